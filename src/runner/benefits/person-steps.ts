import type { SourceTable } from '../../language/model.ts';
import { explainRow } from '../../language/run/explain-row.ts';
import { bracketRows, bracketParts, parameterBrackets, stretchesOf } from '../../language/run/parameter-values.ts';
import type { RowRun, RowSession } from '../../language/run/row-session.ts';
import type { ClaimStep, PersonAnswer, PersonAsk, PersonClaim, StepInput } from './questions.ts';

/** Columns of a claim that say what happened, in the order they are read. */
const columns = ['day', 'service', 'level', 'status', 'group', 'place', 'referral', 'age', 'income', 'expense', 'excluded', 'own_first'] as const;

/** Every claim of one person, and every number of it with what went in; undefined where there is no such person. */
export function personSteps(session: RowSession, table: SourceTable, { period, overrides, person }: PersonAsk): PersonAnswer | undefined {
  const index = typeof person === 'number' ? person : indexOf(session, person);
  if (index === undefined || index < 0 || index >= session.groups) return undefined;
  const run = session.ofGroup(index).run({ period, overrides });
  return { person: index, name: session.groupName(index), claims: run.rows.map((row, position) => claim(run, table, row, position)) };
}

function indexOf(session: RowSession, name: string): number | undefined {
  for (let group = 0; group < session.groups; group++) if (session.groupName(group) === name) return group;
  return undefined;
}

/** Settlement number of a row; the number of the row where it has none. */
export function settlementAt(table: SourceTable, row: number): string {
  const key = table.typed?.('settlement');
  return key?.kind === 'key' ? key.name(key.groups[row]!) : String(table.column('settlement')?.[row] ?? row + 1);
}

function claim(run: RowRun, table: SourceTable, row: number, position: number): PersonClaim {
  const { model } = run;
  const settlement = model.settlement!;
  const value = (name: string): number => run.column(name)?.[position] ?? 0;
  return {
    settlement: settlementAt(table, row),
    cells: Object.fromEntries(columns.flatMap((name) => {
      const cell = cellOf(table, name, row);
      return cell === undefined ? [] : [[name, cell]];
    })),
    steps: [...model.quantities.values()]
      .filter(({ kind, informational }) => kind === 'variable' && !informational)
      .flatMap(({ name }): ClaimStep[] => [...run.columns.of(name)!.values()].flatMap(({ element }) => step(run, table, name, position, element) ?? [])),
    layers: settlement.layers.map(({ payment, fund }) => ({ payment, fund, label: model.quantities.get(payment)!.label, amount: value(payment) })),
    expense: value(settlement.expense),
    own: value(settlement.own),
  };
}

function step(run: RowRun, table: SourceTable, name: string, position: number, element: string): ClaimStep | undefined {
  if (run.column(name, element) === undefined) return undefined;
  const { quantity, value, inputs } = explainRow(run, table, name, position, element);
  return {
    quantity: quantity.name, element, value,
    inputs: inputs.map((input): StepInput => ({
      quantity: input.quantity.name, element: input.element, value: input.value, pieces: input.pieces,
      ...(input.over && { over: input.over }),
      ...(input.quantity.type === 'brackets' && { brackets: bracketsOf(run, input.quantity.name, input.element) }),
    })),
  };
}

function bracketsOf(run: RowRun, name: string, element: string): NonNullable<StepInput['brackets']> {
  const quantity = run.model.quantities.get(name)!;
  const rows = parameterBrackets(quantity, stretchesOf(quantity, element, run.period, run.overrides)) ?? [];
  return bracketParts(rows, bracketRows(quantity, run.overrides)).slice(0, rows.length);
}

function cellOf(table: SourceTable, name: string, row: number): number | string | undefined {
  const typed = table.typed?.(name);
  if (typed?.kind === 'number') return typed.values[row];
  if (typed?.kind === 'category') return typed.names[typed.codes[row]!];
  return table.column(name)?.[row] ?? undefined;
}
