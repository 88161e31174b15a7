import { messages, type Locale } from '../../i18n/locale.ts';
import { inForceText } from '../../i18n/periods.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Source, ValueStatus } from '../../language/model.ts';
import type { Explanation } from '../../language/result.ts';
import { valueWithUnit } from '../text/cell-text.ts';

/** A source in one line: title, number, article, address, note. */
export function sourceText(source: Source, locale: Locale): string {
  if (source === 'none') return messages(locale).models.noSource;
  return [source.title, source.number, source.article, source.url, source.note]
    .filter((part) => part !== undefined)
    .join(locale === 'zh' ? '，' : ', ');
}

/** The dated values behind a parameter: when in force, for how many months of the period, by which status and source. */
export function pieceLines(
  { pieces, quantity, how }: Pick<Explanation, 'pieces' | 'quantity' | 'how'>,
  style: NumberStyle,
): readonly string[] {
  const { locale } = style;
  const words = messages(locale);
  const status: Readonly<Record<ValueStatus, string>> = {
    enacted: words.models.enacted,
    announced: words.models.announced,
    assumed: words.models.assumedValue,
    projected: words.models.projected,
    derived: words.models.derived,
  };
  return pieces.flatMap((piece) => {
    const value =
      typeof piece.value === 'number'
        ? valueWithUnit(piece.value, quantity, style)
        : (quantity.choices[piece.value]?.[locale] ?? piece.value);
    const months = words.explanation.inForceMonths(piece.months);
    const line = [
      value,
      inForceText(piece.from, piece.until, locale),
      months,
      how === 'override' ? words.marks.overridden : status[piece.status],
    ];
    const notes = piece.note ? [`  ${piece.note[locale]}`] : [];
    return how === 'override'
      ? [line.join('  ')]
      : [line.join('  '), `  ${words.data.sources}  ${sourceText(piece.source, locale)}`, ...notes];
  });
}
