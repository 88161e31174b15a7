import type { Issue } from '../../i18n/issue.ts';
import { readyClaims } from './before-year-end.ts';
import { bracketedRoot, type RootEnd } from './bracketed-root.ts';
import type { ClaimsDistribution, GridSettings } from './claims-distribution.ts';
import type { ClaimsOutlook } from './claims-outlook.ts';
import { condensedClaims } from './condensed-claims.ts';
import { corridorOf, expectedValue, onClaims, type ContractYear } from './contract-year.ts';

export interface BreakEvenSettings extends GridSettings {
  /** Expected result to be met, yuan; the contract's agreed profit at the same premium, if absent. */
  readonly target?: number;
  /** Premiums looked at, yuan a year; 0 to three times the larger of expected claims and the premium as it stands, if absent. */
  readonly least?: number;
  readonly greatest?: number;
  /** Quantities of the model: the premium, the persons it is for, and the agreed profit. Default `premium`, `enrolled`, `agreed_profit`. */
  readonly premium?: string;
  readonly persons?: string;
  readonly agreed?: string;
}

/** A premium at which the insurer's expected result is the one agreed. */
export interface BreakEvenPremium {
  /** Yuan a year; the least of those that do. */
  readonly premium: number;
  /** Yuan a person; null where the persons insured are not known. */
  readonly perHead: number | null;
  /** Where a whole stretch does: its other end, as far as was looked. */
  readonly until?: number;
  /** By the run itself at this premium. */
  readonly expectedResult: number;
  readonly target: number;
}

export interface BreakEven {
  /** In rising order; empty where there is none. */
  readonly solutions: readonly BreakEvenPremium[];
  /** Expected result less target over the premiums looked at, on fewer points of claims: for a picture. */
  readonly curve: readonly { readonly premium: number; readonly gap: number }[];
  readonly issues: readonly Issue[];
}

const scanned = 65;
const scanPoints = 512;
/** A gap within a yuan is none. */
const met = 1;
/** Premiums are paid in fen. */
const fen = 0.01;

/**
 * The premium at which the insurer's expected result equals the agreed one. The premium stands in for whatever statement
 * or price gives it; what depends on it follows. Scanned over its range first: the result need not rise with the premium
 * everywhere (a corridor may return all of it), so that there may be no such premium, several, or a stretch of them.
 *
 * @throws RangeError where the model lacks one of the quantities, or the range is empty
 */
export function breakEvenPremium(year: ContractYear, outlook: ClaimsOutlook, settings: BreakEvenSettings = {}): BreakEven {
  const { premium = 'premium', persons = 'enrolled' } = settings;
  const { distribution, settled, issues } = readyClaims(year, outlook, settings);
  if (!distribution || !settled) return { solutions: [], curve: [], issues };
  const { least = 0, greatest = 3 * Math.max(distribution.law.mean, settled.value(premium, year.period) ?? 0) } = settings;
  if (!(least >= 0 && greatest > least)) throw new RangeError(`breakEvenPremium: a range of premiums from 0; got ${least} to ${greatest}`);
  const gaps = new Gaps(year, distribution, settings);
  const curve = gaps.scan(Float64Array.from({ length: scanned }, (_, k) => least + ((greatest - least) * k) / (scanned - 1)));
  const heads = settled.value(persons, year.period);
  const solutions = found(gaps, curve).map(({ at, until }): BreakEvenPremium => {
    const { result, target } = gaps.at(at);
    return { premium: at, perHead: heads === undefined || heads === 0 ? null : at / heads, ...(until !== undefined && { until }), expectedResult: result, target };
  });
  return { solutions, curve, issues: [...issues, ...remarks(solutions, curve, least, greatest)] };
}

/** Expected result and target by premium. */
class Gaps {
  private readonly result: string;
  private readonly agreed: string;
  private readonly premium: string;

  constructor(private readonly year: ContractYear, private readonly distribution: ClaimsDistribution, private readonly settings: BreakEvenSettings) {
    this.result = corridorOf(year.made).results['insurer']!;
    this.agreed = settings.agreed ?? 'agreed_profit';
    this.premium = settings.premium ?? 'premium';
  }

