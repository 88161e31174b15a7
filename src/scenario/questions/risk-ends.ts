import { normalQuantile } from '../../actuarial/special/normal.ts';
import { monthsOf, monthText } from '../../language/calendar.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Risk, RiskLeaf } from '../simulation/read-uncertainty.ts';
import { isDrawnIn } from './drawn-cells.ts';
import type { Ends } from './tornado.ts';

export interface RiskEndSettings {
  /** Probabilities of the ends; 0.1 and 0.9 if absent. */
  readonly low?: number;
  readonly high?: number;
  /**
   * `course` (if absent): all years are moved alike, by so much that their mean score has the probability: one course in ten
   * lies beyond. `yearly`: every year stands at its own end, which years that are drawn apart from each other never all do.
   */
  readonly years?: 'course' | 'yearly';
  /** Last period of the course; later ones do not count towards its mean. The run's last if absent. */
  readonly until?: Period;
}

/**
 * Low and high ends of uncertain assumptions, for `tornado`: values of their distributions, spread around the run's values
 * and kept within what the model allows. Of T years with autocorrelation φ a course lies at score z·√(ΣΣ φ^|s−t|)/T.
 *
 * @param run without draws
 */
export function riskEnds(risks: readonly Risk[], run: EvaluatedRun, { low = 0.1, high = 0.9, years = 'course', until }: RiskEndSettings = {}): readonly Ends[] {
  return risks.map((risk): Ends => {
    const periods = run.periods.filter((period) => (until === undefined || period <= until) && risk.leaves.some((leaf) => isDrawnIn(risk, leaf, period, run)));
    const scale = years === 'yearly' ? 1 : meanScoreDeviation(periods.length, risk.autocorrelation);
    const end = (p: number): readonly Override[] => {
      const drawn = risk.distribution.atScore(scale * normalQuantile(p));
      return risk.leaves.flatMap((leaf) =>
        periods.flatMap((period) => (isDrawnIn(risk, leaf, period, run) ? [heldAt(leaf, period, valueAt(risk, drawn, run.value(leaf.quantity, period, leaf.element)!))] : [])),
      );
    };
    return { path: risk.entry.path, label: risk.label, low: end(low), high: end(high) };
  });
}

/** Standard deviation of the mean of T standard normal scores with autocorrelation φ. */
export function meanScoreDeviation(periods: number, autocorrelation: number): number {
  let total = periods;
  for (let apart = 1; apart < periods; apart++) total += 2 * (periods - apart) * autocorrelation ** apart;
  return periods === 0 ? 0 : Math.sqrt(total) / periods;
}

function valueAt({ as, least, greatest }: Risk, drawn: number, base: number): number {
  const value = as === 'value' ? drawn : as === 'difference' ? base + drawn : base * drawn;
  return Math.min(greatest, Math.max(least, value));
}

function heldAt({ path }: RiskLeaf, period: Period, value: number): Override {
  const [first, last] = monthsOf(period);
  return { path, from: monthText(first), until: monthText(last), value };
}
