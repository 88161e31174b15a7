import { elementIn, type Elements } from '../compile/elements.ts';
import { Lowering, type CellSource } from '../compile/lower.ts';
import { KernelBuilder } from '../compile/kernel-builder.ts';
import type { Column } from '../columns.ts';
import type { Expression } from '../expression.ts';
import type { Formula, Model, Quantity, Source, SourceTable } from '../model.ts';
import type { Place } from '../../i18n/issue.ts';
import { meaningIn, prefixOf, rowColumnOf } from '../names.ts';
import type { DatedPiece } from '../result.ts';
import { scalarKernel } from '../run-kernel/scalar.ts';
import { bracketParts, bracketRows, datedPieces, parameterBrackets, stretchesOf } from './parameter-values.ts';
import type { RowRun } from './row-session.ts';

/** One number that a row's formula reads. */
export interface RowInput {
  readonly quantity: Quantity;
  readonly element: string;
  /** Undefined for bracket tables, whose rows are in `pieces`. */
  readonly value: number | undefined;
  /** Read as a sum over the rows of its group: up to this row, or all of them. */
  readonly over?: 'running' | 'total';
  /** Parameters: the dated values behind it, with status and source. */
  readonly pieces: readonly DatedPiece[];
}

/** One number of a row opened up. */
export interface RowExplanation {
  readonly quantity: Quantity;
  readonly element: string;
  readonly position: number;
  readonly value: number;
  readonly how: 'table' | 'formula';
  readonly formula?: { readonly text: string; readonly tree: Expression };
  /** The formula worked out again for this row alone; equals `value` bit for bit. */
  readonly recomputed?: number;
  readonly inputs: readonly RowInput[];
  /** The row's cell in the table, or the formula's place in the model file. */
  readonly place: Place;
  readonly source?: Source;
}

/**
 * Opens one number of a run over rows: its formula, what the row put in (of a parameter by category, the element of the
 * row's own category), and the article of each parameter.
 *
 * @param run a run with all columns, such as that of one member's rows
 * @throws RangeError where the run has no such row or number
 */
export function explainRow(run: RowRun, table: SourceTable, quantityName: string, position: number, element = ''): RowExplanation {
  const column = run.columns.at(quantityName, element);
  const { quantity } = column;
  const value = run.column(quantityName, element)?.[position];
  if (value === undefined) throw new RangeError(`explainRow: a number of the run; got ${quantityName}[${element}] in position ${position}`);
  const base = { quantity, element, position, value, ...(quantity.source !== undefined && { source: quantity.source }) };
  const { formula } = quantity;
  if (!formula) {
    return { ...base, how: 'table', inputs: [], place: table.place(run.rows[position]!, rowColumnOf(quantity)) };
  }
  return {
    ...base, how: 'formula', formula: { text: formula.text, tree: formula.tree }, place: formula.place,
    inputs: rowInputs(run, formula, column, position),
    recomputed: recompute(run, formula, column, position),
  };
}

/** What a formula reads in one row, each once, in text order. */
function rowInputs(run: RowRun, formula: Formula, column: Column, position: number): readonly RowInput[] {
  const { model } = run;
  const prefix = prefixOf(column.quantity.name);
  const found = new Map<string, RowInput>();
  const visit = (e: Expression, elements: Elements, over?: 'running' | 'total'): void => {
    switch (e.kind) {
      case 'name': {
        const meaning = meaningIn(e.path, model, prefix);
        if (meaning?.kind !== 'quantity' || meaning.quantity.type === 'key') return;
        const element = elementIn(meaning.quantity, elements, meaning.element);
        const key = `${meaning.quantity.name}[${element}]${over ?? ''}`;
        if (!found.has(key)) found.set(key, rowInput(run, meaning.quantity, element, position, over));
        return;
      }
      case 'negate':
      case 'not':
      case 'convert':
        return visit(e.operand, elements, over);
      case 'binary':
        visit(e.left, elements, over);
        return isOption(model, e, prefix) ? undefined : visit(e.right, elements, over);
      case 'call': {
        const [first, second] = e.arguments as [Expression, Expression];
        if (e.name === 'pick') return visitPick(first, second, elements, over);
        const inside = e.name === 'running' || e.name === 'total' ? e.name : over;
        for (const argument of e.name === 'running' || e.name === 'total' ? [first] : e.arguments) visit(argument, elements, inside);
        return;
      }
      default:
        return;
    }
  };
  const visitPick = (x: Expression, category: Expression, elements: Elements, over?: 'running' | 'total'): void => {
    visit(category, elements, over);
    const meaning = category.kind === 'name' ? meaningIn(category.path, model, prefix) : undefined;
    const options = meaning?.kind === 'quantity' ? optionsOf(model, meaning.quantity) : [];
    const chosen = meaning?.kind === 'quantity' ? options[numberIn(run, meaning.quantity, elementIn(meaning.quantity, elements, meaning.element), position) ?? -1] : undefined;
    const dimension = [...model.dimensions.values()].filter((d) => d.elements.length === options.length && d.elements.every((one, i) => options[i] === one));
    const next = new Map(elements);
    for (const { name } of dimension) if (chosen !== undefined) next.set(name, chosen);
    visit(x, next, over);
  };
  visit(formula.tree, column.elements);
  return [...found.values()];
}

