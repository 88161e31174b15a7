import { expect, test } from 'vitest';
import { yardstickAt, yardsticks } from '../../../src/scenario/forecast/yardstick.ts';

test('the yardstick holds the published errors of eleven horizons', () => {
  // US-CBO/eval-projections: Medicare outlays, first and eleventh year of a baseline.
  expect(yardstickAt('medicare', 1)).toEqual({ horizon: 1, count: 34, meanError: 0.3, meanAbsoluteError: 1.5, rmse: 1.9, twoThirdsSpread: 3.9 });
  expect(yardstickAt('medicare', 11)).toMatchObject({ count: 20, meanAbsoluteError: 12.4 });
  expect(yardstickAt('medicare', 12)).toBeUndefined();
  for (const { rows } of yardsticks) {
    expect(rows.map(({ horizon }) => horizon)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    // No mean absolute error is above the root mean square, nor below the mean.
    expect(rows.filter(({ meanError, meanAbsoluteError, rmse }) => meanAbsoluteError > rmse || meanAbsoluteError < Math.abs(meanError))).toEqual([]);
  }
});
