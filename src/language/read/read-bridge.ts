import type { FieldReader } from './field-reader.ts';
import type { Bridge, BridgeDriver } from '../model.ts';

/** One entry of `bridges`: `{label, of, drivers: {name: {label, neutral: {quantity: value}}}}`. */
export function readBridge(reader: FieldReader, name: string, value: unknown): Bridge | undefined {
  const path = ['bridges', name];
  const fields = reader.fields(value, path);
  if (!fields) return undefined;
  reader.only(fields, ['label', 'of', 'drivers'], path);
  const label = reader.label(fields, 'label', path);
  const of = reader.text(fields, 'of', path);
  const drivers = reader.section(fields, 'drivers', path).flatMap(([driver, entry]) => readDriver(reader, driver, entry, [...path, 'drivers', driver]) ?? []);
  return label && of !== undefined ? { name, label, of, drivers, place: reader.place(path) } : undefined;
}

function readDriver(reader: FieldReader, name: string, value: unknown, path: readonly string[]): BridgeDriver | undefined {
  const fields = reader.fields(value, path);
  if (!fields) return undefined;
  reader.only(fields, ['label', 'neutral'], path);
  const label = reader.label(fields, 'label', path);
  const neutral = reader.section(fields, 'neutral', path).flatMap(([quantity]) => {
    const number = reader.number(fields['neutral'] as Record<string, unknown>, quantity, [...path, 'neutral']);
    return number === undefined ? [] : [[quantity, number] as const];
  });
  return label && { name, label, neutral: Object.fromEntries(neutral) };
}
