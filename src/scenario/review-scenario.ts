import type { Issue } from '../i18n/issue.ts';
import type { Evaluator } from '../language/run/evaluate.ts';
import type { Period } from '../language/model.ts';
import { afterStart, carriesOn, coveredBy, observedWins, type Remark } from './change-remarks.ts';
import { differenceOf } from './difference.ts';
import { refuseOverride, type Scenario } from './scenario.ts';

/**
 * Says of each change what it fails to do, so that none stands there in silence. A change is judged by leaving it out
 * of all the others: two that work only together both count, and of two that say the same the later is idle.
 * `effective` is the scenario without the changes that make no difference.
 */
export function reviewScenario(evaluator: Evaluator, scenario: Scenario, to: Period): { readonly effective: Scenario; readonly issues: readonly Issue[] } {
  const refusals = scenario.set.map((change) => refuseOverride(change, evaluator.model));
  let kept = [...scenario.set.keys()].filter((index) => !refusals[index]);
  const runOf = (indices: readonly number[], set = scenario.set) => evaluator.run({ to, overrides: indices.map((index) => set[index]!) });
  const full = runOf(kept);

  const judge = (index: number): readonly Remark[] => {
    const change = scenario.set[index]!;
    const others = kept.filter((other) => other !== index);
    const without = runOf(others);
    const difference = differenceOf(full, without);
    const covered = coveredBy(change, full);
    if (difference) return [...(difference === 'result' ? [] : [covered.remark('override/without-effect', 'warning')]), ...carriesOn(change, covered, full, without)];
    const late = afterStart(change, covered, full);
    if (late && differenceOf(full, runOf(kept, scenario.set.with(index, { ...change, from: late.start })))) return [late.remark];
    kept = others;
    return [observedWins(change, covered, full) ?? covered.remark('override/equal', 'note')];
  };

  const remarks = scenario.set.map((_, index): readonly Remark[] => (refusals[index] ? [{ ...refusals[index], severity: 'error' }] : []));
  for (const index of kept.toReversed()) remarks[index] = judge(index);
  return {
    effective: { ...scenario, set: kept.map((index) => scenario.set[index]!) },
    issues: remarks.flatMap((own, index) => own.map((remark) => ({ ...remark, place: { path: `set[${index}]` } }))),
  };
}
