import { bothLanguages } from '../state/both-languages.ts';
import type { Project } from '../state/project.svelte.ts';
import type { MadeSubject } from '../state/subject.ts';

/** How many of the budget year's identities hold, each with its difference. */
export function checksSubject(project: Project): MadeSubject {
  const { budget } = project.years;
  const own = project.scenarioRun.checks.filter((outcome) => outcome.period === budget);
  return {
    kind: 'made',
    label: bothLanguages((words) => words.budget.reconciliation),
    value: own.filter((outcome) => outcome.holds).length,
    unitText: 'count',
    rule: bothLanguages((words) => words.workbench.checksRule(own.length)),
    inputs: own.map((outcome) => ({
      label: { zh: `${outcome.holds ? '✓' : '✕'} ${outcome.check.label.zh}`, en: `${outcome.holds ? '✓' : '✕'} ${outcome.check.label.en}` },
      value: outcome.difference,
      unitText: outcome.check.unit['yuan'] === undefined ? '1' : 'yuan',
    })),
  };
}
