import { cellText, type CellValue } from '../grid.ts';
import { parseUnit } from '../text/reading-unit.ts';
import { repeatedKeys } from './repeated-keys.ts';
import type { StatementCell, StatementCells } from './statement-cell.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Figures of a JSON document: a list of `{year, item, amount, unit?, cause?, evidence?, source?}`, or amounts by year and item,
 * where an item may be a list of `{amount, cause, evidence}`. A place is the path of the figure, `[3].amount` or `2024.premium`.
 */
export function cellsOfJson(text: string, file: string): StatementCells {
  const plain = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(plain);
  } catch (error) {
    return { cells: [], issues: [{ code: 'contract/statement-json', severity: 'error', place: { file }, values: { detail: (error as Error).message } }] };
  }
  // JSON.parse keeps the last of two members of one name and says nothing.
  const twice = repeatedKeys(plain);
  if (twice.length > 0)
    return { cells: [], issues: twice.map(({ path, line }) => ({ code: 'contract/item-twice', severity: 'error', place: { file, line }, values: { year: path.split('.').at(-2) ?? '', item: path.split('.').at(-1) ?? '', first: path } })) };
  if (Array.isArray(document)) return ofRecords(document as readonly unknown[], file);
  if (isFields(document) && Object.keys(document).length > 0 && Object.values(document).every(isFields)) return { cells: ofYears(document as Readonly<Record<string, Fields>>, file), issues: [] };
  return { cells: [], issues: [formIssue({ file }, ['year', 'item', 'amount'])] };
}

function ofRecords(records: readonly unknown[], file: string): StatementCells {
  const read = records.map((record, index) => {
    const place = { file, path: `[${index}]` };
    const missing = ['year', 'item', 'amount'].filter((name) => !isFields(record) || record[name] === undefined);
    return missing.length > 0 ? formIssue(place, missing) : cellOf(record as Fields, valueOf((record as Fields)['year']), String((record as Fields)['item']), `${place.path}.amount`, file);
  });
  if (read.length === 0) return { cells: [], issues: [formIssue({ file }, ['year', 'item', 'amount'])] };
  return { cells: read.flatMap((one) => ('code' in one ? [] : [one])), issues: read.flatMap((one) => ('code' in one ? [one] : [])) };
}

function ofYears(years: Readonly<Record<string, Fields>>, file: string): readonly StatementCell[] {
  return Object.entries(years).flatMap(([year, items]) =>
    Object.entries(items).flatMap(([item, value]): readonly StatementCell[] => {
      const path = `${year}.${item}`;
      if (Array.isArray(value)) return (value as readonly unknown[]).map((one, index) => cellOf(isFields(one) ? one : { amount: one }, year, item, `${path}[${index}]`, file));
      return [cellOf(isFields(value) ? value : { amount: value }, year, item, path, file)];
    }),
  );
}

function cellOf(fields: Fields, year: CellValue, item: string, path: string, file: string): StatementCell {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const unit = text('unit') === '' ? undefined : parseUnit(text('unit'));
  const [cause, evidence, title] = [text('cause'), text('evidence'), text('source')];
  return {
    year, item, value: valueOf(fields['amount']), units: [], place: { file, path },
    // A unit that is none makes the amount unreadable, with both in the message.
    ...(text('unit') !== '' && !unit && { value: `${cellText(valueOf(fields['amount']))} ${text('unit')}` }),
    ownUnits: unit ? [unit] : [],
    ...(cause !== '' && { cause }), ...(evidence !== '' && { evidence }), ...(title !== '' && { source: { title } }),
  };
}

function formIssue(place: StatementCell['place'], missing: readonly string[]) {
  return { code: 'contract/statement-form', severity: 'error', place, values: { missing: missing.join(', ') } } as const;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(value: unknown): CellValue {
  return value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : JSON.stringify(value ?? null);
}
