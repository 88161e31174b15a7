import { severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { countPredictive } from '../../../src/actuarial/scoring/count-predictive.ts';
import { extremeValuePredictive } from '../../../src/actuarial/scoring/extreme-predictive.ts';
import {
  betaPredictive,
  exponentialPredictive,
  gammaPredictive,
  generalisedParetoPredictive,
  lognormalPredictive,
} from '../../../src/actuarial/scoring/positive-predictives.ts';
import type { Predictive } from '../../../src/actuarial/scoring/predictive.ts';
import { severityPredictive } from '../../../src/actuarial/scoring/numerical-predictive.ts';
import {
  laplacePredictive,
  logisticPredictive,
  normalMixturePredictive,
  normalPredictive,
  studentPredictive,
  uniformPredictive,
} from '../../../src/actuarial/scoring/symmetric-predictives.ts';
import { frequencyNamed } from '../frequency-named.ts';

export type Parameters = Readonly<Record<string, number | readonly number[]>>;

/**
 * A predictive distribution by its name and parameters, in R's spellings and in plain words; `normal(0,1)` may carry its
 * parameters in the order of the function. What is no name known here is looked for among counts and losses.
 */
export function predictiveNamed(text: string, given: Parameters): Predictive {
  const [, word = '', inside = ''] = /^([^()]*)(?:\(([^()]*)\))?/.exec(text.trim().toLowerCase()) ?? [];
  const name = word.replace(/distribution|forecast/g, '').replace(/[^a-z0-9]/g, '');
  const listed = inside.split(',').map(Number);
  const positional = inside !== '' && listed.every(Number.isFinite) ? listed : [];
  const one = (place: number, otherwise: number | undefined, ...names: readonly string[]): number => {
    const named = names.map((each) => given[each]).find((value) => typeof value === 'number');
    const value = named ?? positional[place] ?? otherwise;
    if (value === undefined) throw new RangeError(`predictiveNamed: ${names.join(' or ')} of ${text}; got ${Object.keys(given).join(', ')}`);
    return value;
  };
  const scaleAt = (place: number): number => (given['rate'] === undefined ? one(place, 1, 'scale', 'theta', 'beta') : 1 / one(place, 1, 'rate'));
  switch (name) {
    case 'normal': case 'norm': case 'gaussian':
      return normalPredictive(one(0, 0, 'mean', 'mu', 'location'), one(1, 1, 'sd', 'sigma', 'scale'));
    case 'lognormal': case 'lnorm':
      return lognormalPredictive(one(0, 0, 'meanlog', 'mu', 'locationlog'), one(1, 1, 'sdlog', 'sigma', 'scalelog'));
    case 'gamma':
      return gammaPredictive(one(0, undefined, 'shape', 'alpha'), scaleAt(1));
    case 'exponential': case 'exp':
      return exponentialPredictive(given['mean'] === undefined ? scaleAt(0) : one(0, 1, 'mean'));
    case 'beta':
      return betaPredictive(one(0, undefined, 'shape1', 'alpha', 'a'), one(1, undefined, 'shape2', 'beta', 'b'));
    case 'studentt': case 't': case 'student':
      return studentPredictive(one(0, undefined, 'df', 'nu'), one(1, 0, 'location', 'mean', 'mu'), one(2, 1, 'scale', 'sigma', 'sd'));
    case 'uniform': case 'unif':
      return uniformPredictive(one(0, 0, 'min', 'a', 'lower'), one(1, 1, 'max', 'b', 'upper'));
    case 'logistic': case 'logis':
      return logisticPredictive(one(0, 0, 'location', 'mean', 'mu'), one(1, 1, 'scale', 'sigma', 's'));
    case 'laplace': case 'lapl': case 'doubleexponential':
      return laplacePredictive(one(0, 0, 'location', 'mean', 'mu'), one(1, 1, 'scale', 'sigma', 'b'));
    case 'gpd': case 'generalisedpareto': case 'generalizedpareto':
      return generalisedParetoPredictive(one(0, 0, 'location', 'mu'), one(1, 1, 'scale', 'sigma'), one(2, undefined, 'shape', 'xi'));
    case 'gev': case 'extremevalue': case 'generalisedextremevalue': case 'generalizedextremevalue': case 'gumbel':
      return extremeValuePredictive(one(0, 0, 'location', 'mu'), one(1, 1, 'scale', 'sigma'), one(2, 0, 'shape', 'xi'));
    case 'mixnorm': case 'normalmixture': case 'mixtureofnormals':
      return mixture(given);
    default:
      break;
  }
  const numbers = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'number')) as Record<string, number>;
  try {
    return countPredictive(frequencyNamed(name, given));
  } catch {
    return severityPredictive(severityNamed(name, numbers));
  }
}

function mixture(given: Parameters): Predictive {
  const list = (...names: readonly string[]): readonly number[] => names.map((each) => given[each]).find((value) => Array.isArray(value)) ?? [];
  const means = list('mean', 'm', 'means');
  const sds = list('sd', 's', 'sds');
  const weights = list('weights', 'w', 'weight');
  return normalMixturePredictive(means.map((mean, part) => ({ mean, sd: sds[part]!, weight: weights[part] ?? 1 / means.length })));
}
