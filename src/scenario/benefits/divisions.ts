import type { SourceTable } from '../../language/model.ts';
import type { RowGrouping } from '../../language/run/row-results.ts';
import type { RowSession } from '../../language/run/row-session.ts';

/** One way of dividing claims: by hospital level, status, age band, income decile … */
export interface Division {
  /** Column of the table, or `age_band`, `income_decile`. */
  readonly id: string;
  /** Elements of the category, `0-17` for age bands, `1` … `10` for deciles (1 is the poorest). */
  readonly parts: readonly string[];
  readonly rows: RowGrouping;
  /** Part of each person by the session's groups; absent where one person's claims may fall into several parts. */
  readonly persons?: Uint8Array;
}

/** Columns of a table of claims by which results are shown apart. A person has one status and group, but may see several hospitals. */
const categories = [
  { id: 'status', ofPerson: true },
  { id: 'group', ofPerson: true },
  { id: 'level', ofPerson: false },
  { id: 'service', ofPerson: false },
  { id: 'place', ofPerson: false },
  { id: 'referral', ofPerson: false },
] as const;

/** First full year of each age band. */
const ageBands = [0, 18, 45, 60, 70, 80];
const deciles = 10;

/** Every division the table has figures for; parts without rows stay, so that tables of several plans line up. */
export function divisionsOf(session: RowSession, table: SourceTable): readonly Division[] {
  const { rows } = session.inputs;
  const byCategory = categories.flatMap(({ id, ofPerson }): Division[] => {
    const column = categoryColumn(table, id);
    if (!column || column.names.length < 2) return [];
    const codes = Uint8Array.from(rows, (row) => column.codes[row]!);
    return [division(session, id, column.names, codes, ofPerson)];
  });
  const ages = numberColumn(table, 'age');
  const names = ageBands.map((from, band) => (band + 1 < ageBands.length ? `${from}-${ageBands[band + 1]! - 1}` : `${from}+`));
  const byAge = ages ? [division(session, 'age_band', names, Uint8Array.from(rows, (row) => ageBands.findLastIndex((from) => ages[row]! >= from)), true)] : [];
  const incomes = incomesOf(session, table);
  const byIncome = incomes ? [incomeDeciles(session, incomes)] : [];
  return [...byCategory, ...byAge, ...byIncome];
}

/** Income of each person, yuan/year, by the session's groups; undefined where the table does not know it. */
export function incomesOf(session: RowSession, table: SourceTable): Float64Array | undefined {
  const incomes = numberColumn(table, 'income');
  const { groupStarts, rows } = session.inputs;
  return incomes && groupStarts && Float64Array.from({ length: session.groups }, (_, group) => incomes[rows[groupStarts[group]!]!]!);
}

function incomeDeciles(session: RowSession, incomes: Float64Array): Division {
  const bounds = quantileBounds(incomes, deciles);
  const persons = Uint8Array.from(incomes, (income) => bounds.filter((bound) => income > bound).length);
  const codes = new Uint8Array(session.inputs.count);
  const starts = session.inputs.groupStarts!;
  for (let group = 0; group < persons.length; group++) codes.fill(persons[group]!, starts[group], starts[group + 1]);
  const parts = Array.from({ length: deciles }, (_, decile) => String(decile + 1));
  return { id: 'income_decile', parts, persons, rows: { name: 'income_decile', codes, count: deciles } };
}

/** The greatest number of each part but the last, when sorted numbers are cut into equal parts. */
function quantileBounds(numbers: Float64Array, parts: number): readonly number[] {
  const sorted = numbers.slice().sort();
  return Array.from({ length: parts - 1 }, (_, part) => sorted[Math.ceil(((part + 1) / parts) * sorted.length) - 1] ?? Infinity);
}

function division(session: RowSession, id: string, parts: readonly string[], codes: Uint8Array, ofPerson: boolean): Division {
  const starts = session.inputs.groupStarts;
  const persons = ofPerson && starts ? Uint8Array.from({ length: session.groups }, (_, group) => codes[starts[group]!]!) : undefined;
  return { id, parts, rows: { name: id, codes, count: parts.length }, ...(persons && { persons }) };
}

function categoryColumn(table: SourceTable, name: string): { readonly codes: ArrayLike<number>; readonly names: readonly string[] } | undefined {
  const typed = table.typed?.(name);
  if (typed) return typed.kind === 'category' ? typed : undefined;
  const cells = table.column(name);
  if (!cells) return undefined;
  const texts = Array.from(cells, (cell) => String(cell ?? ''));
  const names = [...new Set(texts)];
  return { names, codes: texts.map((text) => names.indexOf(text)) };
}

function numberColumn(table: SourceTable, name: string): ArrayLike<number> | undefined {
  const typed = table.typed?.(name);
  if (typed) return typed.kind === 'number' ? typed.values : undefined;
  const cells = table.column(name);
  const numbers = cells && Array.from(cells, (cell) => (typeof cell === 'number' ? cell : Number.NaN));
  return numbers?.some((number) => Number.isNaN(number)) ? undefined : numbers;
}
