import { dieboldMariano } from '../../actuarial/forecasting/diebold-mariano.ts';
import { sum } from '../../actuarial/elementary/sum.ts';
import type { BackTestCase } from './back-test-case.ts';

/** Two forecasters on the cases both have: same series, origin and target. */
export interface Contest {
  readonly one: string;
  readonly other: string;
  readonly horizon: number;
  readonly count: number;
  /** Mean absolute error of each, of actual / forecast − 1. */
  readonly errorOfOne: number;
  readonly errorOfOther: number;
  /** Cases in which `one` was strictly nearer, and in which `other` was. */
  readonly nearer: number;
  readonly farther: number;
  /** Two-sided chance of such a difference where both are equally good; null where there are too few cases to say. */
  readonly probability: number | null;
  readonly verdict: Verdict;
}

/**
 * - `better`, `worse`: mean absolute errors differ by more than chance explains (probability at most 5%);
 * - `ahead`, `behind`: they differ, which chance may explain;
 * - `level`: they do not differ;
 * - `too-few`: fewer than `fewest` cases, so nothing is said of skill.
 */
export type Verdict = 'better' | 'worse' | 'ahead' | 'behind' | 'level' | 'too-few';

/** Below this a comparison is shown and not judged. */
export const fewest = 5;
const chance = 0.05;

/**
 * Who was nearer. Cases of different series count alike, since errors are relative; neighbouring origins overlap, which the
 * test takes into account up to the horizon.
 *
 * @returns null without a common case
 */
export function contest(cases: readonly BackTestCase[], one: string, other: string, horizon: number): Contest | null {
  const name = ({ series, origin, target }: BackTestCase): string => JSON.stringify([series, origin, target]);
  const of = (method: string): ReadonlyMap<string, number> =>
    new Map(cases.flatMap((each) => (each.method === method && each.horizon === horizon && each.error !== null ? [[name(each), each.error]] : [])));
  const [first, second] = [of(one), of(other)];
  const pairs = [...first].flatMap(([key, error]) => (second.has(key) ? [{ error, against: second.get(key)! }] : []));
  if (pairs.length === 0) return null;
  const size = (list: readonly number[]): number => sum(list.map(Math.abs)) / list.length;
  const errorOfOne = size(pairs.map(({ error }) => error));
  const errorOfOther = size(pairs.map(({ against }) => against));
  const test = pairs.length < fewest ? null : dieboldMariano(pairs.map(({ error }) => error), pairs.map(({ against }) => against), { horizon, power: 1 });
  const probability = test?.probability ?? null;
  return {
    one, other, horizon, errorOfOne, errorOfOther, probability,
    count: pairs.length,
    nearer: pairs.filter(({ error, against }) => Math.abs(error) < Math.abs(against)).length,
    farther: pairs.filter(({ error, against }) => Math.abs(error) > Math.abs(against)).length,
    verdict: verdictOf(pairs.length, errorOfOne - errorOfOther, probability),
  };
}

function verdictOf(count: number, difference: number, probability: number | null): Verdict {
  if (count < fewest) return 'too-few';
  if (difference === 0) return 'level';
  const sure = probability !== null && probability <= chance;
  if (difference < 0) return sure ? 'better' : 'ahead';
  return sure ? 'worse' : 'behind';
}
