import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { fenText } from '../fen.ts';
import type { ComparedItem } from './items.ts';

export type HypothesisKind =
  | 'transposed'
  | 'factor'
  | 'sign'
  | 'other-year'
  | 'doubled'
  | 'left-out'
  | 'month-cut-off'
  | 'share'
  | 'moved'
  | 'sum-twice'
  | 'sum-without'
  | 'sum-sign';

/** A known mistake that would give the insurer's figure. It is a question to ask, not a finding. */
export interface Hypothesis {
  readonly kind: HypothesisKind;
  /** Items concerned. */
  readonly items: readonly string[];
  /** The sum to be checked, in figures: `12.34 × 10,000 = 123,400.00`. */
  readonly arithmetic: string;
  /** What the hypothesis leaves of the difference, fen. */
  readonly leaves: number;
  /** The question in words. */
  readonly note: Issue;
}

/** Figures around one item that mistakes are made of. Amounts in yuan. */
export interface ItemSurroundings {
  /** Our figure of the same item in other years. */
  readonly otherYears?: readonly { readonly year: string; readonly amount: number }[];
  /** Parts of the item: months, cases, invoices. */
  readonly parts?: readonly { readonly id: string; readonly amount: number }[];
  /** Amounts booked by month at both ends of the period. */
  readonly cutOff?: { readonly before?: number; readonly first?: number; readonly last?: number; readonly after?: number };
  /** Parts of the item whose amounts look like slips of the pen, each with its effect and the question. */
  readonly slips?: readonly { readonly kind: 'transposed' | 'doubled' | 'factor' | 'sign'; readonly effect: number; readonly note: Issue }[];
  /** Rates by which a figure may have been raised or lowered, such as a tax; each with what it is. */
  readonly shares?: readonly { readonly rate: number; readonly label: Label }[];
}

/** A compared item with both figures. */
export interface BothFigures {
  readonly item: ComparedItem['item'];
  readonly theirs: number;
  readonly ours: number;
}

/** Words of a hypothesis about one item; both figures are among the values. */
export function hypothesis(
  kind: HypothesisKind,
  { item, theirs, ours }: BothFigures,
  arithmetic: string,
  leaves: number,
  values: Issue['values'] = {},
  code: string = hypothesisCodes[kind],
): Hypothesis {
  return {
    kind,
    items: [item.id],
    arithmetic,
    leaves,
    note: {
      code,
      severity: 'note',
      place: item.theirs?.place ?? {},
      values: { labelZh: item.label.zh, labelEn: item.label.en, theirs: fenText(theirs), ours: fenText(ours), arithmetic, ...values },
    },
  };
}

export const hypothesisCodes: Readonly<Record<HypothesisKind, string>> = {
  transposed: 'review/may-be-transposed',
  factor: 'review/may-be-factor',
  sign: 'review/may-be-sign',
  'other-year': 'review/may-be-other-year',
  doubled: 'review/may-be-doubled',
  'left-out': 'review/may-be-left-out',
  'month-cut-off': 'review/may-be-cut-off',
  share: 'review/may-be-share',
  moved: 'review/may-be-moved',
  'sum-twice': 'review/may-be-sum-twice',
  'sum-without': 'review/may-be-sum-without',
  'sum-sign': 'review/may-be-sum-sign',
};
