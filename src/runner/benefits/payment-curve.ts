import type { Model, SourceTable, TypedColumn } from '../../language/model.ts';
import { openRows } from '../../language/run/row-session.ts';
import type { CurveAnswer, CurveAsk } from './questions.ts';

/**
 * What each layer pays of one settlement, the first of its person's year, over expenses from the least to the most.
 *
 * @throws TypeError where the plan names no settlement
 */
export function paymentCurve(model: Model, ask: CurveAsk): CurveAnswer {
  const { settlement } = model;
  if (!settlement) throw new TypeError(`paymentCurve: a model that names a settlement; got ${model.id}`);
  const { expenses, period } = ask;
  const session = openRows(model, { claims: profileClaims(ask) });
  const columns = [...settlement.layers.map(({ payment }) => payment), settlement.own];
  const positions = inverse(session.inputs.rows, expenses.length);
  const variants = ask.variants.map((overrides) => {
    const run = session.run({ period, overrides, columns });
    const inOrder = (name: string): number[] => {
      const column = run.column(name);
      return positions.map((position) => (position === undefined ? 0 : (column?.[position] ?? 0)));
    };
    return { layers: settlement.layers.map(({ payment }) => inOrder(payment)), own: inOrder(settlement.own) };
  });
  const { issues } = session.inputs;
  session.close();
  return { expenses, variants, issues };
}

/** A claim for each expense, each of a person of its own. */
function profileClaims({ expenses, profile, numbers, excludedShare, ownFirstShare }: CurveAsk): SourceTable {
  const count = expenses.length;
  const each = Uint32Array.from({ length: count }, (_, row) => row);
  const columns: Record<string, TypedColumn> = {
    settlement: { kind: 'key', groups: each, count, name: String },
    member: { kind: 'key', groups: each, count, name: String },
    day: { kind: 'number', values: new Uint16Array(count).fill(1) },
    expense: { kind: 'number', values: Float64Array.from(expenses) },
    excluded: { kind: 'number', values: Float64Array.from(expenses, (expense) => expense * excludedShare) },
    own_first: { kind: 'number', values: Float64Array.from(expenses, (expense) => expense * ownFirstShare) },
  };
  for (const [name, number] of Object.entries(numbers)) columns[name] = { kind: 'number', values: new Float64Array(count).fill(number) };
  for (const [name, element] of Object.entries(profile)) columns[name] = { kind: 'category', codes: new Uint8Array(count), names: [element] };
  return {
    name: 'claims', rowCount: count,
    column: () => undefined,
    typed: (name) => columns[name],
    place: (row, column) => ({ row: row + 1, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

/** Position in the run of each row of the table; undefined for one that was left out. */
function inverse(rows: ArrayLike<number>, count: number): readonly (number | undefined)[] {
  const positions = new Array<number | undefined>(count).fill(undefined);
  for (let position = 0; position < rows.length; position++) positions[rows[position]!] = position;
  return positions;
}
