import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Label, Model, Quantity, Source } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import { readersOf, readsOf } from '../../language/check/reads.ts';
import { bothLanguages } from '../state/both-languages.ts';
import { cellLabel } from '../explain/explanation-view.ts';

/** What closes a gap follows from everything else: it is no cause to file an assumption under. */
const closedFrom = 'gap';

/** One number a person may set for the budget year. */
export interface Assumption {
  /** As a scenario writes it: `insured_growth.active`. */
  readonly path: string;
  readonly quantity: Quantity;
  readonly element: string;
  readonly label: Label;
  readonly baseline: number;
  readonly source: Source | undefined;
  readonly note: Label | undefined;
  /** Last year in which it was worked back from figures. */
  readonly derivedIn: string | undefined;
  /** Last year in which a table gives it, where that figure is simply kept. */
  readonly keptFrom: string | undefined;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

export interface AssumptionGroup {
  readonly name: string;
  readonly label: Label;
  readonly rows: readonly Assumption[];
}

/**
 * What the budget year assumes, in groups: income first, then the causes of spending as the model's bridge names them,
 * then what other rules use. An assumption stands with the cause it reaches first.
 */
export function assumptionGroups(run: EvaluatedRun, budget: string): readonly AssumptionGroup[] {
  const { model } = run;
  const readers = readersOf(model);
  const closing = downstream(closedFrom, readers);
  // Income is one group, whatever causes its change is told by.
  const drivers = model.bridges.filter(({ of }) => of !== 'income').flatMap((bridge) => bridge.drivers).filter((driver) => !Object.keys(driver.neutral).some((name) => closing.has(name)));
  const groups = [
    { name: 'income', label: bothLanguages((words) => words.workbench.incomeAssumptions), targets: ['income'] },
    ...drivers.map((driver) => ({ name: driver.name, label: driver.label, targets: Object.keys(driver.neutral) })),
    { name: 'expenditure', label: bothLanguages((words) => words.workbench.expenditureAssumptions), targets: ['expenditure'] },
    { name: 'other', label: bothLanguages((words) => words.workbench.otherAssumptions), targets: [] as string[] },
  ];
  const rows = new Map<string, Assumption[]>(groups.map((group) => [group.name, []]));
  for (const quantity of model.quantities.values()) {
    if (!isAssumption(quantity, model)) continue;
    const distances = groups.map((group) => distance(quantity.name, group.targets, readers, model));
    const nearest = distances.indexOf(Math.min(...distances));
    const name = distances[nearest] === Infinity ? 'other' : groups[nearest]!.name;
    for (const element of run.elements(quantity.name)) {
      if (run.mark(quantity.name, budget, element) !== 'assumed') continue;
      const row = assumption(run, quantity, element, budget);
      if (row) rows.get(name)!.push(row);
    }
  }
  return groups.map(({ name, label }) => ({ name, label, rows: rows.get(name)! })).filter((group) => group.rows.length > 0);
}

/** A number whose value nothing else in the model determines: a parameter, or an input carried on from its own past. */
function isAssumption(quantity: Quantity, model: Model): boolean {
  if (quantity.name.startsWith('closing_') || quantity.type !== 'number' || quantity.informational) return false;
  if (quantity.kind === 'parameter') return true;
  if (quantity.kind !== 'input' || !quantity.project) return false;
  return readsOf(quantity.project.tree, model, prefixOf(quantity.name)).every((read) => read.quantity === quantity);
}

/** Everything that follows from a quantity in the same year by formulas, itself included. */
function downstream(from: string, readers: ReturnType<typeof readersOf>): ReadonlySet<string> {
  const found = new Set([from]);
  for (const name of found) {
    for (const { quantity, lagged } of readers.get(name) ?? []) if (!lagged && quantity.kind === 'variable') found.add(quantity.name);
  }
  return found;
}

/** Steps from a quantity along its readers of the same year to the nearest target that a formula gives, or 0 where it is a target itself. */
function distance(from: string, targets: readonly string[], readers: ReturnType<typeof readersOf>, model: Model): number {
  let front = [from];
  const seen = new Set(front);
  // What a gap is closed with leads everywhere: the way does not go through it.
  seen.add(closedFrom);
  for (let steps = 0; front.length > 0; steps++) {
    if (front.some((name) => targets.includes(name) && (steps === 0 || model.quantities.get(name)?.kind === 'variable'))) return steps;
    front = front.flatMap((name) => (readers.get(name) ?? []).filter((read) => !read.lagged).map((read) => read.quantity.name)).filter((name) => !seen.has(name));
    for (const name of front) seen.add(name);
    front = [...new Set(front)];
  }
  return Infinity;
}

function assumption(run: EvaluatedRun, quantity: Quantity, element: string, budget: string): Assumption | undefined {
  const baseline = run.value(quantity.name, budget, element);
  if (baseline === undefined) return undefined;
  const dated = quantity.values.findLast((value) => value.from <= `${budget}-12` && (value.until === undefined || value.until >= `${budget}-01`));
  const derivedIn = quantity.calibrate && run.periods.findLast((period) => period < budget && run.mark(quantity.name, period, element) === 'computed');
  return {
    path: element === '' ? quantity.name : `${quantity.name}.${element}`,
    quantity,
    element,
    label: cellLabel(run.model, quantity.name, element),
    baseline,
    source: dated?.source ?? quantity.source,
    note: dated?.note ?? quantity.description,
    derivedIn,
    keptFrom: keepsItself(run.model, quantity) ? run.periods.findLast((period) => period < budget && run.mark(quantity.name, period, element) === 'observed') : undefined,
    ...sliderRange(quantity, baseline),
  };
}

/** Whether a quantity without a figure is only what it was the year before. */
function keepsItself(model: Model, { name, project }: Quantity): boolean {
  const tree = project?.tree;
  if (tree?.kind !== 'call' || tree.name !== 'prev' || tree.arguments[0]?.kind !== 'name') return false;
  return readsOf(tree, model, prefixOf(name)).every((read) => read.quantity.name === name);
}

/** Where a slider may go: near the baseline, never outside the quantity's own limits. */
function sliderRange(quantity: Quantity, baseline: number): Pick<Assumption, 'minimum' | 'maximum' | 'step'> {
  const isFraction = quantity.unitText === '1' || quantity.unitText === '1/year';
  const reach = isFraction ? (Math.abs(baseline) > 0.3 ? 0.2 : 0.1) : Math.abs(baseline) > 0 ? Math.abs(baseline) / 2 : usualReach(quantity.unitText);
  const minimum = Math.max(quantity.minimum ?? -Infinity, !isFraction && baseline >= 0 ? Math.max(0, baseline - reach) : baseline - reach);
  const maximum = Math.min(quantity.maximum ?? Infinity, baseline + reach);
  const step = isFraction ? 0.0005 : 10 ** Math.floor(Math.log10((maximum - minimum) / 100));
  return { minimum, maximum, step };
}

function usualReach(unit: string): number {
  return unit === 'yuan' || unit === 'yuan/year' ? 1e11 : 100;
}

