import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addIssueWords, issueText } from '../../../src/i18n/issue-text.ts';
import { claimsIssues } from '../../../src/i18n/issues/claims.ts';
import type { ReadClaimsOptions } from '../../../src/tables/claims/index.ts';
import type { ClaimsValueNames } from '../../../src/tables/claims/issue-values.ts';
import { codesOf, readText } from './claims-fixture.ts';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Wanted = { [Code in keyof typeof claimsIssues]: Placeholders<(typeof claimsIssues)[Code]['zh' | 'en']['message' | 'remedy']> };
/** Does not compile when a sentence asks for a value that its issue is not made to give. */
type Given = { [Code in keyof Wanted]: [Wanted[Code]] extends [ClaimsValueNames[Code]] ? true : Code };
const given: Given[keyof Given] = true;

const columns = '结算编号,个人编号,结算日期,入院日期,医院等级,年龄,医疗总费用,全自费,先自付';
const sound = 'S1,P1,2024-03-05,2024-03-01,三级,60,1000,100,50';

type Fault = readonly [code: string, rows: readonly string[], cell: string | undefined, options?: ReadClaimsOptions, header?: string];

/** For each issue of a row or header: what raises it, and the cell it names. Row 2 is sound. */
const faults: readonly Fault[] = [
  ['claims/member-missing', ['S2,,2024-03-05,,三级,60,10,,'], 'B3'],
  ['claims/identifier-rounded', ['S2,4.40106E+17,2024-03-05,,三级,60,10,,'], 'B3'],
  ['claims/date-missing', ['S2,P2,,,三级,60,10,,'], 'C3'],
  ['claims/date-unreadable', ['S2,P2,2024-02-30,,三级,60,10,,'], 'C3'],
  ['claims/expense-missing', ['S2,P2,2024-03-05,,三级,60,—,,'], 'G3'],
  ['claims/number-unreadable', ['S2,P2,2024-03-05,,三级,60,约一千,,'], 'G3'],
  ['claims/number-unreadable', ['S2,P2,2024-03-05,,三级,不详吧,10,,'], 'F3'],
  ['claims/element-missing', ['S2,P2,2024-03-05,,,60,10,,'], 'E3'],
  ['claims/element-unknown', ['S2,P2,2024-03-05,,四级,60,10,,'], 'E3'],
  ['claims/number-range', ['S2,P2,2024-03-05,,三级,60,10,-1,'], 'H3'],
  ['claims/number-range', ['S2,P2,2024-03-05,,三级,160,10,,'], 'F3'],
  ['claims/parts-exceed', ['S2,P2,2024-03-05,,三级,60,10,6,4.01'], 'G3'],
  ['claims/refund-unmatched', ['S2,P2,2024-03-05,,三级,60,-10,,'], 'G3'],
  ['claims/refunded', ['S2,P2,2024-03-05,,三级,60,10,,', 'S3,P2,2024-03-06,,三级,60,-10,,'], 'G3'],
  ['claims/duplicate', ['S1,P2,2024-03-05,,三级,60,10,,'], 'A3'],
  ['claims/other-year', ['S2,P2,2023-03-05,,三级,60,10,,'], 'C3'],
  ['claims/year-taken', ['S2,P2,2023-03-05,,三级,60,10,,'], undefined],
  ['claims/across-years', ['S2,P2,2024-01-05,2023-12-30,三级,60,10,,'], 'D3'],
  ['claims/split', ['S2,P2,2024-01-05,2023-12-30,三级,60,10,,'], 'D3', { acrossYears: 'split' }],
  ['claims/admitted-later', ['S2,P2,2024-03-05,2024-04-01,三级,60,10,,'], 'D3'],
  ['claims/admitted-unreadable', ['S2,P2,2024-03-05,昨天,三级,60,10,,'], 'D3'],
  ['claims/blank-taken', ['S2,P2,2024-03-05,,三级,60,10,,1'], 'H3'],
  ['claims/cell-blank', ['S2,P2,2024-03-05,,三级,,10,0,0'], 'F3'],
  ['claims/column-missing', [], 'A1', {}, '结算编号,个人编号,日期,等级'],
  ['claims/column-twice', [], 'B1', {}, '个人编号,身份证号,结算日期,医疗总费用'],
  ['claims/column-ignored', [], 'D1', {}, '个人编号,结算日期,医疗总费用,病区'],
  ['claims/no-settlement', [], undefined, {}, '个人编号,结算日期,医疗总费用'],
  ['claims/no-header', [], undefined, {}, '甲,乙,丙'],
  ['claims/no-rows', [], undefined, {}, columns],
];

const textOf = (rows: readonly string[], header: string | undefined): string => (header === undefined ? [columns, sound, ...rows, ''].join('\n') : header === columns ? `${columns}\n` : `${header}\n`);

addIssueWords(claimsIssues);

describe('one file for each fault', () => {
  it.each(faults.map(([code, rows, cell, options = {}, header]) => ({ code, rows, cell, options, header })))('$code $rows names the cell $cell in words of both languages', async ({ code, rows, cell, options, header }) => {
    const reading = await readText(textOf(rows, header), options);
    const issue = reading.issues.find((each) => each.code === code);
    expect(issue, JSON.stringify(reading.issues, null, 1)).toBeDefined();
    expect(issue!.place.cell).toBe(cell);
    for (const locale of ['zh', 'en'] as const) {
      const { message, remedy } = issueText(issue!, locale);
      expect(message + remedy).not.toMatch(/[{}]|undefined|NaN|unknown issue|未登记/);
    }
  });

  it('leaves the row out, names it and sums its expense, and keeps the sound one', async () => {
    const reading = await readText([columns, sound, 'S2,P2,2024-03-05,,四级,60,12.5,,', 'S3,P3,2024-03-05,,四级,60,7.5,,', ''].join('\n'));
    expect(reading.leftOut).toEqual({ rows: 2, amount: 20, byReason: { 'element-unknown': { rows: 2, amount: 20 } } });
    expect([reading.met, reading.table!.rowCount]).toEqual([{ rows: 3, amount: 1020 }, 1]);
    const issue = reading.issues.find(({ code }) => code === 'claims/element-unknown')!;
    expect(issue.values).toMatchObject({ count: 2, rows: '3, 4', amount: '20', found: '四级' });
    expect(issue.values['suggestionEn']).toMatch(/^Is “(primary|secondary|tertiary)” meant\?$/);
  });

  it('raises nothing for the sound row', async () => expect(codesOf(await readText(`${columns}\n${sound}\n`), ['error', 'warning', 'note'])).toEqual([]));

  it('makes an error of a file of which nothing is left', async () => {
    const reading = await readText(`${columns}\nS1,,2024-03-05,,三级,60,1,,\n`);
    expect(codesOf(reading, ['error'])).toEqual(['claims/none-left']);
    expect(reading.table).toBeUndefined();
    expect(reading.leftOut.rows).toBe(1);
  });
});

describe('sentences of claims', () => {
  it('ask for nothing their issues do not give', () => expect(given).toBe(true));

  it('stand for codes that are raised', () => {
    const folder = new URL('../../../src/tables/claims/', import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    const raised = (code: string): boolean => sources.includes(`'${code}'`) || sources.includes(`leave('${code.slice(7)}'`) || sources.includes(`leaveText('${code.slice(7)}'`);
    expect(Object.keys(claimsIssues).filter((code) => !raised(code))).toEqual([]);
  });
});
