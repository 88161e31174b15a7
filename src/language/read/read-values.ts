import { bracketFaults, type BracketFault, type Limits } from './brackets.ts';
import { clauseText } from '../clause-text.ts';
import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import type { Bracket, DatedValue, Source, ValueStatus } from '../model.ts';
import type { YamlPath } from './yaml-source.ts';

const statuses: readonly ValueStatus[] = ['enacted', 'announced', 'assumed', 'projected', 'derived'];
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Dated values of a parameter: `[{from, until?, value, status, source, note?}]`, or `none` where nothing is known before somebody gives it. */
export function readDatedValues(reader: FieldReader, fields: Fields, path: YamlPath): DatedValue[] {
  const list = fields['values'];
  if (list === 'none') return [];
  if (!Array.isArray(list) || list.length === 0) {
    reader.fail('model/values-missing', path);
    return [];
  }
  const { minimum, maximum, bound_maximum: boundMaximum } = fields;
  const limits: Limits = {
    ...(typeof minimum === 'number' && { minimum }), ...(typeof maximum === 'number' && { maximum }), ...(typeof boundMaximum === 'number' && { boundMaximum }),
  };
  return list.flatMap((item: unknown, index) => readDatedValue(reader, item, limits, [...path, 'values', index]) ?? []);
}

function readDatedValue(reader: FieldReader, item: unknown, limits: Limits, path: YamlPath): DatedValue | undefined {
  const fields = reader.fields(item, path);
  if (!fields) return undefined;
  reader.only(fields, ['from', 'until', 'value', 'status', 'source', 'note'], path);
  const from = reader.text(fields, 'from', path);
  const until = reader.text(fields, 'until', path, false);
  for (const [name, month] of [['from', from], ['until', until]] as const) {
    if (month !== undefined && !monthPattern.test(month)) reader.fail('model/month', [...path, name], { found: month });
  }
  if (from !== undefined && until !== undefined && until < from) reader.fail('model/dates-reversed', path, { from, until });
  const status = reader.oneOf(fields, 'status', statuses, path) ?? 'enacted';
  const source = readSource(reader, fields, path);
  if (status === 'enacted' && (source === undefined || source === 'none')) reader.fail('model/enacted-without-source', path, { from: from ?? '–' });
  const before = reader.issues.length;
  const value = readValue(reader, fields['value'], limits, [...path, 'value']);
  if (source !== undefined && source !== 'none') citing(reader, before, source);
  const note = reader.label(fields, 'note', path, false);
  if (from === undefined || value === undefined) return undefined;
  return { from, ...(until !== undefined && { until }), value, status, source: source ?? 'none', ...(note && { note }), place: reader.place(path) };
}

function readValue(reader: FieldReader, value: unknown, limits: Limits, path: YamlPath): DatedValue['value'] | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return readBrackets(reader, value, limits, path);
  if (isFields(value) && Object.values(value).every((v) => typeof v === 'number' && Number.isFinite(v))) return value as Record<string, number>;
  if (isFields(value) && Object.values(value).every((v) => Array.isArray(v))) {
    const tables = Object.entries(value).map(([element, rows]) => [element, readBrackets(reader, rows as unknown[], limits, [...path, element])] as const);
    return tables.every(([, rows]) => rows !== undefined) ? (Object.fromEntries(tables) as Record<string, readonly Bracket[]>) : undefined;
  }
  return reader.fail('model/value-form', path);
}

function readBrackets(reader: FieldReader, value: readonly unknown[], limits: Limits, path: YamlPath): readonly Bracket[] | undefined {
  const rows = value.map((row, index) => readBracket(reader, row, [...path, index]));
  return rows.every((row) => row !== undefined) ? checkedBrackets(reader, rows, limits, path) : undefined;
}

function readBracket(reader: FieldReader, row: unknown, path: YamlPath): Bracket | undefined {
  const fields = reader.fields(row, path);
  if (!fields) return undefined;
  reader.only(fields, ['from', 'to', 'value', 'article'], path);
  const from = reader.number(fields, 'from', path);
  const to = reader.number(fields, 'to', path);
  const value = reader.number(fields, 'value', path);
  const article = reader.text(fields, 'article', path, false);
  if (from === undefined || value === undefined) return reader.fail('model/value-form', path);
  return { from, ...(to !== undefined && { to }), value, ...(article !== undefined && { article }) };
}

/** What is wrong with a value names the clause it is said to stand in, as `clause`. */
function citing(reader: FieldReader, from: number, source: Exclude<Source, 'none'>): void {
  const clause = clauseText(source);
  for (let at = from; at < reader.issues.length; at++) reader.issues[at] = { ...reader.issues[at]!, values: { ...reader.issues[at]!.values, clause } };
}

const faultCodes: Readonly<Record<BracketFault['kind'], string>> = {
  reversed: 'model/bracket-reversed',
  order: 'model/bracket-order',
  overlap: 'model/bracket-overlap',
  hole: 'model/bracket-hole',
  'below-minimum': 'model/bracket-below-minimum',
  'above-maximum': 'model/bracket-above-maximum',
  'bound-above-maximum': 'model/bracket-bound-above-maximum',
};

function checkedBrackets(reader: FieldReader, rows: readonly Bracket[], limits: Limits, path: YamlPath): readonly Bracket[] {
  for (const { kind, row, values } of bracketFaults(rows, limits)) reader.fail(faultCodes[kind], [...path, row - 1], { row, ...values });
  return rows;
}

export function readSource(reader: FieldReader, fields: Fields, path: YamlPath): Source | undefined {
  const value = fields['source'];
  if (value === undefined) return undefined;
  if (value === 'none') return 'none';
  const at = [...path, 'source'];
  const source = reader.fields(value, at);
  if (!source) return undefined;
  reader.only(source, ['title', 'number', 'article', 'url', 'note'], at);
  const title = reader.text(source, 'title', at);
  if (title === undefined) return undefined;
  const optional = (name: 'number' | 'article' | 'url' | 'note') => {
    const text = reader.text(source, name, at, false);
    return text === undefined ? {} : { [name]: text };
  };
  return { title, ...optional('number'), ...optional('article'), ...optional('url'), ...optional('note') };
}
