import type { EvaluatedRun } from '../language/run/evaluate.ts';
import { modelWorkbook, type WorkbookSettings } from '../language/workbook/model-workbook.ts';
import { quantityLabel } from '../language/workbook/quantity-label.ts';
import { sheetPurposes, sheetWords } from '../language/workbook/sheet-words.ts';
import type { Workbook } from '../language/workbook/workbook.ts';
import { inFormOrder } from '../scenario/form-order.ts';

export type SheetPurpose = 'contents' | keyof typeof sheetPurposes;

export interface SheetFacts {
  readonly name: string;
  readonly purpose: SheetPurpose;
  readonly rows: number;
  readonly formulas: number;
}

/** A workbook with what is said about it before it is saved; plain data, so that a worker can hand it over. */
export interface BuiltWorkbook {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetFacts[];
  readonly live: number;
  /** Labels of quantities that are written as values. */
  readonly fixed: readonly string[];
}

export type BuildSettings = Pick<WorkbookSettings, 'locale' | 'header' | 'digest' | 'run'>;

export function builtWorkbook(run: EvaluatedRun, settings: BuildSettings): BuiltWorkbook {
  const { workbook, live, fixedQuantities } = modelWorkbook(run, { ...settings, inFormOrder });
  const purposes = ['contents', ...(Object.keys(sheetPurposes) as (keyof typeof sheetPurposes)[])] as const;
  return {
    workbook, live,
    sheets: workbook.sheets.map(({ name, rows }) => ({
      name,
      purpose: purposes.find((purpose) => sheetWords[purpose][settings.locale] === name)!,
      rows: rows.length,
      formulas: rows.reduce((sum, row) => sum + row.filter((cell) => cell?.formula !== undefined).length, 0),
    })),
    fixed: [...new Set(fixedQuantities.map(({ column }) => quantityLabel(run.model, column, settings.locale)))],
  };
}
