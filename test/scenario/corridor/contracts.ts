import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import type { Model, SourceTable } from '../../../src/language/model.ts';
import type { Override } from '../../../src/language/override.ts';
import { evaluator, type EvaluatedRun } from '../../../src/language/run/evaluate.ts';
import { readModel } from '../../../src/language/read/read-model.ts';

const models = new Map<string, Model>();
const textOf = (id: string) => readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8');

/** A shipped contract by its short name. */
export function contract(name: string): Model {
  const id = `corridor/${name}`;
  const known = models.get(id);
  if (known) return known;
  const { model, issues } = readModel(textOf(id), `models/${id}.yaml`, textOf);
  if (!model) throw new TypeError(`contract: a sound model; got ${id} with ${issues[0]?.code}`);
  models.set(id, model);
  return model;
}

/** A statement table of items by year. */
export function statement(years: Readonly<Record<string, Readonly<Record<string, number>>>>): SourceTable {
  const rows = Object.entries(years).flatMap(([year, items]) => Object.entries(items).map(([item, amount]) => ({ year, item, amount })));
  const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: rows.map((row) => row.year), item: rows.map((row) => row.item), amount: rows.map((row) => row.amount) };
  return {
    name: 'statement', rowCount: rows.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file: 'statement.csv', row: row + 2, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

export function settled(name: string, years: Parameters<typeof statement>[0], overrides: readonly Override[] = []): EvaluatedRun {
  const periods = Object.keys(years).sort();
  return evaluator(contract(name), { statement: statement(years) }).run({ from: periods[0]!, to: periods.at(-1)!, overrides });
}

/** A contract's term from the beginning on. */
export const term = (path: string, value: Override['value']): Override => ({ path, from: '1999-01', value });
