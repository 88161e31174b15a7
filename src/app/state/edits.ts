import type { ExpectedYear } from '../../scenario/execution.ts';
import type { Scenario, ScenarioChange } from '../../scenario/scenario.ts';
import type { LogEntry } from '../../review/case/log.ts';
import type { BenefitsEdits } from './benefits-edits.ts';
import type { CorridorEdits } from './corridor-edits.ts';
import type { LoadedTable } from './loaded-tables.ts';
import type { ProjectionEdits } from './projection-edits.ts';
import type { ReviewEdits } from './review-edits.ts';

export interface TypedMonth {
  readonly income?: number;
  readonly expenditure?: number;
}

/** Everything a person has changed in a project; immutable, so that undo is keeping the one before. */
export interface Edits {
  readonly scenario: Scenario;
  /** Text of the project's model file where it differs from the one shipped. */
  readonly modelText?: string;
  /** Reasons of a mid-year adjustment, by quantity. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Yuan cumulated from January, typed in by month. */
  readonly months?: Readonly<Record<string, TypedMonth>>;
  /** Totals of the running year that stand for its execution. */
  readonly expected?: ExpectedYear;
  /** Tables from the person's own files, in the order they count. */
  readonly tables?: readonly LoadedTable[];
  /** Plan, people and reforms of the benefits task. */
  readonly benefits?: BenefitsEdits;
  /** Contract, terms and statement of the corridor task. */
  readonly corridor?: CorridorEdits;
  /** Which projection, its horizon, assumptions and uncertainty. */
  readonly projection?: ProjectionEdits;
  readonly review?: ReviewEdits;
  /** The person's own text in written reports. */
  readonly report?: ReportEdits;
  /**
   * Digest of the saved state that the edits were made from. Undo takes it back with them, so that merging knows what somebody's
   * work comes from; a project file tells it by its states.
   */
  readonly line?: string;
  /** Logs of reviews by case. They only grow: undo leaves them as they are. */
  readonly cases?: Cases;
}

/** Text by the name of its section; the program never changes it. */
export interface ReportEdits {
  readonly own: Readonly<Record<string, string>>;
}

export type Cases = Readonly<Record<string, readonly LogEntry[]>>;

export const untouched: Edits = { scenario: { id: 'scenario', name: { zh: '我的方案', en: 'My scenario' }, set: [] }, reasons: {} };

/** The edits with one change of the scenario put in, in the place of an earlier one of the same path and month. */
export function withChange(edits: Edits, change: ScenarioChange): Edits {
  const { set } = edits.scenario;
  const at = set.findIndex((other) => other.path === change.path && other.from === change.from);
  const before = set[at];
  const kept = before?.reason !== undefined && change.reason === undefined ? { ...change, reason: before.reason } : change;
  return withSet(edits, at < 0 ? [...set, kept] : set.with(at, kept));
}

export function withoutChange(edits: Edits, path: string): Edits {
  return withSet(edits, edits.scenario.set.filter((change) => change.path !== path));
}

export function withSet(edits: Edits, set: readonly ScenarioChange[]): Edits {
  return { ...edits, scenario: { ...edits.scenario, set } };
}

export function withReason(edits: Edits, quantity: string, reason: string): Edits {
  return { ...edits, reasons: { ...edits.reasons, [quantity]: reason } };
}

export function withModelText(edits: Edits, text: string | undefined): Edits {
  const { modelText: _before, ...rest } = edits;
  return text === undefined ? rest : { ...rest, modelText: text };
}

export function withTables(edits: Edits, tables: readonly LoadedTable[]): Edits {
  const { tables: _before, ...rest } = edits;
  return tables.length === 0 ? rest : { ...rest, tables };
}

export function withMonth(edits: Edits, month: string, flows: TypedMonth | undefined): Edits {
  const { [month]: _before, ...others } = edits.months ?? {};
  return { ...edits, months: flows === undefined ? others : { ...others, [month]: flows } };
}

export function withExpected(edits: Edits, expected: ExpectedYear | undefined): Edits {
  const { expected: _before, ...rest } = edits;
  return expected === undefined ? rest : { ...rest, expected };
}

/** The edits with a section's own text; none at all where it is empty. */
export function withOwnText(edits: Edits, section: string, text: string): Edits {
  const { report, ...rest } = edits;
  const { [section]: _before, ...others } = report?.own ?? {};
  const own = text === '' ? others : { ...others, [section]: text };
  return Object.keys(own).length === 0 ? rest : { ...rest, report: { own } };
}
