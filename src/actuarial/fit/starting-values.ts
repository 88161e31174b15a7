import { log } from '../elementary/log.ts';
import { exp } from '../elementary/exp.ts';
import type { FamilyName } from '../severity/families.ts';

/** Weighted points that stand for the data, in rising order. */
export interface Points {
  readonly values: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface Summary {
  readonly mean: number;
  readonly variance: number;
  readonly logMean: number;
  readonly logSd: number;
  readonly median: number;
  readonly harmonicMean: number;
  readonly least: number;
  readonly greatest: number;
}

export function summaryOf({ values, weights }: Points): Summary {
  const total = mean(weights, () => 1, 1);
  const average = (of: (x: number) => number): number => mean(weights, (index) => of(values[index]!), total);
  const first = average((x) => x);
  const logMean = average(log);
  let median = values[values.length - 1]!;
  let passed = 0;
  for (let index = 0; index < values.length; index++) {
    passed += weights[index]!;
    if (passed >= total / 2) {
      median = values[index]!;
      break;
    }
  }
  return {
    mean: first,
    variance: average((x) => (x - first) ** 2),
    logMean,
    logSd: Math.sqrt(average((x) => (log(x) - logMean) ** 2)),
    median,
    harmonicMean: 1 / average((x) => 1 / x),
    least: values[0]!,
    greatest: values[values.length - 1]!,
  };
}

function mean(weights: ArrayLike<number>, of: (index: number) => number, total: number): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index]! * of(index);
  return sum / total;
}

const EULER = 0.5772156649015329;

/**
 * Places to start a search from, best guesses by moments, logarithms and the median. The one of a family whose likelihood has
 * a closed maximum (exponential, lognormal, inverse Gaussian; uniform and single-parameter Pareto) is that maximum.
 */
export function startingValues(family: FamilyName, summary: Summary): readonly (readonly number[])[] {
  const { mean, variance, logMean, logSd, median, harmonicMean, least, greatest } = summary;
  const ratio = variance / mean ** 2;
  const gap = Math.max(1e-9, log(mean) - logMean);
  switch (family) {
    case 'exponential':
      return [[mean]];
    case 'gamma': {
      // Minka (2002), Estimating a gamma distribution, (8).
      const alpha = (3 - gap + Math.sqrt((gap - 3) ** 2 + 24 * gap)) / (12 * gap);
      return [[alpha, mean / alpha], [1 / ratio, mean * ratio]];
    }
    case 'weibull': {
      const tau = Math.PI / Math.sqrt(6) / logSd;
      return [[tau, exp(logMean + EULER / tau)], [1, mean]];
    }
    case 'lognormal':
      return [[logMean, logSd]];
    case 'pareto':
      return [3, ratio > 1 ? Math.min(50, (2 * ratio) / (ratio - 1)) : 50, 1.2].map((alpha) => [alpha, median / (2 ** (1 / alpha) - 1)]);
    case 'singleParameterPareto':
      return [[1 / Math.max(1e-9, logMean - log(least)), least]];
    case 'burr':
      return [1, 3, 0.4].flatMap((alpha) =>
        [Math.PI / Math.sqrt(3) / logSd, 1].map((gamma) => [alpha, gamma, median / (2 ** (1 / alpha) - 1) ** (1 / gamma)]),
      );
    case 'loglogistic':
      return [[Math.PI / Math.sqrt(3) / logSd, median]];
    case 'inverseGaussian':
      return [[mean, 1 / Math.max(1e-12 / mean, 1 / harmonicMean - 1 / mean)]];
    case 'inverseGamma': {
      const shape = 1 / logSd ** 2 + 0.5;
      return [[shape, shape * exp(logMean)], [shape, shape * harmonicMean]];
    }
    case 'generalisedPareto':
      return [[0.5 * (1 - 1 / ratio), 0.5 * mean * (1 / ratio + 1)], [0.1, mean], [-0.1, 1.2 * mean], [-0.9 * Math.min(1, mean / greatest), mean]];
    case 'uniform':
      return [[least, greatest]];
  }
}
