import { describe, expect, test } from 'vitest';
import { addIssueWords, issueText } from '../../src/i18n/issue-text.ts';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';
import { FIRST_PERIOD_COLUMN } from '../../src/language/workbook/layout.ts';
import { BRACKET_COLUMNS } from '../../src/language/workbook/brackets-sheet.ts';
import { modelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import type { ReadSheet } from '../../src/language/workbook/read-sheet.ts';
import type { Workbook, WorkbookCell } from '../../src/language/workbook/workbook.ts';
import { originIssues, returnedFacts, stateIssues } from '../../src/project/returned/returned-facts.ts';
import { returnedWorkbook } from '../../src/project/returned/returned-workbook.ts';
import { changeSentence } from '../../src/reports/returned/change-sentence.ts';
import { readWorkbook } from '../../src/reports/excel/read-workbook.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import { inFormOrder } from '../../src/scenario/form-order.ts';
import { shippedEvaluator, shippedModel, span } from '../laws/shipped-models.ts';
import { withParameter } from '../laws/workbook-cells.ts';

addIssueWords(issueCatalogue);

const pool = shippedModel('employee/pool-budget');
const poolRun = shippedEvaluator(pool).run({ from: '2018', to: '2030' });
const header = [['数据', '4a43'], ['方案', '未改动']] as const;
const made = (locale: 'zh' | 'en' = 'zh'): Workbook => modelWorkbook(poolRun, { locale, inFormOrder, digest: 'abc', header }).workbook;
const column = (year: number): number => FIRST_PERIOD_COLUMN + year - 2018;

/** The workbook as a file has it, cell by cell. */
function sheetsOf({ sheets }: Workbook): readonly ReadSheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    cells: new Map(rows.flatMap((cells, row) => cells.flatMap((cell, at) => (!cell || (cell.value === null && cell.formula === undefined) || cell.value === '' ? [] : [[`${row},${at}`, { row, column: at, value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) }] as const])))),
  }));
}

const back = (workbook: Workbook, model = pool.model, expected = made()) => returnedWorkbook('回.xlsx', sheetsOf(workbook), expected, model);
const sentences = (workbook: Workbook): readonly string[] => back(workbook).changes.map((change) => changeSentence(change, pool.model, 'zh'));

/** The workbook with a cell put in the place of another. */
function withCell(workbook: Workbook, sheet: string, quantity: string, at: number, put: (cell: WorkbookCell) => WorkbookCell | undefined): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((one) => (one.name !== sheet ? one : { ...one, rows: one.rows.map((row) => (row[0]?.value === quantity ? row.map((cell, c) => (c === at ? put(cell!) : cell)) : row)) })) };
}

