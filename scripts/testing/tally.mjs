/**
 * How many checks passed and failed.
 * @typedef {{ readonly passed: number, readonly failed: number }} Tally
 */

/**
 * One check that holds or not.
 * @param {boolean} holds
 * @returns {Tally}
 */
export const single = (holds) => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const total = (tallies) => ({
  passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
  failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * The line every test command ends with.
 * @param {Tally} tally
 */
export const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * Counts of Vitest's JSON report. A file that could not be loaded counts as one failure; so does a run that ended badly
 * although no test failed (an error outside the tests, or a time limit).
 * @param {any} report undefined where none was written
 * @param {boolean} endedWell
 * @returns {Tally}
 */
export function vitestTally(report, endedWell) {
  if (report === undefined) return single(false);
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return atLeastOneFailure({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded }, endedWell);
}

/**
 * Counts of Playwright's JSON report, by the rules of {@link vitestTally}. A journey that passed on a second try failed.
 * @param {any} report undefined where none was written
 * @param {boolean} endedWell
 * @returns {Tally}
 */
export function playwrightTally(report, endedWell) {
  if (report === undefined) return single(false);
  const { expected, unexpected, flaky } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky }, endedWell);
}

/**
 * @param {Tally} tally
 * @param {boolean} endedWell
 * @returns {Tally}
 */
const atLeastOneFailure = ({ passed, failed }, endedWell) => ({ passed, failed: endedWell ? failed : Math.max(1, failed) });
