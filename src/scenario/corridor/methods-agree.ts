import type { OutlookYear } from './before-year-end.ts';
import type { OutcomeDistribution } from './outcome-distribution.ts';

/** One number by Fourier transform and by simulation. */
export interface ComparedMethods {
  /** `chance`: the probability that the amount is above zero; `expected`: yuan. */
  readonly what: 'expected' | 'chance';
  /** `claims`, `settlement`, or a party of the results. */
  readonly of: string;
  readonly fourier: number;
  readonly simulated: number;
  /** Of the simulated number: √(variance / years), and √(p(1 − p) / years) for a chance. */
  readonly standardError: number;
  /** How far the transform itself is about off for its grid, in the same unit; of a chance, what lies above the grid. */
  readonly gridError: number;
  /** The difference, less what the grid is off, in standard errors; 0 where there is no difference left. */
  readonly errors: number;
  readonly agrees: boolean;
}

/** A difference beyond this many standard errors is no chance: less than one in 15,000 is, if all is right. */
export const mostErrors = 4;
/** Results are rounded to the fen. */
const halfAFen = 0.005;

/** The two ways of looking at one year, number by number. */
export function comparedMethods(fourier: OutlookYear, simulated: OutlookYear): readonly ComparedMethods[] {
  const { error } = fourier.how;
  const years = simulated.how.paths;
  const expected = (of: string, exact: OutcomeDistribution, drawn: OutcomeDistribution): ComparedMethods =>
    compared({ what: 'expected', of, fourier: exact.expected, simulated: drawn.expected, standardError: drawn.standardError ?? 0, gridError: error.typical + halfAFen });
  const chance = (of: string, exact: OutcomeDistribution, drawn: OutcomeDistribution): ComparedMethods =>
    // By the transform's chance: a simulation without a single such year knows no error of its own.
    compared({ what: 'chance', of, fourier: exact.above, simulated: drawn.above, standardError: Math.sqrt((exact.above * (1 - exact.above)) / years), gridError: error.beyond + 1e-9 });
  return [
    expected('claims', fourier.claims, simulated.claims),
    expected('settlement', fourier.settlement, simulated.settlement),
    chance('settlement', fourier.settlement, simulated.settlement),
    ...Object.entries(fourier.results).map(([party, exact]) => expected(party, exact, simulated.results[party]!)),
  ];
}

function compared(numbers: Omit<ComparedMethods, 'errors' | 'agrees'>): ComparedMethods {
  const left = Math.max(0, Math.abs(numbers.fourier - numbers.simulated) - numbers.gridError);
  const errors = left === 0 ? 0 : left / numbers.standardError;
  return { ...numbers, errors, agrees: errors <= mostErrors };
}
