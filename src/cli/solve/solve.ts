import type { Issue } from '../../i18n/issue.ts';
import { messages } from '../../i18n/locale.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { planAmounts } from '../../scenario/benefits/plan-result.ts';
import { mostLevers, solveLevers, type LeverQuestion, type Solution } from '../../scenario/benefits/solve.ts';
import type { CommandLine } from '../command-line.ts';
import { readChanges, type ReadChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import { openPlan, planIssue, type OpenedPlan } from '../open/plan.ts';
import { openProjection } from '../open/projection.ts';
import { rowQuestion } from '../open/row-data.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { readLeverOption } from './lever-option.ts';
import { placeLimits, readLimitOption } from './limit-option.ts';
import { solutionCells } from './solution-csv.ts';
import { solutionJson } from './solution-json.ts';
import { solutionText } from './solution-text.ts';
import { payerOf, readTargetOption, targetOf, type TargetOption } from './target-option.ts';

const usualSample = 20_000;

/** A solved question and what it was asked of. */
export interface Solved {
  readonly plan: OpenedPlan;
  readonly changes: ReadChanges;
  readonly target: TargetOption;
  readonly limits: readonly string[];
  readonly solution: Solution;
  readonly issues: readonly Issue[];
}

/**
 * `hengsuan solve MODEL`: values of a few parameters that meet a target; none within the limits ends with 1. A benefit plan
 * is solved over its claims, a model over years by its projection.
 */
export async function solve(line: CommandLine, world: World): Promise<Outcome> {
  const written = line.values('lever');
  if (written.length === 0) throw usage.argumentMissing('--lever PATH=LEAST..GREATEST/STEP');
  if (written.length > mostLevers) throw usage.valueWrong('--lever', written.join(', '), `1–${mostLevers}`, { zh: `最多 ${mostLevers} 个，请去掉 ${written.length - mostLevers} 个`, en: `Leave ${written.length - mostLevers} out` });
  const asked = line.value('target');
  if (asked === undefined) throw usage.argumentMissing('--target "PAYER<=AMOUNT"');
  const projected = openProjection(line, world);
  if (!('opening' in projected)) return refusal(projected.issues, line.locale);
  const { opening } = projected;
  const ofYears = opening.opened?.model.axis.kind === 'time';
  if (ofYears) return (await import('./projection-solve.ts')).solveProjection(projected, world);
  if (opening.opened && line.has('chance')) return refusal([{ code: 'cli/time-axis', severity: 'error', place: {}, values: { model: opening.opened.model.id } }], line.locale);
  const target = readTargetOption(asked);
  const options = line.values('limit').map(readLimitOption);
  const sample = sampleOf(line.value('sample'));
  if (!opening.opened) return refusal(opening.issues, line.locale);
  const { model } = opening.opened;
  const noPlan = planIssue(model);
  if (noPlan) return refusal([noPlan], line.locale);
  const question = rowQuestion(line);
  const levers = written.map((text) => readLeverOption(text, question.start));
  const changes = readChanges(line, world, model, () => question.start);
  if (!('set' in changes)) return refusal(changes.issues, line.locale);
  const payer = payerOf(target, model);
  if (typeof payer === 'object' && 'code' in payer) return refusal([payer], line.locale);
  const plan = await openPlan(opening.opened, question, world);
  if (!('session' in plan)) return refusal(plan.issues, line.locale);
  const { session, divisions } = plan;
  const baseline = changes.set.map(({ change }) => change);
  try {
    const limits = placeLimits(options, levers, baseline, plan);
    const before = session.run({ period: question.period, overrides: baseline, columns: [], checks: false });
    const faults = [...limits.issues, ...before.issues.filter(({ severity }) => severity === 'error')];
    if (faults.length > 0) return refusal(faults, line.locale);
    const executor = wasmExecutor();
    const solution = worked(
      {
        period: question.period,
        baseline,
        levers: limits.levers,
        target: targetOf(target, payer, planAmounts(session, question.period, baseline)),
        orders: limits.orders,
        spared: limits.spared,
        deciles: divisions.find(({ id }) => id === 'income_decile'),
        ...(sample !== undefined && { sample }),
        ...(executor && { executor }),
      },
      plan,
      world,
      line,
    );
    if (hasErrors(solution.issues)) return refusal(solution.issues, line.locale);
    const issues = [...plan.issues, ...changes.issues, ...solution.issues];
    return outcome({ plan, changes, target, limits: line.values('limit'), solution, issues }, line, world);
  } finally {
    session.close();
  }
}

function outcome(solved: Solved, line: CommandLine, world: World): Outcome {
  const { issues, solution } = solved;
  const stdout = line.has('json')
    ? jsonText(solutionJson(solved, world))
    : line.has('csv')
      ? toCsv(solutionCells(solved, line.locale))
      : solutionText(solved, line.locale);
  const remarks = issues.filter(({ severity }) => severity !== 'note');
  return { stdout, stderr: issueLinesText(remarks, line.locale), code: solution.points.length > 0 ? 0 : 1 };
}

function worked(question: LeverQuestion, { session }: OpenedPlan, world: World, { locale }: CommandLine): Solution {
  const steps = solveLevers(session, question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    world.progress(`${messages(locale).program.name} ${step.value.stage} ${step.value.done}/${step.value.of}`);
  }
}

function sampleOf(text: string | undefined): number | undefined {
  if (text === 'all') return undefined;
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw usage.valueWrong('--sample', text, 'N, all');
  return text === undefined ? usualSample : Number(text);
}
