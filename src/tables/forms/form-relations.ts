import type { Place } from '../../i18n/issue.ts';
import type { FormColumn, FormDefinition, FormRelation, RelationTerm } from './form-definition.ts';

/** A form with figures in it: filled by a run or by tables, or read from a file. */
export interface FilledForm {
  readonly definition: FormDefinition;
  /** Whose form it is, where several are compared. */
  readonly name?: string;
  readonly year: number;
  readonly columns: readonly FormColumn[];
  /** As printed, in yuan and persons and as fractions; undefined where there is no figure. */
  value(line: string, column: string): number | undefined;
  /** Whether nobody gave the figure and it was worked out from others. */
  derived?(line: string, column: string): boolean;
  /** Where the figure stands. */
  place(line: string, column: string): Place | undefined;
  /** Smallest step in which the figure is printed, in yuan or persons; 0 where it is not rounded. */
  step(line: string, column: string): number;
  /** An empty cell of a finished form is nothing at all; of a form that a model filled, a figure nobody knows. */
  readonly emptyIsZero: boolean;
}

/** One figure that took part in a relation. */
export interface RelationCell {
  readonly form: FormDefinition;
  readonly name?: string;
  readonly line: string;
  readonly column: string;
  readonly sign: 1 | -1;
  readonly value: number | undefined;
  readonly place: Place | undefined;
}

export interface RelationOutcome {
  readonly relation: FormRelation;
  readonly form: FilledForm;
  readonly column: FormColumn;
  readonly left: readonly RelationCell[];
  readonly right: readonly RelationCell[];
  /** Left less right, in yuan. */
  readonly difference: number;
  /** `rounding`: off by no more than the rounding of its figures can explain. */
  readonly state: 'holds' | 'rounding' | 'fails';
}

/** Other forms that relations reach into. */
export interface FormSurroundings {
  /** Other forms of the same fund, also the same form of other years. */
  readonly others?: readonly FilledForm[];
  /** Forms of the level below. */
  readonly below?: readonly FilledForm[];
}

/**
 * Tests every relation of a form in every column of figures. A relation with nothing on one of its sides is not tested;
 * neither is one with unknown figures, unless it holds without them.
 */
export function relationOutcomes(form: FilledForm, surroundings: FormSurroundings = {}): readonly RelationOutcome[] {
  return form.definition.relations.flatMap((relation) =>
    form.columns.filter((column) => column.stage !== undefined || column.made?.how === 'difference').flatMap((column) => outcomeOf(relation, form, column, surroundings) ?? []),
  );
}

/** Float noise of a sum of printed amounts, in yuan. */
const noise = 1e-4;

function outcomeOf(relation: FormRelation, form: FilledForm, column: FormColumn, surroundings: FormSurroundings): RelationOutcome | undefined {
  const isDifference = column.made !== undefined;
  if (isDifference && (relation.operator === '<=' || [...relation.left, ...relation.right].some(({ at, form: other }) => at !== 'same' || other !== undefined))) return undefined;
  const [left, right] = [relation.left, relation.right].map((terms) => terms.flatMap((term) => cellsOf(term, form, column, surroundings)));
  const known = (cells: readonly RelationCell[]): boolean => cells.some(({ value }) => value !== undefined);
  if (!known(left!) || !known(right!)) return undefined;
  const sum = (cells: readonly RelationCell[]): number => cells.reduce((whole, { sign, value = 0 }) => whole + sign * value, 0);
  const difference = sum(left!) - sum(right!);
  const off = relation.operator === '<=' ? Math.max(0, difference) : Math.abs(difference);
  const count = [...left!, ...right!].filter(({ value }) => value !== undefined).length;
  const step = form.step(relation.left[0]!.line, column.id);
  const state = off <= noise + 1e-12 * Math.abs(sum(left!)) ? 'holds' : off <= 0.5 * step * count + noise ? 'rounding' : 'fails';
  const unknown = !form.emptyIsZero && [...left!, ...right!].some(({ value }) => value === undefined);
  if (state !== 'holds' && unknown) return undefined;
  // What was worked out differs only where a relation of given figures fails, and that one is named.
  if (state !== 'holds' && [...left!, ...right!].every(({ line, value }) => value === undefined || form.derived?.(line, column.id))) return undefined;
  return { relation, form, column, left: left!, right: right!, difference, state };
}

/** The figures a term stands for: one, or one of each form of the level below. */
function cellsOf(term: RelationTerm, form: FilledForm, column: FormColumn, { others = [], below = [] }: FormSurroundings): readonly RelationCell[] {
  if (term.at === 'below') return below.flatMap((one) => cellIn(one, term, sameColumn(one, form.year + column.year, column)) ?? []);
  if (term.at === 'before' && isPartOfYear(column)) return [];
  const year = form.year + column.year - (term.at === 'before' ? 1 : 0);
  const own = term.form === undefined || term.form === form.definition.id ? [form] : [];
  const candidates = [...own, ...others.filter(({ definition }) => definition.id === (term.form ?? form.definition.id))];
  for (const candidate of candidates) {
    const at = candidate === form && term.at === 'same' ? column : sameColumn(candidate, year, column);
    const found = cellIn(candidate, term, at);
    if (found) return [found];
  }
  return [];
}

const isPartOfYear = ({ stage }: FormColumn): boolean => stage === 'cumulative' || stage === 'same_period';

/** The column of a year, of the same stage if there are several. */
function sameColumn(form: FilledForm, year: number, like: FormColumn): FormColumn | undefined {
  const columns = form.columns.filter((column) => column.stage !== undefined && form.year + column.year === year);
  return columns.find(({ stage }) => stage === like.stage) ?? columns[0];
}

function cellIn(form: FilledForm, { line, sign }: RelationTerm, column: FormColumn | undefined): RelationCell | undefined {
  if (column === undefined || !form.definition.lines.some(({ id }) => id === line)) return undefined;
  return { form: form.definition, line, column: column.id, sign, value: form.value(line, column.id), place: form.place(line, column.id), ...(form.name !== undefined && { name: form.name }) };
}
