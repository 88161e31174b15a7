import { expect, test } from 'vitest';
import { messages } from '../../../src/i18n/locale.ts';
import { reportHeader } from '../../../src/app/ui/report-header.ts';

test('a report does not say that its figures are in yuan: its tables name their units', () => {
  for (const locale of ['zh', 'en'] as const) {
    const words = messages(locale);
    expect(reportHeader([['项目', '甲'], [words.workbench.printedUnit, '万元'], ['', '程序']], words)).toEqual([['项目', '甲'], ['', '程序']]);
  }
});
