import type { PlacedLever } from './levers.ts';
import type { PlanResult } from './plan-result.ts';

/** What speaks for and against one answer; the less of each, the gentler. */
export interface TradeOffs {
  /** Sum over the levers of (change / step)². */
  readonly squares: number;
  /** Greatest change of a lever in the direction in which payments fall, in its steps. */
  readonly greatestCut: number;
  /** Persons whose own payment rises, and falls. */
  readonly losers: number;
  readonly gainers: number;
  /** Own payment of the poorest tenth, yuan; undefined where no income is known. */
  readonly poorest: number | undefined;
}

/** Whether payments rise (1) or fall (−1) with a lever, or do not move (0). */
export type Direction = -1 | 0 | 1;

/** @param share persons in all for each person of the results, and yuan of own payment for each yuan. */
export function tradeOffs(
  levers: readonly PlacedLever[], directions: readonly Direction[], values: readonly number[], baseline: PlanResult, reform: PlanResult, share: { readonly persons: number; readonly own: number },
): TradeOffs {
  const changes = levers.map(({ lever, baseline: before }, at) => (values[at]! - before) / lever.step);
  const { losers, gainers } = moved(baseline.ownByPerson, reform.ownByPerson);
  const poorest = reform.divisions.find(({ division }) => division.id === 'income_decile')?.parts[0]?.own;
  return {
    squares: changes.reduce((sum, change) => sum + change * change, 0),
    greatestCut: changes.reduce((most, change, at) => Math.max(most, -change * directions[at]!), 0),
    losers: Math.round(losers * share.persons), gainers: Math.round(gainers * share.persons),
    poorest: poorest === undefined ? undefined : poorest * share.own,
  };
}

/** Half a fen: below it nobody gains or loses. */
const leastChange = 0.005;

function moved(before: Float64Array, after: Float64Array): { readonly losers: number; readonly gainers: number } {
  let [losers, gainers] = [0, 0];
  for (let person = 0; person < before.length; person++) {
    const change = after[person]! - before[person]!;
    if (change >= leastChange) losers++;
    else if (change <= -leastChange) gainers++;
  }
  return { losers, gainers };
}

const criteria = [
  ({ squares }: TradeOffs) => squares,
  ({ greatestCut }: TradeOffs) => greatestCut,
  ({ losers }: TradeOffs) => losers,
  ({ poorest }: TradeOffs) => poorest ?? 0,
];

/** Which of several answers no other answer beats: not better in one respect and at least as good in all. */
export function undominated(all: readonly TradeOffs[]): readonly boolean[] {
  const scores = all.map((one) => criteria.map((criterion) => criterion(one)));
  const gentlestFirst = [...scores.keys()].sort((a, b) => scores[a]!.reduce((sum, score, at) => sum || score - scores[b]![at]!, 0));
  const front: number[] = [];
  for (const candidate of gentlestFirst) if (!front.some((other) => dominates(scores[other]!, scores[candidate]!))) front.push(candidate);
  const kept = new Set(front);
  return all.map((_, index) => kept.has(index));
}

/** A difference in the last bits of a sum is none. */
function dominates(one: readonly number[], other: readonly number[]): boolean {
  const below = (a: number, b: number): boolean => a < b - 1e-9 * Math.max(1, Math.abs(b));
  return one.some((score, at) => below(score, other[at]!)) && !other.some((score, at) => below(score, one[at]!));
}
