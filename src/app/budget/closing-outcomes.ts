import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Label } from '../../language/model.ts';
import { closingRule, ruleInForce } from '../../reports/closing.ts';
import type { Project } from '../state/project.svelte.ts';

/** What one closing rule would do to the budget year. */
export interface ClosingOutcome {
  readonly option: string;
  readonly label: Label;
  readonly run: EvaluatedRun;
}

/** The scenario under each of the rules. */
export function closingOutcomes(project: Project): readonly ClosingOutcome[] {
  const { budget } = project.years;
  const choices = project.model.quantities.get(closingRule)?.choices ?? {};
  const others = project.scenario.set.filter((change) => change.path !== closingRule);
  const own = ruleInForce(project.scenarioRun, budget);
  return Object.entries(choices).map(([option, label]) => ({
    option,
    label,
    run: option === own ? project.scenarioRun : project.runWith([...others, { path: closingRule, from: `${budget}-01`, value: option }]),
  }));
}
