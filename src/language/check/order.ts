import type { Formula, Model, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import { readsOf } from './reads.ts';

type Names = Pick<Model, 'quantities' | 'dimensions'>;

/** A ring of quantities that need each other within one period, first name repeated at the end; undefined where there is none. */
export function findCircle(model: Names): readonly string[] | undefined {
  const anchors = [...model.quantities.values()].flatMap((q) => (q.calibrate ? [q.calibrate.on.map((name) => prefixOf(q.name) + name)] : []));
  const distinct = new Map(anchors.map((names) => [names.join(), new Set(names)]));
  return circleAmong(model, plainFormula) ?? [...distinct.values()].map((given) => circleAmong(model, calibratedOn(given))).find((ring) => ring);
}

function plainFormula(quantity: Quantity): Formula | undefined {
  return quantity.formula ?? quantity.project;
}

/** Formulas in force in a period where tables give all of `given` and nothing else. */
function calibratedOn(given: ReadonlySet<string>): (quantity: Quantity) => Formula | undefined {
  return (quantity) => {
    if (given.has(quantity.name)) return undefined;
    const on = quantity.calibrate?.on.map((name) => prefixOf(quantity.name) + name);
    return on?.every((name) => given.has(name)) ? quantity.calibrate!.formula : plainFormula(quantity);
  };
}

function circleAmong(model: Names, inForce: (quantity: Quantity) => Formula | undefined): readonly string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (quantity: Quantity): readonly string[] | undefined => {
    const seen = path.indexOf(quantity.name);
    if (seen >= 0) return [...path.slice(seen), quantity.name];
    const formula = inForce(quantity);
    if (done.has(quantity.name) || !formula) return undefined;
    path.push(quantity.name);
    for (const read of readsOf(formula.tree, model, prefixOf(quantity.name))) {
      const ring = read.lagged ? undefined : visit(read.quantity);
      if (ring) return ring;
    }
    path.pop();
    done.add(quantity.name);
    return undefined;
  };
  for (const quantity of model.quantities.values()) {
    const ring = visit(quantity);
    if (ring) return ring;
  }
  return undefined;
}
