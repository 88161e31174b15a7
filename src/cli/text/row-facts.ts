import type { Locale } from '../../i18n/locale.ts';
import type { Period } from '../../language/model.ts';
import { leftOutReasons, type ClaimsReading, type LeftOutReason } from '../../tables/claims/index.ts';
import { plainNumber } from './plain-number.ts';
import { aligned } from './text-table.ts';

/** How many rows a run over rows has gone through, and what was left out. */
export interface RowFacts {
  readonly period: Period;
  readonly rows: number;
  readonly persons: number | undefined;
  /** Rows the model could not use. */
  readonly leftOut: number;
  readonly claims: ClaimsReading | undefined;
}

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
  },
} as const;

/** The same as lines: period and year, counts, and each reason for which rows were left out. */
export function rowFactLines({ period, rows, persons, leftOut, claims }: RowFacts, locale: Locale): readonly string[] {
  const say = words[locale];
  const year = claims?.claims?.year;
  const facts = [
    [say.period, period],
    ...(year === undefined ? [] : [[say.year, String(year)]]),
    [say.rows, plainNumber(rows, 0)],
    ...(persons === undefined ? [] : [[say.persons, plainNumber(persons, 0)]]),
    ...(leftOut === 0 ? [] : [[say.ofModel, plainNumber(leftOut, 0)]]),
  ];
  const left = Object.entries(claims?.leftOut.byReason ?? {}).map(([reason, totals]) => [
    `  ${leftOutReasons[reason as LeftOutReason][locale]}`,
    plainNumber(totals.rows, 0),
    plainNumber(totals.amount, 2),
  ]);
  return [...aligned(facts, 1), ...(left.length === 0 ? [] : ['', ...aligned([[say.leftOut, say.row, say.yuan], ...left], 1)])];
}
