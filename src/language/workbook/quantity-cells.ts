import type { Column } from '../columns.ts';
import type { Label } from '../model.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { observationAt } from '../run/given-cells.ts';
import { stretchesIn } from '../run/parameter-values.ts';
import type { Computed, FixedReason } from './computed-cells.ts';
import type { Layout } from './layout.ts';
import { parameterCells } from './parameter-cells.ts';
import { formatOf } from './number-format.ts';
import { sourceText, stretchText } from './source-note.ts';
import type { CellContent, CellKind, WorkbookCell } from './workbook.ts';

export interface CellMaker {
  /** The cell of a column in period `t`; undefined where the run has nothing there. */
  cell(column: Column, t: number): WorkbookCell | undefined;
  /** Cells a formula gives: how many carry it, and of which quantities some do not. */
  readonly counts: { live: number; fixed: number };
  readonly fixed: Map<string, { readonly column: Column; readonly reason: FixedReason }>;
}

export function cellMaker(run: EvaluatedRun, layout: Layout, computed: (column: Column, t: number) => Computed, locale: keyof Label): CellMaker {
  const counts = { live: 0, fixed: 0 };
  const fixed = new Map<string, { readonly column: Column; readonly reason: FixedReason }>();
  const noted = new Set<string>();

  /** A note once for each stretch of cells, down and across, that says the same. */
  const noteOnce = (column: Column, text: string): string | undefined => {
    const key = `${column.quantity.name} ${text}`;
    if (text === '' || noted.has(key)) return undefined;
    noted.add(key);
    return text;
  };

  const parameter = parameterCells(run, layout, locale);

  const given = (column: Column, t: number): WorkbookCell => {
    const { quantity, element } = column;
    const kind: CellKind = run.mark(quantity.name, run.periods[t]!, element) === 'observed' ? 'observed' : 'assumed';
    const look = { kind, format: formatOf(column) };
    const value = numberAt(column, t);
    if (run.plan.state(column, t) === 'override') {
      const stretches = stretchesIn(quantity, element, run.periods[t]!, run.overrides);
      const note = noteOnce(column, stretches.map((stretch) => stretchText(quantity, stretch, locale)).join('\n'));
      return { value, ...look, ...(note !== undefined && { note }) };
    }
    const { table, row, column: name } = observationAt(run.observations, column, run.periods[t]!);
    const { file, row: line } = table.place(row, name);
    const source = table.source(row);
    const note = noteOnce(column, source === undefined ? [file, line].filter((part) => part !== undefined).join(' ') : sourceText(source, locale));
    return { value, ...look, ...(note !== undefined && { note }) };
  };

  const numberAt = (column: Column, t: number): CellContent => {
    const value = run.value(column.quantity.name, run.periods[t]!, column.element);
    return value !== undefined && Number.isFinite(value) ? value : null;
  };

  const byFormula = (column: Column, t: number): WorkbookCell => {
    const { quantity, element } = column;
    const format = formatOf(column);
    const value = numberAt(column, t);
    const made = computed(column, t);
    if ('formula' in made) {
      counts.live++;
      return { value, formula: made.formula, format, kind: run.mark(quantity.name, run.periods[t]!, element) === 'assumed' ? 'assumed' : 'computed' };
    }
    counts.fixed++;
    fixed.set(`${quantity.name}[${element}]`, { column, reason: made.fixed });
    return { value, format, kind: 'fixed' };
  };

  return {
    counts, fixed,
    cell: (column, t) => {
      const state = run.plan.state(column, t);
      if (column.quantity.kind === 'parameter') return parameter(column, t);
      if (state === 'missing') return undefined;
      return state === 'computed' ? byFormula(column, t) : given(column, t);
    },
  };
}
