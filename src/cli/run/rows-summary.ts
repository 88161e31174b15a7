import { decimalText } from '../../i18n/decimal-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { RowRun } from '../../language/run/run-rows.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { leftOutReasons, type ClaimsReading, type LeftOutReason } from '../../tables/claims/index.ts';
import { cellLabel } from '../text/cell-label.ts';
import { aligned } from '../text/text-table.ts';
import type { RowColumn } from './row-columns.ts';
import { elementsOf, summedQuantities } from './summed-quantities.ts';

const shownRows = 10;

const words = {
  zh: {
    period: '参数期间',
    year: '结算年度',
    rows: '行数',
    persons: '人数（有结算的）',
    leftOut: '未读取',
    ofModel: '模型略过',
    row: '行',
    yuan: '元',
    sums: '合计',
    first: '前几行',
  },
  en: {
    period: 'Parameters of',
    year: 'Claims of',
    rows: 'Rows',
    persons: 'Persons with claims',
    leftOut: 'Left out',
    ofModel: 'Left out by the model',
    row: 'rows',
    yuan: 'yuan',
    sums: 'Sums',
    first: 'First rows',
  },
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
  const count = (value: number): string => decimalText(value, 0, 'comma').replace('−', '-');
  const money = (value: number): string => decimalText(value, 2, 'comma').replace('−', '-');
  const year = claims?.claims?.year;
  const facts = [
    [say.period, run.period],
    ...(year === undefined ? [] : [[say.year, String(year)]]),
    [say.rows, count(run.rows.length)],
    ...(persons === undefined ? [] : [[say.persons, count(persons)]]),
    ...(run.leftOut === 0 ? [] : [[say.ofModel, count(run.leftOut)]]),
  ];
  const reasons = Object.entries(claims?.leftOut.byReason ?? {});
  const left = reasons.map(([reason, totals]) => [
    `  ${leftOutReasons[reason as LeftOutReason][locale]}`,
    count(totals.rows),
    money(totals.amount),
  ]);
  const sums = summedQuantities(model).flatMap((quantity) =>
    elementsOf(model, quantity).map((element) => [
      quantity.name + (element === '' ? '' : `[${element}]`),
      cellLabel(model, quantity, element, locale),
      unitWords(quantity.unitText, locale),
      money(run.sum(quantity.name, element)),
    ]),
  );
  const shown = Array.from({ length: Math.min(shownRows, run.rows.length) }, (_, position) =>
    columns.map(({ cell }) => cellText(cell(position))),
  );
  return [
    `${model.title[locale]}  ${model.id}`,
    data,
    '',
    ...aligned(facts, 1),
    ...(left.length === 0 ? [] : ['', ...aligned([[say.leftOut, say.row, say.yuan], ...left], 1)]),
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