describe('a workbook that comes back', () => {
  test('untouched proposes nothing, in memory and through a file', async () => {
    expect(back(made())).toEqual({ changes: [], others: [], issues: [] });
    const { workbook } = await readWorkbook(await writeWorkbook(made('en')), 'x.xlsx');
    expect(returnedWorkbook('x.xlsx', workbook!.sheets, made('en'), pool.model)).toEqual({ changes: [], others: [], issues: [] });
  });

  test('one yellow cell changed comes back as exactly that change, from the period of its column on', () => {
    const changed = withParameter(made(), '参数', ['inpatient_payment_ratio', ''], column(2027), 0.82);
    const { changes, others, issues } = back(changed);
    expect([others, issues]).toEqual([[], []]);
    expect(changes).toMatchObject([{ change: { path: 'inpatient_payment_ratio', from: '2027-01', value: 0.82 }, sheet: '参数' }]);
    expect(changes[0]!.change.until).toBeUndefined();
    const before = poolRun.value('inpatient_payment_ratio', '2027')!;
    const percent = `${Number((before * 100).toPrecision(12))}%`;
    expect(sentences(changed)).toEqual([`住院费用基金支付比例 ${percent} → 82%，自 2027-01-01`]);
    expect(changeSentence(changes[0]!, pool.model, 'en')).toBe(`${pool.model.quantities.get('inpatient_payment_ratio')!.label.en} ${percent} → 82%, from 2027-01-01`);
  });

  test('and gives the run that the workbook shows', () => {
    const changed = withParameter(made(), '参数', ['employer_rate', ''], column(2027), 0.09);
    const overrides = back(changed).changes.map(({ change }) => change);
    const run = shippedEvaluator(pool).run({ from: '2018', to: '2030', overrides });
    expect(run.value('employer_rate', '2026')).toBe(poolRun.value('employer_rate', '2026'));
    expect(run.value('employer_rate', '2030')).toBe(0.09);
  });

  test('a value before the next value of its own ends where that begins', () => {
    // The relief of 2020 is a value of its own; what is typed for 2018 goes on to 2019 and no further.
    const changed = withParameter(made(), '参数', ['employer_relief', ''], column(2018), 0.1);
    expect(sentences(changed)).toEqual(['单位缴费减征比例 0% → 10%，自 2018-01-01 至 2019-12-31']);
  });

  test('several cells are several changes', () => {
    const one = withParameter(made(), '参数', ['employer_rate', ''], column(2027), 0.09);
    const two = withParameter(one, '参数', ['employer_rate', ''], column(2029), 0.085);
    const three = withParameter(two, '参数', ['closing_rule', ''], column(2018), '财政补助');
    const { changes } = back(three);
    expect(changes.map(({ change: { path, from, until, value } }) => [path, from, until, value])).toEqual([
      ['employer_rate', '2027-01', '2028-12', 0.09], ['employer_rate', '2029-01', undefined, 0.085], ['closing_rule', '2018-01', undefined, 'subsidy'],
    ]);
    expect(changeSentence(changes[2]!, pool.model, 'zh')).toBe('收支平衡方式 动用结余 → 财政补助，自 2018-01-01');
  });

  test('one element of a parameter is that element', () => {
    const changed = withParameter(made(), '参数', ['relative_cost', 'inpatient.retired'], column(2026), 5);
    expect(back(changed).changes.map(({ change }) => change.path)).toEqual(['relative_cost.inpatient.retired']);
  });

  test('a bracket table comes back whole', () => {
    const corridor = shippedModel('corridor/guangzhou');
    const workbook = modelWorkbook(shippedEvaluator(corridor).run(span(corridor)), { locale: 'zh' }).workbook;
    const changed = withParameter(workbook, '分档', ['loss_fund_bands', ''], BRACKET_COLUMNS.value, 0.7);
    const { changes, others, issues } = returnedWorkbook('x.xlsx', sheetsOf(changed), workbook, corridor.model);
    expect([others, issues]).toEqual([[], []]);
    expect(changes).toMatchObject([{ change: { path: 'loss_fund_bands', value: [{ from: 0, value: 0.7 }] } }]);
    expect(changeSentence(changes[0]!, corridor.model, 'zh')).toMatch(/第 1 档 .+% → 70%，自 /);
  });
});

