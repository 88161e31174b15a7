import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { BudgetDraft } from './budget-draft.ts';

/** A budget as rows, one a line of the form: for each year its value and mark; then, with changes, the scenario and the change. */
export function budgetCells({ periods, year, changed, sheets }: BudgetDraft, locale: Locale): FigureTable {
  const years = periods.flatMap((period) => [period, `${period} mark`]);
  return {
    columns: [
      'sheet',
      'line',
      'level',
      'quantity',
      'label',
      'unit',
      ...years,
      ...(changed ? [`${year} scenario`, `${year} scenario mark`, 'change'] : []),
    ],
    rows: sheets.flatMap(({ name, lines }) =>
      lines.map((line) => {
        const [old, now] = [line.cells[year], line.scenario[year]];
        const change = old?.value === undefined || now?.value === undefined ? null : now.value - old.value;
        return [
          name,
          line.line,
          line.level,
          line.quantity,
          line.label[locale],
          line.unitText,
          ...periods.flatMap((period) => [line.cells[period]?.value ?? null, line.cells[period]?.mark ?? 'missing']),
          ...(changed ? [now?.value ?? null, now?.mark ?? 'missing', change] : []),
        ];
      }),
    ),
  };
}
