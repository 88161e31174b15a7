import { rollForward, trustFundRatios, type FundYear, type RolledYear } from '../../actuarial/fund/roll-forward.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable, SourceTables } from '../../language/model.ts';

/** The books of one fund, in yuan: one scheme and account of the tables `fund_flows` and `fund_balance`. */
export interface FundBooks {
  readonly scheme: string;
  readonly account: string;
  readonly years: readonly FundYear[];
  /** Years of which enough was published to see whether they roll. */
  readonly rolled: readonly RolledYear[];
  /** Assets at the start of each year over its expenditure; twelve times it are months payable. */
  readonly ratios: readonly { readonly year: number; readonly ratio: number }[];
}

/** Nobody rounds a fund's figures more coarsely than whole 亿元. */
const coarsest = 1e8;

/** Books of every scheme and account that has a closing balance, in the order of the balances. */
export function fundBooks(tables: SourceTables): readonly FundBooks[] {
  const balance = tables['fund_balance'];
  if (balance === undefined) return [];
  const flows = tables['fund_flows'];
  const funds = new Map<string, Map<number, FundYear>>();
  for (let row = 0; row < balance.rowCount; row++) {
    const name = `${code(balance, row, 'scheme')}/${code(balance, row, 'account')}`;
    const year = Number(balance.column('year')?.[row]);
    const own = funds.get(name) ?? new Map<number, FundYear>();
    own.set(year, { year, receipts: null, expenditure: null, closing: figure(balance, row, 'closing'), opening: figure(balance, row, 'opening') });
    funds.set(name, own);
  }
  for (let row = 0; flows !== undefined && row < flows.rowCount; row++) {
    if (code(flows, row, 'line') !== 'total') continue;
    const own = funds.get(`${code(flows, row, 'scheme')}/${code(flows, row, 'account')}`);
    const year = Number(flows.column('year')?.[row]);
    const before = own?.get(year) ?? { year, receipts: null, expenditure: null, closing: null, opening: null };
    const side = code(flows, row, 'side') === 'income' ? 'receipts' : 'expenditure';
    own?.set(year, { ...before, [side]: figure(flows, row, 'amount') });
  }
  return [...funds].map(([name, own]) => {
    const [scheme = '', account = ''] = name.split('/');
    const years = [...own.values()].sort((one, other) => one.year - other.year);
    const openings = new Map(years.map(({ year, closing }) => [year + 1, closing]));
    const allowed = ({ receipts, expenditure, closing, opening, year }: FundYear): number =>
      [receipts, expenditure, closing, opening ?? openings.get(year) ?? null].reduce<number>((total, each) => total + (each === null ? 0 : roundingOf(each)), 0);
    return { scheme, account, years, rolled: rollForward(years, allowed), ratios: trustFundRatios(years) };
  });
}

/** A warning for each year whose books do not roll, with what nothing explains. */
export function unrolledYears(books: readonly FundBooks[]): readonly Issue[] {
  return books.flatMap(({ scheme, account, rolled }) =>
    rolled.filter(({ rolls }) => !rolls).map(({ year, opening, closing, surplus, unexplained }): Issue => ({
      code: 'fund/does-not-roll',
      severity: 'warning',
      place: {},
      values: { scheme, account, year, opening: Math.round(opening), closing: Math.round(closing), surplus: Math.round(surplus), unexplained: Math.round(unexplained) },
    })),
  );
}

/** Half a unit of the last digit a published amount was written with, as its trailing zeros show it; whole 亿元 at most. */
export function roundingOf(amount: number): number {
  let unit = 1;
  while (unit < coarsest && amount !== 0 && Math.abs(amount / (unit * 10) - Math.round(amount / (unit * 10))) < 1e-6) unit *= 10;
  return amount === 0 ? 0 : unit / 2;
}

function figure(table: SourceTable, row: number, column: string): number | null {
  const cell = table.column(column)?.[row];
  return typeof cell === 'number' ? cell : null;
}

function code(table: SourceTable, row: number, column: string): string {
  return String(table.column(column)?.[row] ?? 'all');
}
