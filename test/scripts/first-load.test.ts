import { expect, test } from 'vitest';
import { firstLoadFiles } from '../../scripts/testing/first-load.mjs';

test('first load is the entry and all it imports statically, each once, and nothing it imports late', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_plot.js', '_model.js'], dynamicImports: ['_report.js'] },
    '_plot.js': { file: 'assets/plot.js', imports: ['_model.js'] },
    '_model.js': { file: 'assets/model.js' },
    '_report.js': { file: 'assets/report.js', imports: ['_excel.js'] },
    '_excel.js': { file: 'assets/excel.js' },
  };
  expect(firstLoadFiles(manifest)).toEqual(['assets/index.js', 'assets/plot.js', 'assets/model.js']);
});
