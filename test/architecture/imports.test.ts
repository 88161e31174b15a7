import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { circles } from './circles.ts';
import { brokenRule } from './floors.ts';
import { importsOf, type Import } from './imports.ts';
import { projectFiles } from './project-files.ts';

const source = projectFiles('src').filter((file) => /\.(ts|svelte)$/.test(file));
const imports = source.flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8')));

describe('imports of src', () => {
  test('run one way, from the floors below to those above', () => {
    const broken = imports.flatMap((each) => {
      const rule = brokenRule(each);
      return rule === undefined ? [] : [`${each.from}:${each.line} imports ${each.to}: ${rule}`];
    });
    expect(broken).toEqual([]);
  });

  test('make no circle', () => {
    expect(circles(imports).map((files) => files.join(' → '))).toEqual([]);
  });

  test('name files with their ending', () => {
    const bare = imports.filter(({ to, isPackage }) => !isPackage && !/\.\w+$/.test(to));
    expect(bare.map(({ from, line, to }) => `${from}:${line} imports ${to}: write the ending`)).toEqual([]);
  });
});

describe('reading of import statements', () => {
  const read = (file: string, text: string) => importsOf(file, text).map(({ to, typeOnly, line }) => [to, typeOnly, line]);

  test('tells types from code', () => {
    const text = [
      "import { run } from './run.ts';",
      "import type { Run } from './result.ts';",
      "import { type Model } from './model.ts';",
      "export { parse } from '../tables/parse.ts';",
      "export type { Row } from '../tables/row.ts';",
      "const late = await import('../tables/late.ts');",
      "type Tree = import('./tree.ts').Tree;",
      "import 'yaml';",
    ].join('\n');
    expect(read('src/language/a.ts', text)).toEqual([
      ['src/language/run.ts', false, 1],
      ['src/language/result.ts', true, 2],
      ['src/language/model.ts', false, 3],
      ['src/tables/parse.ts', false, 4],
      ['src/tables/row.ts', true, 5],
      ['src/tables/late.ts', false, 6],
      ['src/language/tree.ts', true, 7],
      ['yaml', false, 8],
    ]);
  });

  test('finds them in both scripts and in the markup of a component', () => {
    const text = [
      '<script module lang="ts">',
      "  import { a } from './a.ts';",
      '</script>',
      '<script lang="ts">',
      "  import type { B } from './b.ts';",
      '</script>',
      "<p>import nothing from './c.ts'</p>",
      "{#await import('./D.svelte') then D}<D.default />{/await}",
    ].join('\n');
    expect(read('src/app/ui/X.svelte', text)).toEqual([
      ['src/app/ui/a.ts', false, 2],
      ['src/app/ui/b.ts', true, 5],
      ['src/app/ui/D.svelte', false, 8],
    ]);
  });
});

describe('a planted fault', () => {
  const fault = (from: string, to: string, typeOnly = false): string | undefined =>
    brokenRule({ from, to, typeOnly, isPackage: false, line: 1 });

  test.each([
    ['src/actuarial/a.ts', 'src/i18n/issue.ts', true, 'actuarial may import nothing of ours'],
    ['src/language/a.ts', 'src/tables/b.ts', true, 'language may import actuarial, types of i18n/issue.ts'],
    ['src/language/a.ts', 'src/i18n/issue.ts', false, 'language may import only types of i18n/issue.ts: write `import type`'],
    ['src/tables/a.ts', 'src/language/run.ts', true, 'tables may import actuarial, types of i18n/issue.ts, types of language/model.ts'],
    ['src/scenario/a.ts', 'src/tables/b.ts', false, 'scenario may import only types of tables: write `import type`'],
    ['src/reports/a.ts', 'src/runner/b.ts', true, `reports may import actuarial, i18n, language, tables, scenario, review, project, plots`],
    [
      'src/app/budget/A.svelte',
      'src/app/data/b.ts',
      false,
      'task folders do not import each other: what two need moves to app/ui or app/state',
    ],
    ['src/app/ui/a.ts', 'src/app/data/b.ts', false, 'app/ui and app/state serve the tasks and do not import them'],
    ['src/app/a.ts', 'test/b.ts', false, 'src imports nothing of test/ (models, datasets and package.json: app and cli only)'],
    ['src/helpers/a.ts', 'src/actuarial/b.ts', false, 'src/helpers stands on no floor: add it to test/architecture/floors.ts'],
  ])('%s importing %s (type only: %s) is named', (from, to, typeOnly, rule) => {
    expect(fault(from, to, typeOnly)).toBe(rule);
  });

  test.each([
    ['src/language/a.ts', 'src/i18n/issue.ts', true],
    ['src/tables/a.ts', 'src/language/model.ts', true],
    ['src/scenario/a.ts', 'src/tables/b.ts', true],
    ['src/scenario/a.ts', 'src/language/run.ts', false],
    ['src/app/App.svelte', 'src/app/budget/Budget.svelte', false],
    ['src/app/budget/A.svelte', 'src/app/ui/B.svelte', false],
    ['src/app/state/a.ts', 'src/runner/b.ts', false],
  ])('%s importing %s (type only: %s) is none', (from, to, typeOnly) => {
    expect(fault(from, to, typeOnly)).toBeUndefined();
  });

  test('is a circle of code, and no circle where one side imports types', () => {
    const edge = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly, isPackage: false, line: 1 });
    expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a')])).toEqual([['a', 'b', 'c', 'a']]);
    expect(circles([edge('a', 'b'), edge('b', 'a', true)])).toEqual([]);
  });
});
