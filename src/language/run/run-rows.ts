import type { SourceTables, Model } from '../model.ts';
import type { Executor } from '../kernel.ts';
import { openRows, type RowRun, type RowSettings } from './row-session.ts';

/** Runs a model that stands over rows (claims, persons, hospitals) once, with every column and check. */
export function evaluateRows(model: Model, tables: SourceTables, settings: RowSettings & { readonly executor?: Executor }): RowRun {
  const session = openRows(model, tables, settings.executor);
  try {
    return session.run(settings);
  } finally {
    session.close();
  }
}

export type { RowRun, RowSettings };
