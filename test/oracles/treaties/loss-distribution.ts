import FFT from 'fft.js';
import { aggregateLoss } from '../../../src/actuarial/aggregate/aggregate-loss.ts';
import { discretise } from '../../../src/actuarial/aggregate/discretise.ts';
import { negativeBinomialOf } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { inverseGamma } from '../../../src/actuarial/severity/inverse-gamma.ts';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import type { Layer, TreatyClass } from './treaty-case.ts';

/** Losses of the layer with their probabilities, and the moments a case may print. */
export interface LossDistribution {
  readonly losses: Float64Array;
  readonly probabilities: Float64Array;
  readonly mean: number;
  readonly cv: number;
  readonly claims: number;
}

/** Steps of a layer; its limit is the last. */
const steps = 1400;

/**
 * Bear and Nemlick's collective model: losses above the attachment are single-parameter Pareto, so above it two-parameter
 * ones, limited; counts of each class are Poisson, or negative binomial with variance λ(1 + contagion·λ), apart from each other.
 *
 * @param shared one count for all classes, as who recomputed the paper had it
 */
export function collectiveLoss(classes: readonly TreatyClass[], layer: Layer, years: number, contagion: number, shared = false): LossDistribution {
  const span = layer.limit / steps;
  const books = classes.map(({ premium, lossRate, shape }): Book => {
    const severity = pareto(shape, layer.attachment);
    return { claims: (years * premium * lossRate) / severity.limitedMoment(layer.limit), severity: discretise(severity, { span, points: steps + 1 }) };
  });
  const parts = (shared ? [together(books)] : books).map(({ claims, severity }) => {
    const frequency = contagion === 0 ? poisson(claims) : negativeBinomialOf(claims, claims * (1 + contagion * claims));
    return { claims, loss: aggregateLoss({ frequency, severity, span, method: 'fft' }) };
  });
  const sumOf = (of: (part: (typeof parts)[number]) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const mean = sumOf(({ loss }) => loss.mean);
  const probabilities = parts.map(({ loss }) => loss.probabilities).reduce(convolved);
  return { losses: probabilities.map((_, point) => point * span), probabilities, mean, cv: Math.sqrt(sumOf(({ loss }) => loss.variance)) / mean, claims: sumOf(({ claims }) => claims) };
}

interface Book {
  readonly claims: number;
  readonly severity: Float64Array;
}

/** All classes as one book, whose losses are drawn from each in proportion to its claims. */
function together(books: readonly Book[]): Book {
  const claims = books.reduce((sum, own) => sum + own.claims, 0);
  return { claims, severity: books[0]!.severity.map((_, step) => books.reduce((sum, own) => sum + (own.claims / claims) * own.severity[step]!, 0)) };
}

/** The distribution of the sum of two independent losses on one grid, by Fourier. */
function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const fft = new FFT(2 ** Math.ceil(Math.log2(a.length + b.length)));
  const [first, second] = [a, b].map((own) => {
    const transformed = fft.createComplexArray();
    const padded = new Array<number>(fft.size).fill(0);
    own.forEach((probability, point) => (padded[point] = probability));
    fft.realTransform(transformed, padded);
    fft.completeSpectrum(transformed);
    return transformed;
  });
  const product = fft.createComplexArray();
  for (let at = 0; at < product.length; at += 2) {
    product[at] = first![at]! * second![at]! - first![at + 1]! * second![at + 1]!;
    product[at + 1] = first![at]! * second![at + 1]! + first![at + 1]! * second![at]!;
  }
  const sum = fft.createComplexArray();
  fft.inverseTransform(sum, product);
  return Float64Array.from({ length: a.length + b.length - 1 }, (_, point) => Math.max(0, sum[2 * point]!));
}

/** A lognormal loss of this mean and coefficient of variation. */
export function lognormalLoss(mean: number, cv: number): LossDistribution {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const probabilities = discretise(lognormal(Math.log(mean) - (sigma * sigma) / 2, sigma), { span: mean / 1000, points: 40_001 });
  return { losses: probabilities.map((_, point) => (point * mean) / 1000), probabilities, mean, cv, claims: Number.NaN };
}

/** Parts into which the uncertain factor is divided, each with its middle quantile. */
const factorParts = 400;

/**
 * All losses scaled by one uncertain factor of mean 1 and variance `mixing`: inverse gamma, as Heckman and Meyers have it. A
 * scaled loss between two points of the grid is shared between them so that its mean stays.
 */
export function mixed(own: LossDistribution, mixing: number): LossDistribution {
  if (mixing === 0) return own;
  const shape = 2 + 1 / mixing;
  const factors = Array.from({ length: factorParts }, (_, part) => inverseGamma(shape, shape - 1).quantile((part + 0.5) / factorParts));
  const average = factors.reduce((sum, factor) => sum + factor, 0) / factorParts;
  const span = own.losses[1]!;
  const probabilities = new Float64Array(Math.ceil((own.losses.length * factors.at(-1)!) / average) + 1);
  for (const factor of factors) {
    own.probabilities.forEach((probability, point) => {
      const scaled = (point * factor) / average;
      const below = Math.floor(scaled);
      probabilities[below]! += (probability / factorParts) * (1 - (scaled - below));
      probabilities[below + 1]! += (probability / factorParts) * (scaled - below);
    });
  }
  return { ...own, losses: probabilities.map((_, point) => point * span), probabilities };
}
