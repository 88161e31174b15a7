import { describe, expect, test } from 'vitest';
import { readFile } from '../../../src/tables/read-file.ts';
import { encodeGb18030 } from '../encodings.ts';
import { figuresOf, issuesOf, opened, placesOf } from './statements.ts';

const expected = [['2023', 'enrolled', 1_204_600], ['2023', 'premium', 96_368_000], ['2023', 'claims_paid', 84_452_300], ['2024', 'enrolled', 1_198_200], ['2024', 'premium', 95_856_000], ['2024', 'claims_paid', 98_318_900]];
const inOrder = (figures: readonly (readonly unknown[])[]) => [...figures].sort((a, b) => (String(a[0]) + String(a[1]) < String(b[0]) + String(b[1]) ? -1 : 1));
const long = '大病保险结算表,,\n单位：万元,,\n年度,项目,金额\n2023,参保人数,1204600\n2023,大病保险保费,9636.8\n2023,已付赔款,8445.23\n2024年,参保人数,1198200\n2024年度,保费,"9,585.6"\n二〇二四年,已付赔款,9831.89\n';
const wide = [['大病保险结算表'], ['单位：万元'], ['项目', '2023年', '2024年'], ['参保人数', 1204600, 1198200], ['大病保险保费', 9636.8, 9585.6], ['已付赔款', 8445.23, 9831.89]];

describe('one statement, whatever the file', () => {
  test('in 万元, persons are not scaled like money; every figure keeps its cell', async () => {
    const utf8 = await opened('结算.csv', long);
    expect(figuresOf(utf8)).toEqual(expected);
    expect(placesOf(utf8)).toEqual(['C4', 'C5', 'C6', 'C7', 'C8', 'C9']);
    expect(utf8.figures[1]!.precision).toBe(500);
    expect(utf8.issues).toEqual([]);

    const gb = await opened('结算.csv', encodeGb18030(long));
    expect([figuresOf(gb), placesOf(gb)]).toEqual([figuresOf(utf8), placesOf(utf8)]);

    const sheet = await opened('结算.xlsx', { 说明: [['见“结算”表']], 结算: wide });
    expect(inOrder(figuresOf(sheet))).toEqual(inOrder(expected));
    expect(placesOf(sheet)).toEqual(['B4', 'C4', 'B5', 'C5', 'B6', 'C6']);
    expect(sheet.figures[0]!.place).toEqual({ file: '结算.xlsx', sheet: '结算', row: 4, cell: 'B4' });

    const records = expected.map(([year, item, amount]) => ({ year, item, amount: item === 'enrolled' ? amount : Number(amount) / 1e4, unit: item === 'enrolled' ? '人' : '万元' }));
    const json = await opened('结算.json', JSON.stringify(records));
    expect([figuresOf(json), placesOf(json)[1]]).toEqual([expected, '[1].amount']);

    const byYear = await opened('结算.json', JSON.stringify({ 2023: { 参保人数: 1204600, premium: '96,368,000', 已付赔款: '8445.23万元' }, 2024: { enrolled: '119.82万人', premium: 95856000, claims_paid: 98318900 } }));
    expect([inOrder(figuresOf(byYear)), placesOf(byYear)[1]]).toEqual([inOrder(expected), '2023.premium']);
  });

  test('is the same to the table contract of the data task', async () => {
    const { tables, issues } = await readFile({ name: '结算.csv', bytes: new TextEncoder().encode(long.replace('年度,项目,金额', '年度,结算项目,结算金额')) });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [table] = tables;
    const rows = Array.from({ length: table!.rowCount }, (_, row) => [String(table!.column('year')![row]), table!.column('item')![row], table!.column('amount')![row]]);
    expect([table!.name, rows]).toEqual(['statement', expected]);
  });

  test('takes the year from a title or a sheet’s name where no column gives it, and from neither where they name two', async () => {
    const rows = (title: string) => [[title], ['项目', '金额（元）'], ['保费', 100], ['已付赔款', 88]];
    expect(figuresOf(await opened('a.xlsx', { 甲: rows('某市2024年度大病保险结算表') }))).toEqual([['2024', 'premium', 100], ['2024', 'claims_paid', 88]]);
    expect(figuresOf(await opened('a.xlsx', { '2023': rows('结算表'), '2024': rows('结算表') })).map(([year]) => year)).toEqual(['2023', '2023', '2024', '2024']);
    expect(issuesOf(await opened('a.xlsx', { 甲: rows('2023年至2024年结算表') }))).toEqual([['contract/statement-form', undefined]]);
  });

  test('has units by row, by item and in the cell before those of the table', async () => {
    const rows = [['单位：万元、万人'], ['年度', '项目', '金额', '单位'], [2024, '保费', 100, '元'], [2024, '已付赔款（元）', 88, null], [2024, '筹资总额', '0.01万元', null], [2024, '参保人数', 0.001, null], [2024, '合理利润', 0.0002, null]];
    expect(figuresOf(await opened('a.xlsx', { 甲: rows })).map(([, item, amount]) => [item, amount])).toEqual([['premium', 100], ['claims_paid', 88], ['funding', 100], ['enrolled', 10], ['agreed_profit', 2]]);
  });
});

