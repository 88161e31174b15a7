import type { Issue } from '../i18n/issue.ts';
import type { EvaluatedRun, Evaluator } from '../language/evaluate.ts';
import type { Period } from '../language/model.ts';
import { placeOverride } from '../language/parameter-values.ts';
import { calledOf, refuseOverride, type Scenario, type ScenarioChange } from './scenario.ts';

/**
 * Drops changes that equal the baseline and names those that move nothing: an override says so rather than standing
 * there in silence. Each change is tried on top of the ones before it.
 */
export function reviewScenario(evaluator: Evaluator, scenario: Scenario, to: Period): { readonly effective: Scenario; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const kept: ScenarioChange[] = [];
  let before = evaluator.run({ to });
  scenario.set.forEach((change, index) => {
    const place = { path: `set[${index}]` };
    const refused = refuseOverride(change, evaluator.model);
    if (refused) return void issues.push({ ...refused, severity: 'error', place });
    const after = evaluator.run({ to, overrides: [...kept, change] });
    const moved = firstDifference(before, after);
    const values = { ...calledOf(change, placeOverride(change, evaluator.model, [])!.quantity), from: change.from };
    if (moved === undefined) return void issues.push({ code: 'override/equal', severity: 'note', place, values });
    if (!moved) issues.push({ code: 'override/without-effect', severity: 'warning', place, values });
    kept.push(change);
    before = after;
  });
  return { effective: { ...scenario, set: kept }, issues };
}

/** True where a computed cell differs, false where only the changed leaf itself does, undefined where nothing does. */
function firstDifference(a: EvaluatedRun, b: EvaluatedRun): boolean | undefined {
  let leaf: false | undefined;
  for (const column of a.columns.list) {
    if (column.quantity.type === 'brackets') continue;
    for (const period of a.periods) {
      if (Object.is(a.value(column.quantity.name, period, column.element), b.value(column.quantity.name, period, column.element))) continue;
      if (column.quantity.kind === 'variable') return true;
      leaf = false;
    }
  }
  return leaf;
}
