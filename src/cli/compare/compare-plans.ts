import type { Issue } from '../../i18n/issue.ts';
import { toCsv } from '../../plots/csv-text.ts';
import type { Division } from '../../scenario/benefits/divisions.ts';
import type { CommandLine } from '../command-line.ts';
import { readReforms } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import type { OpenedModel } from '../open/model.ts';
import { openPlan, type OpenedPlan } from '../open/plan.ts';
import { rowQuestion } from '../open/row-data.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { planCells } from './plan-csv.ts';
import { comparePlans, type PlanComparison } from './plan-comparison.ts';
import { planJson } from './plan-json.ts';
import { planText } from './plan-text.ts';

/** A benefit plan beside its reforms on the same claims; without a reform, the plan as it stands. */
export async function comparePlanReforms(opened: OpenedModel, line: CommandLine, world: World): Promise<Outcome> {
  const question = rowQuestion(line);
  const { reforms, issues: faults } = readReforms(line, world, opened.model, () => question.start);
  if (hasErrors(faults)) return refusal(faults, line.locale);
  const plan = await openPlan(opened, question, world);
  if (!('session' in plan)) return refusal(plan.issues, line.locale);
  try {
    const divisions = askedDivisions(plan, line.values('by'));
    if ('code' in divisions) return refusal([divisions], line.locale);
    const failed = failures(
      plan,
      reforms.map(({ set }) => set.map(({ change }) => change)),
    );
    if (failed.length > 0) return refusal(failed, line.locale);
    const found = comparePlans(plan, reforms, divisions, world);
    const issues = [...faults, ...plan.issues, ...found.issues];
    const comparison = { ...found, issues };
    const remarks = issues.filter(({ severity }) => severity !== 'note');
    return { stdout: written(comparison, line, world), stderr: issueLinesText(remarks, line.locale), code: 0 };
  } finally {
    plan.session.close();
  }
}

function written(comparison: PlanComparison, line: CommandLine, world: World): string {
  if (line.has('json')) return jsonText(planJson(comparison, world));
  return line.has('csv') ? toCsv(planCells(comparison, line.locale)) : planText(comparison, line.locale);
}

/** The divisions `--by` names, in its order; `all` for every one. */
function askedDivisions({ divisions }: OpenedPlan, asked: readonly string[]): readonly Division[] | Issue {
  const names = asked.flatMap((list) => list.split(',')).filter((name) => name !== '');
  if (names.includes('all')) return divisions;
  const known = divisions.map(({ id }) => id).join(', ');
  const unknown = names.find((name) => !divisions.some(({ id }) => id === name));
  if (unknown !== undefined) return { code: 'cli/division-unknown', severity: 'error', place: {}, values: { found: unknown, known } };
  return [...new Set(names)].map((name) => divisions.find(({ id }) => id === name)!);
}

/** Why the plan or a reform cannot be run in the period, such as a parameter that is not in force. */
function failures(
  { session, question }: OpenedPlan,
  variants: readonly Parameters<OpenedPlan['session']['run']>[0]['overrides'][],
): readonly Issue[] {
  for (const overrides of [[], ...variants]) {
    const { issues } = session.run({ period: question.period, overrides: overrides ?? [], columns: [], checks: false });
    if (hasErrors(issues)) return issues.filter((issue) => issue.severity === 'error');
  }
  return [];
}