describe('what is wrong with a statement is named with its cell', () => {
  test.each([
    ['an item given twice, with where it stood before', '2024,保费,1\n2024,premium,2\n', [['contract/item-twice', 'C3']]],
    ['an unknown item, with the nearest', '2024,claim_paid,1\n', [['contract/item-misspelt', 'C2']]],
    ['an unknown item near to none', '2024,宣传广告支出,1\n', [['contract/item-unknown', 'C2']]],
    ['an amount below zero', '2024,保费,-3\n2024,已付赔款,(4)\n', [['contract/amount-negative', 'C2'], ['contract/amount-negative', 'C3']]],
    ['text in a number', '2024,保费,约三百万\n2024,已付赔款,"1,23"\n2024,合理利润,12 箱\n', [['contract/amount-unreadable', 'C2'], ['contract/amount-unreadable', 'C3'], ['contract/amount-unreadable', 'C4']]],
    ['a year that is none', '去年,保费,3\n2023-2024,已付赔款,3\n24,合理利润,3\n', [['contract/year-unreadable', 'C2'], ['contract/year-unreadable', 'C3'], ['contract/year-unreadable', 'C4']]],
    ['a figure without its year', ',保费,3\n', [['contract/year-unreadable', 'C2']]],
    ['persons in yuan', '2024,参保人数,3万元\n', [['contract/unit-unfit', 'C2']]],
  ])('%s', async (_, rows, issues) => {
    expect(issuesOf(await opened('a.csv', `年度,项目,金额\n${rows}`))).toEqual(issues);
  });

  test('a unit that is none, two columns of amounts, and a sheet that is no statement', async () => {
    expect(issuesOf(await opened('a.csv', '单位：千美元,,\n年度,项目,金额\n2024,保费,3\n'))).toEqual([['contract/unit-unreadable', 'A1']]);
    expect(issuesOf(await opened('a.csv', '年度,项目,金额,单位\n2024,保费,3,箱\n'))).toEqual([['contract/unit-unreadable', 'D2']]);
    expect(issuesOf(await opened('a.csv', '年度,项目,送审数,核定数\n2024,保费,3,2\n'))).toEqual([['contract/statement-column-twice', 'D1']]);
    expect(issuesOf(await opened('a.csv', '甲,乙\n1,2\n'))).toEqual([['contract/statement-form', undefined]]);
  });

  test('in JSON: what is no JSON, members named twice, records that lack something', async () => {
    expect(issuesOf(await opened('a.json', '{'))).toEqual([['contract/statement-json', undefined]]);
    expect(issuesOf(await opened('a.json', '{"2024": {"premium": 1,\n "claims_paid": 2, "premium": 3}}'))).toEqual([['contract/item-twice', 2]]);
    expect(issuesOf(await opened('a.json', '[{"year": 2024, "item": "premium", "amount": 1}, {"year": 2024, "item": "claims_paid"}, 3]'))).toEqual([['contract/statement-form', '[1]'], ['contract/statement-form', '[2]']]);
    for (const text of ['[]', '{}', '3', '"x"', '{"2024": 3}']) expect(issuesOf(await opened('a.json', text))).toEqual([['contract/statement-form', undefined]]);
    expect(issuesOf(await opened('a.json', '[{"year": 2024, "item": "premium", "amount": 1, "unit": "箱"}]'))).toEqual([['contract/amount-unreadable', '[0].amount']]);
  });
});

