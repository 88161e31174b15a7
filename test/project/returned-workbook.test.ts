import { describe, expect, test } from 'vitest';
import { addIssueWords, issueText } from '../../src/i18n/issue-text.ts';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';
import type { Bracket } from '../../src/language/model.ts';
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
import type { ScenarioChange } from '../../src/scenario/scenario.ts';
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

/** The workbook after an empty row was put in, with every reference moved as spreadsheets move them. */
function withRow(workbook: Workbook, sheet: string, at: number): Workbook {
  const moved = (formula: string, own: string): string =>
    formula.replace(/(?:'([^']+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g, (whole, named: string | undefined, cells: string) =>
      (named ?? own) !== sheet ? whole : whole.slice(0, whole.length - cells.length) + cells.replace(/\d+/g, (row) => String(Number(row) > at ? Number(row) + 1 : Number(row))));
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) => {
      const rows = one.rows.map((cells) => cells.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: moved(cell.formula, one.name) })));
      return { ...one, rows: one.name === sheet ? [...rows.slice(0, at), [], ...rows.slice(at)] : rows };
    }),
  };
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
    const moved = withRow(made(), '参数', 6);
    const { changes, others } = back(withParameter(moved, '参数', ['collection_rate', ''], column(2027), 0.5));
    expect(changes.map(({ change }) => [change.path, change.value])).toEqual([['collection_rate', 0.5]]);
    expect(others).toEqual([]);
    const gone: Workbook = { ...made(), sheets: made().sheets.map((sheet) => (sheet.name === '参数' ? { ...sheet, rows: sheet.rows.filter((row) => row[0]?.value !== 'employer_rate') } : sheet)) };
    expect(back(gone)).toMatchObject({ changes: [], issues: [{ code: 'workbook/row-missing' }] });
  });

  test('a formula changed by hand is shown with its sheet moved by a row, and nothing beside it', () => {
    const moved = ['输入', '计算', '检查'].reduce((workbook, sheet) => withRow(workbook, sheet, 4), made());
    const hits = { 输入: '', 计算: 'income', 检查: '' };
    const touched: Workbook = {
      ...moved,
      sheets: moved.sheets.map((sheet) => {
        const id = hits[sheet.name as keyof typeof hits];
        if (id === undefined) return sheet;
        const row = sheet.rows.findIndex((cells, at) => at > 4 && (id === '' || cells[0]?.value === id) && cells[column(2027)]?.formula !== undefined);
        return { ...sheet, rows: sheet.rows.map((cells, at) => (at === row ? cells.map((cell, c) => (c === column(2027) ? { ...cell!, formula: `${cell!.formula}+1000000` } : cell)) : cells)) };
      }),
    };
    const { changes, others, issues } = back(touched);
    expect([changes, issues]).toEqual([[], []]);
    expect(others.map(({ sheet, kind, now }) => [sheet, kind, now.endsWith('+1000000')])).toEqual([['输入', 'formula', true], ['计算', 'formula', true], ['检查', 'formula', true]]);
    expect(others.every(({ before, now }) => now === `${before}+1000000`)).toBe(true);
  });
});

describe('what is typed into the last period of a workbook', () => {
  const until = (to: string, path: string, value: number, overrides: readonly ScenarioChange[]) => {
    const run = shippedEvaluator(pool).run({ from: '2018', to, overrides });
    const expected = modelWorkbook(run, { locale: 'zh', inFormOrder }).workbook;
    const typed = withParameter(expected, '参数', [path, ''], column(Number(to)), value);
    return returnedWorkbook('x.xlsx', sheetsOf(typed), expected, pool.model, overrides).changes.map(({ change }) => change.until);
  };
  const laid = (from: string, end?: string): ScenarioChange => ({ path: 'employer_rate', from, value: 0.07, reason: '', ...(end !== undefined && { until: end }) });

  test('ends before the next value of the model', () => {
    // Relief of contributions began in February 2020.
    expect(until('2019', 'employer_relief', 0.1, [])).toEqual(['2020-01']);
  });

  test('ends before the next change of the scenario, or where one that is in force ends', () => {
    expect(until('2026', 'employer_rate', 0.09, [laid('2029-01')])).toEqual(['2028-12']);
    expect(until('2026', 'employer_rate', 0.09, [laid('2025-01', '2028-06')])).toEqual(['2028-06']);
  });

  test('has no end where nothing comes after', () => {
    expect(until('2026', 'employer_rate', 0.09, [laid('2025-01')])).toEqual([undefined]);
  });
});

