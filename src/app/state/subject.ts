import type { Label, Source } from '../../language/model.ts';
import type { CellReference, Mark } from '../../language/result.ts';
import type { Place } from '../../i18n/issue.ts';
import type { MoneyScale } from '../../i18n/scales.ts';

/** `actual`: what happened, in a project on past years; `execution`: the months of the running year. */
export type RunName = 'baseline' | 'scenario' | 'actual' | 'execution';

/** A number of a run. */
export interface CellSubject {
  readonly kind: 'cell';
  readonly run: RunName;
  readonly reference: CellReference;
}

/** A number that the screen makes of others: a change, a growth rate, an error, a count. */
export interface MadeSubject {
  readonly kind: 'made';
  readonly label: Label;
  readonly value: number | null;
  readonly unitText: string;
  /** Unit of its amounts, where it is not the project's. */
  readonly money?: MoneyScale;
  /** Whether it is shown with its sign, as a change is. Default true. */
  readonly signed?: boolean;
  /** How it is made, in words. */
  readonly rule: Label;
  readonly inputs: readonly MadeInput[];
}

/** A number that stands in a table beside the model. */
export interface FigureSubject {
  readonly kind: 'figure';
  readonly label: Label;
  readonly value: number | null;
  readonly unitText: string;
  readonly mark: Mark;
  readonly place?: Place;
  readonly source?: Source;
  readonly status?: string;
}

/** One number put in; `note` stands under its name, such as the clause of a term. */
export type MadeInput = { readonly label: Label; readonly note?: Label } & ({ readonly subject: Subject } | { readonly value: number; readonly unitText: string });

/** What the explanation drawer can open. */
export type Subject = CellSubject | MadeSubject | FigureSubject;

export function cell(run: RunName, quantity: string, period: string, element = ''): CellSubject {
  return { kind: 'cell', run, reference: { quantity, period, ...(element !== '' && { element }) } };
}

export function sameSubject(a: Subject | undefined, b: Subject): boolean {
  if (!a || a.kind !== b.kind) return false;
  if (a.kind === 'cell' && b.kind === 'cell') {
    const [x, y] = [a.reference, b.reference];
    return a.run === b.run && x.quantity === y.quantity && x.period === y.period && x.element === y.element;
  }
  return a === b;
}
