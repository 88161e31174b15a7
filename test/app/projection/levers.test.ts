import { describe, expect, test } from 'vitest';
import { assumptionGroups, baselineIn, isBaseline, sliderRange } from '../../../src/app/projection/assumption-levers.ts';
import { chancesOf, simulateAsk } from '../../../src/app/projection/asks.ts';
import { gridAsk, gridScenarios, leverValues, numberLevers } from '../../../src/app/projection/grid-asks.ts';
import type { WholeStudy } from '../../../src/app/projection/study.ts';
import { smallFund } from './model.ts';

const levers = assumptionGroups(smallFund, '2026', '2050').flatMap(({ quantities }) => quantities.flatMap((own) => own.levers));
const leverOf = (path: string) => levers.find((lever) => lever.path === path)!;
const study: WholeStudy = { to: '2050', set: [], assume: [{ path: 'wage_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.01 } } }], correlate: [], seed: 1 };

describe('a lever', () => {
  test('has a stretch for each value of the baseline in the projected years', () => {
    expect(leverOf('wage_growth').baseline.map(({ from, value }) => [from, value])).toEqual([['2026', 0.035], ['2036', 0.03]]);
    expect(baselineIn(leverOf('wage_growth'), '2035')).toBe(0.035);
    expect(baselineIn(leverOf('wage_growth'), '2036')).toBe(0.03);
  });

  test('stands for each element of its quantity', () => {
    expect(levers.map(({ path }) => path)).toEqual(['wage_growth', 'employer_rate', 'share.active', 'share.retired', 'norm_low', 'closing_rule']);
    expect(baselineIn(leverOf('share.retired'), '2030')).toBe(0.4);
  });

  test('is a change where a later stretch would have been another value', () => {
    expect(isBaseline(leverOf('employer_rate'), '2026', 0.08)).toBe(true);
    expect(isBaseline(leverOf('wage_growth'), '2026', 0.035)).toBe(false);
    expect(isBaseline(leverOf('wage_growth'), '2036', 0.03)).toBe(true);
  });

  test('slides no farther than the model allows', () => {
    const { minimum, maximum } = sliderRange(leverOf('employer_rate'));
    expect(minimum).toBeGreaterThanOrEqual(0);
    expect(maximum).toBeLessThanOrEqual(0.1);
  });
});

describe('what is asked', () => {
  test('is the same of baseline and scenario but for the changes', () => {
    const [base, scenario] = [[], [{ path: 'wage_growth', from: '2026-01', value: 0.04 }]].map((overrides) => simulateAsk(smallFund, study, overrides, 'resting'));
    expect({ ...scenario, overrides: [] }).toEqual(base);
    expect(base!.paths).toBe(10_000);
    expect(simulateAsk(smallFund, study, [], 'moving')).toMatchObject({ method: 'sobol', paths: 1024 });
  });

  test('of chances is what the model can tell, with its own norm', () => {
    expect(chancesOf(smallFund, []).map(({ name, level }) => [name, level])).toEqual([['deficit', 0], ['norm', 6], ['exhausted', 0]]);
    expect(chancesOf(smallFund, [{ path: 'norm_low', from: '2026-01', value: 9 }]).map(({ level }) => level)).toEqual([0, 9, 0]);
  });
});

describe('a grid', () => {
  test('offers contribution rates first', () => {
    expect(numberLevers(smallFund, '2026', '2050')[0]!.path).toBe('employer_rate');
  });

  test('leaves values out that the model does not allow', () => {
    // 8% and two steps of 1.5 points either side: 11% is above the maximum of 10%, 9.5% is not.
    expect(leverValues(leverOf('employer_rate'), '2026', 0.015, 2)).toEqual([0.05, 0.065, 0.08, 0.095]);
  });

  test('moves an uncertain assumption by its standard deviation along its own course', () => {
    const lower = gridScenarios(study, levers).find(({ id }) => id === 'wage_growth lower')!;
    // 3.5% − 1 point to 2035, 3% − 1 point from 2036.
    expect(lower.overrides).toEqual([{ path: 'wage_growth', from: '2026-01', value: 0.025 }, { path: 'wage_growth', from: '2036-01', value: 0.02 }]);
  });

  test('has the own scenario where there is one', () => {
    expect(gridScenarios(study, levers).map(({ id }) => id)).toEqual(['baseline', 'wage_growth lower', 'wage_growth higher']);
    expect(gridScenarios({ ...study, set: [{ path: 'employer_rate', from: '2026-01', value: 0.09 }] }, levers)[1]!.id).toBe('scenario');
  });

  test('is not asked without a value or a scenario', () => {
    expect(gridAsk(smallFund, study, leverOf('employer_rate'), [], gridScenarios(study, levers), '2026')).toBeUndefined();
    expect(gridAsk(smallFund, study, leverOf('employer_rate'), [0.08], [], '2026')).toBeUndefined();
    expect(gridAsk(smallFund, study, leverOf('employer_rate'), [0.07, 0.08], gridScenarios(study, levers), '2026')).toMatchObject({ deficit: { quantity: 'current_balance', level: 0 }, shown: { quantity: 'months_payable', period: '2050' } });
  });
});
