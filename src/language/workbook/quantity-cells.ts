import type { Column } from '../columns.ts';
import type { Label } from '../model.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { observationAt } from '../run/given-cells.ts';
import { parameterNumber, stretchesIn, type Stretch } from '../run/parameter-values.ts';
import { cellText } from './cell-address.ts';
import type { Computed, FixedReason } from './computed-cells.ts';
import { optionWords } from './excel-formula.ts';
import type { Layout } from './layout.ts';
import { formatOf } from './number-format.ts';
import { sheetWords } from './sheet-words.ts';
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

  const parameter = (column: Column, t: number): WorkbookCell => {
    const { quantity } = column;
    const words = optionWords(quantity, run.model, locale);
    const look = { kind: 'parameter' as const, ...(words ? { choices: [...words.values()] } : { format: formatOf(column) }) };
    const stretches = stretchesIn(quantity, column.element, run.periods[t]!, run.overrides);
    if (stretches.length === 0) return { value: null, ...look, ...(t === 0 && { note: sheetWords.noValue[locale] }) };
    const value = words ? [...words.values()][parameterNumber(quantity, stretches)!]! : parameterNumber(quantity, stretches)!;
    if (t > 0 && goesOn(stretchesIn(quantity, column.element, run.periods[t - 1]!, run.overrides), stretches)) {
      return { value, formula: cellText(layout.place(column, t - 1)), ...look };
    }
    const note = noteOnce(column, parameterNote(column, stretches, locale));
    return { value, ...look, ...(note !== undefined && { note }) };
  };

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

/** Whether one and the same dated value fills both periods. */
function goesOn(before: readonly Stretch[], now: readonly Stretch[]): boolean {
  const [one, other] = [before[0], now[0]];
  return before.length === 1 && now.length === 1 && one!.dated === other!.dated && one!.override === other!.override;
}

function parameterNote({ quantity }: Column, stretches: readonly Stretch[], locale: keyof Label): string {
  const lines = stretches.map((stretch) => stretchText(quantity, stretch, locale));
  const remark = stretches[0]!.dated?.note?.[locale];
  if (stretches.length === 1) return [...lines, ...(remark === undefined ? [] : [remark])].join('\n');
  const how = { mean: sheetWords.weighted, start: sheetWords.atStart, end: sheetWords.atEnd }[quantity.within][locale];
  return [how, ...lines].join('\n');
}
