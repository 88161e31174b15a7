import type { Column } from '../columns.ts';
import type { Label } from '../model.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { parameterNumber, stretchesIn, type Stretch } from '../run/parameter-values.ts';
import { cellText } from './cell-address.ts';
import { optionWords } from './excel-formula.ts';
import type { Layout } from './layout.ts';
import { formatOf } from './number-format.ts';
import { sheetWords } from './sheet-words.ts';
import { stretchText } from './source-note.ts';
import type { WorkbookCell } from './workbook.ts';

/** What of a run parameters need: a run over time, or one over rows with its one period. */
export type ParameterRun = Pick<EvaluatedRun, 'model' | 'columns' | 'periods' | 'overrides'>;

/**
 * Cells of parameters: the value in force in each period. A cell whose period is filled by the same dated value as the one
 * before repeats that cell by formula; a cell with a value of its own begins another value, or is the weighted mean of several.
 */
export function parameterCells(run: ParameterRun, layout: Pick<Layout, 'place'>, locale: keyof Label): (column: Column, t: number) => WorkbookCell {
  const noted = new Set<string>();
  return (column, t) => {
    const { quantity } = column;
    const words = optionWords(quantity, run.model, locale);
    const look = { kind: 'parameter' as const, ...(words ? { choices: [...words.values()] } : { format: formatOf(column) }) };
    const stretches = stretchesIn(quantity, column.element, run.periods[t]!, run.overrides);
    if (stretches.length === 0) return { value: null, ...look, ...(t === 0 && { note: sheetWords.noValue[locale] }) };
    const number = parameterNumber(quantity, stretches)!;
    const value = words ? [...words.values()][number]! : number;
    if (t > 0 && goesOn(stretchesIn(quantity, column.element, run.periods[t - 1]!, run.overrides), stretches)) {
      return { value, formula: cellText(layout.place(column, t - 1)), ...look };
    }
    const note = parameterNote(column, stretches, locale);
    const key = `${quantity.name} ${note}`;
    if (noted.has(key)) return { value, ...look };
    noted.add(key);
    return { value, ...look, note };
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
