import type { Issue } from '../../i18n/issue.ts';
import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { DrawMethod } from '../../scenario/simulation/assumed-draws.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import type { Crossing, CrossingCounts } from '../../scenario/simulation/crossing.ts';
import type { ColumnDraws, ControlNormals, Fan, FanColumn, FanPoint } from '../../scenario/simulation/fan.ts';
import type { BuildSettings, BuiltWorkbook } from '../built-workbook.ts';
import type { ExplainAsk, Explained, PlainAsk, PlainGiven, PlainScenario } from './plain-run.ts';
import type { LeverQuestions } from './lever-questions.ts';
import type { PlainTables } from './plain-tables.ts';
import type { BackTestQuestions } from './back-test-questions.ts';
import type { TriangleQuestions } from './triangle-questions.ts';

export interface OpenAsk {
  /** Id of the model's file, and the texts of it and of all it uses. */
  readonly model: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly tables: PlainTables;
  readonly from?: Period;
}

export interface Opened {
  readonly issues: readonly Issue[];
  /** Last period with data; undefined where no table gives any, or the model is not sound. */
  readonly last: Period | undefined;
}

/** What is uncertain, and how it is drawn. */
export interface Drawn {
  readonly assume: readonly AssumptionEntry[];
  readonly correlate: readonly CorrelationEntry[];
  readonly seed: number;
  readonly method: DrawMethod;
  readonly paths: number;
}

/** One element of a quantity; '' where it has no dimensions. */
export interface Wanted {
  readonly quantity: string;
  readonly element: string;
}

export interface SimulateAsk extends Drawn {
  readonly to: Period;
  readonly overrides: readonly Override[];
  readonly fans: readonly Wanted[];
  /** Chances of falling below a level. */
  readonly crossings: readonly (Wanted & { readonly level: number })[];
}

/** Empty fans and crossings where an issue is an error. */
export interface Simulated {
  readonly fans: readonly Fan[];
  readonly crossings: readonly Crossing[];
  readonly drawnPeriods: readonly Period[];
  readonly issues: readonly Issue[];
  /** Possible correlations nearest to those asked for, where these contradict each other. */
  readonly nearest?: readonly CorrelationEntry[];
}

/** Some of the paths of a simulation. */
export interface SimulatedPart {
  /** By fan: what its quantity is in each period on the part's paths. */
  readonly columns: readonly (readonly FanColumn[])[];
  readonly counts: readonly CrossingCounts[];
  /** The same for every part. */
  readonly controls?: ControlNormals;
  readonly drawnPeriods: readonly Period[];
  readonly issues: readonly Issue[];
  readonly nearest?: readonly CorrelationEntry[];
}

/** Columns in parts, to be joined and summed up. */
export interface PointsAsk extends ColumnDraws {
  readonly columns: readonly { readonly fan: number; readonly period: Period; readonly plain: number | undefined; readonly parts: readonly Float64Array[] }[];
}

/** Everything that can be asked of a projection: what is handed over, and what comes back. */
export interface Questions extends LeverQuestions, TriangleQuestions, BackTestQuestions {
  readonly open: { readonly ask: OpenAsk; readonly give: Opened };
  readonly simulate: { readonly ask: SimulateAsk; readonly give: Simulated };
  readonly plain: { readonly ask: PlainAsk; readonly give: PlainGiven };
  /** The run without draws as an Excel workbook with its formulas live, still without a file format. */
  readonly workbook: { readonly ask: PlainScenario & BuildSettings; readonly give: BuiltWorkbook };
  readonly explain: { readonly ask: ExplainAsk; readonly give: Explained | undefined };
  readonly part: { readonly ask: SimulateAsk & { readonly firstPath: number }; readonly give: SimulatedPart };
  readonly points: { readonly ask: PointsAsk; readonly give: readonly { readonly fan: number; readonly point: FanPoint | undefined }[] };
}

export type Question = keyof Questions;
