import { formsWords } from '../../i18n/forms.ts';
import { decimalText } from '../../i18n/decimal-text.ts';
import { amountNumber, scaleName } from '../../i18n/scales.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { FormColumn, FormLine } from '../../tables/forms/form-definition.ts';
import type { ReportCell, ReportTable } from '../document/report-document.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import type { FormOfRun } from './fill-form.ts';
import { columnLabel, lineLabel } from './form-labels.ts';
import { formBlocks } from './form-layout.ts';

/** A figure as it is printed in the form; a dash where there is none. */
export function figureText(form: FormOfRun, line: FormLine, column: FormColumn, locale: Locale): string {
  const words = formsWords(locale);
  if (column.words) return form.words(line.id, column.id);
  const value = form.value(line.id, column.id);
  if (value === undefined) return words.noFigureShort;
  if (column.made && column.made.how !== 'difference') return `${decimalText(value * 100, 1)}%`;
  return valueText(form, line, value);
}

/** A value of a line in the unit the form prints it in. */
export function valueText(form: Pick<FormOfRun, 'money'>, line: FormLine, value: number): string {
  if (line.unit === 'yuan') return amountNumber(value, form.money);
  if (line.unit === '1') return `${decimalText(value * 100, 2)}%`;
  if (line.unit === 'month') return decimalText(value, 1);
  return decimalText(value, line.unit === 'person' || Math.abs(value) >= 1000 ? 0 : line.unit === 'ratio' ? 3 : 2);
}

/** Unit of a line that is not printed in the form's; empty for the others. */
export function ownUnit(line: FormLine, locale: Locale): string {
  return line.unit === 'yuan' || line.unit === '1' || line.unit === 'ratio' ? '' : unitWords(line.unit, locale);
}

/** The form as tables of a report, income above expenditure: paper is too narrow for both sides. */
export function formTables(form: FormOfRun, locale: Locale, month?: number): readonly ReportTable[] {
  const words = formsWords(locale);
  const { definition, columns } = form;
  const sections = formBlocks(definition).flatMap(({ left, right }) => (right ? [left, right] : [left]));
  return sections.map((section, at): ReportTable => ({
    kind: 'table',
    title: at === 0 ? `${definition.title[locale]} · ${section.label[locale]}` : section.label[locale],
    columns: [words.item, ...columns.map((column) => columnLabel(column, form.year, locale, month))],
    rows: definition.lines.filter((line) => line.section === section.id).map((line) => ({
      cells: [{ text: [lineLabel(line, locale), ownUnit(line, locale)].filter((part) => part !== '').join(' ') }, ...columns.map((column) => reportCell(form, line, column, locale))],
      level: Math.min(2, line.level) as 0 | 1 | 2,
      strong: line.total,
    })),
    note: [words.unitLine(scaleName(form.money, locale)), ...(definition.reconstructed ? [words.reconstructed] : [])].join(' · '),
  }));
}

function reportCell(form: FormOfRun, line: FormLine, column: FormColumn, locale: Locale): ReportCell {
  const text = figureText(form, line, column, locale);
  return column.words ? { text } : { text, value: form.value(line.id, column.id) ?? null };
}
