import { describe, expect, it } from 'vitest';
import { triangleAnswer, triangleAnswers } from '../../../src/runner/projection/triangle-answer.ts';
import type { TriangleAnswer, TriangleAsk } from '../../../src/runner/projection/triangle-questions.ts';
import { shownTriangle, placed, triangleAsk } from '../../../src/app/projection/triangle/shown-triangle.ts';
import { syntheticTriangle } from '../../../src/app/projection/triangle/synthetic-triangle.ts';
import { trianglesOf } from '../../../src/app/projection/triangle/triangle-file.ts';
import { rowsTable, triangleLines, triangleTable } from '../../../src/app/projection/triangle/triangle-tables.ts';
import { projectionPastWords } from '../../../src/i18n/projection-past.ts';
import { toCsv } from '../../../src/plots/csv-text.ts';
import { ReadSession } from '../../../src/runner/read-session.ts';
import type { TriangleEdits, TriangleFile } from '../../../src/app/state/triangle-edits.ts';

async function answer(edits: TriangleEdits, simulations = 300): Promise<TriangleAnswer> {
  const asked: TriangleAsk = { ...triangleAsk(shownTriangle(edits), edits), simulations };
  return structuredClone((await triangleAnswer(structuredClone(asked), () => undefined, { aborted: false }))!);
}

const standings = ({ worked }: TriangleAnswer) => Object.fromEntries(worked!.methods.map(({ method, standing }) => [method, standing]));

async function read(name: string, text: string): Promise<TriangleFile | undefined> {
  const { tables } = await new ReadSession({ name, bytes: new TextEncoder().encode(text) }).read({});
  return trianglesOf(name, tables);
}

describe('examples', () => {
  it('the steady triangle is usable by every method, and they agree within their errors', async () => {
    const found = await answer({ of: 'steady' });
    expect([...new Set(Object.values(standings(found)))]).toEqual(['usable']);
    const reserves = found.worked!.methods.map(({ reserve }) => reserve!);
    const error = found.worked!.methods.find(({ method }) => method === 'mack')!.standardError!;
    expect(Math.max(...reserves) - Math.min(...reserves)).toBeLessThan(6 * error);
  });

  it('where payments speed up the chain ladder and what rests on it are refused, with the pace among the reasons', async () => {
    const found = await answer({ of: 'faster' });
    expect(standings(found)).toMatchObject({ 'chain-ladder': 'refused', mack: 'refused', bootstrap: 'refused', clark: 'refused', 'bornhuetter-ferguson': 'doubtful', 'cape-cod': 'doubtful', additive: 'doubtful' });
    expect(found.worked!.methods[0]!.reasons.map(({ code }) => code)).toContain('reserving/payment-faster');
  });

  it('are the same from the same seed', () => {
    expect(syntheticTriangle('steady')).toEqual(syntheticTriangle('steady'));
    expect(syntheticTriangle('steady', 1)).not.toEqual(syntheticTriangle('steady', 2));
  });

  it('Taylor and Ashe come to the reserve and error of Mack (1993), table 2', async () => {
    const { worked } = await answer({ of: 'taylor-ashe' });
    const mack = worked!.methods.find(({ method }) => method === 'mack')!;
    // 18 681 and 2 447 thousand in the paper.
    expect(Math.round(mack.reserve! / 1000)).toBe(18681);
    expect(Math.round(mack.standardError! / 1000)).toBe(2447);
    expect(standings({ worked, findings: [] })).toMatchObject({ 'cape-cod': 'impossible', additive: 'impossible' });
  });
});

describe('the prior', () => {
  it('is what mature origins came to, or what is given, and moves Bornhuetter–Ferguson alone', async () => {
    const [own, given] = [await answer({ of: 'steady' }), await answer({ of: 'steady', prior: 62 })];
    expect(own.worked!.prior!.value).toBeGreaterThan(30);
    expect(own.worked!.prior!.value).toBeLessThan(35);
    const reserve = (found: TriangleAnswer, method: string) => found.worked!.methods.find((each) => each.method === method)!.reserve!;
    // The reserve is proportional to the prior.
    expect(reserve(given, 'bornhuetter-ferguson') / reserve(own, 'bornhuetter-ferguson')).toBeCloseTo(62 / own.worked!.prior!.value, 12);
    expect(reserve(given, 'chain-ladder')).toBe(reserve(own, 'chain-ladder'));
  });
});

