import type { Executor } from '../../language/kernel.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { sessionOver, type RowSession } from '../../language/run/row-session.ts';
import { planColumns } from './plan-columns.ts';
import { planResult, type PlanResult, type PlanSettings, type PlanVariant } from './plan-result.ts';

/** How the expense of a claim responds to the share that the patient pays; 0 is no response. Above −1, at most 0. */
export type Elasticity = number | {
  /** Column of a category, such as `service`. */
  readonly by: string;
  /** By element; elements without a number do not respond. */
  readonly values: Readonly<Record<string, number>>;
};

export interface BehaviourSettings {
  readonly period: Period;
  readonly baseline: readonly Override[];
  readonly reform: readonly Override[];
  readonly elasticity: Elasticity;
  /** Columns that are parts of the expense and move with it; `excluded` and `own_first` if absent. */
  readonly parts?: readonly string[];
  readonly executor?: Executor;
}

const usualParts = ['excluded', 'own_first'];

/** Sessions whose claims have responded already. */
const responding = new WeakSet<RowSession>();

/**
 * The same claims with amounts as they would be under a reform, by an elasticity of expense in its price. The price of a
 * claim is the share of its expense that the patient pays, once under the baseline and once under the reform, both on the
 * claims as they were under the baseline: what persons are like is inferred there alone, so that it makes no difference in
 * what order the reform's changes come. The expense and its parts move by the same factor
 *
 *     (1 + e a) / (1 − e a),   a = (reform price − baseline price) / (reform price + baseline price)
 *
 * which is the arc elasticity e. With (reform / baseline)^e a price of zero on either side would have no answer; here
 * a lies from −1 to 1 and the factor from (1 + e) / (1 − e) to its reciprocal. Claims that are free under both do not move.
 * Whether a person seeks care at all, and care that was not sought, are not part of it.
 *
 * @see (cited from memory, not looked up) Aron-Dine, Einav and Finkelstein (2013), The RAND health insurance experiment, three decades later, Journal of
 * Economic Perspectives 27(1), 197–222: arc elasticities, because one of the plans was free
 * @throws RangeError for an elasticity not above −1 or above 0; TypeError for claims that have responded already
 */
export function withBehaviour(session: RowSession, { period, baseline, reform, elasticity, parts = usualParts, executor }: BehaviourSettings): RowSession {
  if (responding.has(session)) throw new TypeError('withBehaviour: the claims of the baseline; got claims that have responded already');
  const { model, inputs } = session;
  const columns = planColumns(model);
  const ofPosition = elasticities(session, elasticity);
  const [before, after] = [baseline, reform].map((overrides) => ownShares(session, period, overrides));
  const factors = Float64Array.from(before!, (price, position) => responseFactor(ofPosition(position), price, after![position]!));
  const scaled = new Set([columns.expense, ...parts]);
  const numbers = new Map(inputs.numbers);
  for (const { column, quantity } of columns.inputs) {
    const own = inputs.numbers.get(quantity.name);
    if (own && scaled.has(column)) numbers.set(quantity.name, Float64Array.from(own, (amount, position) => amount * factors[position]!));
  }
  const made = sessionOver(model, { ...inputs, numbers }, executor);
  responding.add(made);
  return made;
}

/** Factor of an expense whose price goes from one share to another. */
export function responseFactor(elasticity: number, before: number, after: number): number {
  const arc = before === after ? 0 : (after - before) / (after + before);
  return (1 + elasticity * arc) / (1 - elasticity * arc);
}

/** A reform's results without response and with it, over the same persons. */
export interface ResultsBesideStatic {
  readonly static: PlanResult;
  readonly responding: PlanResult;
}

/** Runs a reform on the claims as they are and as they respond to it. */
export function resultsWithBehaviour(session: RowSession, variant: PlanVariant, settings: PlanSettings, behaviour: Omit<BehaviourSettings, 'period' | 'reform'>): ResultsBesideStatic {
  const moved = withBehaviour(session, { ...behaviour, period: settings.period, reform: variant.overrides });
  try {
    return { static: planResult(session, variant, settings), responding: planResult(moved, variant, settings) };
  } finally {
    moved.close();
  }
}

/** Share of each claim's expense that the patient pays, from 0 to 1; 0 where there is no expense. */
function ownShares(session: RowSession, period: Period, overrides: readonly Override[]): Float64Array {
  const { expense, own } = session.model.settlement!;
  const run = session.run({ period, overrides, columns: [own, expense] });
  const failed = run.issues.find(({ severity }) => severity === 'error');
  if (failed) throw new RangeError(`withBehaviour: changes that the plan takes; got ${failed.code} ${failed.place.path ?? ''}`);
  const expenses = run.column(expense)!;
  return run.column(own)!.map((paid, position) => (expenses[position]! > 0 ? Math.min(1, Math.max(0, paid / expenses[position]!)) : 0));
}

function elasticities({ model, inputs }: RowSession, elasticity: Elasticity): (position: number) => number {
  const check = (value: number) => {
    if (!(value > -1 && value <= 0)) throw new RangeError(`withBehaviour: an elasticity above −1 and at most 0; got ${value}`);
    return value;
  };
  if (typeof elasticity === 'number') {
    const one = check(elasticity);
    return () => one;
  }
  const found = planColumns(model).inputs.find(({ column, quantity }) => column === elasticity.by && quantity.type === 'category');
  if (!found) throw new RangeError(`withBehaviour: a column of categories that the plan reads; got ${elasticity.by}`);
  const values = model.dimensions.get(found.quantity.category!)!.elements.map((element) => check(elasticity.values[element] ?? 0));
  const codes = inputs.numbers.get(found.quantity.name)!;
  return (position) => values[codes[position]!]!;
}
