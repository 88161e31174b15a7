import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { ordersOfBaseline } from '../../scenario/benefits/lever-limits.ts';
import { solveLevers, type Solution } from '../../scenario/benefits/solve.ts';
import type { OpenPlan } from './open-plan.ts';
import { otherWork } from '../other-work.ts';
import type { Progress, SolveAsk } from './questions.ts';

/** Persons searched on; what is shown is then solved again on all. */
const sample = 5000;
/** Answers handed over. */
const mostGiven = 300;
/** Milliseconds of work between two looks at what else has been asked. */
const stretch = 25;

/**
 * Solves step by step, so that other questions are answered meanwhile; undefined where the signal breaks it off or another
 * plan has been opened.
 */
export async function solved({ model, session, divisions }: OpenPlan, ask: SolveAsk, progress: Progress, stopped: () => boolean): Promise<Solution | undefined> {
  const { period, overrides, levers, target, keepOrders } = ask;
  const executor = wasmExecutor();
  const deciles = divisions.find(({ id }) => id === 'income_decile');
  const spared = ask.spared.flatMap(({ division, parts }) => {
    const found = divisions.find(({ id }) => id === division);
    return found ? [{ division: found, parts }] : [];
  });
  const steps = solveLevers(session, {
    period, baseline: overrides, levers, target, spared, deciles, sample,
    orders: keepOrders ? ordersOfBaseline(model, overrides, levers) : [],
    ...(executor && { executor }),
  });
  for (let started = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return { ...value, points: value.points.slice(0, mostGiven), broken: value.broken.slice(0, mostGiven) };
    if (performance.now() - started < stretch) continue;
    progress(value.done, value.of);
    await otherWork();
    if (stopped()) {
      steps.return(undefined as never);
      return undefined;
    }
    started = performance.now();
  }
}
