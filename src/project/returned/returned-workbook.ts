import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { placeOverride, type PlacedOverride } from '../../language/run/parameter-values.ts';
import type { ReadSheet } from '../../language/workbook/read-sheet.ts';
import type { Workbook, WorkbookSheet } from '../../language/workbook/workbook.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import { changedCells, type ChangedCell } from './changed-cells.ts';
import { bracketChanges } from './bracket-changes.ts';
import { parameterChanges } from './parameter-changes.ts';
import { movedReferences, type RowsOf } from './moved-references.ts';
import { quantityRows } from './quantity-rows.ts';
import { hasParameters, hasPeriods } from './sheet-kinds.ts';

/** A change of a scenario that a workbook proposes. */
export interface ProposedChange {
  readonly change: ScenarioChange;
  /** What was in force before, in the first period of the change; undefined where nothing was. */
  readonly before: ScenarioChange['value'] | undefined;
  /** The yellow cell. */
  readonly sheet: string;
  readonly cell: string;
  /** A formula that somebody wrote into the yellow cell; its saved result is what is proposed. */
  readonly formula?: string;
}

export interface ReturnedWorkbook {
  readonly changes: readonly ProposedChange[];
  /** Cells that are no parameters, changed by hand: shown and never taken. */
  readonly others: readonly ChangedCell[];
  readonly issues: readonly Issue[];
}

/**
 * What was changed by hand in a workbook that comes back: `expected` is the workbook of the same model, periods and scenario
 * as it would be written now, `sheets` what the file holds, `overrides` what the scenario lays over the model. Quantities are
 * found by their ids, not by their rows.
 */
export function returnedWorkbook(file: string, sheets: readonly ReadSheet[], expected: Workbook, model: Model, overrides: readonly Override[] = []): ReturnedWorkbook {
  const issues: Issue[] = [];
  const changes: ProposedChange[] = [];
  const others: ChangedCell[] = [];
  const placed = overrides.flatMap((override) => placeOverride(override, model, []) ?? []);
  const pairs: Pick<SheetPair, 'own' | 'found' | 'rows'>[] = [];
  // The first sheet says where the workbook is from; nothing on it counts.
  for (const own of expected.sheets.slice(1)) {
    const found = sheets.find(({ name }) => name === own.name);
    if (!found) {
      issues.push({ code: 'workbook/sheet-missing', severity: 'warning', place: { file, sheet: own.name }, values: { sheet: own.name } });
      continue;
    }
    pairs.push({ own, found, rows: quantityRows(own, found, file, issues) });
  }
  const rowsBySheet = new Map(pairs.map(({ own, rows }) => [own.name, rows]));
  const rowsOf: RowsOf = (sheet) => rowsBySheet.get(sheet) ?? ((row) => row);
  for (const { own, found, rows } of pairs) {
    const context: SheetPair = { file, found, own, rows, formula: (written) => movedReferences(written, own.name, rowsOf), model, overrides: placed, issues };
    if (hasParameters(own)) changes.push(...(hasPeriods(own) ? parameterChanges(context) : bracketChanges(context)));
    others.push(...changedCells(context));
  }
  return { changes, others, issues };
}

/** One sheet as it was written and as it came back. */
export interface SheetPair {
  readonly file: string;
  readonly found: ReadSheet;
  readonly own: WorkbookSheet;
  /** Row in which a row of the sheet that was written now stands; undefined where it is gone. */
  readonly rows: (row: number) => number | undefined;
  /** A formula that was written, as it reads with its references where their rows stand now; undefined where one is gone. */
  readonly formula: (written: string) => string | undefined;
  readonly model: Model;
  readonly overrides: readonly PlacedOverride[];
  readonly issues: Issue[];
}
