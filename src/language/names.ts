import type { Dimension, Model, Quantity } from './model.ts';

/** What a dotted path of a formula means. */
export type NameMeaning =
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly element?: { readonly dimension: string; readonly name: string } }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'dimension'; readonly dimension: Dimension };

type Names = Pick<Model, 'quantities' | 'dimensions'>;

const remembered = new WeakMap<ReadonlyMap<string, Quantity>, WeakMap<readonly string[], NameMeaning>>();

/** `meaningOf` for a path of a formula's tree, worked out once for each model. */
export function meaningIn(path: readonly string[], names: Names, prefix: string): NameMeaning | undefined {
  let own = remembered.get(names.quantities);
  if (!own) remembered.set(names.quantities, (own = new WeakMap()));
  const known = own.get(path);
  if (known) return known;
  const meaning = meaningOf(path, names, prefix);
  if (meaning) own.set(path, meaning);
  return meaning;
}

/** Longest prefix that names a quantity wins; what is left over must be one element of one of its dimensions. */
export function meaningOf(path: readonly string[], names: Names, prefix = ''): NameMeaning | undefined {
  for (let length = path.length; length > 0; length--) {
    const name = prefix + path.slice(0, length).join('.');
    const quantity = names.quantities.get(name);
    if (!quantity) continue;
    if (length === path.length) return { kind: 'quantity', quantity };
    if (length !== path.length - 1) return undefined;
    const element = path[length]!;
    const dimension = quantity.dimensions.find((d) => names.dimensions.get(d)?.elements.includes(element));
    return dimension === undefined ? undefined : { kind: 'quantity', quantity, element: { dimension, name: element } };
  }
  if (path.length !== 1) return undefined;
  const dimension = names.dimensions.get(prefix + path[0]!) ?? names.dimensions.get(path[0]!);
  if (dimension) return { kind: 'dimension', dimension };
  for (const quantity of names.quantities.values()) {
    if (Object.hasOwn(quantity.choices, path[0]!)) return { kind: 'choice', option: path[0]! };
  }
  return undefined;
}

/** The alias part of a quantity's full name, with its dot: formulas of a used model read names relative to it. */
export function prefixOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(0, dot + 1);
}

/** Column of the table that an input on a row axis reads. */
export function rowColumnOf({ name, binding }: Quantity): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}

/** Whether a key is the one by which the rows of the axis stand together: itself, or a used model's key of the same column. */
export function isGroupKey({ axis, quantities }: Pick<Model, 'axis' | 'quantities'>, key: string): boolean {
  if (axis.kind !== 'rows' || axis.group === undefined) return false;
  return key === axis.group || rowColumnOf(quantities.get(key)!) === rowColumnOf(quantities.get(axis.group)!);
}

/** Keys of all elements of a list of dimensions: `['']` without dimensions, `a`, or `a.b` for two. */
export function elementKeys(dimensions: readonly string[], all: ReadonlyMap<string, Dimension>): readonly string[] {
  let keys: string[] = [''];
  for (const name of dimensions) {
    const elements = all.get(name)?.elements ?? [];
    keys = keys.flatMap((key) => elements.map((element) => (key === '' ? element : `${key}.${element}`)));
  }
  return keys;
}
