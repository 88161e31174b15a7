import { changeText } from '../../i18n/numbers.ts';
import { quantityText, type NumberStyle } from '../../i18n/quantity-text.ts';
import { amountChange, chooseMoneyScale, choosePersonScale, scaleSuffix } from '../../i18n/scales.ts';

const isMoney = (unit: string): boolean => unit === 'yuan' || unit === 'yuan/year' || unit === 'yuan/month';

/** A figure with its unit. */
export function figureText(value: number | null, unit: string, style: NumberStyle): string {
  if (value !== null && !Number.isFinite(value)) return String(value);
  const { number, unit: words } = quantityText(value, unit === '1/year' ? '1' : unit, style);
  return number + words;
}

/** A change with its sign, in a unit in which it is not rounded away; empty where one side is missing. */
export function movementText(was: number | null, is: number | null, unit: string, style: NumberStyle): string {
  if (was === null || is === null || !Number.isFinite(is - was)) return '';
  const change = is - was;
  if (isMoney(unit)) {
    const scale = chooseMoneyScale([change]);
    return amountChange(change, scale) + scaleSuffix(scale, style.locale);
  }
  if (unit === 'person') {
    const scale = choosePersonScale([change]);
    return amountChange(change, scale) + scaleSuffix(scale, style.locale);
  }
  const digits = (size: number): number => (size === 0 ? 2 : Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(size)))));
  if (unit === '1' || unit === '1/year') return `${changeText(change * 100, digits(Math.abs(change * 100)))}%`;
  return changeText(change, digits(Math.abs(change)));
}
