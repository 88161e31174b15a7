import type { BreakEven } from '../../scenario/questions/break-even.ts';
import type { ChanceSolution } from '../../scenario/questions/chance-solve.ts';
import type { ClosingPlan, ClosingTable } from '../../scenario/questions/closing-rules.ts';
import type { Condition } from '../../scenario/questions/condition.ts';
import type { Grid, GridQuestion } from '../../scenario/questions/grid.ts';
import type { RangedLever } from '../../scenario/questions/lever.ts';
import type { ProjectionBridge, ProjectionStep } from '../../scenario/questions/projection-bridge.ts';
import type { SensitivityIndices } from '../../scenario/questions/sensitivity-indices.ts';
import type { Target } from '../../scenario/questions/target.ts';
import type { LeverEnds, Tornado } from '../../scenario/questions/tornado.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import type { DrawMethod } from '../../scenario/simulation/assumed-draws.ts';

/** What is uncertain, and how it is drawn. */
interface Drawn {
  readonly assume: readonly AssumptionEntry[];
  readonly correlate: readonly CorrelationEntry[];
  readonly seed: number;
  readonly method: DrawMethod;
  readonly paths: number;
}

export interface TornadoAsk {
  readonly target: Target;
  readonly overrides: readonly Override[];
  readonly levers: readonly LeverEnds[];
  /** Uncertain assumptions at their low and high ends (0.1 and 0.9 if absent), beside the levers. */
  readonly risks?: { readonly assume: readonly AssumptionEntry[]; readonly low?: number; readonly high?: number; readonly years?: 'course' | 'yearly' };
}

export interface IndicesAsk extends Omit<Drawn, 'method'> {
  readonly target: Target;
  readonly overrides: readonly Override[];
}

export interface GridAsk extends Omit<GridQuestion, 'uncertain' | 'from' | 'by'> {
  readonly drawn?: Drawn;
}

export interface BreakEvenAsk {
  readonly lever: RangedLever;
  readonly condition: Condition;
  readonly overrides: readonly Override[];
}

export interface ChanceAsk extends BreakEvenAsk, Drawn {
  readonly chance: number;
}

export interface ClosingAsk {
  readonly to: Period;
  readonly overrides: readonly Override[];
  /** One for each of the model's rules if absent. */
  readonly plans?: readonly ClosingPlan[];
}

/** Between two lists of changes on the open model and its tables. */
export interface BridgeAsk {
  readonly before: readonly Override[];
  readonly after: readonly Override[];
  /** One for each quantity that is changed differently if absent. */
  readonly steps?: readonly Pick<ProjectionStep, 'name' | 'label' | 'overrides' | 'without'>[];
  readonly targets: readonly Target[];
}

/** From the projection as it would have been drawn up on the figures to `origin` to the present one. */
export interface RenewalAsk {
  readonly origin: Period;
  readonly overrides: readonly Override[];
  readonly targets: readonly Target[];
  /** Titles of tables, by name. */
  readonly titles: Readonly<Record<string, Label>>;
}

/** Questions that are worked out in many runs; undefined where they were broken off. */
export interface LeverQuestions {
  readonly tornado: { readonly ask: TornadoAsk; readonly give: Tornado };
  readonly indices: { readonly ask: IndicesAsk; readonly give: SensitivityIndices | undefined };
  readonly grid: { readonly ask: GridAsk; readonly give: Grid | undefined };
  readonly breakEven: { readonly ask: BreakEvenAsk; readonly give: BreakEven };
  readonly chance: { readonly ask: ChanceAsk; readonly give: ChanceSolution | undefined };
  readonly closing: { readonly ask: ClosingAsk; readonly give: ClosingTable };
  readonly bridge: { readonly ask: BridgeAsk; readonly give: ProjectionBridge };
  readonly renewal: { readonly ask: RenewalAsk; readonly give: ProjectionBridge | undefined };
}
