import { sum } from '../elementary/sum.ts';
import { atPoints } from '../severity/empirical.ts';
import type { Severity } from '../severity/severity.ts';
import { compoundMoments, momentsOfFrequency, type CompoundMoments } from './compound-moments.ts';
import { fftAggregate } from './fft-aggregate.ts';
import type { Frequency } from './frequency.ts';
import { panjer } from './panjer.ts';

export interface Collective {
  readonly frequency: Frequency;
  /** Probability of each point 0, span, 2·span, … of one loss; they add up to 1. See `discretise`. */
  readonly severity: ArrayLike<number>;
  readonly span: number;
  /** Points of the result. Default: as many as leave less than 1e-12 of the mean above them. */
  readonly points?: number | undefined;
  /** Default: Panjer's recursion for Poisson and negative binomial counts where it takes below 5e7 steps, else Fourier. */
  readonly method?: 'panjer' | 'fft' | undefined;
}

/** The distribution of the sum of all losses, S, on a grid. Amounts are in the unit of `span`. */
export interface AggregateLoss extends CompoundMoments {
  readonly span: number;
  /** P(S = k·span). */
  readonly probabilities: Float64Array;
  /** P(S above the last point); 0 where it is below rounding. */
  readonly beyond: number;
  distribution(x: number): number;
  survival(x: number): number;
  /** Least x with F(x) ≥ p. @throws RangeError where it lies above the last point */
  quantile(p: number): number;
  /** Tail value at risk in the form of Acerbi & Tasche: q_p + E[(S − q_p)+]/(1 − p). */
  tailExpectation(p: number): number;
  /** E[(S − retention)+]. */
  stopLoss(retention: number): number;
  /** E[S ∧ limit]. */
  limitedExpectation(limit: number): number;
  /** S as a severity, for layers on the total; what lies beyond the grid is left out and the rest raised to 1. */
  readonly severity: Severity;
}

const PANJER_STEPS = 5e7;
const MOST_POINTS = 2 ** 20;
const ROUNDING = 1e-13;

/**
 * The collective model of risk theory. Mean, variance and skewness come from the compound formulas, all else from the grid.
 *
 * @throws RangeError where the severity has a negative probability or does not add up to 1 ± 1e-9, or the grid would need
 *   more than 2^20 points
 */
export function aggregateLoss(collective: Collective): AggregateLoss {
  const { frequency, severity, span } = collective;
  checkCollective(collective);
  const size = gridMoments(severity, span);
  const moments = compoundMoments(momentsOfFrequency(frequency), size);
  const probabilities = settled(collective, moments);

  const held = sum(probabilities);
  const beyond = 1 - held > ROUNDING ? 1 - held : 0;
  const points = probabilities.map((_, k) => k * span);
  const within = atPoints('aggregateLoss', points, probabilities);
  const meanBeyond = beyond === 0 ? 0 : Math.max(0, moments.mean - held * within.mean);
  const last = (probabilities.length - 1) * span;
  const loss: AggregateLoss = {
    ...moments,
    span,
    probabilities,
    beyond,
    severity: within,
    distribution: (x) => (x >= last ? 1 - beyond : held * within.distribution(x)),
    survival: (x) => (x >= last ? beyond : held * within.survival(x) + beyond),
    quantile(p) {
      if (beyond > 0 && p > 1 - beyond) throw new RangeError(`aggregateLoss: more points for the quantile of ${p}; got up to ${1 - beyond}`);
      return within.quantile(Math.min(1, p / (beyond === 0 ? 1 : held)));
    },
    tailExpectation(p) {
      const quantile = loss.quantile(p);
      return p === 1 ? quantile : quantile + loss.stopLoss(quantile) / (1 - p);
    },
    stopLoss: (retention) => (beyond === 0 ? 1 : held) * within.excess(retention) + Math.max(0, meanBeyond - beyond * retention),
    limitedExpectation: (limit) => moments.mean - loss.stopLoss(limit),
  };
  return loss;
}

/** More and more points until what is missing from the mean is below rounding. */
function settled(collective: Collective, { mean, standardDeviation }: CompoundMoments): Float64Array {
  const { frequency, severity, span } = collective;
  if (collective.points !== undefined) return worked(collective, collective.points);
  const most = frequency.greatest * (severity.length - 1) + 1;
  let points = Math.min(most, Math.ceil((mean + 20 * standardDeviation) / span) + severity.length);
  while (points <= MOST_POINTS) {
    const probabilities = worked(collective, points);
    const reached = span * sum(probabilities.map((probability, k) => k * probability));
    if (points === most || mean - reached <= 1e-12 * mean) return probabilities;
    points = Math.min(most, 2 * points);
  }
  throw new RangeError(`aggregateLoss: at most ${MOST_POINTS} points, a wider span; got ${span} for a mean of ${mean}`);
}

function worked({ frequency, severity, method }: Collective, points: number): Float64Array {
  const positive = (frequency.modified?.base ?? frequency).recursion?.a ?? -1;
  const usual = positive >= 0 && points * severity.length <= PANJER_STEPS ? 'panjer' : 'fft';
  return (method ?? usual) === 'panjer' ? panjer(frequency, severity, points) : fftAggregate(frequency, severity, points);
}

function gridMoments(severity: ArrayLike<number>, span: number) {
  const grid = Array.from(severity);
  const mean = sum(grid.map((probability, j) => probability * j));
  const central = (k: number): number => sum(grid.map((probability, j) => probability * (j - mean) ** k)) * span ** k;
  return { mean: mean * span, variance: central(2), thirdCentral: central(3) };
}

function checkCollective({ severity, span, points }: Collective): void {
  const grid = Array.from(severity);
  const total = sum(grid);
  if (!(grid.every((probability) => probability >= 0) && Math.abs(total - 1) <= 1e-9)) {
    throw new RangeError(`aggregateLoss: probabilities from 0 that add up to 1; got a sum of ${total}`);
  }
  if (!(span > 0 && span < Infinity)) throw new RangeError(`aggregateLoss: a span above 0; got ${span}`);
  if (points !== undefined && !(Number.isInteger(points) && points >= 1 && points <= MOST_POINTS)) {
    throw new RangeError(`aggregateLoss: 1 to ${MOST_POINTS} points; got ${points}`);
  }
}
