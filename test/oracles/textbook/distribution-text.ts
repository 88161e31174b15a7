import type { Frequency } from '../../../src/actuarial/aggregate/frequency.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';
import { families, type Family } from '../../../src/actuarial/severity/families.ts';
import { familyNamed, severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { polynomialDensity } from '../../../src/actuarial/severity/polynomial-density.ts';
import type { Severity } from '../../../src/actuarial/severity/severity.ts';
import { frequencyNamed } from '../frequency-named.ts';
import { polynomialOf } from './polynomial.ts';

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;

/** `4/3`, `150%`, `1,000`, `inf` or a number. @throws RangeError for anything else */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  if (/^\+?inf(inity)?$/i.test(text)) return Infinity;
  const [above, below] = text.replace(/(?<=\d),(?=\d{3})/g, '').split('/');
  const percent = above!.endsWith('%');
  const number = (Number(percent ? above!.slice(0, -1) : above) / (percent ? 100 : 1)) / (below === undefined ? 1 : Number(below));
  if (text === '' || Number.isNaN(number)) throw new RangeError(`numberOf: a number; got ${text}`);
  return number;
}

/** `negative binomial mean 300 variance 800`, `uniform(5,95)`, `Poisson 25`: a name, named values and bare ones in order. */
function parts(text: string) {
  const named: Record<string, number> = {};
  const pair = new RegExp(String.raw`([a-zA-Z]\w*)\s*(?:=|\s)\s*(${NUMBER})`, 'g');
  const known = /^(alpha|beta|gamma|theta|tau|mu|sigma|lambda|lam|mean|variance|sd|size|prob|r|m|n|q|p|p0|p0m|shape|scale|a|b)$/i;
  const rest = text.replace(pair, (whole, name: string, value: string) => {
    if (!known.test(name)) return whole;
    named[name.toLowerCase()] = numberOf(value);
    return ' ';
  });
  const bare = [...rest.matchAll(new RegExp(NUMBER, 'g'))].map(([value]) => numberOf(value));
  const name = rest.replace(new RegExp(NUMBER, 'g'), ' ').replace(/\b(with|and|distribution|on|of)\b/gi, ' ').replace(/[^a-zA-Z\- ]/g, ' ').trim().replace(/\s+/g, ' ');
  return { name, named, bare };
}

export function severityText(text: string): Severity {
  const steps = /^(?:discrete )?uniform on (\d+)\s*\.\.\s*(\d+)$/i.exec(text.trim());
  if (steps !== null) {
    const [from, to] = [Number(steps[1]), Number(steps[2])];
    return empirical(Array.from({ length: to - from + 1 }, (_, index) => from + index));
  }
  const { name, named, bare } = parts(text);
  const family = familyNamed(name);
  if (family === undefined) throw new RangeError(`severityText: a known severity; got ${text}`);
  if (bare.length === 0) return severityNamed(name, named);
  const { parameters, make }: Family = families[family];
  if (bare.length !== parameters.length) throw new RangeError(`severityText: ${parameters.length} parameters; got ${text}`);
  return make(...bare);
}

export function frequencyText(text: string): Frequency {
  const { name, named, bare } = parts(text);
  const [first] = bare;
  const plain = name.toLowerCase();
  if (first === undefined) return frequencyNamed(plain, named);
  if (/negative/.test(plain)) return frequencyNamed(plain, { r: first, beta: bare[1]!, ...named });
  return frequencyNamed(plain, plain.includes('binomial') ? { m: first, q: bare[1]!, ...named } : { lambda: first, mean: first, ...named });
}

/** `x(4-x)/9 on (0,3), millions`. */
export function densityText(text: string): Severity {
  const match = /^(.*?)\s+(?:on|for|over)\s+[([]?\s*([^,\s]+)\s*(?:,|to|<\s*x\s*<)\s*([^,)\]\s]+)/.exec(text);
  if (match === null) throw new RangeError(`densityText: a density on an interval; got ${text}`);
  return polynomialDensity(polynomialOf(match[1]!), numberOf(match[2]), numberOf(match[3]));
}
