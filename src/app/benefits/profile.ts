import type { Label, Model } from '../../language/model.ts';

/** A made-up person's settlement: what a plan asks of a claim beside its expense. */
export interface ProfileField {
  /** Column of the claims. */
  readonly column: string;
  readonly label: Label;
  /** Elements to choose among; undefined for a number. */
  readonly options: readonly { readonly element: string; readonly label: Label }[] | undefined;
  readonly usual: string | number;
}

/** Columns that the figure itself fills. */
const filled = new Set(['expense', 'excluded', 'own_first', 'day', 'member', 'settlement']);
const usualElements = ['tertiary', 'inpatient', 'ordinary', 'local', 'referred'];

/** Fields of a profile, as the plan's inputs ask for them; numbers that have a value of their own are left out. */
export function profileFields(model: Model): readonly ProfileField[] {
  const known = new Set<string>();
  return [...model.quantities.values()].flatMap((quantity): ProfileField[] => {
    const column = quantity.binding?.column ?? quantity.name.slice(quantity.name.lastIndexOf('.') + 1);
    if (quantity.kind !== 'input' || quantity.type === 'key' || filled.has(column) || known.has(column)) return [];
    const dimension = model.dimensions.get(quantity.category ?? '');
    if (!dimension && (quantity.otherwise !== undefined || quantity.type !== 'number')) return [];
    known.add(column);
    const base = { column, label: quantity.label };
    if (!dimension) return [{ ...base, options: undefined, usual: usualNumber(quantity.unitText) }];
    const options = dimension.elements.map((element) => ({ element, label: dimension.labels[element] ?? { zh: element, en: element } }));
    return [{ ...base, options, usual: dimension.elements.find((element) => usualElements.includes(element)) ?? dimension.elements[0]! }];
  });
}

function usualNumber(unit: string): number {
  if (unit === 'yuan' || unit === 'yuan/year') return 40_000;
  if (unit === 'day') return 10;
  return unit === 'year' ? 50 : 1;
}
