import type { Issue } from '../../i18n/issue.ts';
import { fenOf, fenText, givenText, isCountable } from '../fen.ts';
import { explainingSets, mostSearched, type ExplainingSet } from './explaining-sets.ts';
import { comparedItems, type ComparedItem, type OwnFigure, type StatedFigure, type TieOutItem } from './items.ts';

export interface TieOutSettings {
  /** How far figures may differ and still agree, yuan; 0.01 if absent. Of figures stated in 万元 it is half a unit of the last digit. */
  readonly tolerance?: number;
  /** The insurer's total; the sum of its items if absent. */
  readonly theirTotal?: StatedFigure;
  /** Our total; the sum of our items if absent. */
  readonly ourTotal?: OwnFigure;
  /** Sets that are shown of those that explain equally small; 12 if absent. */
  readonly mostSets?: number;
}

/** What takes part in a set: an item, or the insurer's own sum (its items do not make its total). */
export type TieOutCause = { readonly kind: 'item'; readonly compared: ComparedItem } | { readonly kind: 'addition' };

/** A set of causes; `leaves` is what they leave of the total difference, fen. */
export interface CauseSet {
  readonly causes: readonly { readonly cause: TieOutCause; readonly effect: number }[];
  readonly leaves: number;
}

export type TieOutAnswer =
  /** Totals agree. `cancelling` items differ all the same. */
  | { readonly kind: 'agrees'; readonly cancelling: readonly ComparedItem[] }
  /** No smaller set explains the difference; `count` sets of this size do, of which `sets` are shown. */
  | { readonly kind: 'explained'; readonly size: number; readonly count: number; readonly sets: readonly CauseSet[] }
  | { readonly kind: 'unexplained'; readonly nearest: CauseSet }
  /** Nothing of it can be compared. */
  | { readonly kind: 'not-recomputable' };

export interface TieOut {
  readonly items: readonly ComparedItem[];
  /** Whole fen. `ours` is undefined where nothing was recomputed; without items that cannot be recomputed on either side otherwise. */
  readonly total: { readonly theirs: number; readonly ours: number | undefined; readonly difference: number | undefined };
  /** The insurer's total less the sum of its items, fen. */
  readonly addition: number;
  readonly answer: TieOutAnswer;
  /** Items that cannot be recomputed, and whose difference is therefore not part of the answer. */
  readonly open: readonly ComparedItem[];
  readonly issues: readonly Issue[];
}

/**
 * The insurer's figures against ours, and the smallest set of item differences that explains the total difference.
 *
 * Sets are searched exactly among the 40 largest differences (`explainingSets`); beyond 40 an issue says so. An item that
 * cannot be recomputed leaves both totals, unless we have a total of our own.
 */
export function tieOut(items: readonly TieOutItem[], settings: TieOutSettings = {}): TieOut {
  const tolerance = fenOf(settings.tolerance ?? 0.01);
  const { compared, issues: found } = comparedItems(items, tolerance);
  const issues = [...found];
  const open = compared.filter(({ status }) => status === 'not-recomputable');
  const { theirTotal, ourTotal } = settings;
  const statedSum = signedSum(compared, ({ theirs }) => theirs);
  const theirs = theirTotal && isUsable(theirTotal, issues) ? fenOf(theirTotal.amount) : statedSum;
  const addition = theirs - statedSum;
  if (Math.abs(addition) > tolerance) {
    issues.push({
      code: 'review/parts-not-total',
      severity: 'error',
      place: theirTotal?.place ?? {},
      values: { total: fenText(theirs), sum: fenText(statedSum), difference: fenText(addition) },
    });
  }
  const own = ourTotal && 'amount' in ourTotal && isCountable(ourTotal.amount) ? fenOf(ourTotal.amount) : undefined;
  const recomputable = compared.filter((each) => each.ours !== undefined);
  const rest = { items: compared, addition, open, issues };
  if (own === undefined && recomputable.length === 0)
    return { ...rest, total: { theirs, ours: undefined, difference: undefined }, answer: { kind: 'not-recomputable' } };

  const left = own === undefined ? signedSum(open, (each) => each.theirs) : 0;
  const ours = own ?? signedSum(recomputable, (each) => each.ours!);
  const difference = theirs - left - ours;
  const answer = explained(compared, addition, difference, { tolerance, mostSets: settings.mostSets ?? 12 }, issues);
  return { ...rest, total: { theirs: theirs - left, ours, difference }, answer };
}

function explained(
  compared: readonly ComparedItem[],
  addition: number,
  difference: number,
  search: { readonly tolerance: number; readonly mostSets: number },
  issues: Issue[],
): TieOutAnswer {
  if (Math.abs(difference) <= search.tolerance)
    return { kind: 'agrees', cancelling: compared.filter(({ effect }) => Math.abs(effect) > search.tolerance) };
  const all = [
    ...compared
      .filter(({ effect }) => effect !== 0)
      .map((each) => ({ cause: { kind: 'item', compared: each } as TieOutCause, effect: each.effect })),
    ...(addition === 0 ? [] : [{ cause: { kind: 'addition' } as TieOutCause, effect: addition }]),
  ];
  const causes = all.length <= mostSearched ? all : all.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)).slice(0, mostSearched);
  if (causes.length < all.length)
    issues.push({
      code: 'review/items-left-out',
      severity: 'warning',
      place: {},
      values: { searched: causes.length, count: all.length, least: fenText(Math.abs(causes.at(-1)!.effect)) },
    });
  const weights = causes.map(({ cause }) => (cause.kind === 'item' ? (cause.compared.item.weight ?? 1) : 1));
  const found = explainingSets(
    causes.map(({ effect }) => effect),
    difference,
    { ...search, weights },
  );
  const setOf = ({ members, leaves }: ExplainingSet): CauseSet => ({ causes: members.map((member) => causes[member]!), leaves });
  return found.kind === 'explained'
    ? { kind: 'explained', size: found.size, count: found.count, sets: found.sets.map(setOf) }
    : { kind: 'unexplained', nearest: setOf(found.nearest) };
}

function signedSum(compared: readonly ComparedItem[], amount: (compared: ComparedItem) => number): number {
  return compared.reduce((sum, each) => sum + each.item.sign * amount(each), 0);
}

function isUsable({ amount, place }: StatedFigure, issues: Issue[]): boolean {
  if (isCountable(amount)) return true;
  issues.push({
    code: 'review/amount-unusable',
    severity: 'error',
    place: place ?? {},
    values: { item: 'total', labelZh: '合计', labelEn: 'Total', found: givenText(amount) },
  });
  return false;
}
