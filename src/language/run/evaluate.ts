import type { Issue } from '../../i18n/issue.ts';
import { periodsBetween } from '../calendar.ts';
import { Columns, checkColumnName, type Column } from '../columns.ts';
import { observationAt, UniformCells } from './given-cells.ts';
import { givenDraws, type Draw, type DrawSource } from '../draw-source.ts';
import type { Executor } from '../kernel.ts';
import type { Model, Period, Quantity, SourceTables } from '../model.ts';
import { notFiniteIssues } from './not-finite.ts';
import { figureAt, observe, type Observations } from './observe.ts';
import type { Override } from '../override.ts';
import { bracketRows, placeOverride, stretchesIn, type PlacedOverride } from './parameter-values.ts';
import type { CellState, Givens } from '../compile/givens.ts';
import { makePlan, type Plan } from '../compile/plan.ts';
import type { CheckOutcome, Mark, Run } from '../result.ts';
import { interpreter } from '../run-kernel/interpreter.ts';
import { PathRunner, type DrawnCell } from './run-paths.ts';

export interface RunSettings {
  /** First period; the earliest any table gives, if absent. */
  readonly from?: Period;
  readonly to: Period;
  readonly overrides?: readonly Override[];
  readonly draws?: readonly Draw[] | DrawSource;
  /** Number of paths; 1 if absent. */
  readonly paths?: number;
  /** What runs the paths; the interpreter if absent. */
  readonly executor?: Executor;
  /**
   * A run of this evaluator over the same periods with the same overrides and no draws: what is the same on all paths is
   * taken from it instead of being worked out again.
   */
  readonly sameAs?: EvaluatedRun;
  /** Quantities whose paths are wanted; all if absent. */
  readonly keep?: readonly string[];
}

/** A run together with what is needed to open its numbers. */
export interface EvaluatedRun extends Run {
  readonly plan: Plan;
  readonly columns: Columns;
  readonly observations: Observations;
  readonly overrides: readonly PlacedOverride[];
  /** Cells that are the same on all paths, by the plan's slot; those of varying cells mean nothing. */
  readonly scalars: Float64Array;
  /**
   * Gives the memory of the paths back; path values must not be read afterwards. The next run with the same `draws`
   * then finds what was loaded in place.
   */
  release(): void;
}

export interface Evaluator {
  readonly model: Model;
  readonly observations: Observations;
  run(settings: RunSettings): EvaluatedRun;
}

/**
 * Makes a model and its tables ready to be run many times: what does not depend on the values of parameters is settled
 * once, so that moving a slider recompiles nothing.
 */
export function evaluator(model: Model, tables: SourceTables): Evaluator {
  if (model.axis.kind !== 'time') throw new TypeError('evaluator: a model on a time axis; use evaluateRows');
  const columns = new Columns(model);
  const observations = observe(model, tables);
  const plans = new PlanCache();
  return {
    model,
    observations,
    run: (settings) => {
      const issues: Issue[] = [...observations.issues];
      const overrides = (settings.overrides ?? []).flatMap((o) => placeOverride(o, model, issues) ?? []);
      const periods = periodsBetween(settings.from ?? observations.first ?? settings.to, settings.to, model.axis);
      const source = sourceOf(settings.draws ?? noDraws);
      const draws = placeDraws(source, columns, periods);
      const key = planKey(periods, overrides, settings, draws);
      let prepared = plans.get(key);
      if (!prepared) {
        const keep = settings.keep && new Set(settings.keep);
        const plan = makePlan(model, columns, givens(columns, observations, overrides, periods, draws), (c) => keep?.has(c.quantity.name) ?? true);
        prepared = { plan, uniform: new UniformCells(plan, columns, observations, (slot) => draws.has(slot)), paths: new PathRunner(plan, draws) };
        plans.set(key, prepared);
      }
      return execute(model, columns, observations, prepared, overrides, settings, source, [...issues, ...prepared.plan.issues]);
    },
  };
}

const noDraws: readonly Draw[] = [];

function sourceOf(draws: readonly Draw[] | DrawSource): DrawSource {
  return 'leaves' in draws ? draws : givenDraws(draws);
}

/** Slots of all plans that are kept, at about 150 bytes each. */
const KEPT_SLOTS = 600_000;

/** The plans used last. Each is made once and used for every run of its structure; the oldest go where they are too many. */
class PlanCache {
  private readonly plans = new Map<string, PreparedPlan>();
  private slots = 0;

