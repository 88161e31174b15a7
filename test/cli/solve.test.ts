import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line, overlay } from './overlay.ts';
import { hengsuan } from '../../src/cli/hengsuan.ts';
import { files } from './small-plan.ts';

const base = 'solve plan.yaml --data 结算.csv --to 2026';
const tertiary = '--lever ratio.tertiary=40%..60%/5%';

interface Point {
  readonly values: readonly number[];
  readonly amount: number;
  readonly change: number;
  readonly losers: number;
  readonly gainers: number;
  readonly squares: number;
  readonly greatest_cut: number;
  readonly limits: readonly { readonly code: string }[];
  readonly set: readonly { readonly path: string; readonly from: string; readonly value: number }[];
}

interface Found {
  readonly format: string;
  readonly met: boolean;
  readonly target: { readonly payers: readonly string[]; readonly is: string; readonly amount: number; readonly baseline: number };
  readonly points: readonly Point[];
  readonly broken: readonly Point[];
  readonly nearest: Point | null;
}

const found = async (words: string): Promise<Found> => JSON.parse((await line(`${words} --json`, files)).stdout) as Found;

/** By hand the basic fund pays 810 + 3300.40 × the ratio of tertiary hospitals: 2460.20 at today's 50%. */
const basic = (ratio: number): number => 810 + 3300.4 * ratio;

