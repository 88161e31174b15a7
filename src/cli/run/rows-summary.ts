import type { Locale } from '../../i18n/locale.ts';
import type { RowRun } from '../../language/run/run-rows.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import type { ClaimsReading } from '../../tables/claims/index.ts';
import { cellLabel } from '../text/cell-label.ts';
import { plainNumber } from '../text/plain-number.ts';
import { rowFactLines } from '../text/row-facts.ts';
import { aligned } from '../text/text-table.ts';
import type { RowColumn } from './row-columns.ts';
import { elementsOf, summedQuantities } from './summed-quantities.ts';

const shownRows = 10;

const words = {
  zh: { sums: '合计', first: '前几行' },
  en: { sums: 'Sums', first: 'First rows' },
} as const;

/** A run over rows for reading: how many rows and persons, what was left out and why, sums of the results, the first rows. */
export function rowsSummary(
  run: RowRun,
  columns: readonly RowColumn[],
  data: string,
  claims: ClaimsReading | undefined,
  persons: number | undefined,
  locale: Locale,
): string {
  const { model } = run;
  const say = words[locale];
  const sums = summedQuantities(model).flatMap((quantity) =>
    elementsOf(model, quantity).map((element) => [
      quantity.name + (element === '' ? '' : `[${element}]`),
      cellLabel(model, quantity, element, locale),
      unitWords(quantity.unitText, locale),
      plainNumber(run.sum(quantity.name, element), 2),
    ]),
  );
  const shown = Array.from({ length: Math.min(shownRows, run.rows.length) }, (_, position) =>
    columns.map(({ cell }) => cellText(cell(position))),
  );
  return [
    `${model.title[locale]}  ${model.id}`,
    data,
    '',
    ...rowFactLines({ period: run.period, rows: run.rows.length, persons, leftOut: run.leftOut, claims }, locale),
    ...(sums.length === 0 ? [] : ['', say.sums, ...aligned(sums, 3)]),
    '',
    say.first,
    ...aligned([columns.map(({ name }) => name), ...shown], 1),
    '',
  ].join('\n');
}

function cellText(value: string | number | null): string {
  return value === null ? '—' : String(value);
}
