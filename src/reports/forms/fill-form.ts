import type { Locale } from '../../i18n/locale.ts';
import { scaleDigits, scaleSize, type MoneyScale } from '../../i18n/scales.ts';
import type { FormColumn, FormDefinition, FormLine } from '../../tables/forms/form-definition.ts';
import type { FilledForm } from '../../tables/forms/form-relations.ts';
import { cellAddress } from '../../tables/grid.ts';
import { formSheetName } from './form-labels.ts';
import { formLayout } from './form-layout.ts';
import { figureOf, type FormFigure, type FormSource } from './form-source.ts';
import { printedColumn } from './print-form.ts';

export interface FormFilling extends FormSource {
  readonly money: MoneyScale;
  /** Language of the sheet that places name; Chinese by default. */
  readonly locale?: Locale;
  /** Words of a column that holds words, by line. */
  readonly words?: (line: FormLine, column: FormColumn) => string;
}

/** A form filled from runs and tables; its places are those of the sheet it is written to. */
export interface FormOfRun extends FilledForm {
  readonly money: MoneyScale;
  readonly scheme: string;
  /** What a figure was read from, unrounded; undefined where it was worked out from others, or there is none. */
  figure(line: string, column: string): FormFigure | undefined;
  words(line: string, column: string): string;
}

/** The definition as it stands for one fund: sections of other funds are left out. */
export function formOf(definition: FormDefinition, scheme: string): FormDefinition {
  const sections = definition.sections.filter((section) => section.schemes?.includes(scheme) ?? true);
  const lines = definition.lines.filter(({ section }) => sections.some(({ id }) => id === section));
  const has = new Set(lines.map(({ id }) => id));
  const relations = definition.relations.filter(({ left, right }) => [...left, ...right].every(({ line, form }) => form !== undefined || has.has(line)));
  return { ...definition, sections, lines, relations };
}

/** Fills a form. Amounts come back as they are printed, in yuan: parts add up to their totals as far as they did before. */
export function fillForm(whole: FormDefinition, filling: FormFilling): FormOfRun {
  const definition = formOf(whole, filling.scheme);
  const { money } = filling;
  const lines = new Map(definition.lines.map((line) => [line.id, line]));
  const columns = new Map(definition.columns.map((column) => [column.id, column]));
  const figures = new Map(definition.columns.map((column) => [column.id, new Map(definition.lines.flatMap((line) => {
    const figure = figureOf(line, column, filling);
    return figure ? [[line.id, figure] as const] : [];
  }))]));
  const printed = new Map(definition.columns.filter(({ stage }) => stage !== undefined).map((column) => [column.id, printedValues(definition, figures.get(column.id)!, money)]));
  const value = (line: string, column: string): number | undefined => {
    const { made, stage } = columns.get(column) ?? {};
    if (stage !== undefined) return printed.get(column)?.get(line);
    return made && madeOf(made.how, value(line, made.of[0]), value(line, made.of[1]));
  };
  const layout = formLayout(definition);
  const amountStep = scaleSize(money) / 10 ** scaleDigits(money);
  return {
    definition, money, value,
    scheme: filling.scheme,
    year: filling.year,
    columns: definition.columns,
    emptyIsZero: filling.runs === undefined,
    step: (line) => (lines.get(line)?.unit === 'yuan' ? amountStep : lines.get(line)?.unit === 'person' ? 1 : 0),
    derived: (line, column) => figures.get(column)?.get(line) === undefined && value(line, column) !== undefined && columns.get(column)?.stage !== undefined,
    place: (line, column) => {
      const at = layout.cell(line, column);
      return at && { sheet: formSheetName(definition, filling.locale ?? 'zh'), cell: cellAddress(at.row, at.column) };
    },
    figure: (line, column) => figures.get(column)?.get(line),
    words: (line, column) => (columns.get(column)?.words ? (filling.words?.(lines.get(line)!, columns.get(column)!) ?? '') : ''),
  };
}

function madeOf(how: 'difference' | 'share' | 'growth', a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (how === 'difference') return a - b;
  return b === 0 ? undefined : how === 'share' ? a / b : a / b - 1;
}

/** Every line of one column as printed, in yuan and persons. */
function printedValues(definition: FormDefinition, figures: ReadonlyMap<string, FormFigure>, money: MoneyScale): ReadonlyMap<string, number> {
  const known = new Map([...figures].map(([line, { value }]) => [line, value]));
  deriveMissing(definition, known);
  const amounts = definition.lines.filter(({ unit }) => unit === 'yuan');
  const size = scaleSize(money);
  const isAmount = new Set(amounts.map(({ id }) => id));
  const printed = printedColumn({ ...definition, lines: amounts }, (line) => (isAmount.has(line) && known.has(line) ? known.get(line)! / size : undefined), scaleDigits(money));
  return new Map(definition.lines.flatMap(({ id, unit }): [string, number][] => {
    const amount = printed.get(id);
    if (amount !== undefined) return [[id, amount * size]];
    const value = known.get(id);
    return value === undefined ? [] : [[id, unit === 'person' ? Math.round(value) : value]];
  }));
}

/** Totals that nobody gives, worked out from the relation that states them, where all it needs is known. */
function deriveMissing({ lines, relations }: FormDefinition, known: Map<string, number>): void {
  const wanted = lines.filter(({ id, derived }) => derived && !known.has(id)).map(({ id }) => id);
  for (let moved = true; moved;) {
    moved = false;
    for (const { operator, left, right } of relations) {
      const [whole] = left;
      if (operator !== '=' || left.length !== 1 || !wanted.includes(whole!.line) || known.has(whole!.line)) continue;
      if (!right.every(({ line, at, form }) => at === 'same' && form === undefined && known.has(line))) continue;
      known.set(whole!.line, right.reduce((sum, { line, sign }) => sum + sign * known.get(line)!, 0));
      moved = true;
    }
  }
}