describe('what is never taken silently', () => {
  test('a formula overwritten by another, or by a number, is shown with both', () => {
    const other = withCell(made(), '计算', 'income', column(2027), (cell) => ({ ...cell, formula: `${cell.formula}*1.1` }));
    expect(back(other)).toMatchObject({ changes: [], others: [{ sheet: '计算', label: '本年收入合计', period: '2027', kind: 'formula' }] });
    expect(back(other).others[0]!.now).toBe(`${back(other).others[0]!.before}*1.1`);
    const number = withCell(made(), '计算', 'income', column(2027), ({ kind }) => ({ value: 1, kind }));
    expect(back(number)).toMatchObject({ changes: [], others: [{ kind: 'replaced', now: '1' }] });
  });

  test('a figure of the data is shown', () => {
    const figure = withCell(made(), '输入', 'admissions', column(2025), (cell) => ({ ...cell, value: 1 }));
    expect(back(figure)).toMatchObject({ changes: [], others: [{ sheet: '输入', kind: 'figure', now: '1' }] });
  });

  test('a formula in a yellow cell is proposed by its result, and says so', () => {
    const typed = withCell(made(), '参数', 'employer_rate', column(2027), ({ kind }) => ({ value: 0.088, formula: 'M5*1.1', kind }));
    expect(back(typed).changes).toMatchObject([{ change: { value: 0.088 }, formula: 'M5*1.1' }]);
  });

  test.each([
    ['text where a number belongs', '八成', 'workbook/number-expected'],
    ['a value out of range', 1.7, 'override/above-maximum'],
    ['an emptied cell', null, 'workbook/cell-emptied'],
  ])('%s is named with sheet and cell', (_what, value, code) => {
    const wrong = withCell(made(), '参数', 'employer_rate', column(2027), ({ kind }) => ({ value, kind }));
    const { changes, issues } = back(wrong);
    expect(changes).toEqual([]);
    expect(issues).toMatchObject([{ code, place: { file: '回.xlsx', sheet: '参数', cell: expect.stringMatching(/^O\d+$/) as unknown } }]);
    expect(issueText(issues[0]!, 'zh').message).not.toMatch(/[{}]/);
  });

  test('a number typed as text is read', () => {
    const typed = withCell(made(), '参数', 'employer_rate', column(2027), ({ kind }) => ({ value: '８.５％', kind }));
    expect(back(typed).changes).toMatchObject([{ change: { value: 0.085 } }]);
  });

  test('rows put in elsewhere move nothing; a row taken out is named', () => {
    const moved: Workbook = { ...made(), sheets: made().sheets.map((sheet) => (sheet.name === '参数' ? { ...sheet, rows: [...sheet.rows.slice(0, 6), [], ...sheet.rows.slice(6)] } : sheet)) };
    expect(back(withParameter(moved, '参数', ['collection_rate', ''], column(2027), 0.5)).changes.map(({ change }) => [change.path, change.value])).toEqual([['collection_rate', 0.5]]);
    const gone: Workbook = { ...made(), sheets: made().sheets.map((sheet) => (sheet.name === '参数' ? { ...sheet, rows: sheet.rows.filter((row) => row[0]?.value !== 'employer_rate') } : sheet)) };
    expect(back(gone)).toMatchObject({ changes: [], issues: [{ code: 'workbook/row-missing' }] });
  });
});

describe('where a workbook is from', () => {
  test('is read from its first sheet', () => {
    expect(returnedFacts('x.xlsx', sheetsOf(made())).facts).toMatchObject({ model: 'employee/pool-budget', digest: 'abc', locale: 'zh', from: '2018', to: '2030', records: undefined });
  });

  test('a foreign or damaged file gives a message', async () => {
    expect(returnedFacts('x.xlsx', [{ name: 'Sheet1', cells: new Map([['0,0', { row: 0, column: 0, value: '年份' }]]) }]).issues).toMatchObject([{ code: 'workbook/not-ours' }]);
    const bytes = await writeWorkbook(made());
    const damaged = bytes.slice();
    damaged.fill(0, 400, 900);
    const read = await readWorkbook(damaged, 'x.xlsx');
    expect(read.workbook).toBeUndefined();
    expect(read.issues).toMatchObject([{ code: 'workbook/damaged', severity: 'error' }]);
    expect((await readWorkbook(new TextEncoder().encode('年份,人数'), 'x.xlsx')).issues).toMatchObject([{ code: 'workbook/foreign' }]);
  });

  test('another model is refused; another version and another state are said', () => {
    const { facts } = returnedFacts('x.xlsx', sheetsOf(made()));
    expect(originIssues('x.xlsx', facts!, { id: 'resident/fund-budget', digest: 'abc' })).toMatchObject([{ code: 'workbook/other-model', severity: 'error' }]);
    expect(originIssues('x.xlsx', facts!, { id: 'employee/pool-budget', digest: 'abd' })).toMatchObject([{ code: 'workbook/other-version', severity: 'warning' }]);
    expect(originIssues('x.xlsx', facts!, { id: 'employee/pool-budget', digest: 'abc' })).toEqual([]);
    expect(stateIssues('x.xlsx', facts!, header)).toEqual([]);
    expect(stateIssues('x.xlsx', facts!, [['数据', '4a44'], ['方案', '未改动']])).toMatchObject([{ code: 'workbook/other-state', values: { what: '数据' } }]);
  });
});
