import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import type { Bracket, DatedValue, Source, ValueStatus } from './model.ts';
import type { YamlPath } from './yaml-source.ts';

const statuses: readonly ValueStatus[] = ['enacted', 'announced', 'assumed', 'projected', 'derived'];
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Dated values of a parameter: `[{from, until?, value, status, source, note?}]`. */
export function readDatedValues(reader: FieldReader, fields: Fields, path: YamlPath): DatedValue[] {
  const list = fields['values'];
  if (!Array.isArray(list) || list.length === 0) {
    reader.fail('model/values-missing', path);
    return [];
  }
  return list.flatMap((item: unknown, index) => readDatedValue(reader, item, [...path, 'values', index]) ?? []);
}

function readDatedValue(reader: FieldReader, item: unknown, path: YamlPath): DatedValue | undefined {
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
  const value = readValue(reader, fields['value'], [...path, 'value']);
  const note = reader.label(fields, 'note', path, false);
  if (from === undefined || value === undefined) return undefined;
  return { from, ...(until !== undefined && { until }), value, status, source: source ?? 'none', ...(note && { note }), place: reader.place(path) };
}

function readValue(reader: FieldReader, value: unknown, path: YamlPath): DatedValue['value'] | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown, index) => readBracket(reader, row, [...path, index]));
    return rows.every((row) => row !== undefined) ? checkedBrackets(reader, rows, path) : undefined;
  }
  if (isFields(value) && Object.values(value).every((v) => typeof v === 'number' && Number.isFinite(v))) return value as Record<string, number>;
  return reader.fail('model/value-form', path);
}

function readBracket(reader: FieldReader, row: unknown, path: YamlPath): Bracket | undefined {
  const fields = reader.fields(row, path);
  if (!fields) return undefined;
  reader.only(fields, ['from', 'to', 'value'], path);
  const from = reader.number(fields, 'from', path);
  const to = reader.number(fields, 'to', path);
  const value = reader.number(fields, 'value', path);
  if (from === undefined || value === undefined) return reader.fail('model/value-form', path);
  return { from, ...(to !== undefined && { to }), value };
}

/** Bands must follow each other without hole or overlap; a band without `to` ends where the next begins. */
function checkedBrackets(reader: FieldReader, rows: readonly Bracket[], path: YamlPath): readonly Bracket[] {
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (row.to !== undefined && row.to <= row.from) reader.fail('model/bracket-reversed', [...path, index], { from: row.from, to: row.to });
    if (!next) return;
    if (next.from <= row.from) reader.fail('model/bracket-order', [...path, index + 1], { from: next.from, before: row.from });
    else if (row.to !== undefined && row.to > next.from) reader.fail('model/bracket-overlap', [...path, index + 1], { from: next.from, to: row.to });
    else if (row.to !== undefined && row.to < next.from) reader.fail('model/bracket-hole', [...path, index + 1], { from: next.from, to: row.to });
  });
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