describe('a file', () => {
  const head = '就诊月份,进展月,当期支付(万元),当月参保人数';

  it('is read in yuan, with the cell of every amount, and what is saved in long form is read again', async () => {
    const file = (await read('赔付.csv', [head, '2025-01,1,120,8000', '2025-01,2,60,8000', '2025-02,1,130,8100'].join('\n')))!;
    expect(file.triangles[0]!.rows.map(({ paid, cell }) => [paid, cell])).toEqual([[1_200_000, 'C2'], [600_000, 'C3'], [1_300_000, 'C4']]);
    const again = (await read('again.csv', toCsv(rowsTable(shownTriangle({ of: 0, file }).rows, 'incremental', 'zh'))))!;
    expect(again.triangles[0]!.rows.map(({ origin, development, paid, exposure }) => [origin, development, paid, exposure])).toEqual(file.triangles[0]!.rows.map(({ origin, development, paid, exposure }) => [origin, development, paid, exposure]));
  });

  it('of two regions holds two triangles', async () => {
    const file = (await read('赔付.csv', ['就诊月份,进展月,地区,累计支付', '2025-01,1,甲县,10', '2025-01,1,乙县,20', '2025-01,2,甲县,15'].join('\n')))!;
    expect(file.triangles.map(({ name, form, rows }) => [name, form, rows.length])).toEqual([['甲县', 'cumulative', 2], ['乙县', 'cumulative', 1]]);
  });

  it('with a cell given twice is refused by its reader at the second', async () => {
    const session = new ReadSession({ name: '赔付.csv', bytes: new TextEncoder().encode([head, '2025-01,1,120,8000', '2025-02,1,130,8100', '2025-01,1,61,8000'].join('\n')) });
    const { tables, issues } = await session.read({});
    expect(trianglesOf('赔付.csv', tables)).toBeUndefined();
    expect(issues.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place.cell])).toEqual([['key/duplicate', 'C4']]);
  });

  it('with a development that is none makes no triangle, and says at which cell', async () => {
    const file = (await read('赔付.csv', [head, '2025-01,1,120,8000', '2025-01,2,60,8000', '2025-02,1.5,130,8100'].join('\n')))!;
    const found = await answer({ of: 0, file });
    expect(found.worked).toBeNull();
    expect(placed(found.findings, shownTriangle({ of: 0, file }))).toEqual([{ code: 'reserving/development', severity: 'error', values: { origin: '2025-02', development: 1.5 }, place: { file: '赔付.csv', cell: 'C4' } }]);
  });

  it('with a hole names the origin and the development that lack', async () => {
    const file = (await read('赔付.csv', [head, '2025-01,1,120,8000', '2025-01,3,60,8000', '2025-02,1,130,8100'].join('\n')))!;
    expect((await answer({ of: 0, file })).findings.map(({ code, values }) => [code, values['origin'], values['development']])).toEqual([['reserving/hole', '2025-01', 2]]);
  });

  it('whose cumulative amounts fall is worked out and warned of at the cell', async () => {
    const rows = ['就诊月份,进展月,累计支付', '2025-01,1,100', '2025-01,2,90', '2025-01,3,130', '2025-02,1,110', '2025-02,2,150', '2025-03,1,120'];
    const file = (await read('c.csv', rows.join('\n')))!;
    const found = await answer({ of: 0, file });
    expect(found.worked).not.toBeNull();
    expect(placed(found.findings, shownTriangle({ of: 0, file })).map(({ code, place }) => [code, place.cell])).toEqual([['reserving/falling', 'C3']]);
  });

  it('that is no triangle gives none', async () => {
    expect(await read('x.csv', '年度,险种,收入\n2024,居民,10')).toBeUndefined();
  });
});

it('the table holds known and projected cells, and the factors that lead on', async () => {
  const { worked } = await answer({ of: 'steady' });
  const lines = triangleLines(worked!);
  expect(lines.map(({ cells }) => cells.filter(({ isKnown }) => isKnown).length)).toEqual(Array.from({ length: 24 }, (_, i) => Math.min(12, 24 - i)));
  const table = triangleTable(worked!, projectionPastWords('zh').triangle);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

it('a simulation that is broken off gives nothing', async () => {
  const asked = { ...triangleAsk(shownTriangle({}), {}), simulations: 200_000 };
  expect(await triangleAnswer(asked, () => undefined, { aborted: true })).toBeUndefined();
});

it('another prior does not simulate again, another seed does', async () => {
  const ask = { ...triangleAsk(shownTriangle({}), {}), simulations: 200 };
  const answers = triangleAnswers();
  const drawn = async (asked: TriangleAsk) => (await answers(asked, () => undefined, { aborted: false }))!.worked!.methods.find(({ method }) => method === 'bootstrap')!.byOrigin;
  const first = await drawn(ask);
  expect(await drawn({ ...ask, prior: 50 })).toBe(first);
  expect(await drawn({ ...ask, seed: ask.seed + 1 })).not.toEqual(first);
});
