import { describe, expect, test } from 'vitest';
import { playwrightTally, single, summary, total, vitestTally } from '../../scripts/testing/tally.mjs';

const vitestReport = (numPassedTests: number, numFailedTests: number, unloaded = 0) => ({
  numPassedTests,
  numFailedTests,
  testResults: Array.from({ length: unloaded }, () => ({ status: 'failed', assertionResults: [] })),
});

const playwrightReport = (expected: number, unexpected: number, flaky: number) => ({ stats: { expected, unexpected, flaky, skipped: 0 } });

describe('counting', () => {
  test('takes the counts of a report', () => {
    expect(vitestTally(vitestReport(7, 2), false)).toEqual({ passed: 7, failed: 2 });
    expect(playwrightTally(playwrightReport(3, 1, 0), false)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts a file that could not be loaded', () => {
    expect(vitestTally(vitestReport(7, 0, 2), false)).toEqual({ passed: 7, failed: 2 });
  });

  test('counts a journey that needed a second try as failed', () => {
    expect(playwrightTally(playwrightReport(3, 0, 1), true)).toEqual({ passed: 3, failed: 1 });
  });

  test('counts a bad end without a failed test as one failure, and no report likewise', () => {
    expect(vitestTally(vitestReport(7, 0), false)).toEqual({ passed: 7, failed: 1 });
    expect(vitestTally(undefined, true)).toEqual({ passed: 0, failed: 1 });
    expect(playwrightTally(undefined, true)).toEqual({ passed: 0, failed: 1 });
  });

  test('sums up to the last line', () => {
    expect(summary(total([single(true), single(false), { passed: 5, failed: 0 }]))).toBe('6 passed, 1 failed');
  });
});
