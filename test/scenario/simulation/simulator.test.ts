import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { normalQuantile } from '../../../src/actuarial/elementary/normal-quantile.ts';
import { interpreter } from '../../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../../src/language/run-kernel/wasm/executor.ts';
import type { AssumptionEntry } from '../../../src/scenario/simulation/assumption.ts';
import { drawOf } from '../../../src/scenario/simulation/draw-kernels.ts';
import { Simulator, type SimulatorSettings } from '../../../src/scenario/simulation/simulator.ts';
import { fund, uncertain } from './fund.ts';

const wasm = wasmExecutor()!;
const normal = (path: string, sd: number, more: Partial<AssumptionEntry> = {}): AssumptionEntry => ({ path, from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd } }, ...more });
const settings: SimulatorSettings = { seed: 11, method: 'random', paths: 4096, to: '2035', executor: wasm };
const keep = ['income', 'current_balance', 'balance', 'wage_growth', 'price_growth', 'collected'];
const both = uncertain([normal('wage_growth', 0.02), normal('price_growth', 0.03, { autocorrelation: 0.6 })], [['wage_growth', 'price_growth', 0.5]]);

const correlation = (x: Float64Array, y: Float64Array): number => {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  const product = (p: Float64Array, q: Float64Array, m: number, n: number) => p.reduce((sum, value, i) => sum + (value - m) * (q[i]! - n), 0);
  return product(x, y, a, b) / Math.sqrt(product(x, x, a, a) * product(y, y, b, b));
};

