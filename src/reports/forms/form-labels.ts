import { formsWords } from '../../i18n/forms.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Label } from '../../language/model.ts';
import type { FormColumn, FormDefinition, FormLine, FormRelation, RelationTerm } from '../../tables/forms/form-definition.ts';

/** Name of a form's sheet: its title, as far as Excel takes it. */
export function formSheetName({ title }: FormDefinition, locale: Locale): string {
  return title[locale].replace(/[\\/?*[\]:']/g, ' ').slice(0, 31);
}

/** A line as it is printed: 一、基本医疗保险费收入; 其中：集体扶持收入. */
export function lineLabel(line: FormLine, locale: Locale): string {
  const words = formsWords(locale);
  return `${line.number === '' ? '' : words.number(line.number)}${line.ofWhich ? words.ofWhich : ''}${line.label[locale]}`;
}

/** Head of a column: 2024年预算数. */
export function columnLabel(column: FormColumn, year: number, locale: Locale, month?: number): string {
  return column.label[locale].replace('{year}', String(year + column.year)).replace('{month}', String(month ?? ''));
}

/** A relation with the names of its lines: 本年收入小计 = 基本医疗保险费收入 + 财政补贴收入. */
export function relationLabel(relation: FormRelation, form: FormDefinition, locale: Locale): string {
  return `${sideLabel(relation.left, form, locale)} ${relation.operator === '=' ? '=' : '≤'} ${sideLabel(relation.right, form, locale)}`;
}

export function sideLabel(terms: readonly RelationTerm[], form: FormDefinition, locale: Locale): string {
  return terms.map((term, at) => `${at === 0 ? (term.sign < 0 ? '− ' : '') : term.sign < 0 ? ' − ' : ' + '}${termLabel(term, form, locale)}`).join('');
}

/** Lines of the same name in several sections carry the section's. */
function termLabel({ line: id, at, form: other }: RelationTerm, form: FormDefinition, locale: Locale): string {
  const words = formsWords(locale);
  const line = form.lines.find((one) => one.id === id);
  const label = line ? nameOf(line, form)[locale] : id;
  const placed = at === 'before' ? words.before(label) : at === 'below' ? words.below(label) : label;
  return other === undefined ? placed : words.ofForm(other, placed);
}

/** Both names of a line, with its section where the name alone does not tell it. */
export function nameOf(line: FormLine, form: FormDefinition): Label {
  const twins = form.lines.filter(({ label }) => label.zh === line.label.zh);
  const section = form.sections.find(({ id }) => id === line.section);
  if (twins.length < 2 || !section) return line.label;
  return { zh: `${section.label.zh}${line.label.zh}`, en: `${section.label.en}: ${line.label.en}` };
}
