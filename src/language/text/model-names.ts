import type { Label, Model } from '../model.ts';
import { meaningOf } from '../names.ts';

/** A name in words. `plain` says that it is no quantity (an option, a dimension) and so cannot be opened. */
export interface NameLabel extends Label {
  readonly plain?: boolean;
}

/**
 * The words of a dotted path of a formula.
 *
 * @param against in `a == b` the path `a`, asked for `b`: where `a` is a choice or a category, `b` is one of its options,
 * even if a quantity has the same name.
 */
export type NameLabels = (path: readonly string[], against?: readonly string[]) => NameLabel;

/**
 * The labels of a model, for the formulas whose quantity stands under `prefix` (`prefixOf(quantity.name)`).
 * A path that means nothing stands as it is written.
 */
export function modelNames(model: Pick<Model, 'quantities' | 'dimensions'>, prefix = ''): NameLabels {
  return (path, against) => {
    const option = against && optionLabel(model, prefix, against, path.join('.'));
    if (option) return { ...option, plain: true };
    const written = path.join('.');
    const meaning = meaningOf(path, model, prefix);
    if (meaning?.kind === 'dimension' && meaning.dimension.label) return { ...meaning.dimension.label, plain: true };
    if (meaning?.kind !== 'quantity') return { zh: written, en: written, plain: true };
    const { quantity, element } = meaning;
    if (!element) return quantity.label;
    const word = model.dimensions.get(element.dimension)?.labels[element.name] ?? { zh: element.name, en: element.name };
    return { zh: `${quantity.label.zh}（${word.zh}）`, en: `${quantity.label.en} (${word.en})` };
  };
}

function optionLabel(
  model: Pick<Model, 'quantities' | 'dimensions'>,
  prefix: string,
  of: readonly string[],
  option: string,
): Label | undefined {
  const meaning = meaningOf(of, model, prefix);
  if (meaning?.kind === 'dimension') return meaning.dimension.labels[option];
  if (meaning?.kind !== 'quantity') return undefined;
  const { quantity } = meaning;
  if (quantity.type === 'choice') return quantity.choices[option];
  return quantity.type === 'category' ? model.dimensions.get(quantity.category ?? '')?.labels[option] : undefined;
}