  get(key: string): PreparedPlan | undefined {
    const known = this.plans.get(key);
    if (known) {
      this.plans.delete(key);
      this.plans.set(key, known);
    }
    return known;
  }

  set(key: string, prepared: PreparedPlan): void {
    this.plans.set(key, prepared);
    this.slots += prepared.plan.slotCount;
    for (const [oldest, { plan, paths }] of this.plans) {
      if (this.slots <= KEPT_SLOTS || oldest === key) break;
      this.plans.delete(oldest);
      this.slots -= plan.slotCount;
      paths.close();
    }
  }
}

/** Everything but the values: two runs with the same key share one plan. */
function planKey(periods: readonly Period[], overrides: readonly PlacedOverride[], settings: RunSettings, draws: ReadonlyMap<number, DrawnCell>): string {
  // A number laid over a number that is in force everywhere changes no structure.
  const structural = overrides.filter(({ quantity }) => quantity.kind !== 'parameter' || quantity.type === 'brackets' || !inForceThroughout(quantity, periods));
  const laid = structural.map((o) => [o.override.path, o.override.from, o.override.until, Array.isArray(o.override.value) ? o.override.value.length : 1]);
  return JSON.stringify([periods[0], periods.length, laid, settings.keep ?? null, [...draws.keys()]]);
}

function inForceThroughout(quantity: Quantity, periods: readonly Period[]): boolean {
  return quantity.values.some((v) => v.until === undefined && v.from.slice(0, periods[0]!.length) <= periods[0]!);
}

function placeDraws({ leaves }: DrawSource, columns: Columns, periods: readonly Period[]): ReadonlyMap<number, DrawnCell> {
  const placed = new Map<number, DrawnCell>();
  for (const { path, isDrawn } of leaves) {
    const column = columns.of(path)?.get('') ?? elementColumn(columns, path);
    if (!column) throw new RangeError(`evaluate: draws of a quantity's element; got ${path}`);
    periods.forEach((period, t) => {
      if (isDrawn(period)) placed.set(column.index * periods.length + t, { path, period });
    });
  }
  return placed;
}

/** `insured.active`, or `relative_cost.inpatient.active` of two dimensions; a used model's name has dots of its own. */
function elementColumn(columns: Columns, path: string): Column | undefined {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const column = columns.of(path.slice(0, dot))?.get(path.slice(dot + 1));
    if (column) return column;
  }
  return undefined;
}

function givens(columns: Columns, observations: Observations, overrides: readonly PlacedOverride[], periods: readonly Period[], draws: ReadonlyMap<number, DrawnCell>): Givens {
  const drawn = (column: Column, t: number) => draws.has(column.index * periods.length + t);
  return {
    periods,
    drawn,
    booked: (column, t) => !estimatedBases.has(observedStatus(observations, column, periods[t]!) ?? ''),
    bracketRows: (quantity) => bracketRows(quantity, overrides),
    state: (column, t) => {
      const { quantity, element } = column;
      if (drawn(column, t)) return quantity.kind === 'parameter' ? 'parameter' : 'override';
      if (figureAt(observations, column, periods[t]!)) return 'table';
      if (quantity.kind === 'parameter') return stretchesIn(quantity, element, periods[t]!, overrides).length > 0 ? 'parameter' : 'missing';
      if (quantity.kind === 'input' && stretchesIn(quantity, element, periods[t]!, overrides).length > 0) return 'override';
      return undefined;
    },
  };
}

/** The cells of another run's plan under this plan's slots; undefined where it lacks one of them. */
function takenOver({ scalars, plan: other, paths }: EvaluatedRun, plan: Plan, columns: Columns): Float64Array | undefined {
  if (paths !== 1 || other.periods.length !== plan.periods.length || other.periods[0] !== plan.periods[0]) {
    throw new RangeError('evaluate: sameAs is a run without draws over the same periods');
  }
  const cells = new Float64Array(plan.slotCount);
  cells.set(scalars.subarray(0, columns.list.length * plan.periods.length));
  for (const [slot, value] of plan.periodNumbers) cells[slot] = value;
  for (const [name, slot] of plan.bracketSlots) {
    const known = other.bracketSlots.get(name);
    if (known === undefined) return undefined;
    cells[slot] = scalars[known]!;
  }
  return cells;
}

