import type { Locale } from '../../i18n/locale.ts';
import type { Label, Model } from '../../language/model.ts';
import { toCsv } from '../../plots/csv-text.ts';
import type { ChangedCell } from '../../project/returned/changed-cells.ts';
import type { ReturnedWorkbook } from '../../project/returned/returned-workbook.ts';
import { changeSentence } from '../../reports/returned/change-sentence.ts';
import type { CommandLine } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import { countOf, issueLinesText, issuesJson } from '../text/issue-lines.ts';
import { jsonText, type Json } from '../text/json-text.ts';

const words = {
  none: { zh: '黄色单元格没有改动', en: 'No yellow cell was changed' },
  changes: { zh: '黄色单元格的改动', en: 'Changes of yellow cells' },
  others: { zh: '其他单元格的改动（只列出，不采用）', en: 'Changes of other cells (listed, never taken)' },
  byFormula: { zh: '由公式写入，不写进方案', en: 'written by a formula, kept out of the scenario' },
  written: { zh: '已写出方案文件', en: 'Scenario written to' },
  kinds: {
    formula: { zh: '公式改了', en: 'formula changed' },
    replaced: { zh: '公式被数值盖住', en: 'formula overwritten' },
    added: { zh: '数值换成了公式', en: 'formula put in' },
    figure: { zh: '数据改了', en: 'figure changed' },
    text: { zh: '文字改了', en: 'words changed' },
  },
} as const satisfies Record<string, Label | Record<ChangedCell['kind'], Label>>;

/** What came back, as sentences, as JSON or as CSV; what cannot be read goes to standard error. */
export function workbookOutput(returned: ReturnedWorkbook, model: Model, file: string, scenarioFile: string | undefined, line: CommandLine): Outcome {
  const { locale } = line;
  const code = countOf(returned.issues, 'error') > 0 ? 1 : 0;
  if (line.has('json')) return { stdout: jsonText(json(returned, model, file, scenarioFile)), stderr: '', code };
  const stderr = issueLinesText(returned.issues, locale);
  return { stdout: line.has('csv') ? toCsv(cells(returned, model, locale)) : text(returned, model, scenarioFile, locale), stderr, code };
}

function text({ changes, others }: ReturnedWorkbook, model: Model, scenarioFile: string | undefined, locale: Locale): string {
  const sentences = changes.map((change) => `  ${change.sheet}!${change.cell}  ${changeSentence(change, model, locale)}${change.formula === undefined ? '' : ` (=${change.formula}; ${words.byFormula[locale]})`}`);
  const rest = others.map(({ sheet, cell, label, period, kind, before, now }) => `  ${sheet}!${cell}  ${[label, period].filter((part) => part !== '').join(' ')}  ${words.kinds[kind][locale]}: ${before} → ${now}`);
  return [
    ...(changes.length === 0 ? [words.none[locale]] : [words.changes[locale], ...sentences]),
    ...(others.length === 0 ? [] : [words.others[locale], ...rest]),
    ...(scenarioFile === undefined ? [] : [`${words.written[locale]} ${scenarioFile}`]),
    '',
  ].join('\n');
}

function json({ changes, others, issues }: ReturnedWorkbook, model: Model, file: string, scenarioFile: string | undefined): Json {
  const value = (one: (typeof changes)[number]['before']): Json => (one === undefined ? null : typeof one === 'object' ? one.map((row) => ({ ...row })) : one);
  return {
    format: 'hengsuan.check-workbook/1',
    file,
    model: model.id,
    changes: changes.map((one) => ({
      path: one.change.path, from: one.change.from, until: one.change.until ?? null, before: value(one.before), value: value(one.change.value),
      sheet: one.sheet, cell: one.cell, formula: one.formula ?? null,
      sentence: { zh: changeSentence(one, model, 'zh'), en: changeSentence(one, model, 'en') },
    })),
    others: others.map((one) => ({ ...one })),
    scenario_out: scenarioFile ?? null,
    issues: issuesJson(issues),
  };
}

function cells({ changes, others }: ReturnedWorkbook, model: Model, locale: Locale) {
  return {
    columns: ['kind', 'sheet', 'cell', 'path', 'from', 'until', 'before', 'now', 'sentence'],
    rows: [
      ...changes.map((one) => ['parameter', one.sheet, one.cell, one.change.path, one.change.from, one.change.until ?? '', typeof one.before === 'object' ? '…' : (one.before ?? ''), typeof one.change.value === 'object' ? '…' : (one.change.value as string | number), changeSentence(one, model, locale)]),
      ...others.map((one) => [one.kind, one.sheet, one.cell, '', '', '', one.before, one.now, [one.label, one.period].filter((part) => part !== '').join(' ')]),
    ],
  };
}