describe('bracket tables', () => {
  const bands = (from: string, end: string | undefined, value: ScenarioChange['value']): ScenarioChange => ({ path: 'loss_fund_bands', from, value, reason: '', ...(end !== undefined && { until: end }) });
  const corridor = shippedModel('corridor/guangzhou');
  const overrides = [bands('2014-01', '2014-12', [{ from: 0, value: 0.3 }])];
  const workbookOf = (laid: readonly ScenarioChange[]) => modelWorkbook(shippedEvaluator(corridor).run({ ...span(corridor), overrides: laid }), { locale: 'zh' }).workbook;
  const atRows = (workbook: Workbook, change: (cells: readonly (WorkbookCell | undefined)[], nth: number) => readonly (readonly (WorkbookCell | undefined)[])[]): Workbook => {
    let nth = 0;
    return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === '分档' ? { ...sheet, rows: sheet.rows.flatMap((cells) => (cells[0]?.value === 'loss_fund_bands' ? change(cells, nth++) : [cells])) } : sheet)) };
  };
  const typed = (cells: readonly (WorkbookCell | undefined)[], value: number) => cells.map((cell, c) => (c === BRACKET_COLUMNS.value ? { ...cell!, value } : cell));

  test('before and after a change for a while are two, and each is changed for its own periods', () => {
    const expected = workbookOf(overrides);
    const proposed = (which: number) => returnedWorkbook('x.xlsx', sheetsOf(atRows(expected, (cells, nth) => [nth === which ? typed(cells, 0.7) : cells])), expected, corridor.model, overrides).changes.map(({ change }) => [change.from, change.until]);
    expect([0, 1, 2].map(proposed)).toEqual([[['2013-01', '2013-12']], [['2014-01', '2014-12']], [['2015-01', undefined]]]);
  });

  test('typed into the last period end before the next change', () => {
    const later = [bands('2019-01', undefined, [{ from: 0, value: 0.3 }])];
    const expected = workbookOf(later);
    const { changes } = returnedWorkbook('x.xlsx', sheetsOf(atRows(expected, (cells) => [typed(cells, 0.7)])), expected, corridor.model, later);
    expect(changes.map(({ change }) => change.until)).toEqual(['2018-12']);
  });

  test('a band in a row of its own is named and not read', () => {
    const expected = workbookOf([]);
    const rows = expected.sheets.find(({ name }) => name === '分档')!.rows;
    const at = rows.findIndex((cells) => cells[0]?.value === 'loss_fund_bands') + 1;
    const moved = withRow(expected, '分档', at);
    const band = rows[at - 1]!.map((cell, c) => (c < 2 ? undefined : cell));
    const added = { ...moved, sheets: moved.sheets.map((sheet) => (sheet.name === '分档' ? { ...sheet, rows: sheet.rows.with(at, band) } : sheet)) };
    const { changes, others, issues } = returnedWorkbook('x.xlsx', sheetsOf(added), expected, corridor.model);
    expect([changes, others]).toEqual([[], []]);
    expect(issues).toMatchObject([{ code: 'workbook/band-added', place: { sheet: '分档', cell: expect.stringMatching(/^E\d+$/) as unknown } }]);
  });

  test('keep the clause each band stands in', () => {
    const article: Bracket[] = [{ from: 0, value: 0.5, article: '第五条' }];
    const cited = [bands('2013-01', undefined, article)];
    const expected = workbookOf(cited);
    const { changes } = returnedWorkbook('x.xlsx', sheetsOf(atRows(expected, (cells) => [typed(cells, 0.7)])), expected, corridor.model, cited);
    expect(changes.map(({ change, before }) => [change.value, before])).toEqual([[[{ from: 0, value: 0.7, article: '第五条' }], article]]);
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
