import type { Model, SourceTables } from '../../language/model.ts';

/** Variables that a table observes: only these can be held against what came. */
export function observedQuantities(model: Model): readonly string[] {
  return [...model.quantities.values()].filter(({ kind, dimensions, binding }) => kind === 'variable' && dimensions.length === 0 && binding !== undefined).map(({ name }) => name);
}

/** Years that their tables have, rising. */
export function observedYears(model: Model, quantities: readonly string[], tables: SourceTables): readonly number[] {
  const names = new Set(quantities.flatMap((name) => model.quantities.get(name)?.binding?.table ?? []));
  const years = [...names].flatMap((name) => Array.from(tables[name]?.column('year') ?? [], Number));
  return [...new Set(years.filter(Number.isInteger))].sort((one, other) => one - other);
}
