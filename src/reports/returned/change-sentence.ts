import { decimalText } from '../../i18n/decimal-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import { called } from '../../language/called.ts';
import type { Bracket, Model, Quantity } from '../../language/model.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import type { ProposedChange } from '../../project/returned/returned-workbook.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';

/** A proposed change in one sentence: 报销比例（三级医院） 85% → 82%，自 2027-01-01. */
export function changeSentence({ change, before }: Pick<ProposedChange, 'change' | 'before'>, model: Model, locale: Locale): string {
  const placed = placeOverride(change, model, []);
  if (!placed) return change.path;
  const { quantity, element } = placed;
  const name = String(called(model, quantity, element)[locale === 'zh' ? 'labelZh' : 'labelEn']);
  return `${name} ${valuesText(quantity, before, change.value, locale)}${locale === 'zh' ? '，' : ', '}${whenText(change, locale)}`;
}

/** When a change holds, to the day: 自 2027-01-01, or with its last day. */
function whenText({ from, until }: ScenarioChange, locale: Locale): string {
  const first = `${from}-01`;
  if (until === undefined) return locale === 'zh' ? `自 ${first}` : `from ${first}`;
  return locale === 'zh' ? `自 ${first} 至 ${lastDay(until)}` : `from ${first} to ${lastDay(until)}`;
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = number === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return `${month}-${days}`;
}

function valuesText(quantity: Quantity, before: ScenarioChange['value'] | undefined, now: ScenarioChange['value'], locale: Locale): string {
  if (typeof before === 'object' && typeof now === 'object') return bracketsText(quantity, before, now, locale);
  return `${before === undefined ? '—' : valueText(quantity, before, locale)} → ${valueText(quantity, now, locale)}`;
}

function valueText(quantity: Quantity, value: ScenarioChange['value'], locale: Locale): string {
  if (typeof value === 'string') return quantity.choices[value]?.[locale] ?? value;
  if (typeof value !== 'number') return '';
  return numberText(value, quantity.unitText, locale);
}

/** A number of a unit with as many decimals as it has. */
function numberText(value: number, unit: string, locale: Locale): string {
  const shown = Number((unit === '1' ? value * 100 : value).toPrecision(12));
  const decimals = (String(shown).split('.')[1] ?? '').length;
  const number = decimalText(shown, Math.min(decimals, 10));
  if (unit === '1') return `${number}%`;
  const words = unit === 'ratio' ? '' : unitWords(unit, locale);
  return words === '' ? number : `${number} ${words}`;
}

/** The bands that are others: 第 2 档 50% → 60%. */
function bracketsText(quantity: Quantity, before: readonly Bracket[], now: readonly Bracket[], locale: Locale): string {
  const bounds = quantity.boundUnit === undefined ? 'ratio' : 'yuan';
  const band = (row: Bracket | undefined, with_: boolean): string => {
    if (!row) return '—';
    const value = numberText(row.value, quantity.unitText, locale);
    return with_ ? `${numberText(row.from, bounds, locale)}–${row.to === undefined ? '' : numberText(row.to, bounds, locale)}: ${value}` : value;
  };
  const rows = Array.from({ length: Math.max(before.length, now.length) }, (_, at) => at).filter((at) => {
    const [one, other] = [before[at], now[at]];
    return one?.from !== other?.from || one?.to !== other?.to || one?.value !== other?.value;
  });
  return rows
    .map((at) => {
      const boundsMoved = before[at]?.from !== now[at]?.from || before[at]?.to !== now[at]?.to;
      return `${locale === 'zh' ? `第 ${at + 1} 档` : `band ${at + 1}`} ${band(before[at], boundsMoved)} → ${band(now[at], boundsMoved)}`;
    })
    .join(locale === 'zh' ? '，' : ', ');
}
