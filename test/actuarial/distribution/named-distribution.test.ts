import { describe, expect, test } from 'vitest';
import { namedDistribution } from '../../../src/actuarial/distribution/distribution.ts';

const fault = (family: string, parameters: Readonly<Record<string, number | readonly number[]>>) => {
  const found = namedDistribution(family, parameters);
  return 'fault' in found ? found.fault : undefined;
};

describe('names', () => {
  test('go by case, blanks, hyphens and other words for the same', () => {
    const named = (family: string, parameters: Readonly<Record<string, number>>) => {
      const found = namedDistribution(family, parameters);
      return 'distribution' in found ? [found.distribution.family, found.distribution.parameters] : found.fault;
    };
    expect(named('Log-Normal', { 'standard deviation': 2, Mean: 10 })).toEqual(['lognormal', { mean: 10, sd: 2 }]);
    expect(named('beta-PERT', { min: 1, most_likely: 2, max: 4 })).toEqual(['pert', { least: 1, mode: 2, greatest: 4, shape: 4 }]);
    expect(named('gaussian', { mu: 1, variance: 9 })).toEqual(['normal', { mean: 1, sd: 3 }]);
  });

  test('that are not known come back with the nearest', () => {
    expect(fault('nromal', {})).toMatchObject({ kind: 'unknown-family', given: 'nromal', nearest: 'normal' });
    expect(fault('gausian', {})).toMatchObject({ kind: 'unknown-family', nearest: 'normal' });
    expect(fault('zeta', {})).toEqual({ kind: 'unknown-family', given: 'zeta', known: ['normal', 'lognormal', 'triangular', 'pert', 'uniform', 'empirical'] });
    expect(fault('uniform', { least: 1, greatets: 2 })).toEqual({ kind: 'unknown-parameter', family: 'uniform', given: 'greatets', nearest: 'greatest', known: ['least', 'greatest'] });
  });

  test('that are missing or told twice are said', () => {
    expect(fault('pert', { least: 1, greatest: 2 })).toMatchObject({ kind: 'missing-parameter', missing: ['mode'] });
    expect(fault('lognormal', { sdlog: 1 })).toMatchObject({ kind: 'missing-parameter', missing: ['meanlog'] });
    expect(fault('normal', { mean: 1, sd: 1, variance: 1 })).toMatchObject({ kind: 'parameter-twice', given: 'variance' });
    expect(fault('normal', { mean: 1, mu: 1, sd: 1 })).toMatchObject({ kind: 'parameter-twice', given: 'mu' });
  });
});

describe('values that no distribution has', () => {
  test.each([
    { family: 'normal', parameters: { mean: 1, sd: -0.1 }, expected: { kind: 'negative-spread', parameter: 'sd', value: -0.1 } },
    { family: 'normal', parameters: { mean: 1, variance: -4 }, expected: { kind: 'negative-spread', parameter: 'variance', value: -4 } },
    { family: 'lognormal', parameters: { mean: -1, sd: 1 }, expected: { kind: 'not-positive', parameter: 'mean', value: -1 } },
    { family: 'pert', parameters: { least: 0, mode: 1, greatest: 2, shape: 0 }, expected: { kind: 'not-positive', parameter: 'shape', value: 0 } },
    { family: 'uniform', parameters: { least: 2, greatest: 1 }, expected: { kind: 'reversed', lower: 'least', upper: 'greatest', lowerValue: 2, upperValue: 1 } },
    { family: 'triangular', parameters: { least: 0, mode: 3, greatest: 2 }, expected: { kind: 'reversed', lower: 'mode', upper: 'greatest' } },
    { family: 'uniform', parameters: { least: 0, greatest: Infinity }, expected: { kind: 'not-a-number', parameter: 'greatest', value: Infinity } },
    { family: 'normal', parameters: { mean: [1], sd: 1 }, expected: { kind: 'not-a-number', parameter: 'mean' } },
    { family: 'empirical', parameters: { values: 3 }, expected: { kind: 'not-a-number', parameter: 'values', value: 3 } },
    { family: 'empirical', parameters: { values: [] }, expected: { kind: 'no-values', parameter: 'values' } },
    { family: 'empirical', parameters: { values: [1, NaN] }, expected: { kind: 'not-a-number', parameter: 'values' } },
  ])('$family $parameters: $expected.kind', ({ family, parameters, expected }) => {
    expect(fault(family, parameters)).toMatchObject({ family, ...expected });
  });

  test('a text where a number must stand is a fault, not a failure', () => {
    expect(fault('normal', { mean: 'much', sd: 1 } as never)).toMatchObject({ kind: 'not-a-number', parameter: 'mean', value: 'much' });
  });
});
