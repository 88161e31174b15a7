import type { StatementFigure } from '../state/corridor-edits.ts';
import type { StatementItem } from './statement.ts';

export interface ReadStatement {
  readonly figures: readonly StatementFigure[];
  /** Items and amounts that were not understood, as written. */
  readonly unknown: readonly string[];
}

const headings = { year: /^(年度|年份|年|year)$/, item: /^(项目|科目|item)$/, amount: /^(金额|数额|amount)/ };
const scales: readonly (readonly [RegExp, number])[] = [[/亿元|100m yuan/, 1e8], [/万元|10k yuan/, 1e4], [/万人/, 1e4]];

/**
 * A statement from the cells of a sheet: three columns of year, item and amount, or items down and years across. Items are
 * known by their id or by their label in either language; amounts are yuan unless a heading, the item or a cell of its own
 * (单位：万元) says otherwise.
 */
export function readStatementRows(rows: readonly (readonly string[])[], items: readonly StatementItem[]): ReadStatement {
  const cells = rows.map((row) => row.map((cell) => cell.normalize('NFKC').trim()));
  const long = cells.findIndex((row) => Object.values(headings).every((heading) => row.some((cell) => heading.test(plain(cell)))));
  const sheetScale = scaleOf(cells.flat().find((cell) => /^单位|^unit/i.test(cell)) ?? '');
  if (long >= 0) return readLong(cells, long, items, sheetScale);
  const across = cells.findIndex((row) => row.filter((cell) => yearOf(cell) !== undefined).length > 0 && row.every((cell, at) => at === 0 || cell === '' || yearOf(cell) !== undefined));
  return across < 0 ? { figures: [], unknown: [] } : readAcross(cells, across, items, sheetScale);
}

function readLong(cells: readonly (readonly string[])[], head: number, items: readonly StatementItem[], scale: number): ReadStatement {
  const at = (heading: RegExp): number => cells[head]!.findIndex((cell) => heading.test(plain(cell)));
  const [year, item, amount] = [at(headings.year), at(headings.item), at(headings.amount)];
  const column = scaleOf(cells[head]![amount]!) === 1 ? scale : scaleOf(cells[head]![amount]!);
  return gathered(cells.slice(head + 1).map((row) => ({ year: row[year] ?? '', item: row[item] ?? '', amount: row[amount] ?? '', scale: column })), items);
}

function readAcross(cells: readonly (readonly string[])[], head: number, items: readonly StatementItem[], scale: number): ReadStatement {
  const years = cells[head]!.flatMap((cell, at) => (yearOf(cell) === undefined ? [] : [{ at, year: cell }]));
  const name = Math.max(0, years[0]!.at - 1) === 0 ? 0 : cells[head]!.findIndex((_, at) => cells.slice(head + 1).some((row) => itemOf(row[at] ?? '', items) !== undefined));
  return gathered(cells.slice(head + 1).flatMap((row) => years.map(({ at, year }) => ({ year, item: row[Math.max(0, name)] ?? '', amount: row[at] ?? '', scale }))), items);
}

function gathered(given: readonly { readonly year: string; readonly item: string; readonly amount: string; readonly scale: number }[], items: readonly StatementItem[]): ReadStatement {
  const figures = new Map<string, StatementFigure>();
  const unknown = new Set<string>();
  for (const { year: yearText, item: written, amount: amountText, scale } of given) {
    if (amountText === '' || written === '') continue;
    const [year, found, amount] = [yearOf(yearText), itemOf(written, items), amountOf(amountText)];
    if (year === undefined || found === undefined || amount === undefined) unknown.add(found === undefined ? written : `${written} ${yearText} ${amountText}`);
    else {
      const own = scaleOf(written) === 1 ? scale : scaleOf(written);
      const isPersons = found.quantity.unitText === 'person' && !/万人/.test(written);
      figures.set(`${year} ${found.item}`, { year, item: found.item, amount: Number((amount * (isPersons ? 1 : own)).toPrecision(15)) });
    }
  }
  return { figures: [...figures.values()], unknown: [...unknown] };
}

function itemOf(written: string, items: readonly StatementItem[]): StatementItem | undefined {
  const wanted = plain(written);
  return items.find(({ item, quantity: { label } }) => [item, label.zh, label.en].some((name) => plain(name) === wanted));
}

/** Without brackets that name a unit, spaces and case. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\((元|万元|亿元|人|万人|yuan|10k yuan|100m yuan)\)/gi, '').replace(/[\s_:：]+/g, '').toLowerCase();
}

function yearOf(text: string): string | undefined {
  return /^((?:19|20)\d{2})\s*(?:年度?)?$/.exec(text.normalize('NFKC').trim())?.[1];
}

function scaleOf(text: string): number {
  return scales.find(([words]) => words.test(text))?.[1] ?? 1;
}

/** An amount as typed or copied: digits grouped or not, brackets for a negative one. */
export function amountOf(text: string): number | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text.normalize('NFKC').trim());
  const digits = (inBrackets?.[1] ?? text).normalize('NFKC').replace(/[\s,，元人¥]/g, '').replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  return inBrackets ? -Number(digits) : Number(digits);
}
