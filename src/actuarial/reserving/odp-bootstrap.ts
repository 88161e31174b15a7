import { CounterDraws } from '../random/counter-draws.ts';
import { faulty, isFaulty, type Faulty } from './finding.ts';
import { gammaDraw, type Stream } from './gamma-draw.ts';
import { odpFit, type OdpFit } from './odp-fit.ts';
import type { Triangle } from './triangle.ts';

export interface BootstrapOptions {
  /** Number of simulated triangles. Default 10,000. */
  readonly simulations?: number | undefined;
  /** Whole number from 0; the same seed gives the same figures. */
  readonly seed: number;
  /** `gamma`: payments vary about their expectation m with variance φ·m; `none`: only the estimates vary. Default gamma. */
  readonly process?: 'gamma' | 'none' | undefined;
}

export interface OdpBootstrap {
  /** Total reserve of each simulation, in its order. */
  readonly totals: Float64Array;
  readonly mean: number;
  readonly standardDeviation: number;
  /** Mean and standard deviation of each origin's reserve. */
  readonly originMeans: Float64Array;
  readonly originDeviations: Float64Array;
  /** φ of the fit. */
  readonly scale: number;
  readonly seed: number;
  /** Standard error of `mean` by simulation alone, standardDeviation/√simulations. */
  readonly simulationError: number;
  /** Quantile of the totals, type 7 of Hyndman & Fan (1996). @throws RangeError where p is not in 0 … 1 */
  quantile(p: number): number;
}

/**
 * Distribution of the chain-ladder reserve by resampling the Pearson residuals of the over-dispersed Poisson model, enlarged by
 * √(cells/(cells − parameters)), into new triangles whose chain ladder is run forward; a payment then varies about its
 * expectation. All residuals are drawn from, those that the model makes zero among them; negative expectations vary as their
 * absolute values do.
 *
 * Simulation s draws from counter (seed, s) alone, so that the first thousand of ten thousand are those of a run of a thousand.
 *
 * Faults: those of `odpFit`; fewer than 2 simulations. Source: England & Verrall (2002), section 8 and appendix 3.
 */
export function odpBootstrap(triangle: Triangle, options: BootstrapOptions): OdpBootstrap | Faulty {
  const steps = odpBootstrapSteps(triangle, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of one simulation, so that long work can tell how far it is and be broken off. */
export function* odpBootstrapSteps(triangle: Triangle, { simulations = 10_000, seed, process = 'gamma' }: BootstrapOptions): Generator<{ readonly done: number; readonly of: number }, OdpBootstrap | Faulty, void> {
  const fit = odpFit(triangle);
  if (isFaulty(fit)) return fit;
  if (!(Number.isSafeInteger(simulations) && simulations >= 2)) return faulty('simulations', { needed: 2, given: simulations });
  const { labels } = triangle;
  const totals = new Float64Array(simulations);
  const sums = new Float64Array(labels.length);
  const squares = new Float64Array(labels.length);
  const draws = new CounterDraws(seed);
  const simulate = simulator(triangle, fit);
  const noise = process === 'gamma' ? fit.scale : 0;
  for (let subject = 0; subject < simulations; subject++) {
    const byOrigin = simulate({ draws, subject, next: 0 }, noise);
    for (let i = 0; i < labels.length; i++) {
      const amount = byOrigin[i]!;
      totals[subject]! += amount;
      // Welford's update keeps the digits of a small spread about a large mean.
      const off = amount - sums[i]!;
      sums[i]! += off / (subject + 1);
      squares[i]! += off * (amount - sums[i]!);
    }
    yield { done: subject + 1, of: simulations };
  }
  return { ...summary(totals), originMeans: sums, originDeviations: squares.map((each) => Math.sqrt(each / (simulations - 1))), scale: fit.scale, seed };
}

/** Gives the reserve of each origin in one simulated future; the array is used again for the next. */
function simulator({ labels, developments, known }: Triangle, { cells, parameters }: OdpFit): (stream: Stream, noise: number) => Float64Array {
  const enlarged = Math.sqrt(cells.length / (cells.length - parameters));
  const residuals = Float64Array.from(cells, ({ residual }) => residual * enlarged);
  const expected = Float64Array.from(cells, ({ fitted }) => fitted);
  const roots = expected.map(Math.sqrt);
  const pseudo = new Float64Array(labels.length);
  const above = new Float64Array(developments);
  const below = new Float64Array(developments);
  const reserve = new Float64Array(labels.length);
  return (stream, noise) => {
    const { draws, subject } = stream;
    above.fill(0);
    below.fill(0);
    let cell = 0;
    for (let i = 0; i < labels.length; i++) {
      let total = 0;
      for (let j = 0; j < known[i]!; j++) {
        const picked = Math.floor(draws.uniform(subject, stream.next++) * residuals.length);
        if (j > 0) below[j]! += total;
        total += expected[cell]! + residuals[picked]! * roots[cell]!;
        if (j > 0) above[j]! += total;
        cell++;
      }
      pseudo[i] = total;
    }
    for (let i = 0; i < labels.length; i++) {
      let now = pseudo[i]!;
      let sum = 0;
      for (let j = known[i]!; j < developments; j++) {
        const next = (now * above[j]!) / below[j]!;
        const mean = next - now;
        const size = Math.abs(mean);
        sum += noise > 0 && size > 0 ? Math.sign(mean) * noise * gammaDraw(size / noise, stream) : mean;
        now = next;
      }
      reserve[i] = sum;
    }
    return reserve;
  };
}

function summary(totals: Float64Array): Pick<OdpBootstrap, 'totals' | 'mean' | 'standardDeviation' | 'simulationError' | 'quantile'> {
  const count = totals.length;
  const mean = totals.reduce((sum, each) => sum + each, 0) / count;
  const standardDeviation = Math.sqrt(totals.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1));
  let sorted: Float64Array | undefined;
  return {
    totals,
    mean,
    standardDeviation,
    simulationError: standardDeviation / Math.sqrt(count),
    quantile: (p) => {
      if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: a probability from 0 to 1; got ${p}`);
      sorted ??= totals.toSorted();
      const at = p * (count - 1);
      const low = sorted[Math.floor(at)]!;
      return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
    },
  };
}
