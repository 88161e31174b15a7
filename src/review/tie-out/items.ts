import type { Issue, Place } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import type { CellReference } from '../../language/result.ts';
import { fenOf, fenText, givenText, isCountable } from '../fen.ts';

/** A figure as the insurer's statement gives it, yuan. */
export interface StatedFigure {
  readonly amount: number;
  readonly place?: Place;
}

/** An input that would be needed and was not supplied. */
export interface MissingInput {
  readonly reference: CellReference;
  readonly label: Label;
}

/** Our own figure, yuan, with the number of the run that explains it; or what is missing for it. */
export type OwnFigure =
  { readonly amount: number; readonly reference?: CellReference; readonly place?: Place } | { readonly missing: readonly MissingInput[] };

/** One item of a statement, seen from both sides. */
export interface TieOutItem {
  readonly id: string;
  readonly label: Label;
  /** How the item enters the total. */
  readonly sign: 1 | -1;
  /** Undefined where the insurer does not state it. */
  readonly theirs: StatedFigure | undefined;
  readonly ours: OwnFigure;
  /** How plausible an error in this item is, against 1. Ranks sets that explain equally well. */
  readonly weight?: number;
}

/** How an item stands: `not-stated` counts as zero on the insurer's side; `not-recomputable` has no difference. */
export type ItemStatus = 'agrees' | 'differs' | 'not-stated' | 'not-recomputable';

/** Amounts in whole fen; `effect` is what the difference does to the total. */
export interface ComparedItem {
  readonly item: TieOutItem;
  readonly status: ItemStatus;
  readonly theirs: number;
  readonly ours: number | undefined;
  readonly difference: number | undefined;
  readonly effect: number;
}

/** Compares item by item; one that cannot be counted, or that comes twice, is named and left out. */
export function comparedItems(
  items: readonly TieOutItem[],
  tolerance: number,
): { readonly compared: readonly ComparedItem[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const known = new Set<string>();
  const compared: ComparedItem[] = [];
  for (const item of items) {
    const values = { item: item.id, labelZh: item.label.zh, labelEn: item.label.en };
    const place = item.theirs?.place ?? {};
    const unusable = [item.theirs?.amount ?? 0, 'amount' in item.ours ? item.ours.amount : 0].find((amount) => !isCountable(amount));
    if (known.has(item.id)) issues.push({ code: 'review/item-twice', severity: 'error', place, values });
    else if (unusable !== undefined)
      issues.push({ code: 'review/amount-unusable', severity: 'error', place, values: { ...values, found: givenText(unusable) } });
    else compared.push(comparedItem(item, tolerance));
    known.add(item.id);
  }
  for (const { item, theirs, status, ours } of compared) {
    const values = { item: item.id, labelZh: item.label.zh, labelEn: item.label.en };
    if (status === 'not-stated' && ours !== 0)
      issues.push({ code: 'review/item-not-stated', severity: 'warning', place: {}, values: { ...values, amount: fenText(ours ?? 0) } });
    if (status === 'not-recomputable') issues.push(notRecomputable(item, theirs));
  }
  return { compared, issues };
}

function comparedItem(item: TieOutItem, tolerance: number): ComparedItem {
  const theirs = item.theirs ? fenOf(item.theirs.amount) : 0;
  if (!('amount' in item.ours)) return { item, status: 'not-recomputable', theirs, ours: undefined, difference: undefined, effect: 0 };
  const ours = fenOf(item.ours.amount);
  const difference = theirs - ours;
  const status = !item.theirs ? 'not-stated' : Math.abs(difference) <= tolerance ? 'agrees' : 'differs';
  return { item, status, theirs, ours, difference, effect: difference === 0 ? 0 : item.sign * difference };
}

function notRecomputable({ id, label, theirs, ours }: TieOutItem, amount: number): Issue {
  const missing = 'missing' in ours ? ours.missing : [];
  const names = (language: 'zh' | 'en') =>
    missing.map(({ label: name, reference }) => `${name[language]} ${reference.period}`).join(language === 'zh' ? '、' : ', ') || '–';
  return {
    code: 'review/not-recomputable',
    severity: 'warning',
    place: theirs?.place ?? {},
    values: {
      item: id,
      labelZh: label.zh,
      labelEn: label.en,
      amount: fenText(amount),
      count: missing.length,
      missingZh: names('zh'),
      missingEn: names('en'),
    },
  };
}
