import type { Period, Quantity } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { readsInForce } from './formula-in-force.ts';

/**
 * Inputs that nobody gave and that `known` replaces on the way to the named quantities. Branches that the choices of the
 * contract rule out are not gone into: a contract that counts no cost misses none.
 */
export function standIns(run: EvaluatedRun, names: readonly string[], period: Period): readonly Quantity[] {
  const t = run.periods.indexOf(period);
  const found = new Set<Quantity>();
  const seen = new Set(names);
  for (const name of seen) {
    for (const element of run.elements(name)) {
      const column = run.columns.at(name, element);
      const formula = run.plan.state(column, t) === 'computed' ? run.plan.formula(column, t) : undefined;
      if (!formula) continue;
      const { named, asked } = readsInForce(run, name, period, formula);
      // A set that grows while it is gone through: what is added comes last.
      for (const quantity of named) seen.add(quantity.name);
      for (const quantity of asked) if (quantity.kind === 'input' && run.value(quantity.name, period) === undefined) found.add(quantity);
    }
  }
  return [...found];
}
