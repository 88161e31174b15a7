import { families, type Family, type FamilyName } from './families.ts';
import type { Severity } from './severity.ts';

/** Other names the families go by: in R's actuar, in Loss Models and in plain English. */
const synonyms: Readonly<Record<string, FamilyName>> = {
  exp: 'exponential',
  lnorm: 'lognormal',
  lomax: 'pareto',
  pareto2: 'pareto',
  paretoii: 'pareto',
  twoparameterpareto: 'pareto',
  pareto1: 'singleParameterPareto',
  paretoi: 'singleParameterPareto',
  spareto: 'singleParameterPareto',
  burrxii: 'burr',
  llogis: 'loglogistic',
  fisk: 'loglogistic',
  invgauss: 'inverseGaussian',
  invgaussian: 'inverseGaussian',
  wald: 'inverseGaussian',
  invgamma: 'inverseGamma',
  gpd: 'generalisedPareto',
  genpareto: 'generalisedPareto',
  generalizedpareto: 'generalisedPareto',
};

const parameterSynonyms: Readonly<Record<string, readonly string[]>> = {
  theta: ['scale', 'mean', 'min', 'minimum'],
  least: ['a', 'min', 'minimum', 'from'],
  greatest: ['b', 'max', 'maximum', 'to'],
  alpha: ['shape', 'shape1'],
  gamma: ['shape2', 'shape'],
  tau: ['shape'],
  xi: ['shape'],
  sigma: ['scale', 'sdlog', 'sd'],
  mu: ['meanlog', 'mean'],
  lambda: ['shape', 'theta'],
};

/** A family by any of its names: case, blanks, hyphens and underscores do not count. `undefined`: there is none. */
export function familyNamed(name: string): FamilyName | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/pareto/.test(plain) && /single|oneparameter/.test(plain)) return 'singleParameterPareto';
  return (Object.keys(families) as FamilyName[]).find((each) => each.toLowerCase() === plain) ?? synonyms[plain];
}

/**
 * A severity by the name of its family and of its parameters, in their usual spellings (`pareto1` with `shape` and `min`).
 *
 * @throws RangeError where the family is not known or a parameter is missing
 */
export function severityNamed(name: string, values: Readonly<Record<string, number>>): Severity {
  const found = familyNamed(name);
  if (found === undefined) throw new RangeError(`severityNamed: one of ${Object.keys(families).join(', ')}; got ${name}`);
  const family: Family = families[found];
  return family.make(
    ...family.parameters.map((parameter) => {
      const key = [parameter.name, ...(parameterSynonyms[parameter.name] ?? [])].find((each) => values[each] !== undefined);
      if (key === undefined) throw new RangeError(`severityNamed: ${found} with ${parameter.name}; got ${Object.keys(values).join(', ')}`);
      return values[key]!;
    }),
  );
}
