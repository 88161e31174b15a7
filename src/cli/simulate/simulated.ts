import { meanEstimate, percentileEstimates, type Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Issue } from '../../i18n/issue.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Condition } from '../../scenario/questions/condition.ts';
import { closingRules, plansOfRules, type ClosingTable } from '../../scenario/questions/closing-rules.ts';
import { leverGrid, type Grid, type GridScenario } from '../../scenario/questions/grid.ts';
import type { Lever } from '../../scenario/questions/lever.ts';
import { riskEnds } from '../../scenario/questions/risk-ends.ts';
import { sensitivityIndices, type RunsDone, type SensitivityIndices } from '../../scenario/questions/sensitivity-indices.ts';
import type { Target } from '../../scenario/questions/target.ts';
import { tornado, type Tornado } from '../../scenario/questions/tornado.ts';
import { crossingOf, type Crossing } from '../../scenario/simulation/crossing.ts';
import { fanOf, type Fan } from '../../scenario/simulation/fan.ts';
import { Simulator } from '../../scenario/simulation/simulator.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { BridgedTarget } from '../../scenario/questions/projection-bridge.ts';
import type { Session } from '../open/session.ts';
import { bridgeTo } from './bridge-to.ts';
import type { Draws } from './draw-options.ts';
import { shownOf, type Request } from './request.ts';
import type { GivenUncertainty } from './uncertainty-of.ts';

/** A fan with how far chance may have moved its mean and median, by period; null where nothing differs between paths. */
export interface PrintedFan {
  readonly fan: Fan;
  readonly errors: readonly { readonly mean: Estimate; readonly median: Estimate }[];
}

/** Everything that a line was answered. */
export interface Simulated {
  readonly session: Session;
  readonly draws: Draws;
  readonly given: GivenUncertainty;
  readonly request: Request;
  /** Shown. */
  readonly periods: readonly Period[];
  readonly fans: readonly PrintedFan[];
  readonly crossings: readonly Crossing[];
  readonly tornado: Tornado | undefined;
  readonly indices: SensitivityIndices | undefined;
  readonly grid: { readonly lever: Lever; readonly shown: Target; readonly condition: Condition | undefined; readonly found: Grid } | undefined;
  readonly closing: ClosingTable | undefined;
  readonly bridge: BridgedTarget | undefined;
  readonly issues: readonly Issue[];
}

export interface SimulateSettings {
  readonly session: Session;
  readonly request: Request;
  readonly draws: Draws;
  readonly given: GivenUncertainty;
  /** In force before any scenario: the project's and those of the line. */
  readonly overrides: readonly Override[];
  /** Of a grid, the first being the line's own. */
  readonly scenarios: readonly GridScenario[];
  readonly shownFrom: Period | undefined;
}

/** Works out what a line asks, in steps. */
export function* simulated({ session, request, draws, given, overrides, scenarios, shownFrom }: SimulateSettings): Generator<RunsDone, Simulated, void> {
  const { evaluator, last: to, model } = session;
  const from = session.baseline.periods[0]!;
  const executor = wasmExecutor();
  const settings = { ...draws, from, ...(executor && { executor }) };
  const { uncertainty } = given;
  const keep = [...new Set([...request.figures, ...request.levels].map(({ quantity }) => quantity))];
  yield { done: 0, of: 1 };
  const simulator = new Simulator(evaluator, uncertainty, { ...settings, to, towards: keep });
  const run = simulator.run(keep, overrides);
  const periods = session.baseline.periods.filter((period) => period >= (shownFrom ?? run.drawnPeriods[0] ?? from));
  const fans = request.figures.map(({ quantity, element }): PrintedFan => {
    const fan = fanOf(run, quantity, element);
    const points = fan.points.filter(({ period }) => periods.includes(period));
    return {
      fan: { ...fan, points },
      errors: points.map(({ period, mean }) => {
        const values = run.paths.pathValues(quantity, period, element)!.filter(Number.isFinite);
        const same: Estimate = { value: mean, standardError: 0, least: mean, greatest: mean };
        return values.length > 1 ? { mean: meanEstimate(values), median: percentileEstimates(values, [0.5])[0]! } : { mean: same, median: same };
      }),
    };
  });
  const crossings = run.drawnPeriods.length === 0 ? [] : request.levels.map(({ quantity, element, level }) => crossingOf(run, quantity, level, element));
  run.paths.release();
  const issues: Issue[] = [...run.issues];
  const span = { from, ...(executor && { executor }) };
  const base = { session, draws, given, request, periods, fans, crossings, tornado: undefined, indices: undefined, grid: undefined, closing: undefined, bridge: undefined };
  if (issues.some(({ severity }) => severity === 'error')) return { ...base, issues };

  const bars = request.tornado && tornado(evaluator, {
    target: request.tornado.target, overrides, ...span, to,
    levers: [...request.tornado.levers, ...riskEnds(uncertainty.risks, session.run, { until: request.tornado.target.period })],
  });
  const indices = request.indices && (yield* sensitivityIndices(evaluator, uncertainty, { target: request.indices, paths: draws.paths, seed: draws.seed, overrides, ...span }));
  const grid = request.grid && (yield* gridOf());
  const closing = request.closing ? closingRules(evaluator, plansOfRules(evaluator), { from, to, overrides }) : undefined;
  const bridge = request.bridge && (yield* bridgeTo(session, request.bridge, overrides));
  return { ...base, tornado: bars, indices, grid, closing, bridge: bridge?.bridged[0], issues: [...issues, ...[bars, indices, grid?.found, closing, bridge].flatMap((part) => part?.issues ?? [])] };

  function* gridOf(): Generator<RunsDone, NonNullable<Simulated['grid']>, void> {
    const { lever, values } = request.grid!;
    const shown = shownOf(request, model, to);
    const deficit = request.levels.at(-1) ?? { ...shown, level: 0 };
    const condition: Condition = { quantity: deficit.quantity, ...(deficit.element !== undefined && { element: deficit.element }), is: 'atLeast', level: deficit.level, period: to, every: true };
    const range = rangeAround(lever, values);
    const found = yield* leverGrid(evaluator, { lever, values, scenarios, from, to, deficit, shown, ...(range && { breakEven: { condition, ...range } }), uncertain: { uncertainty, settings } });
    return { lever, shown, condition: range && condition, found };
  }

  /** Where break-even is looked for: once more the width of the values to each side, within what the model allows. */
  function rangeAround(lever: Lever, values: readonly number[]): { readonly least: number; readonly greatest: number } | undefined {
    const quantity = placeOverride({ path: lever.path, from: lever.from, value: 0 }, model, [])?.quantity;
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    const width = greatest > least ? greatest - least : Math.abs(least) / 2;
    const tidy = (value: number): number => Number(value.toPrecision(12));
    const range = { least: Math.max(quantity?.minimum ?? -Infinity, tidy(least - width)), greatest: Math.min(quantity?.maximum ?? Infinity, tidy(greatest + width)) };
    return range.least < range.greatest ? range : undefined;
  }
}
