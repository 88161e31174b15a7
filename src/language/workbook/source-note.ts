import type { Label, Quantity, Source } from '../model.ts';
import type { Stretch } from '../run/parameter-values.ts';
import { sheetWords, statusWords } from './sheet-words.ts';

/** Title, number, article, address and remark of a source, one under the other. */
export function sourceText(source: Source | undefined, locale: keyof Label): string {
  if (source === undefined || source === 'none') return sheetWords.noSource[locale];
  const { title, number, article, url, note } = source;
  return [[title, number, article].filter(Boolean).join(' '), note, url].filter(Boolean).join('\n');
}

/** A dated value in one line: `2020-02 至 2020-06 50% 已发布 标题 文号`. */
export function stretchText(quantity: Quantity, { value, dated, override }: Stretch, locale: keyof Label): string {
  const { from, until } = override ?? dated!;
  const when = until === undefined ? `${from} ${sheetWords.since[locale]}` : `${from} ${sheetWords.until[locale]} ${until}`;
  const status = override ? sheetWords.changed[locale] : statusWords[dated!.status][locale];
  const { source } = dated ?? {};
  const title = source === undefined || source === 'none' ? '' : [source.title, source.number, source.article].filter(Boolean).join(' ');
  return [when, valueText(quantity, value, locale), status, title].filter((part) => part !== '').join(' ');
}

function valueText(quantity: Quantity, value: Stretch['value'], locale: keyof Label): string {
  if (typeof value === 'string') return quantity.choices[value]?.[locale] ?? value;
  if (typeof value !== 'number') return '';
  return quantity.unitText === '1' ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
