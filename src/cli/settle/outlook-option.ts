import { lognormal } from '../../actuarial/severity/lognormal.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import { usage } from '../wrong-usage.ts';

const form = 'mean=YUAN,cv=NUMBER[,paid=YUAN]; count=N[,variance=V],size=YUAN,size_cv=NUMBER[,paid=YUAN]';
const known = ['mean', 'cv', 'paid', 'count', 'variance', 'size', 'size_cv'];

/**
 * What is expected of the claims of the last year: their sum as lognormal (`mean`, `cv`), or their number (Poisson, or
 * negative binomial with `variance`) and a lognormal size (`size`, `size_cv`); of what comes on top of `paid`.
 * @throws WrongUsage
 */
export function readOutlookOption(text: string): ClaimsOutlook {
  const wrong = () => usage.valueWrong('--outlook', text, form);
  const given = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name = '', number = ''] = /^([a-z_]+)=(\S+)$/.exec(part.trim()) ?? [];
    const value = number === '' ? Number.NaN : number.endsWith('%') ? Number(number.slice(0, -1)) / 100 : Number(number);
    if (!known.includes(name) || given.has(name) || !(value >= 0 && value < Infinity)) throw wrong();
    given.set(name, value);
  }
  const is = (...names: readonly string[]): boolean => [...given.keys()].every((name) => name === 'paid' || names.includes(name));
  const [mean, cv, count, variance, size, sizeCv] = ['mean', 'cv', 'count', 'variance', 'size', 'size_cv'].map((name) => given.get(name));
  const paid = given.get('paid');
  const already = paid === undefined ? {} : { paid };
  if (mean !== undefined && cv !== undefined && is('mean', 'cv')) return { mean, cv, ...already };
  if (
    count === undefined ||
    size === undefined ||
    !(size > 0) ||
    sizeCv === undefined ||
    !(sizeCv > 0) ||
    !is('count', 'variance', 'size', 'size_cv')
  )
    throw wrong();
  const logVariance = Math.log1p(sizeCv * sizeCv);
  return {
    count: variance === undefined ? { family: 'poisson', mean: count } : { family: 'negativeBinomial', mean: count, variance },
    size: lognormal(Math.log(size) - logVariance / 2, Math.sqrt(logVariance)),
    ...already,
  };
}
