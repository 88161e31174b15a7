import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import { philox4x32 } from '../../actuarial/random/philox.ts';
import { aliasTable, type AliasTable } from './alias-table.ts';
import { countQuantiles } from './count-quantiles.ts';
import type { ClaimsDistribution } from './claims-distribution.ts';

export interface SimulationSettings {
  readonly seed: number;
  /** Simulated years. */
  readonly years: number;
  /** Number of the year in its term, so that years of one term have draws of their own; 0 if absent. */
  readonly term?: number;
  /**
   * `claims` draws every claim, on the grid; `exact` every claim from its own distribution, without a grid; `sum` draws
   * the sum of a year from the Fourier distribution. Default `claims` up to 2e8 claims in all (some seconds), then `sum`.
   */
  readonly route?: SimulationRoute;
}

export type SimulationRoute = 'claims' | 'exact' | 'sum';

export interface SimulatedClaims {
  /** Yuan, what is paid included, by simulated year. */
  readonly amounts: Float64Array;
  readonly route: SimulationRoute;
  /** Claims drawn. */
  readonly claims: number;
}

const mostClaims = 2e8;
const WORD = 2 ** 32;
/** Second counter word; 0 is that of `CounterDraws`. */
const streams = { claims: 1, sum: 2 };

/** Draws stretches of simulated years one by one, so that long work can tell how far it is and be broken off. */
export interface ClaimsDraws {
  readonly route: SimulationRoute;
  /** Claims that all years will have, on average. */
  readonly expected: number;
  /** Puts the years from `first` to before `end` where they belong in `amounts`. @returns claims drawn */
  draw(amounts: Float64Array, first: number, end: number): number;
}

/**
 * Claims of many simulated years. Every number is a function of (seed, simulated year, year of the term, draw) alone, so
 * a longer simulation begins with the shorter one, and stretches drawn apart make the whole.
 *
 * @throws RangeError unless there is a year, and for a seed that is not a whole number from 0 below 2^53
 */
export function claimsDraws(distribution: ClaimsDistribution, settings: SimulationSettings): ClaimsDraws {
  const { years, term = 0, seed } = settings;
  if (!(Number.isInteger(years) && years >= 1)) throw new RangeError(`simulateClaims: a simulated year at least; got ${years}`);
  const { law } = distribution;
  const route = settings.route ?? (years * law.frequency.mean <= mostClaims ? 'claims' : 'sum');
  const counts = new CounterDraws(seed);
  const expected = route === 'sum' ? 0 : years * law.frequency.mean;
  if (law.standardDeviation === 0) return { route, expected, draw: (amounts, first, end) => (amounts.fill(law.mean, first, end), (end - first) * law.frequency.mean) };
  if (route === 'sum') {
    const table = aliasTable(distribution.probabilities);
    return { route, expected, draw: (amounts, first, end) => sums(distribution, table, seed, term, amounts, first, end) };
  }
  const countOf = countQuantiles(law.frequency);
  const table = route === 'claims' ? aliasTable(distribution.sizes) : undefined;
  const draw = (amounts: Float64Array, first: number, end: number): number => {
    let claims = 0;
    for (let year = first; year < end; year++) {
      const count = countOf(counts.uniform(year, 2 * term));
      claims += count;
      amounts[year] = law.paid + (table ? distribution.span * gridSum(table, seed, year, term, count) : exactSum(distribution, counts, year, term, count));
    }
    return claims;
  };
  return { route, expected, draw };
}

/** All years of a simulation at once. @throws RangeError as `claimsDraws` */
export function simulateClaims(distribution: ClaimsDistribution, settings: SimulationSettings): SimulatedClaims {
  const draws = claimsDraws(distribution, settings);
  const amounts = new Float64Array(settings.years);
  const claims = draws.draw(amounts, 0, settings.years);
  return { amounts, route: draws.route, claims };
}

const words = new Uint32Array(4);

/** Sum of claims in spans. A block of four words is two claims. */
function gridSum({ mask, threshold, alias }: AliasTable, seed: number, year: number, term: number, count: number): number {
  const [key0, key1] = [seed % WORD, Math.floor(seed / WORD)];
  let sum = 0;
  for (let claim = 0; claim < count; claim += 2) {
    setCounter(claim / 2, streams.claims, year, term);
    philox4x32(words, key0, key1);
    const first = words[0]! & mask;
    sum += words[1]! < threshold[first]! ? first : alias[first]!;
    if (claim + 1 === count) break;
    const second = words[2]! & mask;
    sum += words[3]! < threshold[second]! ? second : alias[second]!;
  }
  return sum;
}

/** Draws of a year from 2^25·(term + 1) on: below are the counts. */
function exactSum({ law }: ClaimsDistribution, draws: CounterDraws, year: number, term: number, count: number): number {
  let sum = 0;
  for (let claim = 0; claim < count; claim++) sum += law.severity.quantile(draws.uniform(year, (term + 1) * 2 ** 25 + claim));
  return sum;
}

function sums({ amounts: points }: ClaimsDistribution, { mask, threshold, alias }: AliasTable, seed: number, term: number, amounts: Float64Array, first: number, end: number): 0 {
  const [key0, key1] = [seed % WORD, Math.floor(seed / WORD)];
  for (let year = first; year < end; year++) {
    setCounter(0, streams.sum, year, term);
    philox4x32(words, key0, key1);
    const cell = words[0]! & mask;
    amounts[year] = points[words[1]! < threshold[cell]! ? cell : alias[cell]!]!;
  }
  return 0;
}

function setCounter(block: number, stream: number, year: number, term: number): void {
  words[0] = block;
  words[1] = stream;
  words[2] = year;
  words[3] = term;
}