describe('simulated paths', () => {
  it('are the draws of seed, path, period and risk, whatever else is drawn', () => {
    const { paths } = new Simulator(fund, uncertain([normal('wage_growth', 0.02)]), settings).run(keep);
    const draws = new CounterDraws(11);
    const expected = Float64Array.from({ length: 4096 }, (_, path) => 0.04 + 0.02 * normalQuantile(draws.uniform(path, drawOf(0, 3))));
    expect(paths.pathValues('wage_growth', '2029')).toEqual(expected);
    const more = new Simulator(fund, both, settings).run(keep);
    expect(more.paths.pathValues('wage_growth', '2029')).toEqual(expected);
  });

  it('are the same bits in both executors and in any part of the paths', () => {
    const whole = new Simulator(fund, both, settings).run(keep).paths.pathValues('balance', '2035')!;
    const slow = new Simulator(fund, both, { ...settings, executor: interpreter }).run(keep).paths.pathValues('balance', '2035')!;
    const part = new Simulator(fund, both, { ...settings, firstPath: 3000, paths: 500 }).run(keep).paths.pathValues('balance', '2035')!;
    expect(slow).toEqual(whole);
    expect(part).toEqual(whole.slice(3000, 3500));
  });

  it('of Sobol points are the same in any part of the points', () => {
    const sobol = { ...settings, method: 'sobol', paths: 1024 } as const;
    const whole = new Simulator(fund, both, sobol).run(keep).paths.pathValues('balance', '2035')!;
    const part = new Simulator(fund, both, { ...sobol, firstPath: 512, paths: 256 }).run(keep).paths.pathValues('balance', '2035')!;
    expect(part).toEqual(whole.slice(512, 768));
  });

  it('turned towards results are normal draws with the same correlation and persistence, and the mean is nearly exact', () => {
    const { paths } = new Simulator(fund, both, { ...settings, method: 'sobol', towards: ['balance', 'current_balance'] }).run(keep);
    const at = (name: string, period: string) => paths.pathValues(name, period)!.slice();
    expect(Math.abs(correlation(at('wage_growth', '2026'), at('price_growth', '2026')) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(correlation(at('price_growth', '2030'), at('price_growth', '2031')) - 0.6)).toBeLessThan(0.05);
    const spread = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + (value - 0.03) ** 2, 0) / values.length);
    expect(Math.abs(spread(at('price_growth', '2035')) / 0.03 - 1)).toBeLessThan(0.03);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const truth = mean(new Simulator(fund, both, { ...settings, paths: 262_144 }).run(keep).paths.pathValues('balance', '2035')!.slice());
    const error = (simulator: Simulator) => Math.abs(mean(simulator.run(keep).paths.pathValues('balance', '2035')!) - truth);
    // A million plain paths would know the mean to one thousandth of its spread; 4,096 of them to sixteen thousandths.
    const deviation = Math.sqrt(mean(at('balance', '2035').map((value) => (value - truth) ** 2)));
    expect(error(new Simulator(fund, both, { ...settings, method: 'sobol', towards: ['balance'] })) / deviation).toBeLessThan(0.006);
  });

  it('law 8: without variance equal the plain run bit for bit', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.1, max: 0.2, noNaN: true }), fc.constantFrom('difference' as const, 'factor' as const), fc.constantFrom('random' as const, 'sobol' as const), (growth, as, method) => {
        const certain = uncertain([normal('price_growth', 0, { as, distribution: { normal: { mean: as === 'factor' ? 1 : 0, sd: 0 } } })]);
        const { plain, paths } = new Simulator(fund, certain, { ...settings, method, paths: 8 }).run(keep, [{ path: 'price_growth', from: '2026-01', value: growth }]);
        for (const period of paths.periods) expect(new Set(paths.pathValues('balance', period))).toEqual(new Set([plain.value('balance', period)!]));
      }),
      { numRuns: 40 },
    );
  });

  it('have the asked correlation, persistence and spread', () => {
    const { paths } = new Simulator(fund, both, { ...settings, paths: 65_536 }).run(keep);
    const at = (name: string, period: string) => paths.pathValues(name, period)!.slice();
    // Three standard errors of a correlation of 65,536 pairs are 0.012.
    expect(Math.abs(correlation(at('wage_growth', '2026'), at('price_growth', '2026')) - 0.5)).toBeLessThan(0.012);
    expect(Math.abs(correlation(at('price_growth', '2030'), at('price_growth', '2031')) - 0.6)).toBeLessThan(0.012);
    expect(Math.abs(correlation(at('wage_growth', '2030'), at('wage_growth', '2031')))).toBeLessThan(0.012);
    const spread = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + (value - 0.03) ** 2, 0) / values.length);
    expect(Math.abs(spread(at('price_growth', '2035')) / 0.03 - 1)).toBeLessThan(0.01);
  });

  it('draw one number for all years where the autocorrelation is 1', () => {
    const { paths } = new Simulator(fund, uncertain([normal('wage_growth', 0.02, { autocorrelation: 1 })]), settings).run(keep);
    expect(paths.pathValues('wage_growth', '2035')).toEqual(paths.pathValues('wage_growth', '2026'));
  });

  it('keep their draws while a parameter moves, and spread around its new value', () => {
    const simulator = new Simulator(fund, both, settings);
    const before = simulator.run(keep);
    const drawn = before.paths.pathValues('wage_growth', '2030')!.slice();
    before.paths.release();
    const moved = simulator.run(keep, [{ path: 'wage_growth', from: '2026-01', value: 0.06 }]).paths.pathValues('wage_growth', '2030')!;
    const apart = moved.map((value, path) => Math.abs(value - drawn[path]! - 0.02));
    expect(Math.max(...apart)).toBeLessThan(1e-15);
  });

  it('leave observed years and years outside from … until alone', () => {
    const { paths, drawnPeriods } = new Simulator(fund, uncertain([normal('wages', 20, { from: '2024-01', until: '2027-12' })]), settings).run([...keep, 'wages']);
    expect(drawnPeriods).toEqual(['2026', '2027']);
    expect(paths.pathValues('wages', '2025')).toEqual(Float64Array.of(1040));
    expect(paths.pathValues('wages', '2026')!.length).toBe(4096);
  });

  it.each([
    [{ triangular: { least: 0.9, mode: 0.95, greatest: 1 } }, 0.95],
    [{ uniform: { least: 0.9, greatest: 1 } }, 0.95],
    [{ pert: { least: 0.9, mode: 0.95, greatest: 1 } }, 0.95],
    [{ empirical: { values: [0.9, 0.94, 1] } }, 2.84 / 3],
    [{ lognormal: { mean: 0.5, sd: 0.02 } }, 0.5],
  ] as const)('have the mean of %o', (distribution, mean) => {
    const { paths, issues } = new Simulator(fund, uncertain([{ path: 'collected', from: '2026-01', distribution }]), { ...settings, method: 'sobol' }).run(keep);
    const values = paths.pathValues('collected', '2030')!;
    // Independent paths would be off by up to 6e-4 (one standard error of the widest of these).
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - mean)).toBeLessThan(4e-4);
    expect(issues).toEqual([]);
  });

  it('stay within what the model allows, and say how often they would not', () => {
    const run = (sd: number) => new Simulator(fund, uncertain([normal('collected', sd)]), settings).run(keep);
    const few = run(0.012);
    expect(Math.max(...few.paths.pathValues('collected', '2030')!)).toBe(1);
    expect(few.issues.map(({ code, severity }) => [code, severity])).toEqual([['assume/cut', 'warning']]);
    expect(run(0.03).issues.map(({ code, values }) => [code, values['percent']])).toEqual([['assume/support', '16%']]);
    expect(run(0.001).issues).toEqual([]);
  });

  it('refuse a number of Sobol paths that is no power of two', () => {
    expect(() => new Simulator(fund, both, { ...settings, method: 'sobol', paths: 1000 })).toThrow(RangeError);
  });
});
