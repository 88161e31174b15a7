import { readdirSync, readFileSync } from 'node:fs';
import type { ReadChoices, TableReading } from '../../src/tables/index.ts';
import { readFile } from '../../src/tables/index.ts';

const folder = new URL('./fixtures/', import.meta.url);

export const fixtureNames: readonly string[] = readdirSync(folder).sort();

export function readFixture(name: string, choices: ReadChoices = {}): Promise<TableReading> {
  return readFile({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }, choices);
}

export function readText(text: string, choices: ReadChoices = {}, name = 'table.csv'): Promise<TableReading> {
  return readFile({ name, bytes: new TextEncoder().encode(text) }, choices);
}

/** Codes of the issues, guesses left out unless asked for. */
export function codes(reading: TableReading, severities: readonly string[] = ['error', 'warning']): string[] {
  return reading.issues.filter((issue) => severities.includes(issue.severity)).map((issue) => issue.code);
}

/** Rows of a table as records of the columns named. */
export function rows(reading: TableReading, table: string, ...columns: string[]): (string | number | null)[][] {
  const found = reading.draft.find((candidate) => candidate.name === table);
  if (!found) return [];
  return Array.from({ length: found.rowCount }, (_, row) => columns.map((column) => found.column(column)![row] ?? null));
}
