import { describe, expect, it } from 'vitest';
import { modelOf } from '../../language/small-models.ts';
import { evaluator, type Evaluator } from '../../../src/language/run/evaluate.ts';
import { riskBlocks } from '../../../src/scenario/questions/risk-blocks.ts';
import { sensitivityIndices, type IndicesQuestion, type SensitivityIndices } from '../../../src/scenario/questions/sensitivity-indices.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../../src/scenario/simulation/assumption.ts';
import { readUncertainty, type Uncertainty } from '../../../src/scenario/simulation/read-uncertainty.ts';
import { fund, uncertain } from '../simulation/fund.ts';
import { finished } from './finished.ts';

function answered(made: Evaluator, uncertainty: Uncertainty, question: Partial<IndicesQuestion> & Pick<IndicesQuestion, 'target'>): SensitivityIndices {
  return finished(sensitivityIndices(made, uncertainty, { paths: 4096, seed: 7, ...question }));
}

/** A model of numbers that are uniform between −1 and 1. */
function cube(names: readonly string[], formula: string): { readonly made: Evaluator; readonly uncertainty: Uncertainty } {
  const parameter = (name: string) => `  ${name}:\n    label: {zh: ${name}, en: ${name}}\n    unit: 1\n    values: [{from: 2000-01, value: 0, status: assumed, source: none}]\n`;
  const model = modelOf(`axis: {time: year}\nparameters:\n${names.map(parameter).join('')}variables:\n  outcome:\n    label: {zh: 结果, en: Outcome}\n    unit: 1\n    output: true\n    formula: "${formula}"\n`);
  const assume = names.map((path): AssumptionEntry => ({ path, from: '2026-01', distribution: { uniform: { least: -1, greatest: 1 } } }));
  return { made: evaluator(model, {}), uncertainty: readUncertainty({ assume }, model).uncertainty! };
}

const indexOf = ({ blocks }: SensitivityIndices, path: string) => blocks.find(({ risks }) => risks[0]!.path === path)!;

function near(found: SensitivityIndices, expected: Readonly<Record<string, readonly [alone: number, total: number]>>): void {
  for (const [path, [alone, total]] of Object.entries(expected)) {
    const own = indexOf(found, path);
    expect(Math.abs(own.alone.value - alone), path).toBeLessThan(4 * own.alone.standardError! + 1e-12);
    expect(Math.abs(own.total.value - total), path).toBeLessThan(4 * own.total.standardError! + 1e-12);
  }
}

describe('indices of a model', () => {
  it('are those of a product, none alone and all of it together', () => {
    // E[xy | x] = 0: all variance is of both at once.
    const { made, uncertainty } = cube(['first', 'second', 'third'], 'first * second + 0 * third');
    const found = answered(made, uncertainty, { target: { quantity: 'outcome', period: '2026' }, from: '2026' });
    near(found, { first: [0, 1], second: [0, 1] });
    expect(indexOf(found, 'third')).toMatchObject({ alone: { value: 0, standardError: 0 }, total: { value: 0, standardError: 0 } });
    expect(Math.abs(found.variance! - 1 / 9)).toBeLessThan(0.01);
  });

  it('are those of Sobol’s G function', () => {
    // |4u − 2| with u uniform on 0 … 1 is 2|x| with x on −1 … 1; a = 0, 1, 9.
    const a = [0, 1, 9];
    const names = ['first', 'second', 'third'];
    const { made, uncertainty } = cube(names, names.map((name, i) => `((2 * abs(${name}) + ${a[i]}) / ${1 + a[i]!})`).join(' * '));
    const own = a.map((each) => 1 / (3 * (1 + each) ** 2));
    const whole = own.reduce((product, v) => product * (1 + v), 1);
    const found = answered(made, uncertainty, { target: { quantity: 'outcome', period: '2026' }, from: '2026' });
    near(found, Object.fromEntries(names.map((name, i) => [name, [own[i]! / (whole - 1), (own[i]! * (whole / (1 + own[i]!))) / (whole - 1)]])));
    expect(found.blocks.map(({ risks }) => risks[0]!.path)).toEqual(names);
  });

  it('take all years of a risk as one, with its autocorrelation', () => {
    // The outcome of 2028 sums three years of costs × growth …: worked out on the balance, linear in each year’s share collected.
    const assume: AssumptionEntry[] = [
      { path: 'collected', from: '2026-01', distribution: { normal: { mean: 0.5, sd: 0.02 } }, autocorrelation: 0.5 },
      { path: 'costs', from: '2028-01', distribution: { normal: { mean: 60, sd: 1.5 } } },
    ];
    const wages = [1, 2, 3].map((n) => 0.06 * 1040 * 1.04 ** n);
    const ofCollected = 0.02 ** 2 * wages.reduce((sum, one, s) => sum + wages.reduce((own, other, t) => own + one * other * 0.5 ** Math.abs(s - t), 0), 0);
    const share = ofCollected / (ofCollected + 1.5 ** 2);
    const found = answered(fund, uncertain(assume), { target: { quantity: 'balance', period: '2028' } });
    near(found, { collected: [share, share], costs: [1 - share, 1 - share] });
    expect(Math.abs(found.variance! / (ofCollected + 1.5 ** 2) - 1)).toBeLessThan(0.08);
  });

  it('do not pin an input beyond the years in which it is drawn', () => {
    const assume: AssumptionEntry[] = [
      { path: 'wages', from: '2026-01', until: '2026-12', as: 'factor', distribution: { uniform: { least: 0.9, greatest: 1.1 } } },
      { path: 'wage_growth', from: '2027-01', distribution: { uniform: { least: 0, greatest: 0.2 } } },
    ];
    const found = answered(fund, uncertain(assume), { target: { quantity: 'income', period: '2027' } });
    // Income of 2027 is a product of two independent factors: 1 ± 0.1 and 1.1 ± 0.1, each uniform.
    const [one, other] = [0.01 / 3, 0.01 / 3 / 1.1 ** 2];
    const whole = (1 + one) * (1 + other) - 1;
    near(found, { wages: [one / whole, (one * (1 + other)) / whole], wage_growth: [other / whole, (other * (1 + one)) / whole] });
  });
});

