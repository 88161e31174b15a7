import type { Issue } from '../../i18n/issue.ts';
import { ResponseRotation } from '../../actuarial/random/response-rotation.ts';
import { SOBOL_DIMENSIONS } from '../../actuarial/random/sobol-directions.ts';
import { monthIndex, monthsOf, periodsBetween } from '../../language/calendar.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { AssumedDraws, type DrawMethod, type DrawSettings } from './assumed-draws.ts';
import type { ControlNormals } from './fan.ts';
import type { Risk, Uncertainty } from './read-uncertainty.ts';
import { supportIssues } from './support.ts';

export interface SimulatorSettings extends DrawSettings {
  readonly paths: number;
  /** Quantities that Sobol points are to spread most evenly; without them they spread sums over the years. */
  readonly towards?: readonly string[];
  readonly from?: Period;
  readonly to: Period;
  readonly executor?: Executor;
}

/** Size of a shock that shows what it moves, in standard deviations. */
const PROBE = 0.01;

/** One scenario on all paths, with the plain run that the paths spread around. */
export interface SimulatedRun {
  readonly plain: EvaluatedRun;
  readonly paths: EvaluatedRun;
  readonly method: DrawMethod;
  /** Of Sobol points that were turned: what they were turned from, on which percentiles of few paths lean. */
  readonly controls?: ControlNormals;
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
  readonly #controls: ControlNormals | undefined;

  /**
   * Where something is drawn, and what Sobol points are turned towards, follows from the baseline: a run's result does not
   * depend on the runs before it.
   *
   * @throws RangeError where paths or seed are no whole numbers, or a Sobol run is not of a power of two of paths
   */
  constructor(evaluator: Evaluator, uncertainty: Uncertainty, settings: SimulatorSettings) {
    const { paths, method } = settings;
    if (!Number.isInteger(paths) || paths < 1) throw new RangeError(`Simulator: a whole number of paths from 1; got ${paths}`);
    if (method === 'sobol' && Math.log2(paths) % 1 !== 0) throw new RangeError(`Simulator: a power of two of Sobol paths; got ${paths}`);
    this.#evaluator = evaluator;
    this.#settings = settings;
    const plain = this.#plain([]);
    const isDrawn = (risk: Risk, { quantity, element }: Risk['leaves'][number], period: Period): boolean =>
      isUncertainIn(risk, period) && plain.mark(quantity, period, element) !== 'observed' && plain.value(quantity, period, element) !== undefined;
    this.drawnPeriods = plain.periods.filter((period) => uncertainty.risks.some((risk) => risk.leaves.some((leaf) => isDrawn(risk, leaf, period))));
    const [first, last] = [this.drawnPeriods[0], this.drawnPeriods.at(-1)];
    const periods = first === undefined ? [] : periodsBetween(first, last!, evaluator.model.axis);
    const shocks = periods.length * uncertainty.risks.length;
    const turns = method === 'sobol' && settings.towards !== undefined && shocks > 0 && shocks <= SOBOL_DIMENSIONS;
    const rotation = turns ? this.#rotation(new AssumedDraws(uncertainty, { ...settings, probe: PROBE }, periods, isDrawn), plain, shocks) : undefined;
    this.#draws = new AssumedDraws(uncertainty, { ...settings, ...(rotation && { rotation }) }, periods, isDrawn);
    this.#controls = rotation && { seed: settings.seed, count: rotation.directions };
  }

  /** From the gradients of the wanted quantities in all periods: one run with a path for each shock. */
  #rotation(probes: AssumedDraws, plain: EvaluatedRun, shocks: number): ResponseRotation | undefined {
    const { from, to, towards = [], executor } = this.#settings;
    probes.spreadAround(({ quantity, element }, period) => plain.value(quantity, period, element));
    const run = this.#evaluator.run({ ...(from !== undefined && { from }), to, sameAs: plain, draws: probes, paths: 1 + shocks, keep: towards, ...(executor && { executor }) });
    const gradients = towards.flatMap((quantity) => run.elements(quantity).flatMap((element) => this.drawnPeriods.flatMap((period) => {
      const values = run.pathValues(quantity, period, element);
      return values && values.length > 1 ? [values.slice(1).map((value) => (value - values[0]!) / PROBE)] : [];
    })));
    run.release();
    return gradients.length > 0 ? new ResponseRotation(gradients) : undefined;
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
    const run = this.#evaluator.run({ ...(from !== undefined && { from }), to, overrides, sameAs: plain, draws: this.#draws, paths, keep, ...(executor && { executor }) });
    return { plain, paths: run, method: this.#settings.method, ...(this.#controls && { controls: this.#controls }), drawnPeriods: this.drawnPeriods, issues: supportIssues(this.#draws, plain) };
  }
}

function isUncertainIn({ entry }: Risk, period: Period): boolean {
  const [first, last] = monthsOf(period);
  return last >= monthIndex(entry.from) && (entry.until === undefined || first <= monthIndex(entry.until));
}
