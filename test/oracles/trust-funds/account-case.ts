import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rollForward, trustFundRatios, type FundYear, type RolledYear } from '../../../src/actuarial/fund/roll-forward.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { caseNumber, type CaseRow } from '../csv-rows.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';

interface Expected {
  readonly identity?: string;
  readonly exceptions?: readonly (Readonly<Record<string, number>> & { readonly year: number })[];
  readonly derived?: readonly (Readonly<Record<string, number>> & { readonly year: number })[];
}

/** A published account, year by year, against its ratios and the years in which it does not roll. */
export function accountCase(expectedFile: string, accountFile: string): readonly CaseResult[] {
  const name = path.basename(accountFile, '.csv');
  const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Expected;
  const years = quotedRows(accountFile).map(fundYear);
  const allowed = Number(/within ([\d.]+)/.exec(expected.identity ?? '')?.[1] ?? 2);
  const rolled = rollForward(years, allowed);
  const ratios = new Map(trustFundRatios(years).map(({ year, ratio }) => [year, ratio]));
  const figures = (year: number): Readonly<Record<string, number | undefined>> => {
    const own = rolled.find((each) => each.year === year);
    const ratio = ratios.get(year);
    return { ...rolledFigures(own), trust_fund_ratio: ratio, trust_fund_ratio_pct: ratio === undefined ? undefined : 100 * ratio };
  };
  const entries = (list: Expected['derived'], kind: string): CaseResult[] =>
    (list ?? []).flatMap(({ year, ...stated }) =>
      Object.entries(stated).map(([figure, value]) => compared(`${name}.${kind}.${year}.${figure}`, value, figures(year)[figure] ?? null, rounding(figure))),
    );
  const flagged = rolled.filter(({ rolls }) => !rolls).map(({ year }) => year);
  return [
    ...(expected.exceptions === undefined ? [] : [compared(`${name}.exceptions`, expected.exceptions.map(({ year }) => year).join(' '), flagged.join(' '))]),
    ...entries(expected.exceptions, 'exception'),
    ...entries(expected.derived, 'derived'),
  ];
}

/** Ratios have four decimals; amounts are differences of figures with one. */
const rounding = (figure: string): number => (figure.includes('ratio') ? 0.5e-4 : 0.05);

function rolledFigures(own: RolledYear | undefined): Readonly<Record<string, number>> {
  if (own === undefined) return {};
  const { change, surplus, unexplained, opening, closing } = own;
  return { net_increase: change, assets_change: change, receipts_minus_expenditures: surplus, unexplained, assets_start: opening, assets_end: closing };
}

function fundYear(row: CaseRow): FundYear {
  const cell = (...names: readonly string[]): number | null => {
    const name = names.find((each) => row[each] !== undefined);
    return name === undefined ? null : caseNumber(row, name);
  };
  return {
    year: caseNumber(row, 'year'),
    receipts: cell('receipts', 'total_receipts', 'income', 'total_income'),
    expenditure: cell('expenditures', 'expenditure', 'total_expenditures', 'disbursements', 'outgo', 'cost'),
    closing: cell('assets_end_of_year', 'assets_end', 'assets', 'balance_end_of_year'),
    opening: cell('assets_start_of_year', 'assets_start', 'assets_beginning_of_year'),
  };
}
