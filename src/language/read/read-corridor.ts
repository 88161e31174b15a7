import type { CarriedStock, Collected, Corridor, CorridorPart, CorridorSide, CutOff, DuePayment, Flow } from '../model.ts';
import { isFields, type FieldReader, type Fields } from './field-reader.ts';
import type { YamlPath } from './yaml-source.ts';

/** `corridor: {base, claims, agreement, cut_off, collected, surplus: {amount, rate, rest, parts}, loss: {…}, parties, flows, stocks, calendar, results}`: how a contract shares surplus and loss. */
export function readCorridor(reader: FieldReader, root: Fields): Corridor | undefined {
  if (root['corridor'] === undefined) return undefined;
  const path = ['corridor'];
  const fields = reader.fields(root['corridor'], path);
  if (!fields) return undefined;
  reader.only(fields, ['base', 'claims', 'agreement', 'cut_off', 'collected', 'surplus', 'loss', 'parties', 'flows', 'stocks', 'calendar', 'results'], path);
  const base = reader.text(fields, 'base', path);
  const surplus = readSide(reader, fields, 'surplus');
  const loss = readSide(reader, fields, 'loss');
  const parties = reader.section(fields, 'parties', path).flatMap(([name, label]) => {
    const words = reader.label({ label }, 'label', [...path, 'parties', name]);
    return words ? [[name, words] as const] : [];
  });
  const flows = listOf(reader, fields, 'flows', ['amount', 'from', 'to'], path) as readonly unknown[] as readonly Flow[];
  const stocks = listOf(reader, fields, 'stocks', ['opening', 'closing'], path) as readonly unknown[] as readonly CarriedStock[];
  const calendar = listOf(reader, fields, 'calendar', ['amount', 'month', 'from', 'to'], path) as readonly unknown[] as readonly DuePayment[];
  const results = reader.section(fields, 'results', path).map(([party]) => [party, reader.text(fields['results'] as Fields, party, [...path, 'results']) ?? ''] as const);
  const claims = reader.text(fields, 'claims', path, false);
  const agreement = reader.text(fields, 'agreement', path, false);
  const cutOff = textsOf(reader, fields, 'cut_off', ['claims', 'month'], ['day']) as CutOff | undefined;
  const collected = textsOf(reader, fields, 'collected', ['due', 'paid', 'money', 'requests']) as Collected | undefined;
  if (base === undefined || !surplus || !loss) return undefined;
  return {
    base, surplus, loss, parties: Object.fromEntries(parties), flows, stocks, calendar, results: Object.fromEntries(results), place: reader.place(path),
    ...(claims !== undefined && { claims }), ...(agreement !== undefined && { agreement }), ...(cutOff && { cutOff }), ...(collected && { collected }),
  };
}

/** An entry that holds a text in every field; undefined where there is none, or one lacks a field. */
function textsOf(reader: FieldReader, parent: Fields, name: string, keys: readonly string[], optional: readonly string[] = []): unknown {
  if (parent[name] === undefined) return undefined;
  const path = ['corridor', name];
  const fields = reader.fields(parent[name], path);
  if (!fields) return undefined;
  reader.only(fields, [...keys, ...optional], path);
  const texts = [...keys.map((key) => [key, reader.text(fields, key, path)] as const), ...optional.map((key) => [key, reader.text(fields, key, path, false)] as const)];
  const given = texts.filter(([, text]) => text !== undefined);
  return keys.every((key) => given.some(([name]) => name === key)) ? Object.fromEntries(given) : undefined;
}

function readSide(reader: FieldReader, parent: Fields, name: 'surplus' | 'loss'): CorridorSide | undefined {
  const path = ['corridor', name];
  const fields = reader.fields(parent[name], path);
  if (!fields) return undefined;
  reader.only(fields, ['amount', 'rate', 'rest', 'parts'], path);
  const [amount, rate, rest] = [reader.text(fields, 'amount', path), reader.text(fields, 'rate', path), reader.text(fields, 'rest', path)];
  const list = Array.isArray(fields['parts']) ? (fields['parts'] as readonly unknown[]) : [];
  const parts = list.flatMap((item, index) => readPart(reader, item, [...path, 'parts', index]) ?? []);
  return amount !== undefined && rate !== undefined && rest !== undefined ? { amount, rate, rest, parts } : undefined;
}

function readPart(reader: FieldReader, item: unknown, path: YamlPath): CorridorPart | undefined {
  const fields = reader.fields(item, path);
  if (!fields) return undefined;
  reader.only(fields, ['amount', 'bands', 'label'], path);
  const amount = reader.text(fields, 'amount', path);
  const bands = reader.text(fields, 'bands', path, false);
  const label = reader.label(fields, 'label', path);
  return amount !== undefined && label ? { amount, label, ...(bands !== undefined && { bands }) } : undefined;
}

/** A list of entries that hold a text in every field. */
function listOf(reader: FieldReader, parent: Fields, name: string, keys: readonly string[], path: YamlPath): readonly Readonly<Record<string, string>>[] {
  const value = parent[name];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return reader.fail('model/field-names', [...path, name], { field: name }) ?? [];
  return value.flatMap((item: unknown, index) => {
    const at = [...path, name, index];
    if (!isFields(item)) return reader.fail('model/field-map', at, { field: name }) ?? [];
    reader.only(item, keys, at);
    const texts = keys.map((key) => [key, reader.text(item, key, at)] as const);
    return texts.every(([, text]) => text !== undefined) ? [Object.fromEntries(texts) as Record<string, string>] : [];
  });
}
