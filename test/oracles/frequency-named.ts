import { binomial } from '../../src/actuarial/aggregate/binomial.ts';
import { countTable } from '../../src/actuarial/aggregate/count-table.ts';
import type { Frequency } from '../../src/actuarial/aggregate/frequency.ts';
import { geometric, negativeBinomial, negativeBinomialOf } from '../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../src/actuarial/aggregate/poisson.ts';
import { zeroModified } from '../../src/actuarial/aggregate/zero-modified.ts';

/** A frequency by its name and parameters in the spellings of R, of Loss Models and of exam questions. @throws RangeError where it is not known */
export function frequencyNamed(name: string, values: Readonly<Record<string, number | readonly number[]>>): Frequency {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  const one = (...names: string[]): number | undefined => names.map((each) => values[each]).find((each) => typeof each === 'number');
  const needed = (...names: string[]): number => {
    const value = one(...names);
    if (value === undefined) throw new RangeError(`frequencyNamed: ${names.join(' or ')} of ${name}; got ${Object.keys(values).join(', ')}`);
    return value;
  };
  const zero = /^(zeromodified|zeroinflated|zm)|^(zerotruncated|zt)/.exec(plain);
  if (zero !== null) {
    const base = frequencyNamed(plain.slice(zero[0].length), values);
    return zeroModified(base, zero[1] === undefined ? 0 : needed('p0', 'p0M', 'p0m'));
  }
  switch (plain) {
    case 'poisson':
    case 'pois':
      return poisson(needed('lambda', 'lam', 'mean'));
    case 'negativebinomial':
    case 'nbinom': {
      const variance = one('variance');
      if (variance !== undefined) return negativeBinomialOf(needed('mean'), variance);
      const r = needed('size', 'r');
      return negativeBinomial(r, one('beta') ?? (one('prob') === undefined ? needed('mean', 'mu') / r : 1 / needed('prob') - 1));
    }
    case 'geometric':
    case 'geom':
      return geometric(one('beta', 'mean') ?? 1 / needed('prob') - 1);
    case 'binomial':
    case 'binom':
      return binomial(needed('size', 'm', 'n'), needed('prob', 'q', 'p'));
    case 'bernoulli':
      return binomial(1, needed('prob', 'q', 'p'));
    case 'empirical':
    case 'pmf': {
      const table = values['pn'] ?? values['pmf'] ?? values['p'];
      if (!Array.isArray(table)) throw new RangeError(`frequencyNamed: a list of probabilities; got ${Object.keys(values).join(', ')}`);
      return countTable(table as readonly number[]);
    }
    default:
      throw new RangeError(`frequencyNamed: a known frequency; got ${name}`);
  }
}