describe('hengsuan solve', () => {
  it('finds the greatest value on the grid that keeps within the target', async () => {
    const { format, met, target, points } = await found(`${base} ${tertiary} --target basic<=-5%`);
    expect([format, met, target.payers, target.is]).toEqual(['hengsuan.solve/1', true, ['basic'], 'at_most']);
    expect(target.baseline).toBeCloseTo(2460.2, 9);
    expect(target.amount).toBeCloseTo(0.95 * 2460.2, 9);
    const [point] = points;
    expect([points.length, point!.values]).toEqual([1, [0.45]]);
    expect(point!.amount).toBeCloseTo(basic(0.45), 9);
    expect(point!.change).toBeCloseTo(-0.05 * 3300.4, 9);
    // One step down; P1 and P2 both pay more.
    expect([point!.squares, point!.greatest_cut, point!.losers, point!.gainers].map((one) => Math.round(one))).toEqual([1, 1, 2, 0]);
    expect(point!.set).toEqual([{ path: 'ratio.tertiary', from: '2026-01', value: 0.45 }]);
  });

  it.each([
    ['basic=2400', (2400 - 810) / 3300.4],
    ['basic=-60', (2400.2 - 810) / 3300.4],
    ['basic=+1%', (1.01 * 2460.2 - 810) / 3300.4],
  ])('meets %s to the yuan with any value', async (target, ratio) => {
    const [point] = (await found(`${base} ${tertiary} --target ${target}`)).points;
    expect(Math.abs(point!.values[0]! - ratio)).toBeLessThan(1 / 3300);
  });

  it('speaks of all funds, of patients and of sums of layers', async () => {
    const names = await Promise.all(
      ['funds', 'own', 'basic+assistance'].map(async (payer) => (await found(`${base} ${tertiary} --target ${payer}=+0%`)).target.baseline),
    );
    expect(names[0]).toBeCloseTo(3235.275, 9);
    expect(names[1]).toBeCloseTo(1265.125, 9);
    expect(names[2]).toBe(names[0]);
  });

  it('lays --set below the levers', async () => {
    const { target } = await found(`${base} ${tertiary} --set deductible=200 --target basic<=-5%`);
    expect(target.baseline).toBeCloseTo(2270.2, 9);
  });

  it('keeps orders, and says what breaks them', async () => {
    const up = `${base} --lever ratio.tertiary=85%..95%/5% --target funds<=+100%`;
    expect((await found(up)).points[0]!.values).toEqual([0.95]);
    for (const order of ['order', 'order:ratio.primary>=ratio.tertiary'])
      expect((await found(`${up} --limit ${order}`)).points[0]!.values).toEqual([0.9]);
  });

  it('sets answers apart that break a limit', async () => {
    const { points, broken } = await found(
      `${base} ${tertiary} --lever deductible=100..300/100 --target basic<=-5% --limit fall:ratio.tertiary=2%`,
    );
    expect(points.every(({ values }) => values[0]! >= 0.48)).toBe(true);
    expect(points.length).toBeGreaterThan(0);
    expect(new Set(broken.flatMap(({ limits }) => limits.map(({ code }) => code)))).toEqual(new Set(['plan/limit-fall']));
    const squares = points.map((point) => point.squares);
    expect(squares).toEqual(squares.toSorted((a, b) => a - b));
  });

  it.each([
    ['--limit fall:ratio.tertiary=2%', 'plan/target-behind-limits', [0.5]],
    ['--limit spare:group=minimum_living', 'plan/target-behind-limits', [0.5]],
  ])('ends with 1 behind %s, with the nearest and why', async (limit, issue, nearest) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${base} ${tertiary} --target basic<=-5% ${limit} --json --lang ${locale}`, files);
      const answer = JSON.parse(stdout) as Found;
      expect([code, answer.met, answer.points, answer.nearest!.values]).toEqual([1, false, [], nearest]);
      expect(codesIn(stderr)).toContain(issue);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it('ends with 1 out of the reach of the levers', async () => {
    const { stdout, stderr, code } = await line(`${base} ${tertiary} --target basic<=-50% --csv`, files);
    expect([code, codesIn(stderr)]).toEqual([1, ['plan/target-out-of-reach']]);
    const [names, ...rows] = csvCells(stdout);
    expect(names).toEqual([
      'state',
      'ratio.tertiary',
      'amount',
      'change',
      'squares',
      'greatest_cut',
      'losers',
      'gainers',
      'poorest',
      'limits',
    ]);
    expect(rows.map(([state, value]) => [state, value])).toEqual([['nearest', '0.4']]);
  });

  it.each([
    ['zh', '目标  基本支付 不超过 2,337.19', '达到目标的取值'],
    ['en', 'Target  Basic payment at most 2,337.19', 'Values that meet the target'],
  ])('is a table in %s, the gentlest first', async (locale, target, title) => {
    const { stdout, code } = await line(`${base} ${tertiary} --target basic<=-5% --lang ${locale}`, files);
    expect(code).toBe(0);
    expect(stdout).toContain(target);
    const lines = stdout.split('\n');
    const at = lines.findIndex((text) => text.startsWith(title));
    expect(lines[at + 2]).toMatch(/^ +45% +2,295\.18 +-165\.02 +1\.0 +1\.0 +2 +0 /);
  });

  it('says how far it is', async () => {
    const said: string[] = [];
    const words = `${base} ${tertiary} --lever deductible=100..300/100 --target basic<=-5%`.split(' ');
    await hengsuan(words, { ...overlay(files), progress: (text) => void said.push(text) });
    expect(said.some((text) => /lines 5\/5/.test(text))).toBe(true);
  });

  it('searches on a sample and solves again on all', async () => {
    const words =
      'solve benefits/resident-layered --data synthetic:resident:3000:7 --to 2026 --lever ratio.tertiary=50%..70%/0.5% --target basic_payment<=-3% --json';
    const [sampled, whole] = await Promise.all(
      [500, 'all'].map(
        async (sample) => JSON.parse((await line(`${words} --sample ${sample}`)).stdout) as Found & { sampled: number; persons: number },
      ),
    );
    expect([sampled!.sampled, whole!.sampled]).toEqual([500, whole!.persons]);
    expect(sampled!.points[0]!.amount).toBeLessThanOrEqual(sampled!.target.amount);
    expect(sampled!.points[0]!.values).toEqual(whole!.points[0]!.values);
  });

  it.each([
    [`${tertiary} --target hospital<=5`, 'cli/payer-unknown'],
    ['--lever ratio.secondary=40%..60%/5% --target basic<=5', 'override/unknown'],
    ['--lever ratio=40%..60%/5% --target basic<=5', 'plan/lever-kind'],
    ['--lever ratio.tertiary#2=40%..60%/5% --target basic<=5', 'plan/lever-band'],
    ['--lever ratio.tertiary=60%..40%/5% --target basic<=5', 'plan/lever-range'],
    [`${tertiary} --target basic<=5 --limit fall:ratio.primary=1%`, 'cli/lever-unknown'],
    [`${tertiary} --target basic<=5 --limit order:ratio.primary>=ratios`, 'cli/order-unknown'],
    [`${tertiary} --target basic<=5 --limit spare:region=north`, 'cli/division-unknown'],
    [`${tertiary} --target basic<=5 --limit spare:group=rich`, 'cli/part-unknown'],
  ])('%s ends with 1 and %s, and writes nothing', async (words, issue) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${base} ${words} --lang ${locale}`, files);
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toContain(issue);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it.each([
    '--target basic<=5',
    tertiary,
    '--lever ratio.tertiary=40..60 --target basic<=5',
    '--lever ratio.tertiary=40%..60%/5%@soon --target basic<=5',
    `${tertiary} --target basic<5`,
    `${tertiary} --target basic<=3%`,
    `${tertiary} --target basic<=5 --limit gently`,
    `${tertiary} --target basic<=5 --limit fall:ratio.tertiary=-1`,
    `${tertiary} --target basic<=5 --sample none`,
    `${tertiary.concat(' ').repeat(5)} --target basic<=5`,
  ])('%s is wrong usage', async (words) => {
    const { stdout, code } = await line(`${base} ${words}`, files);
    expect([stdout, code]).toEqual(['', 2]);
  });
});
