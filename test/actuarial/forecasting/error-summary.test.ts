import { expect, test } from 'vitest';
import { adjustedError } from '../../../src/actuarial/forecasting/adjusted-error.ts';
import { errorSummaries, errorSummary } from '../../../src/actuarial/forecasting/error-summary.ts';

test('errors have a mean, a mean size, a root mean square and the width of their middle two thirds', () => {
  // 7 errors: 1/6 and 5/6 fall on the second and the sixth.
  const { count, meanError, meanAbsoluteError, rmse, twoThirdsSpread } = errorSummary([3, -1, 2, -2, 5, 4, -4]);
  expect([count, meanError, meanAbsoluteError, twoThirdsSpread]).toEqual([7, 1, 3, 4 - -2]);
  expect(rmse).toBeCloseTo(Math.sqrt((9 + 1 + 4 + 4 + 25 + 16 + 16) / 7), 12);
});

test('a single error has no spread', () => {
  expect(errorSummary([-2])).toEqual({ count: 1, meanError: -2, meanAbsoluteError: 2, rmse: 2, twoThirdsSpread: 0 });
});

test('summaries stand by horizon, nearest first', () => {
  const made = errorSummaries([{ horizon: 2, error: 4 }, { horizon: 1, error: 1 }, { horizon: 2, error: 6 }]);
  expect(made.map(({ horizon, count, meanError }) => [horizon, count, meanError])).toEqual([[1, 1, 1], [2, 2, 5]]);
});

test('a projection is not blamed for what was decided after it', () => {
  // CBO on Medicare, baseline of March 2008 for 2008, billions: US-CBO/eval-projections.
  expect(adjustedError({ projection: 385.443, decidedSince: 1.843, actual: 385.817 })).toBeCloseTo(1.469, 9);
});
