import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model, Quantity } from '../../language/model.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { Figure } from '../../scenario/questions/target.ts';
import { cellLabel } from '../text/cell-label.ts';
import { differenceText, unitName, valueText, valueWithUnit } from '../text/cell-text.ts';
import { plainShare } from '../text/plain-number.ts';

/** How a figure of a model is printed: its label, and numbers in its unit. */
export interface PrintedFigure {
  readonly label: string;
  /** With the unit behind, for the head of a table. */
  readonly heading: string;
  value(value: number | undefined): string;
  withUnit(value: number): string;
  change(value: number): string;
}

export function printedFigure({ quantity: name, element = '' }: Figure, model: Model, style: NumberStyle): PrintedFigure {
  const quantity = model.quantities.get(name)!;
  const label = cellLabel(model, quantity, element, style.locale);
  const unit = unitName(quantity, style);
  return {
    label,
    heading: unit === '' ? label : style.locale === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`,
    value: (value) => (value === undefined || Number.isNaN(value) ? '—' : valueText(value, quantity, style)),
    withUnit: (value) => valueWithUnit(value, quantity, style),
    change: (value) => differenceText(value, quantity.unitText, style),
  };
}

/** A lever's value as `--set` takes it: 8.5% of a fraction, else the plain number. */
export function settingText(value: unknown, path: string, from: string, model: Model): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '…';
  const unit = leverQuantity(path, from, model)?.unitText;
  return unit === '1' || unit === '1/year' ? `${Number((value * 100).toPrecision(6))}%` : String(Number(value.toPrecision(6)));
}

export function leverLabelText(path: string, from: string, model: Model, locale: Locale): string {
  const quantity = leverQuantity(path, from, model);
  return quantity ? quantity.label[locale] : path;
}

function leverQuantity(path: string, from: string, model: Model): Quantity | undefined {
  return placeOverride({ path, from, value: 0 }, model, [])?.quantity;
}

/** A chance; one that never came shows as such and not as impossible. */
export function chanceText(chance: number | null): string {
  return chance === null ? '—' : plainShare(chance, 1);
}
