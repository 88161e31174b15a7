import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { openRows, type RowSession } from '../../language/run/row-session.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { divisionsOf, incomesOf, type Division } from '../../scenario/benefits/divisions.ts';
import type { World } from '../world.ts';
import { hasErrors } from './has-errors.ts';
import type { OpenedModel } from './model.ts';
import { openRowData, tableIssue, type RowData, type RowQuestion } from './row-data.ts';

/** A benefit plan with the claims it is run on. */
export interface OpenedPlan {
  readonly opened: OpenedModel;
  readonly model: Model;
  readonly question: RowQuestion;
  readonly data: RowData;
  readonly session: RowSession;
  /** Every division the claims have columns for. */
  readonly divisions: readonly Division[];
  /** Income of each person, yuan/year, where the claims know it. */
  readonly incomes: Float64Array | undefined;
  readonly issues: readonly Issue[];
}

/** Why a model is no benefit plan; undefined where it is one. */
export function planIssue({ id, axis, settlement }: Model): Issue | undefined {
  if (axis.kind === 'rows' && axis.group !== undefined && settlement) return undefined;
  return { code: 'cli/not-a-plan', severity: 'error', place: {}, values: { model: id } };
}

/** Reads the claims of a model that is a plan and keeps them ready for runs. */
export async function openPlan(
  opened: OpenedModel,
  question: RowQuestion,
  world: World,
): Promise<OpenedPlan | { readonly issues: readonly Issue[] }> {
  const { model } = opened;
  const refused = planIssue(model) ?? tableIssue(opened, question);
  if (refused) return { issues: [refused] };
  const data = await openRowData(opened, question, world);
  if (!('table' in data)) return data;
  const { table } = data;
  const session = openRows(model, { [model.axis.kind === 'rows' ? model.axis.table : '']: table }, wasmExecutor());
  const issues = [...data.issues, ...session.inputs.issues];
  if (!hasErrors(issues) && session.inputs.count > 0)
    return { opened, model, question, data, session, divisions: divisionsOf(session, table), incomes: incomesOf(session, table), issues };
  session.close();
  return { issues: hasErrors(issues) ? issues : [{ code: 'cli/no-claims', severity: 'error', place: {}, values: {} }] };
}
