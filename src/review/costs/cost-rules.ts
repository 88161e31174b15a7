import type { Place } from '../../i18n/issue.ts';
import type { Label, Source } from '../../language/model.ts';

/** One cost that the insurer claims. */
export interface CostItem {
  readonly id: string;
  readonly label: Label;
  /** Kind of cost as the agreement names it: `staff`, `office`, `advertising`. */
  readonly kind: string;
  /** Yuan; of a shared cost the whole of it. */
  readonly amount: number;
  /** What of it the insurer puts on this project, yuan; all of it if absent. */
  readonly charged?: number;
  /** `own`: of this project alone; `shared` with others, by an allocation key. */
  readonly scope: 'own' | 'shared';
  readonly key?: string;
  readonly place?: Place;
}

/** How shared costs are laid on projects: by shares that add to one, or by quantities whose proportions are the shares. */
export interface AllocationKey {
  readonly id: string;
  readonly label: Label;
  readonly by: 'premium' | 'insured-persons' | 'claims-handled' | 'headcount' | 'other';
  readonly shares?: Readonly<Record<string, number>>;
  readonly quantities?: Readonly<Record<string, number>>;
  readonly clause: Source;
}

/** A kind of cost that does not count, or only in part. */
export interface DisallowedKind {
  readonly kind: string;
  /** Part that does not count; 1 if absent. */
  readonly share?: number;
  readonly clause: Source;
}

/** Most that may count, as a rate on a base; of the kinds named, or of everything. */
export interface CostCap {
  readonly label: Label;
  readonly rate: number;
  /** Yuan: premium, funding. */
  readonly base: number;
  readonly kinds?: readonly string[];
  readonly clause: Source;
}

export interface CostRules {
  /** Project whose costs are worked out, as it is called in the keys. */
  readonly project: string;
  readonly keys: readonly AllocationKey[];
  readonly disallowed: readonly DisallowedKind[];
  readonly caps: readonly CostCap[];
}
