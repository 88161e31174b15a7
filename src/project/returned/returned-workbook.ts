import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import type { Workbook, WorkbookSheet } from '../../language/workbook/workbook.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import { changedCells, type ChangedCell } from './changed-cells.ts';
import { bracketChanges } from './bracket-changes.ts';
import { parameterChanges } from './parameter-changes.ts';
import { quantityRows } from './quantity-rows.ts';

/** A cell as a file has it; rows and columns count from 0. */
export interface ReturnedCell {
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
  readonly formula?: string;
}

export interface ReturnedSheet {
  readonly name: string;
  /** Cells that are not empty, by `row,column`. */
  readonly cells: ReadonlyMap<string, ReturnedCell>;
}

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
 * as it would be written now, `sheets` what the file holds. Quantities are found by their ids, not by their rows.
 */
export function returnedWorkbook(file: string, sheets: readonly ReturnedSheet[], expected: Workbook, model: Model): ReturnedWorkbook {
  const issues: Issue[] = [];
  const changes: ProposedChange[] = [];
  const others: ChangedCell[] = [];
  // The first sheet says where the workbook is from; nothing on it counts.
  for (const own of expected.sheets.slice(1)) {
    const found = sheets.find(({ name }) => name === own.name);
    if (!found) {
      issues.push({ code: 'workbook/sheet-missing', severity: 'warning', place: { file, sheet: own.name }, values: { sheet: own.name } });
      continue;
    }
    const rows = quantityRows(own, found, file, issues);
    const context = { file, found, own, rows, model, issues };
    if (hasParameters(own)) changes.push(...(hasPeriods(own) ? parameterChanges(context) : bracketChanges(context)));
    others.push(...changedCells(context));
  }
  return { changes, others, issues };
}

/** One sheet as it was written and as it came back. */
export interface SheetPair {
  readonly file: string;
  readonly found: ReturnedSheet;
  readonly own: WorkbookSheet;
  /** Row in which a row of the sheet that was written now stands; undefined where it is gone. */
  readonly rows: (row: number) => number | undefined;
  readonly model: Model;
  readonly issues: Issue[];
}

const hasParameters = ({ rows }: WorkbookSheet): boolean => rows.some((row) => row.some((cell) => cell?.kind === 'parameter'));
const hasPeriods = ({ rows }: WorkbookSheet): boolean => rows.some((row) => row.some((cell) => cell?.kind === 'period'));
