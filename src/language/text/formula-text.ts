import type { Expression } from '../expression.ts';
import type { Label } from '../model.ts';
import type { NameLabels } from './model-names.ts';
import { formulaWords, type Segment, type WordPlan, type WordSettings } from './formula-words.ts';

/**
 * The formula in words with the quantities' labels: 参保人数 × 平均缴费基数 × (单位费率 + 个人费率).
 *
 * @param names `modelNames` of the model; also asked for dimensions (`sum(x, status)`) and grouping columns.
 */
export function formulaText(tree: Expression, names: NameLabels, locale: keyof Label, settings: WordSettings = {}): readonly Segment[] {
  return formulaWords(tree, {
    locale,
    ...settings,
    leaf: (path, _before, against) => {
      const label = names(path, against);
      return label.plain ? { text: label[locale] } : { text: label[locale], path };
    },
    group: (path) => names(path)[locale],
  });
}

/**
 * The same formula with values put in: 28 912 万人 × 86 740 元 × (7.82% + 2.00%).
 *
 * @param valueText the value of a path as it should stand; `before` is true inside `prev`, where the period before is meant; for
 * `against` see `NameLabels`.
 */
export function formulaValues(
  tree: Expression,
  valueText: (path: readonly string[], before: boolean, against?: readonly string[]) => string,
  locale: keyof Label,
  settings: WordSettings = {},
): string {
  const leaf: WordPlan['leaf'] = (path, before, against) => ({ text: valueText(path, before, against), path });
  return formulaWords(tree, { locale, ...settings, leaf, group: (path) => valueText(path, false), values: true })
    .map((segment) => segment.text)
    .join('');
}

/** Segments as one plain text. */
export function segmentsText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
