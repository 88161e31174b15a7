import { describe, expect, test } from 'vitest';
import { familyNames, firstUncertainty, momentsOf, startOf } from '../../../src/app/projection/spread.ts';
import { percentileRows } from '../../../src/app/projection/percentile-rows.ts';
import { yearsText } from '../../../src/app/projection/years-text.ts';
import { smallFund } from './model.ts';

describe('another family', () => {
  test.each(familyNames.filter((family) => family !== 'empirical'))('%s spreads as wide around the same middle', (family) => {
    const moments = momentsOf({ path: 'a', from: '2026-01', distribution: { [family]: startOf(family, { mean: 0.05, sd: 0.01 }) } });
    // Parameters are kept to six digits: five of the standard deviation remain.
    expect(Math.abs(moments.mean - 0.05)).toBeLessThan(0.05 * 1e-5);
    expect(Math.abs(moments.sd - 0.01)).toBeLessThan(0.05 * 1e-5);
  });
});

describe('a first spread', () => {
  test('of a percentage is a point around the baseline, of anything else a tenth of it', () => {
    expect(firstUncertainty('wage_growth', smallFund.quantities.get('wage_growth')!, '2026-01', 0.035)).toMatchObject({ as: 'difference', distribution: { normal: { mean: 0, sd: 0.01 } } });
    expect(firstUncertainty('norm_low', smallFund.quantities.get('norm_low')!, '2026-01', 6)).toMatchObject({ as: 'factor', distribution: { normal: { mean: 1, sd: 0.1 } } });
  });
});

test('the table of percentiles begins with the first projected year', () => {
  const point = (period: string) => ({ period, plain: undefined, mean: 1, percentiles: [1, 2, 3], without: 0 });
  expect(percentileRows({ points: [point('2025'), point('2026')] }, '2025')).toEqual([{ period: '2026', plain: null, mean: 1, percentiles: [1, 2, 3] }]);
});

test('years that follow each other are one stretch', () => {
  expect(yearsText(['2050', '2023', '2049', '2048'])).toBe('2023, 2048–2050');
  expect(yearsText([])).toBe('');
});
