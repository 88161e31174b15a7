import { shapley } from '../../actuarial/shapley.ts';
import { sum } from '../../actuarial/elementary/sum.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Label, Model, Period, SourceTables } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { evaluator, type Evaluator } from '../../language/run/evaluate.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { figureIssue, targetCalled, type Target } from './target.ts';
import { runVariants } from './variants.ts';

/** Steps beyond these would take more than a thousand combinations. */
export const mostSteps = 10;

/** A projection: a model on its tables with changes laid over. */
export interface Projection {
  readonly model: Model;
  readonly tables: SourceTables;
  readonly overrides: readonly Override[];
  /** Of this model and these tables, where there is one already. */
  readonly made?: Evaluator;
}

/** What led from one projection to another: newer tables, another model, other values, or any of them together. */
export interface ProjectionStep {
  readonly name: string;
  readonly label: Label;
  /** Laid over all that stand before. */
  readonly overrides?: readonly Override[];
  /** Paths whose changes of the earlier projection no longer hold. */
  readonly without?: readonly string[];
  /** Tables that take the place of those of the same name. */
  readonly tables?: SourceTables;
  readonly model?: Model;
}

export interface ProjectionBridgeQuestion {
  readonly before: Projection;
  readonly steps: readonly ProjectionStep[];
  readonly targets: readonly Target[];
  readonly from?: Period;
  readonly to?: Period;
  /** The later projection as it stands; what the steps leave unexplained of it is said. */
  readonly after?: Projection;
}

export interface BridgedTarget {
  readonly target: Target;
  readonly before: number;
  readonly after: number;
  /** In the order of the steps; with `unnamed` they add up to `after − before`. */
  readonly steps: readonly { readonly name: string; readonly label: Label; readonly amount: number }[];
  /** What the later projection has beyond all steps; 0 without one to compare with. */
  readonly unnamed: number;
}

export interface ProjectionBridge {
  readonly bridged: readonly BridgedTarget[];
  readonly issues: readonly Issue[];
}

/**
 * Splits the change of some figures from one projection to another among named steps. Every combination of steps is worked
 * out; a step's part is its mean contribution over all orders (Shapley), so that the order in which they are listed does not
 * matter and nothing is left over. Where two steps give the same table or value, the later in the list holds.
 */
