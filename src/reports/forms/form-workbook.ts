import { formsWords } from '../../i18n/forms.ts';
import type { Locale } from '../../i18n/locale.ts';
import { scaleName } from '../../i18n/scales.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../language/workbook/workbook.ts';
import { cellAddress } from '../../tables/grid.ts';
import type { FormColumn, FormLine, FormRelation } from '../../tables/forms/form-definition.ts';
import type { FormOfRun } from './fill-form.ts';
import { columnLabel, formSheetName, lineLabel } from './form-labels.ts';
import { formLayout, type FormLayout } from './form-layout.ts';
import { relationSheet } from './relation-sheet.ts';
import type { FormOutput } from './form-output.ts';
import { formatOf, rounded, shownAmount } from './sheet-amounts.ts';

type Row = (WorkbookCell | undefined)[];

/** A filled form as a workbook: the form with live totals, its relations with both sides live, where it is from. */
export function formWorkbook(form: FormOfRun, output: FormOutput): Workbook {
  const layout = formLayout(form.definition);
  const sheet = formSheet(form, layout, output);
  const relations = relationSheet(form, layout, sheet.name, output);
  return { sheets: [sheet, ...(relations ? [relations] : []), sourceSheet(form, output)], title: form.definition.title[output.locale] };
}

function formSheet(form: FormOfRun, layout: FormLayout, output: FormOutput): WorkbookSheet {
  const { locale } = output;
  const words = formsWords(locale);
  const { definition, columns, year } = form;
  const rows: Row[] = Array.from({ length: layout.height }, () => []);
  const put = (row: number, column: number, cell: WorkbookCell): void => {
    rows[row]![column] = cell;
  };
  put(0, 0, { value: definition.title[locale], kind: 'title' });
  put(1, 0, { value: definition.reconstructed ? words.reconstructed : '', kind: 'text' });
  put(1, layout.width - 1, { value: words.unitLine(scaleName(form.money, locale)), kind: 'unit' });
  for (const block of layout.blocks) {
    const sides = [block.left, ...(block.right ? [block.right] : [])];
    sides.forEach((section, side) => {
      const start = side * layout.sideWidth;
      for (let at = 0; at < layout.sideWidth; at++) put(block.firstRow, start + at, { value: at === 0 ? section.label[locale] : null, kind: 'heading' });
      put(block.firstRow + 1, start, { value: words.item, kind: 'heading' });
      columns.forEach((column, at) => put(block.firstRow + 1, start + at + 1, { value: columnLabel(column, year, locale, output.month), kind: 'heading' }));
    });
  }
  const totals = liveTotals(form);
  for (const line of definition.lines) {
    for (const column of columns) {
      const at = layout.cell(line.id, column.id)!;
      if (column === columns[0]) put(at.row, at.column - 1, { value: labelWithUnit(line, locale), kind: line.total ? 'heading' : 'label', ...(line.level > 0 && { indent: line.level }), ...(line.note && { note: line.note[locale] }) });
      const cell = figureCell(form, line, column, layout, totals);
      if (cell) put(at.row, at.column, cell);
    }
  }
  const widths = Array.from({ length: layout.width }, (_, at) => (at % layout.sideWidth === 0 ? 36 : columns[(at % layout.sideWidth) - 1]!.words ? 30 : 16));
  return { name: formSheetName(definition, locale), rows, widths, frozen: { rows: 2, columns: 0 }, merged: [`A1:${cellAddress(0, layout.width - 1)}`], landscape: layout.width > 4 };
}

/** Lines in a unit of their own say it. */
function labelWithUnit(line: FormLine, locale: Locale): string {
  const label = lineLabel(line, locale);
  const words = line.unit === 'yuan' || line.unit === '1' ? '' : unitWords(line.unit, locale);
  return words === '' ? label : locale === 'zh' ? `${label}（${words}）` : `${label} (${words})`;
}

/** Relations that state a line as the sum of others, the first of each line. */
function liveTotals(form: FormOfRun): ReadonlyMap<string, FormRelation> {
  const totals = new Map<string, FormRelation>();
  for (const relation of form.definition.relations) {
    const { operator, left, right } = relation;
    const [whole] = left;
    const live = operator === '=' && left.length === 1 && right.length > 1 && [...left, ...right].every(({ at, form: other }) => at === 'same' && other === undefined);
    if (live && !totals.has(whole!.line)) totals.set(whole!.line, relation);
  }
  return totals;
}

function figureCell(form: FormOfRun, line: FormLine, column: FormColumn, layout: FormLayout, totals: ReadonlyMap<string, FormRelation>): WorkbookCell | undefined {
  if (column.words) {
    const words = form.words(line.id, column.id);
    return words === '' ? undefined : { value: words, kind: 'text' };
  }
  const value = form.value(line.id, column.id);
  if (value === undefined) return undefined;
  const address = (id: string, of: string): string => {
    const at = layout.cell(id, of)!;
    return cellAddress(at.row, at.column);
  };
  if (column.made) {
    const [a, b] = column.made.of.map((of) => address(line.id, of)) as [string, string];
    const formula = { difference: `${a}-${b}`, share: `IF(${b}=0,"",${a}/${b})`, growth: `IF(${b}=0,"",${a}/${b}-1)` }[column.made.how];
    return column.made.how === 'difference'
      ? { value: shownAmount(form, line, value), formula: rounded(formula, form, line), kind: 'computed', format: formatOf(form, line) }
      : { value, formula, kind: 'computed', format: '0.0%' };
  }
  const format = formatOf(form, line);
  const figure = form.figure(line.id, column.id);
  const kind = figure?.mark === 'observed' ? 'observed' : figure?.mark === 'assumed' ? 'assumed' : 'computed';
  const total = totals.get(line.id);
  const shown = shownAmount(form, line, value);
  // A total that its parts do not make is a figure: a formula would hide the difference.
  const made = total && sumOf(total, (id) => form.value(id, column.id));
  const live = made !== undefined && Math.abs(made - value) < 1e-4 + 1e-12 * Math.abs(value);
  if (!live) return { value: shown, kind, format };
  const formula = total!.right.filter(({ line: id }) => form.value(id, column.id) !== undefined).map(({ line: id, sign }, at) => `${at === 0 ? (sign < 0 ? '-' : '') : sign < 0 ? '-' : '+'}${address(id, column.id)}`).join('');
  return { value: shown, formula: rounded(formula, form, line), kind: 'computed', format };
}

function sumOf({ right }: FormRelation, value: (line: string) => number | undefined): number | undefined {
  const known = right.filter(({ line }) => value(line) !== undefined);
  return known.length < 2 ? undefined : known.reduce((sum, { line, sign }) => sum + sign * value(line)!, 0);
}

function sourceSheet(form: FormOfRun, { locale, runHeader }: FormOutput): WorkbookSheet {
  const words = formsWords(locale);
  const { source, about } = form.definition;
  const lines: (readonly [string, string])[] = [
    ...(source === 'none' ? [] : [[words.source, [source.title, source.number, source.article, source.url, source.note].filter((part) => part !== undefined).join(' · ')] as const]),
    ...(about ? [[words.remark, about[locale]] as const] : []),
    ...runHeader,
  ];
  return { name: words.source, rows: lines.map(([name, text]) => [{ value: name, kind: 'label' }, { value: text, kind: 'text' }]), widths: [18, 100] };
}
