import type { Issue } from '../../i18n/issue.ts';
import { messages } from '../../i18n/locale.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { breakEven, type BreakEven } from '../../scenario/questions/break-even.ts';
import { solveForChance, type ChanceSolution } from '../../scenario/questions/chance-solve.ts';
import type { Condition } from '../../scenario/questions/condition.ts';
import type { RangedLever } from '../../scenario/questions/lever.ts';
import { figureIssue } from '../../scenario/questions/target.ts';
import type { CommandLine } from '../command-line.ts';
import { startOfChanges } from '../open/changes.ts';
import { hasErrors } from '../open/has-errors.ts';
import { lineWith } from '../open/line-with.ts';
import { messagesOf } from '../open/messages-of.ts';
import { onlyRows } from '../open/only-rows.ts';
import type { ProjectionOpening } from '../open/projection.ts';
import { openSession, type Session } from '../open/session.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { readDraws, type Draws } from '../simulate/draw-options.ts';
import { readCondition, readRange } from '../simulate/figure-option.ts';
import { uncertaintyOf, type GivenUncertainty } from '../simulate/uncertainty-of.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { readNumber } from './lever-option.ts';
import { projectionSolutionCells } from './projection-solution-csv.ts';
import { projectionSolutionJson } from './projection-solution-json.ts';
import { projectionSolutionText } from './projection-solution-text.ts';

/** A lever of a projection solved for: without draws, or under a chance. */
export interface SolvedProjection {
  readonly session: Session;
  readonly lever: RangedLever;
  readonly condition: Condition;
  readonly plain: BreakEven;
  readonly uncertain: { readonly asked: number; readonly draws: Draws; readonly given: GivenUncertainty; readonly found: ChanceSolution } | undefined;
  readonly issues: readonly Issue[];
}

/** `hengsuan solve` on a model over years: the value of one lever that meets a condition; none in its range ends with 1. */
export async function solveProjection({ opening, projection, line }: ProjectionOpening, world: World): Promise<Outcome> {
  const levers = line.values('lever');
  if (levers.length > 1) throw usage.onlyOne('--lever', levers, { zh: '按年的长期预测', en: 'A projection over years' });
  const draws = readDraws(line);
  const chance = line.value('chance');
  const asked = chance === undefined ? undefined : readChance(chance);
  const { model } = opening.opened!;
  const foreign = ['limit', 'sample'].find((option) => line.has(option));
  if (foreign !== undefined) return refusal([onlyRows(`--${foreign}`, model)], line.locale);
  const condition = readCondition(line.value('target')!, model);
  const unknown = figureIssue(condition, model);
  if (unknown) return refusal([unknown], line.locale);
  readRange(levers[0]!, '2000-01');
  const { session, issues } = await openSession(opening, lineWith(line, { to: [condition.period] }), world);
  if (!session) return refusal(issues, line.locale);
  const { evaluator, baseline } = session;
  // The target names its year: the projection goes no further.
  const ends: readonly Issue[] = [undefined, condition.period].includes(line.value('to')) ? [] : [{ code: 'cli/to-not-used', severity: 'warning', place: {}, values: { to: line.value('to')!, period: condition.period } }];
  const from = baseline.periods[0]!;
  const lever = readRange(levers[0]!, startOfChanges(baseline, evaluator.observations.last));
  const overrides = [...(opening.opened?.project?.overrides ?? []), ...session.changes.set];
  const plain = breakEven(evaluator, { lever, condition, from, overrides });
  if (hasErrors(plain.issues)) return refusal(plain.issues, line.locale);
  if (asked === undefined) return outcome({ session, lever, condition, plain, uncertain: undefined, issues: [...ends, ...session.issues, ...plain.issues] }, plain.holds, line, world);

  const given = uncertaintyOf([session.changes], projection, model);
  if ('issues' in given) return refusal(given.issues, line.locale);
  const executor = wasmExecutor();
  const steps = solveForChance(evaluator, given.uncertainty, { lever, condition, chance: asked, overrides }, { ...draws, from, ...(executor && { executor }) });
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      world.progress(`${messages(line.locale).program.name} solve ${step.value.done}/${step.value.of}`);
      continue;
    }
    const found = step.value;
    if (hasErrors(found.issues)) return refusal(found.issues, line.locale);
    return outcome({ session, lever, condition, plain, uncertain: { asked, draws, given, found }, issues: [...ends, ...session.issues, ...found.issues] }, found.holds, line, world);
  }
}

function outcome(solved: SolvedProjection, holds: BreakEven['holds'], line: CommandLine, world: World): Outcome {
  const stdout = line.has('json')
    ? jsonText(projectionSolutionJson(solved, world))
    : line.has('csv')
      ? toCsv(projectionSolutionCells(solved))
      : projectionSolutionText(solved, line.locale);
  return { stdout, stderr: messagesOf({ ...solved.session, issues: solved.issues }, line.locale), code: holds === 'nowhere' ? 1 : 0 };
}

/** `90%` or `0.9`. @throws WrongUsage */
function readChance(text: string): number {
  const value = /^\d+(\.\d+)?%?$/.test(text) ? readNumber(text) : Number.NaN;
  if (!(value > 0 && value < 1)) throw usage.valueWrong('--chance', text, '90%, 0.9');
  return value;
}
