import { decimalText } from '../../i18n/decimal-text.ts';
import { numberText, unitSpace } from '../../i18n/numbers.ts';
import { scaleName } from '../../i18n/scales.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { Bracket, Label, Model, Quantity } from '../../language/model.ts';
import type { LeverChange } from '../state/benefits-edits.ts';
import { shown, typedNumber, editingUnit } from '../ui/shown.ts';
import type { BenefitsContext } from './context.ts';
import type { LeverCell } from './lever-list.ts';

/** Amounts from here on are how a plan writes that there is no cap. */
export const noCap = 1e8;

type Words = Pick<BenefitsContext, 'words' | 'yuan' | 'workbench'>;

/** A lever's value with its unit: 60%, 1 000 元, 不封顶, 0–50 000 元 60%、以上 70%. */
export function leverText(value: LeverChange['value'], quantity: Quantity, { words, yuan, workbench }: Words): string {
  if (typeof value === 'string') return workbench.say(quantity.choices[value] ?? { zh: value, en: value });
  if (typeof value === 'object') return value.map((row) => bandText(row, value, quantity, { words, yuan, workbench })).join(workbench.locale === 'zh' ? '；' : '; ');
  if (quantity.unitText === 'yuan') return value >= noCap ? words.noCap : plainYuan(value, workbench.locale);
  if (quantity.unitText === '1') return `${typedNumber(value, editingUnit('1', yuan))}%`;
  return shown(value, quantity.unitText, yuan);
}

/** Yuan without decimals where there are none: 1 000 元, 87.65 元. */
export function plainYuan(value: number, locale: 'zh' | 'en'): string {
  return numberText(value, Number.isInteger(value) ? 0 : 2) + unitSpace + scaleName('yuan', locale);
}

function bandText(row: Bracket, rows: readonly Bracket[], quantity: Quantity, context: Words): string {
  const to = row.to ?? rows[rows.indexOf(row) + 1]?.from;
  const from = decimalText(row.from, 0);
  const span = to === undefined || !Number.isFinite(to) ? `${from} ${context.words.bandOver}` : `${from}–${decimalText(to, 0)}`;
  return `${span} ${leverText(row.value, quantity, context)}`;
}

/** A change that no lever of the period stands for, by the path that it is written under: it moves figures all the same. */
export function changeWithoutLever({ path, value }: Pick<LeverChange, 'path' | 'value'>, model: Model, context: Words): string {
  const quantity = placeOverride({ path, from: '2000-01', value: 0 }, model, [])?.quantity;
  return `${path} → ${quantity ? leverText(value, quantity, context) : typeof value === 'object' ? value.map(({ from, value: own }) => `${from}: ${own}`).join(', ') : String(value)}`;
}

/** Parameter and element: 住院支付比例 · 三级. */
export function cellName(quantity: Quantity, cell: LeverCell): Label {
  if (cell.element === '') return quantity.label;
  return { zh: `${quantity.label.zh} · ${cell.label.zh}`, en: `${quantity.label.en} · ${cell.label.en}` };
}
