import type { Issue } from '../../i18n/issue.ts';
import { openRows } from '../../language/run/row-session.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import type { ClaimLines } from '../../review/claims/claim-lines.ts';
import { layersOf, plannedClaims, settlementColumn, usualPayment } from '../../review/claims/planned-claims.ts';
import { recomputedLines } from '../../review/claims/recompute-claims.ts';
import type { DataSource } from '../open/data-part.ts';
import { hasErrors } from '../open/has-errors.ts';
import { openModel } from '../open/model.ts';
import { planIssue } from '../open/plan.ts';
import { openRowData } from '../open/row-data.ts';
import type { World } from '../world.ts';
import type { ClaimsQuestion, PlannedClaims } from './claims-tie-out.ts';

export interface PlannedList {
  readonly lines: ClaimLines | undefined;
  readonly planned?: PlannedClaims;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
}

/** Runs our claims through the plan and sets each payment beside the one claimed; also as claimed under last year's parameters. */
export async function planClaims({ ours, plan, payment, years }: ClaimsQuestion, theirs: ClaimLines, world: World): Promise<PlannedList> {
  const { opened, issues: found } = openModel(plan!, world);
  if (!opened) return refused(found);
  const { model } = opened;
  const noPlan = planIssue(model);
  if (noPlan) return refused([noPlan]);
  const layers = layersOf(model);
  const payments = (payment ?? usualPayment).split('+');
  const unknown = payments.find((name) => !layers.includes(name));
  if (unknown !== undefined)
    return refused([
      { code: 'cli/payment-unknown', severity: 'error', place: { file: model.file }, values: { found: unknown, known: layers.join(', ') } },
    ]);
  const year = Number(years.at(-1));
  const period = String(year);
  const data = await openRowData(opened, { period, start: `${period}-01`, year, names: [ours] }, world);
  if (!('table' in data)) return refused(data.issues);
  const { table, source } = data;
  const session = openRows(
    model,
    { [table.name]: table, ...(model.axis.kind === 'rows' && { [model.axis.table]: table }) },
    wasmExecutor(),
  );
  try {
    if (hasErrors(session.inputs.issues)) return refused(session.inputs.issues);
    world.progress(model.id);
    const planned = plannedClaims(session, table, { period, payments, theirs });
    const { recomputed } = planned;
    const issues = [...data.issues.filter(({ severity }) => severity !== 'note'), ...recomputed.issues];
    if (hasErrors(issues)) return refused(issues);
    return {
      lines: recomputedLines(recomputed.run, table, { id: settlementColumn(model), payments, year }),
      planned: { opened, ...planned },
      source,
      issues,
    };
  } finally {
    session.close();
  }
}

function refused(issues: readonly Issue[]): PlannedList {
  return { lines: undefined, source: undefined, issues };
}
