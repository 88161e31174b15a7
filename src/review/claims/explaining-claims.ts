import { explainingSets, mostSearched } from '../tie-out/explaining-sets.ts';
import { claimDifference, type ClaimDifference, type ClaimDifferences } from './claim-differences.ts';
import { monthNumber } from './months.ts';

export interface ClaimSearch {
  /** Only what claims do to this month (`2024-03`); the whole difference if absent. */
  readonly month?: string;
  /** How far the set may miss, fen; 0 if absent. */
  readonly tolerance?: number;
  /** Claims that a set may have to be worth showing; 60 if absent. */
  readonly mostClaims?: number;
}

/**
 * The claims that explain a difference. `method`: `exact` where no smaller set does it, by search or because even the
 * largest differences need as many; `greedy` where the largest were taken one by one and only the rest was searched: a
 * smaller set of at least `atLeast` claims cannot be ruled out. `none` where no set was found: what the largest leave.
 */
export interface ClaimExplanation {
  readonly method: 'exact' | 'greedy' | 'none';
  readonly claims: readonly { readonly claim: ClaimDifference; readonly effect: number }[];
  readonly leaves: number;
  /** No fewer claims can explain it. */
  readonly atLeast: number;
  /** Claims that were looked at. */
  readonly candidates: number;
}

/**
 * A small set of claims whose differences add up to `target` (fen): exact among up to 40 claims, and for one or two claims
 * among any number. Beyond, the largest are taken first and the rest is searched exactly among the 24 largest left.
 *
 * Effects on a month go by the first line of each settlement number.
 */
export function explainingClaims(differences: ClaimDifferences, target: number, search: ClaimSearch = {}): ClaimExplanation {
  const { tolerance = 0, mostClaims = 60 } = search;
  const effects = effectsOn(differences, search.month === undefined ? undefined : monthNumber(search.month));
  const reach = fewest(effects.fen, target, tolerance);
  const answer = (method: ClaimExplanation['method'], members: readonly number[], atLeast = reach): ClaimExplanation => ({
    method,
    atLeast: method === 'exact' ? members.length : atLeast,
    candidates: effects.fen.length,
    claims: members.map((at) => ({ claim: claimDifference(differences, effects.at[at]!), effect: effects.fen[at]! })),
    leaves: target - members.reduce((sum, at) => sum + effects.fen[at]!, 0),
  });
  if (Math.abs(target) <= tolerance) return answer('exact', []);
  if (effects.fen.length <= mostSearched) {
    const found = explainingSets([...effects.fen], target, { tolerance });
    return found.kind === 'explained' ? answer('exact', found.sets[0]!.members) : answer('none', found.nearest.members);
  }
  const pool = new Pool(effects.fen);
  const few = pool.oneOrTwo(target, tolerance);
  if (few) return answer('exact', few);
  const taken = greedy(pool, target, tolerance, mostClaims);
  // One and two claims have been ruled out.
  const atLeast = Math.max(3, reach);
  if (!taken.met) return answer('none', taken.members, atLeast);
  return answer(taken.members.length === atLeast ? 'exact' : 'greedy', taken.members, atLeast);
}

/** What each claim does to the whole or to a month, the largest first; claims that do nothing are left out. */
function effectsOn(differences: ClaimDifferences, month: number | undefined): { readonly at: Uint32Array; readonly fen: Float64Array } {
  const { count, theirs, ours, theirMonth, ourMonth } = differences;
  const all = Float64Array.from({ length: count }, (_, at) =>
    month === undefined ? theirs[at]! - ours[at]! : (theirMonth[at] === month ? theirs[at]! : 0) - (ourMonth[at] === month ? ours[at]! : 0),
  );
  const at = Uint32Array.from({ length: count }, (_, position) => position).filter((position) => all[position] !== 0);
  at.sort((a, b) => Math.abs(all[b]!) - Math.abs(all[a]!) || a - b);
  return { at, fen: Float64Array.from(at, (position) => all[position]!) };
}

/** How many of the largest effects with the target's sign it takes to reach it; more than there are where it is out of reach. */
function fewest(fen: Float64Array, target: number, tolerance: number): number {
  const wanted = Math.abs(target) - tolerance;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < fen.length && sum < wanted; at++) {
    if (fen[at]! * target <= 0) continue;
    sum += Math.abs(fen[at]!);
    count++;
  }
  return sum < wanted ? fen.length + 1 : count;
}

/** Takes the largest that do not overshoot; after each, looks whether one, two or a few claims make the rest. */
function greedy(
  pool: Pool,
  target: number,
  tolerance: number,
  mostClaims: number,
): { readonly met: boolean; readonly members: readonly number[] } {
  const members: number[] = [];
  let rest = target;
  while (members.length < mostClaims) {
    const last = pool.oneOrTwo(rest, tolerance) ?? pool.few(rest, tolerance);
    if (last && members.length + last.length <= mostClaims) return { met: true, members: [...members, ...last] };
    const next = pool.largestUpTo(rest);
    if (next === undefined) break;
    pool.take(next);
    members.push(next);
    rest -= pool.fen[next]!;
    if (Math.abs(rest) <= tolerance) return { met: true, members };
  }
  return { met: false, members };
}

/** Effects, the largest first, of which some are taken. */
class Pool {
  private readonly taken: Uint8Array;
  /** Positions by effect, ascending. */
  private readonly rising: Uint32Array;

  constructor(readonly fen: Float64Array) {
    this.taken = new Uint8Array(fen.length);
    this.rising = Uint32Array.from(fen, (_, at) => at).sort((a, b) => fen[a]! - fen[b]! || a - b);
  }

  take(at: number): void {
    this.taken[at] = 1;
  }

  /** The largest of the rest's sign that does not overshoot it. */
  largestUpTo(rest: number): number | undefined {
    const at = this.fen.findIndex((effect, index) => this.taken[index] === 0 && effect * rest > 0 && Math.abs(effect) <= Math.abs(rest));
    return at < 0 ? undefined : at;
  }

  /** One claim, else two, that come to the target: two ends of the sorted effects walk towards each other. */
  oneOrTwo(target: number, tolerance: number): readonly number[] | undefined {
    const { fen, taken, rising } = this;
    const one = fen.findIndex((effect, at) => taken[at] === 0 && Math.abs(effect - target) <= tolerance);
    if (one >= 0) return [one];
    let low = 0;
    let high = rising.length - 1;
    while (low < high) {
      const [a, b] = [rising[low]!, rising[high]!];
      if (taken[a] === 1) low++;
      else if (taken[b] === 1) high--;
      else {
        const off = fen[a]! + fen[b]! - target;
        if (Math.abs(off) <= tolerance) return [Math.min(a, b), Math.max(a, b)];
        if (off < 0) low++;
        else high--;
      }
    }
    return undefined;
  }

  /** The smallest set among the largest that are left. */
  few(target: number, tolerance: number): readonly number[] | undefined {
    const left: number[] = [];
    for (let at = 0; at < this.fen.length && left.length < 24; at++)
      if (this.taken[at] === 0 && Math.abs(this.fen[at]!) <= 2 * Math.abs(target)) left.push(at);
    const found = explainingSets(
      left.map((at) => this.fen[at]!),
      target,
      { tolerance, mostSets: 1 },
    );
    return found.kind === 'explained' ? found.sets[0]!.members.map((member) => left[member]!) : undefined;
  }
}
