import { projectFileWords } from '../../i18n/project-file.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model, Quantity } from '../../language/model.ts';
import type { Path } from '../../project/merge/grain.ts';
import { isRecord, type Value } from '../../project/merge/value.ts';
import { figureText } from './figure-text.ts';

/** What names and units a sentence about edits is written with. */
export interface EditWords {
  readonly model: Model;
  readonly style: NumberStyle;
}

/** What a place in the edits is called: 控费目标（自 2027-01）. */
export function subjectText(path: Path, { model, style }: EditWords): string {
  const { locale } = style;
  const words = projectFileWords(locale).subject;
  const [first = '', second = '', third = '', fourth = ''] = path;
  const last = path.at(-1) ?? '';
  if (first === 'scenario') return second === 'set' && third !== '' ? words.from(labelOf(keyed(third).path, model, locale), keyed(third).from) : (words.scenario[second] ?? words.other(path.join(' › ')));
  if (first === 'reasons') return words.reason(labelOf(second, model, locale));
  if (first === 'months') return words.month(second, third === 'income' || third === 'expenditure' ? words.side[third] : '');
  if (first === 'expected') return words.expected;
  if (first === 'modelText') return words.model;
  if (first === 'tables') return second === '' ? words.tables : words.table(second);
  if (first === 'cases') return words.log(second);
  if (first === 'corridor' && second === 'terms' && fourth !== '') return words.term(third, words.from(keyed(fourth).path, keyed(fourth).from));
  if (first === 'corridor' && second === 'statement') return path.length === 2 ? words.statement : words.statementFigure(keyed(last).from, keyed(last).path);
  if (first === 'corridor' && second === 'insurer' && fourth !== '') return words.insurer(third, fourth);
  const concern = words.concern[first];
  return concern === undefined ? words.other(path.join(' › ')) : [concern, ...path.slice(1)].join(' › ');
}

/** A value in a few words; what is too long to be said is told by its kind. */
export function valueText(path: Path, value: Value | undefined, { model, style }: EditWords): string {
  const { locale } = style;
  const words = projectFileWords(locale).value;
  if (value === undefined) return words.absent;
  const [first, second, third = ''] = path;
  if (first === 'cases') return words.entries(Array.isArray(value) ? value.length : 0);
  if (first === 'tables') return words.rows(rowsOf(value));
  if (typeof value === 'object' && value !== null && 'figures' in value && Array.isArray(value.figures)) return words.figures(value.figures.length);
  const entries = datedEntries(value);
  if (entries) {
    const { from } = projectFileWords(locale).subject;
    const quantity = (name: string) => (first === 'scenario' ? quantityOf(name, model) : undefined);
    return entries.map((entry) => `${from(labelOf(entry.path, model, locale), entry.from, entry.until)} ${plainText(entry.value, quantity(entry.path), style)}`).join(words.and);
  }
  if (first === 'months' && typeof value === 'number') return figureText(value, 'yuan', style);
  if (typeof value === 'object' && value !== null && 'value' in value) {
    const quantity = first === 'scenario' && second === 'set' ? quantityOf(keyed(third).path, model) : undefined;
    return plainText(value.value, quantity, style);
  }
  if (typeof value === 'object' && value !== null && 'amount' in value) return figureText(value.amount as number, 'yuan', style);
  if (typeof value === 'object' && value !== null && 'zh' in value && 'en' in value) return words.text(String(value[locale] as string));
  return plainText(value, undefined, style);
}

interface DatedEntry {
  readonly path: string;
  readonly from: string;
  readonly until?: string;
  readonly value: Value;
}

function datedEntries(value: Value): readonly DatedEntry[] | undefined {
  const isDated = (entry: Value): boolean => isRecord(entry) && typeof entry['path'] === 'string' && typeof entry['from'] === 'string';
  return Array.isArray(value) && value.length > 0 && value.every(isDated) ? (value as unknown as readonly DatedEntry[]) : undefined;
}

const shortest = 40;

function plainText(value: Value | undefined, quantity: Quantity | undefined, style: NumberStyle): string {
  const words = projectFileWords(style.locale).value;
  if (typeof value === 'number') return quantity ? figureText(value, quantity.unitText, style) : String(value);
  if (typeof value === 'string') {
    const option = quantity && Object.hasOwn(quantity.choices, value) ? quantity.choices[value]![style.locale] : undefined;
    return option ?? words.text(value.length > shortest ? `${value.slice(0, shortest)}…` : value);
  }
  if (Array.isArray(value)) return words.list(value.length);
  return typeof value === 'object' && value !== null ? words.record : String(value);
}

function keyed(key: string): { readonly path: string; readonly from: string } {
  const at = key.lastIndexOf('@');
  return at < 0 ? { path: key, from: '' } : { path: key.slice(0, at), from: key.slice(at + 1) };
}

function quantityOf(path: string, model: Model): Quantity | undefined {
  return model.quantities.get(path) ?? model.quantities.get(path.split('.')[0]!);
}

function labelOf(path: string, model: Model, locale: 'zh' | 'en'): string {
  const quantity = quantityOf(path, model);
  if (!quantity) return path;
  const element = quantity.name === path ? '' : path.slice(quantity.name.length + 1);
  const named = element === '' ? '' : (quantity.dimensions.map((dimension) => model.dimensions.get(dimension)?.labels[element]?.[locale]).find((label) => label !== undefined) ?? element);
  return quantity.label[locale] + (named === '' ? '' : locale === 'zh' ? `（${named}）` : ` (${named})`);
}

function rowsOf(value: Value): number {
  const table = (value as { readonly table?: { readonly rowCount?: number } }).table;
  return table?.rowCount ?? 0;
}
