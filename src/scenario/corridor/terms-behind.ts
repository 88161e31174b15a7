import { readersOf, readsOf } from '../../language/check/reads.ts';
import type { Model, Quantity } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';

/**
 * Terms by which a contract makes a number: those its formula reads, through other formulas too; where there are none, the
 * choices of the formulas that read it, by which the contract says whether it counts.
 */
export function termsBehind(model: Model, name: string): readonly string[] {
  const own = [...parametersOf(model, name, new Set())];
  if (own.length > 0) return own;
  const readers = (readersOf(model).get(name) ?? []).map(({ quantity }) => quantity.name);
  return [...new Set(readers.flatMap((reader) => direct(model, reader).filter(({ kind, type }) => kind === 'parameter' && type === 'choice').map((term) => term.name)))];
}

function parametersOf(model: Model, name: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(name)) return new Set();
  seen.add(name);
  return new Set(direct(model, name).flatMap((quantity) => (quantity.kind === 'parameter' ? [quantity.name] : [...parametersOf(model, quantity.name, seen)])));
}

function direct(model: Model, name: string): readonly Quantity[] {
  const formula = model.quantities.get(name)?.formula;
  return formula ? readsOf(formula.tree, model, prefixOf(name)).map(({ quantity }) => quantity) : [];
}
