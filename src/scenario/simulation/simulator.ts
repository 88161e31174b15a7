import type { Issue } from '../../i18n/issue.ts';
import { monthIndex, monthsOf, periodsBetween } from '../../language/calendar.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { AssumedDraws, type DrawSettings } from './assumed-draws.ts';
import type { Risk, Uncertainty } from './read-uncertainty.ts';
import { supportIssues } from './support.ts';

export interface SimulatorSettings extends DrawSettings {
  readonly paths: number;
  readonly from?: Period;
  readonly to: Period;
  readonly executor?: Executor;
}

/** One scenario on all paths, with the plain run that the paths spread around. */
export interface SimulatedRun {
  readonly plain: EvaluatedRun;
  readonly paths: EvaluatedRun;
  /** Periods in which something is drawn. */
  readonly drawnPeriods: readonly Period[];
  readonly issues: readonly Issue[];
}

/**
 * Runs a model under uncertain assumptions. Draws are made once: later runs with other values of parameters see the same
 * chance, so that two scenarios differ by what was changed and not by luck.
 */
export class Simulator {
  readonly #evaluator: Evaluator;
  readonly #settings: SimulatorSettings;
  readonly #draws: AssumedDraws;
  readonly drawnPeriods: readonly Period[];

  /**
   * @param overrides in force at first; what they make of a leaf that a table observes decides where it is drawn
   * @throws RangeError where paths or seed are no whole numbers, or a Sobol run is not of a power of two of paths
   */
  constructor(evaluator: Evaluator, uncertainty: Uncertainty, settings: SimulatorSettings, overrides: readonly Override[] = []) {
    const { paths, method } = settings;
    if (!Number.isInteger(paths) || paths < 1) throw new RangeError(`Simulator: a whole number of paths from 1; got ${paths}`);
    if (method === 'sobol' && Math.log2(paths) % 1 !== 0) throw new RangeError(`Simulator: a power of two of Sobol paths; got ${paths}`);
    this.#evaluator = evaluator;
    this.#settings = settings;
    const plain = this.#plain(overrides);
    const isDrawn = (risk: Risk, { quantity, element }: Risk['leaves'][number], period: Period): boolean =>
      isUncertainIn(risk, period) && plain.mark(quantity, period, element) !== 'observed' && plain.value(quantity, period, element) !== undefined;
    this.drawnPeriods = plain.periods.filter((period) => uncertainty.risks.some((risk) => risk.leaves.some((leaf) => isDrawn(risk, leaf, period))));
    const [first, last] = [this.drawnPeriods[0], this.drawnPeriods.at(-1)];
    const periods = first === undefined ? [] : periodsBetween(first, last!, evaluator.model.axis);
    this.#draws = new AssumedDraws(uncertainty, settings, periods, isDrawn);
  }

  #plain(overrides: readonly Override[]): EvaluatedRun {
    const { from, to } = this.#settings;
    return this.#evaluator.run({ ...(from !== undefined && { from }), to, overrides });
  }

  /** @param keep quantities whose paths are wanted; release `paths` before the next run to let it use the same memory */
  run(keep: readonly string[], overrides: readonly Override[] = []): SimulatedRun {
    const { from, to, paths, executor } = this.#settings;
    const plain = this.#plain(overrides);
    this.#draws.spreadAround(({ quantity, element }, period) => plain.value(quantity, period, element));
    const run = this.#evaluator.run({ ...(from !== undefined && { from }), to, overrides, draws: this.#draws, paths, keep, ...(executor && { executor }) });
    return { plain, paths: run, drawnPeriods: this.drawnPeriods, issues: supportIssues(this.#draws, plain) };
  }
}

function isUncertainIn({ entry }: Risk, period: Period): boolean {
  const [first, last] = monthsOf(period);
  return last >= monthIndex(entry.from) && (entry.until === undefined || first <= monthIndex(entry.until));
}