describe('what has no indices', () => {
  const assume: AssumptionEntry[] = ['wage_growth', 'price_growth', 'collected'].map((path) => ({ path, from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.005 } } }));
  const target = { quantity: 'balance', period: '2030' };
  const withPairs = (pairs: readonly CorrelationEntry[]) => uncertain(assume, pairs);

  it('correlated risks are one block, and it is said', () => {
    const pairs: CorrelationEntry[] = [['wage_growth', 'price_growth', 0.4]];
    const found = answered(fund, withPairs(pairs), { target });
    expect(found.blocks.map(({ risks }) => risks.map(({ path }) => path)).toSorted((a, b) => b.length - a.length)).toEqual([['wage_growth', 'price_growth'], ['collected']]);
    expect(found.issues.map(({ code, values }) => [code, values['paths']])).toEqual([['question/correlated', 'wage_growth, price_growth']]);
    const sum = found.blocks.reduce((total, { alone }) => total + alone.value, 0);
    // Growth compounds and hardly meets the share collected.
    expect(Math.abs(sum - 1)).toBeLessThan(0.1);
  });

  it('are risks joined in a chain through one another', () => {
    expect(riskBlocks(withPairs([['wage_growth', 'collected', 0.2], ['collected', 'price_growth', 0.3]]))).toEqual([[0, 1, 2]]);
    expect(riskBlocks(withPairs([['wage_growth', 'collected', 0.2]]))).toEqual([[0, 2], [1]]);
    const found = answered(fund, withPairs([['wage_growth', 'collected', 0.2], ['collected', 'price_growth', 0.3]]), { target, paths: 64 });
    expect(found.issues.map(({ code }) => code)).toEqual(['question/correlated', 'question/one-block']);
    // Alone in the model, it explains all: the Jansen estimate is 1 but for the chance in the variance.
    expect(Math.abs(found.blocks[0]!.total.value - 1)).toBeLessThan(0.5);
  });

  it('a target that nothing moves, and one that is none', () => {
    expect(answered(fund, uncertain(assume.slice(0, 1)), { target: { quantity: 'costs', period: '2030' } }).issues.map(({ code }) => code)).toEqual(['question/constant']);
    expect(answered(fund, uncertain(assume), { target: { ...target, period: '2025' } }).issues.map(({ code }) => code)).toEqual(['simulate/horizon']);
    expect(answered(fund, uncertain([]), { target }).issues.map(({ code }) => code)).toEqual(['question/nothing-uncertain']);
  });
});
