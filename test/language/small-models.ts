import { expect } from 'vitest';
import type { Model, SourceTable } from '../../src/language/model.ts';
import { readModel, type ModelLibrary } from '../../src/language/read/read-model.ts';

/** A sound model from the part of its file below the title. */
export function modelOf(text: string, library?: ModelLibrary): Model {
  const { model, issues } = readModel(`model: example\ntitle: {zh: 小例, en: Small example}\n${text}`, 'example.yaml', library);
  expect(issues).toEqual([]);
  return model!;
}

/** A table in columns; rows are placed by their number from 1. */
export function tableOf(name: string, columns: Readonly<Record<string, readonly (string | number | null)[]>>, status?: readonly string[]): SourceTable {
  return {
    name,
    rowCount: Object.values(columns)[0]?.length ?? 0,
    column: (id) => (Object.hasOwn(columns, id) ? columns[id] : undefined),
    place: (row, column) => ({ file: `${name}.csv`, row: row + 1, column }),
    source: () => undefined,
    status: (row) => status?.[row],
  };
}
