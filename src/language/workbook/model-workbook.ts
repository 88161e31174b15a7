import type { Column } from '../columns.ts';
import type { Label, Period } from '../model.ts';
import type { EvaluatedRun } from '../run/evaluate.ts';
import { bracketsLayout } from './brackets-sheet.ts';
import { computedCells, type FixedReason } from './computed-cells.ts';
import { contentsSheet, WORKBOOK_FORMAT } from './contents-sheet.ts';
import { definedNames } from './defined-names.ts';
import { cellText, quotedSheet } from './cell-address.ts';
import { FIRST_PERIOD_COLUMN, FIRST_ROW, LABEL_COLUMN, layoutOf, type FormOrder } from './layout.ts';
import { cellMaker } from './quantity-cells.ts';
import { quantityLabel } from './quantity-label.ts';
import { quantitySheets } from './quantity-sheets.ts';
import { sheetWords } from './sheet-words.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

export interface WorkbookSettings {
  readonly locale: keyof Label;
  /** Name and value of what says where the run comes from: program, model, data, scenario. */
  readonly header?: readonly (readonly [name: string, value: string])[];
  /** SHA-256 of the model's text, by which a workbook brought back knows its model. */
  readonly digest?: string;
  /** Which run it shows, where a scenario is told apart from its baseline: changes that come back are read against that run. */
  readonly run?: 'baseline' | 'scenario';
  /** First period shown; columns before it are there, because formulas look back on them, but hidden. */
  readonly from?: Period;
  /** Puts the lines of a form in their official order; default: as the model file has them. */
  readonly inFormOrder?: FormOrder;
}

export interface ModelWorkbook {
  readonly workbook: Workbook;
  /** Computed cells with a live formula, and without one. */
  readonly live: number;
  readonly fixed: number;
  /** Quantities some of whose computed cells are values, and why. */
  readonly fixedQuantities: readonly { readonly column: Column; readonly reason: FixedReason }[];
}

/**
 * A run of a model on a time axis as a workbook with the same formulas live. Where quantities, elements and periods stand
 * is said in `layout.ts`, bracket tables in `brackets-sheet.ts`, and what tells the workbook's origin in `contents-sheet.ts`.
 * Cells without a number in the run are empty, and no formula reads an empty cell.
 */
export function modelWorkbook(run: EvaluatedRun, { locale, header = [], digest, run: shown, from, inFormOrder = (quantities) => quantities }: WorkbookSettings): ModelWorkbook {
  const { model, periods } = run;
  const layout = layoutOf(model, run.columns, locale, inFormOrder);
  const brackets = bracketsLayout(run, locale);
  const cells = cellMaker(run, layout, computedCells(run, layout, brackets, locale), locale);
  const hidden = from === undefined ? [] : periods.flatMap((period, t) => (period < from ? [FIRST_PERIOD_COLUMN + t] : []));
  const sheets = quantitySheets(run, layout, cells, locale).map((sheet) => (hidden.length === 0 ? sheet : { ...sheet, hidden }));
  const placed = sheets.flatMap((sheet, at) => {
    const own = { sheet, purpose: layout.sheets[at]!.key } as const;
    return own.purpose === 'parameters' && brackets.sheet ? [own, { sheet: brackets.sheet, purpose: 'brackets' as const }] : [own];
  });
  if (brackets.sheet && !placed.some(({ purpose }) => purpose === 'brackets')) placed.unshift({ sheet: brackets.sheet, purpose: 'brackets' });
  const fixed = [...cells.fixed.values()];
  const contents = contentsSheet(
    {
      title: model.title[locale],
      facts: [
        ['model', sheetWords.model[locale], model.id],
        ['model-digest', sheetWords.modelDigest[locale], digest ?? ''],
        ['format', sheetWords.format[locale], WORKBOOK_FORMAT],
        ['locale', sheetWords.locale[locale], locale],
        ['periods', sheetWords.span[locale], `${periods[0] ?? ''}..${periods.at(-1) ?? ''}`],
        ...(shown === undefined ? [] : [['run', sheetWords.shownRun[locale], shown] as const]),
      ],
      header,
      sheets: placed.map(({ sheet, purpose }) => ({ name: sheet.name, purpose })),
      counts: cells.counts,
      failing: failingChecks(run, placed.find(({ purpose }) => purpose === 'checks')?.sheet, locale),
      fixed: fixed.map(({ column, reason }) => [quantityLabel(model, column, locale), reasonWords[reason][locale]]),
    },
    locale,
  );
  return {
    workbook: { title: model.title[locale], sheets: [contents, ...placed.map(({ sheet }) => sheet)], names: definedNames(run, layout, locale) },
    live: cells.counts.live,
    fixed: cells.counts.fixed,
    fixedQuantities: fixed,
  };
}

const reasonWords = { 'too-long': sheetWords.toFormulaLong, 'not-finite': sheetWords.notFinite } as const satisfies Record<FixedReason, Label>;

/** How many results on the sheet of checks are 0; blank cells of periods without the check do not count. */
function failingChecks({ checks, periods }: EvaluatedRun, sheet: WorkbookSheet | undefined, locale: keyof Label): { readonly value: number; readonly formula: string } | undefined {
  if (!sheet) return undefined;
  const range = (first: number, last: number) => `${quotedSheet(sheet.name)}!${cellText({ row: FIRST_ROW, column: first }, true)}:${cellText({ row: sheet.rows.length - 1, column: last }, true)}`;
  const results = range(FIRST_PERIOD_COLUMN, FIRST_PERIOD_COLUMN + periods.length - 1);
  const formula = `SUMPRODUCT((${range(LABEL_COLUMN, LABEL_COLUMN)}="${sheetWords.checkResult[locale]}")*(${results}=0)*(${results}<>""))`;
  return { value: checks.filter(({ holds }) => !holds).length, formula };
}
