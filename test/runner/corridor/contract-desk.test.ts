import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/root.mjs';
import { ContractRunner } from '../../../src/runner/corridor/contract-runner.ts';
import type { ClaimsAsked, ContractAsked } from '../../../src/runner/corridor/questions.ts';

const folder = path.join(root, 'models', 'corridor');
const texts = Object.fromEntries(readdirSync(folder).map((file) => [`corridor/${file.slice(0, -5)}`, readFileSync(path.join(folder, file), 'utf8')]));
const given = { premium: 100_000_000, enrolled: 1_000_000, operating_cost: 2_000_000, claims_paid: 96_000_000 };
const figures = ['2025', '2026'].flatMap((year) => Object.entries(given).map(([item, amount]) => ({ year, item, amount })));
const guangzhou: ContractAsked = {
  contract: 'corridor/guangzhou', texts, figures, from: '2025', period: '2026',
  overrides: [{ path: 'surplus_line', from: '1999-01', value: 0.03 }, { path: 'loss_end', from: '1999-01', value: 0.05 }],
};
/** 200 claims of 300,000 yuan on top of 40 million paid. */
const claims: ClaimsAsked = { kind: 'collective', paid: 40e6, claims: 200, perClaim: 300_000, perClaimCv: 1.5 };
const runner = () => new ContractRunner({ inline: true });

describe('a year before its end', () => {
  test('is answered by transform and by simulation, which agree', async () => {
    const desk = runner();
    const told: (readonly [number, number])[] = [];
    const outlook = (await desk.ask('outlook', { contract: guangzhou, claims }).answer)!;
    const simulated = (await desk.ask('simulation', { contract: guangzhou, claims, seed: 7, years: 3000 }, (done, total) => void told.push([done, total])).answer)!;
    expect(outlook.year!.how.method).toBe('fourier');
    expect(Object.keys(outlook.worth)).toEqual(['insurer', 'fund']);
    expect(simulated.year!.how).toMatchObject({ method: 'simulation', seed: 7, paths: 3000, route: 'claims' });
    expect(simulated.compared.length).toBe(5);
    for (const { agrees, errors } of simulated.compared) expect([agrees, errors < 4]).toEqual([true, true]);
    expect(told.at(-1)).toEqual([3000, 3000]);
    // The same seed gives the same years.
    const again = (await desk.ask('simulation', { contract: guangzhou, claims, seed: 7, years: 3000 }).answer)!;
    expect(again.year!.settlement.expected).toBe(simulated.year!.settlement.expected);
  });

  test('takes claims of the past as they are', async () => {
    const sizes = Float64Array.of(100_000, 300_000, 500_000);
    const outlook = (await runner().ask('outlook', { contract: guangzhou, claims: { kind: 'sample', paid: 0, claims: 320, sampleName: 'a', sizes } }).answer)!;
    // 320 claims of 300,000 on average; the grid keeps the mean to 1e-9.
    expect(Math.abs(outlook.year!.claims.expected - 96e6)).toBeLessThan(96e6 * 1e-8);
    // √(λ·E[X²]).
    const deviation = Math.sqrt((320 * (1 + 9 + 25) * 1e10) / 3);
    expect(Math.abs(outlook.year!.claims.standardDeviation / deviation - 1)).toBeLessThan(1e-3);
  });

  test('says what is wrong with the claims, the terms or a treaty without a corridor', async () => {
    const codes = async (ask: Partial<ContractAsked>, of: ClaimsAsked = claims) => (await runner().ask('outlook', { contract: { ...guangzhou, ...ask }, claims: of }).answer)!.issues.map(({ code }) => code);
    expect(await codes({}, { kind: 'whole', paid: 0, mean: -1, cv: 0.1 })).toEqual(['contract/outlook-mean']);
    expect(await codes({ overrides: [] })).toContain('contract/term-not-given');
    expect(await codes({ contract: 'corridor/treaty-profit-commission' })).toEqual(['contract/no-corridor']);
    expect((await runner().ask('simulation', { contract: { ...guangzhou, overrides: [] }, claims, seed: 1, years: 10 }).answer)!.year).toBeUndefined();
  });

  test('is broken off by hand, and by a newer question', async () => {
    const desk = runner();
    // Two million claims a year, so that it takes several pieces.
    const many: ClaimsAsked = { kind: 'collective', paid: 0, claims: 20_000, perClaim: 5000, perClaimCv: 1 };
    const first = desk.ask('simulation', { contract: guangzhou, claims: many, seed: 1, years: 20_000 }, (done) => done > 0 && first.cancel());
    expect(await first.answer).toBeUndefined();
    const overtaken = desk.ask('simulation', { contract: guangzhou, claims: many, seed: 1, years: 20_000 }, (done) => {
      if (done > 0) newest ??= desk.ask('simulation', { contract: guangzhou, claims, seed: 1, years: 50 }).answer;
    });
    let newest: ReturnType<typeof desk.ask<'simulation'>>['answer'] | undefined;
    expect(await overtaken.answer).toBeUndefined();
    expect((await newest)!.year!.how.paths).toBe(50);
  });
});

describe('designs', () => {
  test('stand beside each other over the same claims, with what they are worth; one without its terms says which', async () => {
    const title = { zh: '甲', en: 'A' };
    const designs = [{ id: 'corridor/guangzhou', title, overrides: guangzhou.overrides }, { id: 'corridor/xiamen', title, overrides: [] }, { id: 'corridor/shandong-2015', title, overrides: [] }];
    const { range, designs: found } = (await runner().ask('designs', { current: guangzhou, designs, claims }).answer)!;
    expect([range[0], range.at(-1)]).toEqual([75e6, 125e6]);
    expect(found.map(({ id, insurer }) => [id, insurer.length])).toEqual([['corridor/guangzhou', 2], ['corridor/xiamen', 0], ['corridor/shandong-2015', 2]]);
    for (const { payoff, worth } of [found[0]!, found[2]!]) {
      expect([payoff!.insurer.length, payoff!.fund.length]).toEqual([range.length, range.length]);
      // What one side gains the other gives, where nothing is held back.
      expect(Math.abs(worth['insurer']!.expected + worth['fund']!.expected)).toBeLessThan(1e-3);
    }
    expect(found[1]!.missing.map(({ zh }) => zh).length).toBe(2);
  });
});

describe('claims of the past', () => {
  const file = (text: string) => ({ file: { name: '赔案.csv', bytes: new TextEncoder().encode(text) } });

  test('are offered by payment and by expense, with what is left out', async () => {
    const { columns } = (await runner().ask('sizes', file('结算编号,医疗总费用,大病保险支付\nA,50000,9000\nB,30000,0\nC,40000,7000\n合计,120000,16000')).answer)!;
    expect(columns.map(({ kind, header, amounts, leftOut }) => [kind, header, [...amounts], leftOut.zero])).toEqual([
      ['payment', '大病保险支付', [9000, 7000], 1],
      ['expense', '医疗总费用', [50_000, 30_000, 40_000], 0],
    ]);
    expect([columns[0]!.mean, columns[0]!.cv]).toEqual([8000, 0.125]);
  });

  test('are none where no header names an amount', async () => {
    expect((await runner().ask('sizes', file('a,b\n1,2')).answer)!.columns).toEqual([]);
  });
});