describe('policy loss', () => {
  const rows = (text: string) => opened('a.csv', `年度,项目,金额,原因,依据\n${text}`);

  test('is the sum of items that have a cause and evidence; the others are named and do not count', async () => {
    const read = await rows('2024,政策性亏损,500000,目录调整,医保发〔2023〕30号及测算表\n2024,政策性亏损,300000.5,pricing,招标文件第12页\n2024,政策性亏损,200000,定价不准,\n2024,政策性亏损,100000,,会议纪要\n');
    expect(figuresOf(read)).toEqual([['2024', 'policy_loss', 800_000.5]]);
    expect(read.lossItems.map(({ cause, evidence, counted, place }) => [cause, evidence, counted, place.cell])).toEqual([['catalogue', '医保发〔2023〕30号及测算表', true, 'C2'], ['pricing', '招标文件第12页', true, 'C3'], ['pricing', undefined, false, 'C4'], [undefined, '会议纪要', false, 'C5']]);
    expect(issuesOf(read)).toEqual([['contract/loss-unsupported', 'C4'], ['contract/loss-unsupported', 'C5']]);
  });

  test('without items counts for nothing, unless it is nothing; as somebody’s claim it stands as stated', async () => {
    expect(figuresOf(await rows('2024,政策性亏损,500000,,\n'))).toEqual([['2024', 'policy_loss', 0]]);
    expect((await rows('2024,政策性亏损,0,,\n')).issues).toEqual([]);
    const claimed = await opened('a.csv', '年度,项目,金额\n2024,政策性亏损,500000\n', { lossAsStated: true });
    expect([figuresOf(claimed), claimed.issues]).toEqual([[['2024', 'policy_loss', 500_000]], []]);
  });

  test('has its total held against its items, and its causes to be known', async () => {
    const items = '2024,政策性亏损,3,目录,甲\n2024,政策性亏损,4,政策调整,乙\n';
    expect((await rows(`${items}2024,政策性亏损,7,,\n`)).issues).toEqual([]);
    const read = await rows(`${items}2024,政策性亏损,9,,\n`);
    expect([issuesOf(read), read.issues[0]!.values['difference']]).toEqual([[['contract/parts-not-total', 'C4']], 2]);
    expect(issuesOf(await rows('2024,政策性亏损,3,天气,甲\n'))).toEqual([['contract/loss-cause-unknown', 'C2'], ['contract/loss-unsupported', 'C2']]);
    expect(issuesOf(await rows('2024,政策性亏损,3,,\n2024,政策性亏损,4,,\n'))).toEqual([['contract/item-twice', 'C3'], ['contract/loss-unsupported', 'C2'], ['contract/loss-unsupported', 'C3']]);
  });

  test('is a list of items in JSON', async () => {
    const read = await opened('a.json', JSON.stringify({ 2024: { premium: 100, policy_loss: [{ amount: 3, cause: 'policy', evidence: '甲' }, { amount: 4, cause: 'other' }] } }));
    expect([figuresOf(read), issuesOf(read)]).toEqual([[['2024', 'premium', 100], ['2024', 'policy_loss', 3]], [['contract/loss-unsupported', '2024.policy_loss[1]']]]);
  });
});
