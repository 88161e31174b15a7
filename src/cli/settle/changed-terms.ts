import type { Locale } from '../../i18n/locale.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { Model, Quantity } from '../../language/model.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import { cellLabel } from '../text/cell-label.ts';
import { plainShare } from '../text/plain-number.ts';
import { settleWords } from './settle-words.ts';

/** Terms that were changed, as the contract calls them: 合同盈利率 5.00%，2023-01 起. */
export function changedTermsText(set: readonly ScenarioChange[], model: Model, locale: Locale): string {
  const say = settleWords[locale];
  return set
    .map(({ path, value, from, until }) => {
      const placed = placeOverride({ path, from, value }, model, []);
      const label = placed ? cellLabel(model, placed.quantity, placed.element, locale) : path;
      return say.changed(label, valueText(value, placed?.quantity, locale), from, until);
    })
    .join(locale === 'zh' ? '；' : '; ');
}

function valueText(value: ScenarioChange['value'], quantity: Quantity | undefined, locale: Locale): string {
  if (typeof value === 'object') return settleWords[locale].newBands;
  if (typeof value === 'string') return quantity?.choices[value]?.[locale] ?? value;
  return quantity?.unitText === '1' ? plainShare(value) : String(value);
}