interface PreparedPlan {
  readonly plan: Plan;
  readonly uniform: UniformCells;
  readonly paths: PathRunner;
}

function execute(
  model: Model, columns: Columns, observations: Observations, { plan, uniform, paths: runner }: PreparedPlan, overrides: readonly PlacedOverride[],
  settings: RunSettings, source: DrawSource, issues: readonly Issue[],
): EvaluatedRun {
  const { periods } = plan;
  const scalars = (settings.sameAs && takenOver(settings.sameAs, plan, columns)) ?? uniform.run(overrides);
  const paths = settings.paths ?? 1;
  const varying = runner.run(scalars, source, paths, settings.executor ?? interpreter);
  const slotOf = (quantity: string, period: Period, element: string | undefined) => {
    const t = periods.indexOf(period);
    return t < 0 ? undefined : { column: columns.at(quantity, element), t };
  };
  const value = (quantity: string, period: Period, element?: string, path = 0): number | undefined => {
    const at = slotOf(quantity, period, element);
    if (!at || plan.state(at.column, at.t) === 'missing' || at.column.quantity.type === 'brackets') return undefined;
    const slot = at.column.index * periods.length + at.t;
    return plan.varies(at.column, at.t) ? varying.column(slot)?.[path] : scalars[slot];
  };
  const numberAt = (column: Column, t: number) => {
    const slot = column.index * periods.length + t;
    return plan.varies(column, t) ? varying.column(slot)?.[0] : scalars[slot];
  };
  let outcomes: readonly CheckOutcome[] | undefined;
  let all = paths === 1 ? undefined : issues;
  const allIssues = () => (all ??= [...issues, ...notFiniteIssues(model, columns, plan, numberAt)]);
  const run: EvaluatedRun = {
    model, periods, paths, plan, columns, observations, overrides, scalars,
    get issues() {
      return allIssues();
    },
    elements: (quantity) => [...(columns.of(quantity)?.keys() ?? [])],
    value,
    pathValues: (quantity, period, element) => {
      const at = slotOf(quantity, period, element);
      if (!at || plan.state(at.column, at.t) === 'missing') return undefined;
      const slot = at.column.index * periods.length + at.t;
      return plan.varies(at.column, at.t) ? varying.column(slot) : scalars.slice(slot, slot + 1);
    },
    mark: (quantity, period, element) => {
      const at = slotOf(quantity, period, element);
      return at ? markOf(at.column, plan.state(at.column, at.t), plan, at.t, overrides, observations) : 'missing';
    },
    get checks() {
      return (outcomes ??= checkOutcomes(model, columns, plan, value));
    },
    release: () => {
      allIssues();
      varying.release();
    },
  };
  return run;
}

/** Rows of a table that somebody expects rather than booked. */
const estimatedBases = new Set(['execution', 'budget']);

function observedStatus(observations: Observations, column: Column, period: Period): string | undefined {
  const { table, row } = observationAt(observations, column, period);
  return table.status(row);
}

function markOf(column: Column, state: CellState, plan: Plan, t: number, overrides: readonly PlacedOverride[], observations: Observations): Mark {
  const { quantity, element } = column;
  switch (state) {
    case 'missing':
      return 'missing';
    case 'table':
      if (quantity.binding?.outlook) return 'assumed';
      return estimatedBases.has(observedStatus(observations, column, plan.periods[t]!) ?? '') ? 'assumed' : 'observed';
    case 'override':
      return 'assumed';
    case 'parameter': {
      const given = stretchesIn(quantity, element, plan.periods[t]!, overrides);
      return given.every((s) => s.dated && ['enacted', 'announced'].includes(s.dated.status)) ? 'observed' : 'assumed';
    }
    case 'computed':
      return plan.formula(column, t) === quantity.project ? 'assumed' : 'computed';
  }
}

function checkOutcomes(model: Model, columns: Columns, plan: Plan, value: Run['value']): readonly CheckOutcome[] {
  const outcomes: CheckOutcome[] = [];
  for (const check of model.checks) {
    const name = checkColumnName(check.name);
    for (const element of columns.of(name)!.keys()) {
      for (const period of plan.periods) {
        const difference = value(name, period, element);
        if (difference === undefined) continue;
        outcomes.push({ check, period, difference, holds: Math.abs(difference) <= check.tolerance, ...(element !== '' && { element }) });
      }
    }
  }
  return outcomes;
}

