import type { Column } from '../columns.ts';
import type { Bracket, Label, Period } from '../model.ts';
import type { ParameterRun } from './parameter-cells.ts';
import { parameterBrackets, stretchesIn, type Stretch } from '../run/parameter-values.ts';
import { unitWords } from '../text/unit-words.ts';
import { unitText } from '../unit.ts';
import type { BracketPlace } from './excel-brackets.ts';
import { quantityLabel } from './quantity-label.ts';
import { FIRST_ROW } from './layout.ts';
import { boundFormat, NO_END, numberFormat } from './number-format.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetWords } from './sheet-words.ts';
import { stretchText, sourceText } from './source-note.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

/**
 * The sheet of bracket tables. One row a band: A id, B element, C label, D unit of the values, E lower bound, F upper bound,
 * G value, H month the value is in force from, I the periods it counts in. A table that changes stands once for each
 * stretch of periods it holds over: also twice, where another came between for a while.
 */
export const BRACKET_COLUMNS = { from: 4, to: 5, value: 6, month: 7, periods: 8 } as const;

interface Block {
  readonly column: Column;
  readonly rows: readonly Bracket[];
  readonly stretch: Stretch;
  readonly periods: Period[];
  readonly first: number;
}

export interface BracketsLayout {
  readonly sheet: WorkbookSheet | undefined;
  place(column: Column, t: number): BracketPlace | undefined;
}

export function bracketsLayout(run: ParameterRun, locale: keyof Label): BracketsLayout {
  const name = sheetWords.brackets[locale];
  const blocks: Block[] = [];
  const found = new Map<string, Block>();
  let next = FIRST_ROW;
  for (const column of run.columns.list.filter(({ quantity }) => quantity.type === 'brackets')) {
    let open: Block | undefined;
    run.periods.forEach((period, t) => {
      const stretches = stretchesIn(column.quantity, column.element, period, run.overrides);
      const rows = parameterBrackets(column.quantity, stretches);
      if (!rows || rows.length === 0) return void (open = undefined);
      let block = open;
      if (block?.rows !== rows) {
        const stretch = column.quantity.within === 'end' ? stretches.at(-1)! : stretches[0]!;
        block = { column, rows, stretch, periods: [], first: next };
        open = block;
        blocks.push(block);
        next += rows.length;
      }
      block.periods.push(period);
      found.set(`${column.index}@${t}`, block);
    });
  }
  return {
    sheet: blocks.length === 0 ? undefined : sheetOf(name, blocks, run, locale),
    place: (column, t) => {
      const block = found.get(`${column.index}@${t}`);
      if (!block) return undefined;
      const at = (which: number) => ({ sheet: name, row: block.first, column: which });
      const { from, to, value } = BRACKET_COLUMNS;
      return { from: at(from), to: at(to), value: at(value), rows: block.rows.length, upperIncluded: column.quantity.boundIncluded === 'upper' };
    },
  };
}

function sheetOf(name: string, blocks: readonly Block[], run: ParameterRun, locale: keyof Label): WorkbookSheet {
  const word = (key: keyof typeof sheetWords) => sheetWords[key][locale];
  const heads = [word('quantityId'), word('elementId'), word('name'), word('unit'), word('from'), word('to'), word('value'), word('fromOn'), word('periods')];
  return {
    name,
    rows: [...sheetHead(name, word('parameterHint'), heads.map((text) => ({ value: text, kind: 'heading' }))), ...blocks.flatMap((block) => rowsOf(block, run, locale))],
    widths: [5, 5, 42, 16, 18, 18, 16, 12, 20],
    frozen: { rows: FIRST_ROW, columns: 3 },
    landscape: true,
  };
}

function rowsOf({ column, rows, stretch, periods }: Block, run: ParameterRun, locale: keyof Label): readonly (readonly (WorkbookCell | undefined)[])[] {
  const { quantity, element } = column;
  const source = stretch.dated?.source;
  const bounds = unitWords(unitText(quantity.boundUnit ?? {}), locale);
  return rows.map((row, index): readonly (WorkbookCell | undefined)[] => {
    const to = row.to ?? rows[index + 1]?.from ?? NO_END;
    const cited = row.article !== undefined && source !== undefined && source !== 'none' ? { ...source, article: row.article } : source;
    const note = index === 0 || row.article !== undefined ? `${stretchText(quantity, stretch, locale)}\n${sourceText(cited, locale)}`.trim() : undefined;
    return [
      { value: quantity.name, kind: 'id' },
      { value: element, kind: 'id' },
      { value: `${quantityLabel(run.model, column, locale)} ${index + 1}${bounds === '' ? '' : ` (${bounds})`}`, kind: 'label' },
      { value: unitWords(quantity.unitText, locale), kind: 'unit' },
      { value: row.from, kind: 'parameter', format: boundFormat },
      { value: to, kind: 'parameter', format: boundFormat },
      { value: row.value, kind: 'parameter', format: numberFormat(quantity.unitText), ...(note !== undefined && { note }) },
      { value: (stretch.override ?? stretch.dated)!.from, kind: 'text' },
      { value: periods.length === 1 ? periods[0]! : `${periods[0]!}–${periods.at(-1)!}`, kind: 'text' },
    ];
  });
}