export function bridgeProjections(question: ProjectionBridgeQuestion): ProjectionBridge {
  const work = bridgingProjections(question);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in pieces: after each pair of model and tables it says how many of all are done. */
export function* bridgingProjections({ before, steps, targets, from, to, after }: ProjectionBridgeQuestion): Generator<{ readonly done: number; readonly of: number }, ProjectionBridge, void> {
  if (steps.length > mostSteps) return { bridged: [], issues: [issue('error', 'question/too-many-steps', { count: steps.length, most: mostSteps })] };
  const wrong = targets.flatMap((target) => figureIssue(target, before.model) ?? []);
  if (wrong.length > 0 || targets.length === 0) return { bridged: [], issues: wrong };
  const horizon = to ?? targets.reduce((last, { period }) => (period > last ? period : last), '');
  const span = { to: horizon, ...(from !== undefined && { from }), keep: [...new Set(targets.map(({ quantity }) => quantity))] };
  const combinations = Array.from({ length: 2 ** steps.length }, (_, mask) => steps.filter((_, step) => (mask >> step) & 1));
  const misfits = changesThatFit(before, steps);
  if (misfits.length > 0) return { bridged: [], issues: misfits };

  // Combinations with the same model and tables share an evaluator, and the rest are changes.
  const evaluators = new Map<string, { readonly made: Evaluator; readonly masks: number[] }>();
  combinations.forEach((active, mask) => {
    const key = active.filter(({ model, tables }) => model || tables).map(({ name }) => name).join('\n');
    const found = evaluators.get(key) ?? { made: evaluatorOf(before, active), masks: [] };
    found.masks.push(mask);
    evaluators.set(key, found);
  });
  const worths = targets.map(() => new Array<number | undefined>(combinations.length));
  let done = 0;
  for (const { made, masks } of evaluators.values()) {
    yield { done: done++, of: evaluators.size };
    const variants = runVariants(made, masks.map((mask) => overridesOf(before, combinations[mask]!)), span);
    targets.forEach(({ quantity, period, element }, at) => masks.forEach((mask, variant) => (worths[at]![mask] = made.model.quantities.has(quantity) ? variants.value(variant, quantity, period, element) : undefined)));
  }
  const later = after && (after.made ?? evaluator(after.model, after.tables)).run({ to: horizon, ...(from !== undefined && { from }), overrides: after.overrides });
  const issues: Issue[] = [];
  const bridged = targets.flatMap((target, at): readonly BridgedTarget[] => {
    const own = worths[at]!;
    const { quantity, period, element } = target;
    const lacking = own.findIndex((value) => value === undefined || !Number.isFinite(value));
    if (lacking >= 0) {
      const names = combinations[lacking]!.map(({ label }) => label);
      issues.push(issue('error', 'question/bridge-without-value', { ...targetCalled(target, before.model), stepsZh: names.map(({ zh }) => zh).join('、') || '–', stepsEn: names.map(({ en }) => en).join(', ') || '–' }));
      return [];
    }
    const [start, end] = [own[0]!, own.at(-1)!];
    const reached = later ? later.value(quantity, period, element) : end;
    const unnamed = (reached ?? Number.NaN) - end;
    if (!(Math.abs(unnamed) <= 1e-9 * Math.max(Math.abs(start), Math.abs(end)))) issues.push(issue('warning', 'question/bridge-unnamed', { ...targetCalled(target, before.model), amount: Number.isFinite(unnamed) ? unnamed : '–' }));
    const amounts = addedUp(shapley(steps.length, (mask) => own[mask]!), end - start);
    return [{ target, before: start, after: reached ?? end, steps: steps.map(({ name, label }, step) => ({ name, label, amount: amounts[step]! })), unnamed: Number.isFinite(unnamed) ? unnamed : 0 }];
  });
  return { bridged, issues };
}

/** Steps by the quantity they change, from one list of changes to another on the same model and tables. */
export function stepsBetween(before: readonly Override[], after: readonly Override[], model: Model): readonly ProjectionStep[] {
  const pathsOf = (list: readonly Override[]): readonly string[] => list.map(({ path }) => path);
  const own = (list: readonly Override[], path: string): readonly Override[] => list.filter((override) => override.path === path);
  return [...new Set([...pathsOf(before), ...pathsOf(after)])]
    .filter((path) => JSON.stringify(own(before, path)) !== JSON.stringify(own(after, path)))
    .map((path) => ({ name: path, label: placeOverride({ path, from: '2000-01', value: 0 }, model, [])?.quantity.label ?? { zh: path, en: path }, without: [path], overrides: own(after, path) }));
}

function evaluatorOf({ model, tables, made }: Projection, active: readonly ProjectionStep[]): Evaluator {
  if (made && active.every((step) => !step.model && !step.tables)) return made;
  return evaluator(
    active.findLast((step) => step.model)?.model ?? model,
    active.reduce<SourceTables>((all, step) => ({ ...all, ...step.tables }), tables),
  );
}

function overridesOf({ overrides }: Projection, active: readonly ProjectionStep[]): readonly Override[] {
  const gone = new Set(active.flatMap(({ without = [] }) => without));
  return [...overrides.filter(({ path }) => !gone.has(path)), ...active.flatMap((step) => step.overrides ?? [])];
}

/** Changes that a step names and no model of the bridge knows. */
function changesThatFit({ model }: Projection, steps: readonly ProjectionStep[]): readonly Issue[] {
  const models = [model, ...steps.flatMap((step) => step.model ?? [])];
  return steps.flatMap(({ overrides = [], label }) =>
    overrides.flatMap((override) =>
      models.some((own) => placeOverride(override, own, [])) ? [] : [issue('error', 'question/bridge-path', { path: override.path, stepZh: label.zh, stepEn: label.en })],
    ),
  );
}

/** Amounts whose sum is the total but for the last bit: what rounding left goes to the largest. */
function addedUp(amounts: readonly number[], total: number): readonly number[] {
  if (amounts.length === 0) return amounts;
  const rest = sum([total, ...amounts.map((amount) => -amount)]);
  const largest = amounts.reduce((best, amount, at) => (Math.abs(amount) > Math.abs(amounts[best]!) ? at : best), 0);
  return amounts.map((amount, at) => (at === largest ? amount + rest : amount));
}

function issue(severity: Issue['severity'], code: string, values: Issue['values']): Issue {
  return { code, severity, place: {}, values };
}
