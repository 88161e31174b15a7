import { Columns } from '../../language/columns.ts';
import type { Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { bracketsLayout } from '../../language/workbook/brackets-sheet.ts';
import { layoutOf } from '../../language/workbook/layout.ts';
import { parameterCells, type ParameterRun } from '../../language/workbook/parameter-cells.ts';
import { parameterSheet } from '../../language/workbook/parameter-sheet.ts';
import type { Workbook } from '../../language/workbook/workbook.ts';

/**
 * The sheets of parameters of a workbook of any model, as they would be written now; of a model over rows nothing else can be
 * brought back. Its first sheet stands for the contents.
 */
export function expectedParameters(model: Model, periods: readonly Period[], overrides: readonly Override[], locale: 'zh' | 'en'): Workbook {
  const placed = overrides.flatMap((override) => placeOverride(override, model, []) ?? []);
  const view: ParameterRun = { model, columns: new Columns(model), periods, overrides: placed };
  const layout = layoutOf(model, view.columns, locale, (quantities) => quantities);
  const own = layout.sheets.find(({ key }) => key === 'parameters');
  const brackets = bracketsLayout(view, locale).sheet;
  return { sheets: [{ name: '', rows: [] }, ...(own ? [parameterSheet(view, own, parameterCells(view, layout, locale), locale)] : []), ...(brackets ? [brackets] : [])] };
}
