import { fenOf } from '../fen.ts';
import type { ClaimSide } from './claim-side.ts';
import type { SettlementNumbers } from './settlement-numbers.ts';

/**
 * What is the matter with a settlement number, the first that holds: lines without a usable number (`unnamed`); on their
 * side alone, all of it `outside` the contract period or plainly `only-theirs`; `only-ours`; in two years on their side;
 * lines repeated by them; their excess lies outside the period; another `amount`; the same amount in another `month`.
 */
export const claimDifferenceKinds = ['unnamed', 'outside', 'only-theirs', 'only-ours', 'two-years', 'repeated', 'amount', 'month'] as const;
export type ClaimDifferenceKind = (typeof claimDifferenceKinds)[number];

/** Settlements that differ, the largest difference first, as columns. */
export interface ClaimDifferences {
  readonly count: number;
  readonly ids: readonly string[];
  /** Index into `claimDifferenceKinds`. */
  readonly kinds: Uint8Array;
  /** Fen on each side; 0 where a side has none. */
  readonly theirs: Float64Array;
  readonly ours: Float64Array;
  /** First line on each side; −1 where it has none. */
  readonly theirLine: Int32Array;
  readonly ourLine: Int32Array;
  /** Month of the first line on each side, `noMonth` where it has none or no day. */
  readonly theirMonth: Uint16Array;
  readonly ourMonth: Uint16Array;
}

/** One settlement that differs, opened. Amounts in fen. */
export interface ClaimDifference {
  readonly id: string;
  readonly kind: ClaimDifferenceKind;
  readonly theirs: number;
  readonly ours: number;
  readonly difference: number;
  readonly theirLine: number | undefined;
  readonly ourLine: number | undefined;
}

/** The difference at a position, the largest first. @throws RangeError */
export function claimDifference(differences: ClaimDifferences, at: number): ClaimDifference {
  if (!(Number.isInteger(at) && at >= 0 && at < differences.count))
    throw new RangeError(`claimDifference: a position below ${differences.count}; got ${at}`);
  const line = (of: Int32Array) => (of[at]! < 0 ? undefined : of[at]!);
  const [theirs, ours] = [differences.theirs[at]!, differences.ours[at]!];
  return {
    id: differences.ids[at]!,
    kind: claimDifferenceKinds[differences.kinds[at]!]!,
    theirs,
    ours,
    difference: theirs - ours,
    theirLine: line(differences.theirLine),
    ourLine: line(differences.ourLine),
  };
}

type Kinds = Record<ClaimDifferenceKind, { count: number; difference: number }>;

export function differences(
  our: ClaimSide,
  their: ClaimSide,
  numbers: SettlementNumbers,
  tolerance: number,
): { readonly agreeing: number; readonly kinds: Kinds; readonly differences: ClaimDifferences } {
  const near = fenOf(tolerance);
  const kinds = Object.fromEntries(claimDifferenceKinds.map((kind) => [kind, { count: 0, difference: 0 }])) as Kinds;
  const chosen: number[] = [];
  const kindOf: number[] = [];
  let agreeing = 0;
  for (let number = 0; number < numbers.size; number++) {
    const kind = kindOfNumber(our, their, number, near);
    const difference = their.sum[number]! - our.sum[number]!;
    if (kind === undefined) agreeing++;
    else {
      kinds[kind].count++;
      chosen.push(number);
      kindOf.push(claimDifferenceKinds.indexOf(kind));
    }
    // What is within the tolerance counts among the amounts, so that the parts make the total.
    kinds[kind ?? 'amount'].difference += difference;
  }
  for (const [side, sign] of [
    [their, 1],
    [our, -1],
  ] as const) {
    for (const line of [...side.unnamed, ...side.rounded]) {
      kinds.unnamed.count++;
      kinds.unnamed.difference += sign * side.fen(line);
    }
  }
  return { agreeing, kinds, differences: columns(our, their, numbers, chosen, kindOf) };
}

function kindOfNumber(our: ClaimSide, their: ClaimSide, number: number, near: number): ClaimDifferenceKind | undefined {
  const theirLines = their.lines[number]!;
  const ourLines = our.lines[number]!;
  if (ourLines === 0) return their.outsideLines[number] === theirLines ? 'outside' : 'only-theirs';
  if (theirLines === 0) return 'only-ours';
  const difference = their.sum[number]! - our.sum[number]!;
  if (Math.abs(difference) > near) {
    if (their.twoYears[number] === 1 && our.twoYears[number] === 0) return 'two-years';
    if (their.repeated[number] !== 0 && Math.abs(difference - their.repeated[number]! + our.repeated[number]!) <= near) return 'repeated';
    if (their.outside[number] !== 0 && Math.abs(difference - their.outside[number]! + our.outside[number]!) <= near) return 'outside';
    return 'amount';
  }
  // Sides without days have month 0 throughout and do not differ in it.
  return their.month[number] !== our.month[number] && their.month[number] !== 0 && our.month[number] !== 0 ? 'month' : undefined;
}

function columns(
  our: ClaimSide,
  their: ClaimSide,
  numbers: SettlementNumbers,
  chosen: readonly number[],
  kindOf: readonly number[],
): ClaimDifferences {
  const size = Float64Array.from(chosen, (number) => Math.abs(their.sum[number]! - our.sum[number]!));
  const order = Uint32Array.from(chosen, (_, at) => at).sort((a, b) => size[b]! - size[a]! || a - b);
  const numbered = order.map((at) => chosen[at]!);
  return {
    count: order.length,
    ids: Array.from(numbered, (number) => numbers.text(number)),
    kinds: Uint8Array.from(order, (at) => kindOf[at]!),
    theirs: Float64Array.from(numbered, (number) => their.sum[number]!),
    ours: Float64Array.from(numbered, (number) => our.sum[number]!),
    theirLine: Int32Array.from(numbered, (number) => their.first[number]!),
    ourLine: Int32Array.from(numbered, (number) => our.first[number]!),
    theirMonth: Uint16Array.from(numbered, (number) => their.month[number]!),
    ourMonth: Uint16Array.from(numbered, (number) => our.month[number]!),
  };
}
