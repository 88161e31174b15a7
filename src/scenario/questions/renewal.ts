import type { Label, Model, Period } from '../../language/model.ts';
import { asKnownAt } from '../as-known-at.ts';
import type { Projection, ProjectionStep } from './projection-bridge.ts';

/** Tables that are a step of their own; the others go together, as every step doubles the combinations to work out. */
const ownSteps = 3;

export interface Renewal {
  /** The projection as it would have been drawn up then. */
  readonly before: Projection;
  /** The figures that came since, by table. */
  readonly steps: readonly ProjectionStep[];
}

/**
 * What the figures since `origin` did to a projection: the same model and changes on the tables as they were known then, and
 * a step for each table that has new rows, those with most of them first. Tables of what somebody expects are taken as known
 * throughout. No steps where nothing is newer.
 *
 * @param origin last period booked at the time
 * @param titles of tables, by name
 */
export function renewalOf(now: Projection, origin: Period, titles: Readonly<Record<string, Label>> = {}): Renewal {
  const { model, tables, overrides } = now;
  const known = asKnownAt(tables, origin, expected(model));
  const newRows = (name: string): number => tables[name]!.rowCount - known[name]!.rowCount;
  const read = new Set([...model.quantities.values()].flatMap(({ binding }) => (binding ? [binding.table] : [])));
  const renewed = Object.keys(tables)
    .filter((name) => read.has(name) && newRows(name) > 0)
    .toSorted((one, other) => newRows(other) - newRows(one) || (one < other ? -1 : 1));
  const alone = renewed.length > ownSteps + 1 ? renewed.slice(0, ownSteps) : renewed;
  const rest = renewed.slice(alone.length);
  const labelOf = (names: readonly string[]): Label => ({
    zh: names.map((name) => titles[name]?.zh ?? name).join('、'),
    en: names.map((name) => titles[name]?.en ?? name).join(', '),
  });
  const step = (names: readonly string[]): ProjectionStep => ({ name: names.join('+'), label: labelOf(names), tables: Object.fromEntries(names.map((name) => [name, tables[name]!])) });
  return {
    before: { model, tables: known, overrides },
    steps: [...alone.map((name) => step([name])), ...(rest.length > 0 ? [step(rest)] : [])],
  };
}

/** Tables whose later rows are no observations. */
function expected(model: Model): readonly string[] {
  const bound = [...model.quantities.values()].flatMap(({ binding }) => (binding ? [binding] : []));
  return [...new Set(bound.filter(({ outlook, period }) => outlook === true || period === 'always').map(({ table }) => table))];
}