  at(premium: number): { readonly result: number; readonly target: number; readonly gap: number } {
    const { amounts, probabilities } = this.distribution;
    const outcomes = onClaims(this.year, amounts, [this.result, this.agreed], new Map([[this.premium, new Float64Array(amounts.length).fill(premium)]]));
    const result = expectedValue(outcomes.get(this.result)!, probabilities);
    const target = this.settings.target ?? expectedValue(outcomes.get(this.agreed)!, probabilities);
    return { result, target, gap: result - target };
  }

  /** Many premiums in one run, on fewer points of claims. One at which a rate has no base, such as 0, is left out. */
  scan(premiums: Float64Array): BreakEven['curve'] {
    const { amounts, probabilities } = condensedClaims(this.distribution.amounts, this.distribution.probabilities, scanPoints);
    const points = amounts.length;
    const paths = points * premiums.length;
    const claims = Float64Array.from({ length: paths }, (_, path) => amounts[path % points]!);
    const charged = Float64Array.from({ length: paths }, (_, path) => premiums[Math.floor(path / points)]!);
    const outcomes = onClaims(this.year, claims, [this.result, this.agreed], new Map([[this.premium, charged]]));
    const expected = (name: string, from: number) => {
      const values = outcomes.get(name)!;
      return expectedValue(values.length === 1 ? values : values.subarray(from, from + points), probabilities);
    };
    return Array.from(premiums, (premium, k) => ({ premium, gap: expected(this.result, k * points) - (this.settings.target ?? expected(this.agreed, k * points)) })).filter(({ gap }) => Number.isFinite(gap));
  }
}

function found(gaps: Gaps, curve: BreakEven['curve']): readonly { readonly at: number; readonly until?: number }[] {
  const solutions: { at: number; until?: number }[] = [];
  for (let k = 0; k < curve.length; k++) {
    const here = curve[k]!;
    if (Math.abs(here.gap) <= met) {
      let last = k;
      while (last + 1 < curve.length && Math.abs(curve[last + 1]!.gap) <= met) last++;
      const from = k === 0 ? here.premium : stretchStart(gaps, curve[k - 1]!.premium, here.premium);
      solutions.push(last > k ? { at: from, until: curve[last]!.premium } : { at: root(gaps, curve[k - 1]?.premium, curve[k + 1]?.premium) ?? here.premium });
      k = last;
      continue;
    }
    const next = curve[k + 1];
    if (!next || Math.abs(next.gap) <= met || Math.sign(next.gap) === Math.sign(here.gap)) continue;
    const at = root(gaps, here.premium, next.premium);
    if (at !== undefined) solutions.push({ at });
  }
  return solutions;
}

function root(gaps: Gaps, from: number | undefined, to: number | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const end = (x: number): RootEnd => ({ x, y: gaps.at(x).gap });
  const [first, second] = [end(from), end(to)];
  if (Math.abs(first.y) <= fen) return from;
  if (Math.sign(first.y) === Math.sign(second.y)) return undefined;
  return bracketedRoot((x) => gaps.at(x).gap, first, second, fen).x;
}

/** The least premium of a stretch that meets the target: halves the step before it. */
function stretchStart(gaps: Gaps, outside: number, inside: number): number {
  let [low, high] = [outside, inside];
  while (high - low > Math.max(fen, 1e-9 * high)) {
    const middle = (low + high) / 2;
    if (Math.abs(gaps.at(middle).gap) <= met) high = middle;
    else low = middle;
  }
  return high;
}

function remarks(solutions: readonly BreakEvenPremium[], curve: BreakEven['curve'], least: number, greatest: number): readonly Issue[] {
  if (solutions.length === 0) {
    const [nearest = { premium: greatest, gap: 0 }] = curve.toSorted((a, b) => Math.abs(a.gap) - Math.abs(b.gap));
    return [{ code: 'contract/outlook-no-break-even', severity: 'warning', place: {}, values: { least, greatest, premium: nearest.premium, gap: nearest.gap } }];
  }
  const stretches = solutions.flatMap(({ premium, until }): readonly Issue[] => (until === undefined ? [] : [{ code: 'contract/outlook-break-even-stretch', severity: 'note', place: {}, values: { from: premium, to: until } }]));
  const several: readonly Issue[] = solutions.length > 1
    ? [{ code: 'contract/outlook-several-break-even', severity: 'warning', place: {}, values: { count: solutions.length, premiums: solutions.map(({ premium }) => premium.toFixed(2)).join(', ') } }] : [];
  return [...several, ...stretches];
}
