import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import type { Issue } from '../../i18n/issue.ts';
import { fenOf, fenText, givenText, isCountable } from '../fen.ts';
import { planningFactor } from './confidence-factor.ts';

/** A thing that can be looked at as a whole: a claim, an invoice. Its amount is the booked one, yuan. */
export interface SampledItem {
  readonly id: string;
  readonly amount: number;
}

/** Either how many units are drawn, or what the sample has to show: amounts in yuan. */
export type SamplePlan =
  | { readonly seed: number; readonly sampleSize: number }
  | { readonly seed: number; readonly confidence: number; readonly tolerable: number; readonly expected: number };

export interface ChosenItem {
  readonly index: number;
  readonly id: string;
  /** Booked amount, fen. */
  readonly amount: number;
  /** Certain: not smaller than the interval, so that it cannot be missed and nothing is projected from it. */
  readonly certain: boolean;
  /** The fen that was hit, counted from 1 through the amounts below the interval; absent for certain items. */
  readonly hit?: number;
}

export interface ApartItems {
  readonly count: number;
  /** Sum, fen. */
  readonly amount: number;
  readonly indices: readonly number[];
}

export interface MonetaryUnitSample {
  readonly plan: SamplePlan;
  /** Every `interval`-th fen is drawn, the first one at `start`; whole fen. */
  readonly interval: number;
  readonly start: number;
  /** In the order of the items. */
  readonly chosen: readonly ChosenItem[];
  /** Items with positive amounts: all, and those not certain. Fen. */
  readonly population: { readonly count: number; readonly amount: number };
  readonly sampled: { readonly count: number; readonly amount: number };
  /** Items that a monetary unit sample cannot draw; to be looked at by other means. */
  readonly zero: ApartItems;
  readonly negative: ApartItems;
  readonly issues: readonly Issue[];
}

/**
 * Draws items with probability proportional to their amount: every fen is a unit, and every `interval`-th is drawn from a
 * random start. An item below the interval is drawn with probability amount / interval exactly; items from the interval
 * on are certain and taken out before.
 *
 * Of a sample size n the interval is the total over n, rounded down to the fen, so that n is never undershot while items
 * are small. Of a confidence, tolerable and expected amount it is tolerable over `planningFactor`. Zero and negative
 * amounts are kept apart. The order of the items is theirs: items that alternate in step with the interval are drawn unevenly.
 *
 * Source: AICPA, Audit Guide: Audit Sampling, chapter on monetary unit sampling (fixed interval, random start).
 */
export function monetaryUnitSample(items: readonly SampledItem[], plan: SamplePlan): MonetaryUnitSample {
  const issues: Issue[] = [];
  const { fen, zero, negative } = amountsOf(items, issues);
  const total = fen.reduce((sum, amount) => sum + Math.max(0, amount), 0);
  const positive = fen.filter((amount) => amount > 0).length;
  const interval = total === 0 ? 0 : intervalOf(plan, total, issues);
  for (const [code, apart] of [
    ['review/sample-zero', zero],
    ['review/sample-negative', negative],
  ] as const) {
    if (apart.count > 0)
      issues.push({ code, severity: 'warning', place: {}, values: { count: apart.count, amount: fenText(apart.amount) } });
  }
  if (total === 0) issues.push({ code: 'review/sample-nothing', severity: 'error', place: {}, values: { count: items.length } });
  const rest = { plan, zero, negative, issues, population: { count: positive, amount: total } };
  if (interval === undefined || interval === 0) return { ...rest, interval: 0, start: 0, chosen: [], sampled: { count: 0, amount: 0 } };

  const start = 1 + Math.floor(new CounterDraws(plan.seed).uniform(0, 0) * interval);
  const chosen: ChosenItem[] = [];
  const sampled = { count: 0, amount: 0 };
  let hit = start;
  fen.forEach((amount, index) => {
    const { id } = items[index]!;
    if (amount <= 0) return;
    if (amount >= interval) {
      chosen.push({ index, id, amount, certain: true });
      return;
    }
    sampled.count++;
    sampled.amount += amount;
    if (hit > sampled.amount) return;
    chosen.push({ index, id, amount, certain: false, hit });
    hit += interval;
  });
  return { ...rest, interval, start, chosen, sampled };
}

function intervalOf(plan: SamplePlan, total: number, issues: Issue[]): number | undefined {
  const refuse = (code: string, values: Issue['values']): undefined => {
    issues.push({ code, severity: 'error', place: {}, values });
    return undefined;
  };
  if (!Number.isSafeInteger(plan.seed) || plan.seed < 0) return refuse('review/sample-seed', { found: givenText(plan.seed) });
  if ('sampleSize' in plan) {
    if (!(Number.isSafeInteger(plan.sampleSize) && plan.sampleSize > 0))
      return refuse('review/sample-size', { found: givenText(plan.sampleSize) });
    return Math.max(1, Math.floor(total / plan.sampleSize));
  }
  const { confidence, tolerable, expected } = plan;
  if (!(confidence >= 0.5 && confidence < 1)) return refuse('review/sample-confidence', { found: givenText(confidence) });
  if (!(isCountable(tolerable) && tolerable > 0 && isCountable(expected) && expected >= 0))
    return refuse('review/sample-amounts', { tolerable: givenText(tolerable), expected: givenText(expected) });
  const factor = expected < tolerable ? planningFactor(confidence, expected / tolerable) : Infinity;
  if (factor === Infinity)
    return refuse('review/sample-no-room', { tolerable: fenText(fenOf(tolerable)), expected: fenText(fenOf(expected)) });
  return Math.max(1, Math.floor(fenOf(tolerable) / factor));
}

/** Fen of each item; 0 for those kept apart, that come twice or that have no usable amount. */
function amountsOf(
  items: readonly SampledItem[],
  issues: Issue[],
): { readonly fen: readonly number[]; readonly zero: ApartItems; readonly negative: ApartItems } {
  const zero: number[] = [];
  const negative: number[] = [];
  const twice: string[] = [];
  const unusable: string[] = [];
  const known = new Set<string>();
  let below = 0;
  const fen = items.map(({ id, amount }, index) => {
    if (known.has(id)) return (twice.push(id), 0);
    known.add(id);
    if (!isCountable(amount)) return (unusable.push(id), 0);
    const own = fenOf(amount);
    if (own === 0) zero.push(index);
    if (own < 0) {
      negative.push(index);
      below += own;
    }
    return Math.max(0, own);
  });
  for (const [code, found] of [
    ['review/sample-twice', twice],
    ['review/sample-unusable', unusable],
  ] as const) {
    if (found.length > 0)
      issues.push({ code, severity: 'error', place: {}, values: { count: found.length, items: found.slice(0, 5).join(', ') } });
  }
  return {
    fen,
    zero: { count: zero.length, amount: 0, indices: zero },
    negative: { count: negative.length, amount: below, indices: negative },
  };
}
