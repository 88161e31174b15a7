import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { Session } from '../open/session.ts';
import { cellJson } from './run-json.ts';

/** A run as rows, one a cell: plain numbers in the units of the model. */
export function runCells({ run, model, periods }: Session, locale: Locale): FigureTable {
  return {
    columns: ['quantity', 'element', 'label', 'unit', 'period', 'value', 'mark'],
    rows: [...model.quantities.values()].flatMap((quantity) =>
      run
        .elements(quantity.name)
        .flatMap((element) =>
          periods.map((period) => [
            quantity.name,
            element,
            quantity.label[locale],
            quantity.unitText,
            period,
            cellJson(run, quantity, period, element),
            run.mark(quantity.name, period, element),
          ]),
        ),
    ),
  };
}