function rowInput(run: RowRun, quantity: Quantity, element: string, position: number, over: 'running' | 'total' | undefined): RowInput {
  const pieces = quantity.kind === 'parameter' ? datedPieces(stretchesOf(quantity, element, run.period, run.overrides)) : [];
  return { quantity, element, value: numberIn(run, quantity, element, position), pieces, ...(over && { over }) };
}

function numberIn(run: RowRun, quantity: Quantity, element: string, position: number): number | undefined {
  if (quantity.type === 'brackets') return undefined;
  return quantity.kind === 'parameter' ? run.parameter(quantity.name, element) : run.column(quantity.name, element)?.[position];
}

function optionsOf(model: Model, quantity: Quantity): readonly string[] {
  if (quantity.type === 'choice') return Object.keys(quantity.choices);
  return model.dimensions.get(quantity.category ?? '')?.elements ?? [];
}

function isOption(model: Model, e: Extract<Expression, { kind: 'binary' }>, prefix: string): boolean {
  if ((e.operator !== '==' && e.operator !== '!=') || e.left.kind !== 'name' || e.right.kind !== 'name') return false;
  const left = meaningIn(e.left.path, model, prefix);
  return left?.kind === 'quantity' && optionsOf(model, left.quantity).includes(e.right.path.join('.'));
}

/** Works one row's formula out again, apart from the run; sums over rows are added up from the group's first row. */
function recompute(run: RowRun, formula: Formula, column: Column, position: number): number {
  const prefix = prefixOf(column.quantity.name);
  const evaluate = (e: Expression, elements: Elements, at: number): number => {
    const builder = new KernelBuilder();
    const values = new Map<string, number>();
    const leaf = (id: string, value: number) => {
      values.set(id, value);
      return builder.uniform(id);
    };
    const cells: CellSource = {
      cell: (quantity, element) => leaf(`${quantity.name}[${element}]`, numberIn(run, quantity, element, at)!),
      bracket: (quantity, element, row, part) => {
        const rows = parameterBrackets(quantity, stretchesOf(quantity, element, run.period, run.overrides)) ?? [];
        return leaf(`${quantity.name}[${element}]#${row}.${part}`, bracketParts(rows, bracketRows(quantity, run.overrides))[row]![part]);
      },
      bracketRows: (quantity) => bracketRows(quantity, run.overrides),
      scan: (kind, argument, by, chosen) => {
        let sum = 0;
        for (let row = 0; row < run.rows.length && (kind === 'total' || row <= at); row++) {
          if (run.group(by, row) === run.group(by, at)) sum += evaluate(argument, chosen, row);
        }
        return leaf(`${kind} ${JSON.stringify(argument)} ${[...chosen].join()} ${by}`, sum);
      },
    };
    const { kernel, uniformIds } = builder.finish([new Lowering(builder, cells, { model: run.model, prefix, period: run.period }).lower(e, elements)!]);
    const output = new Float64Array(1);
    scalarKernel(kernel)(Float64Array.from(uniformIds, (id) => values.get(id)!), output);
    return output[0]!;
  };
  return evaluate(formula.tree, column.elements, position);
}
