import type { Label } from '../../language/model.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import { bothLanguages } from '../state/both-languages.ts';
import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { shown, shownChange } from '../ui/shown.ts';

/** A short lesson on the open project: values it sets, the place it points at, and one sentence with the numbers as they are. */
export interface Story {
  readonly id: string;
  readonly who: Label;
  readonly title: Label;
  /** Quantities it needs; a project without them does not offer it. */
  readonly needs: readonly string[];
  readonly set: (project: Project) => readonly ScenarioChange[];
  readonly points: string;
  readonly sentence: (project: Project, workbench: Workbench) => string;
}

const january = (project: Project): string => `${project.years.budget}-01`;

/** The value of the baseline's budget year moved by `step`, for every element. */
function moved(project: Project, name: string, step: number): readonly ScenarioChange[] {
  const run = project.baseline;
  return run.elements(name).flatMap((element) => {
    const value = run.value(name, project.years.budget, element);
    const path = element === '' ? name : `${name}.${element}`;
    return value === undefined ? [] : [{ path, from: january(project), value: Number((value + step).toPrecision(12)) }];
  });
}

function said(project: Project, workbench: Workbench, name: string): { readonly value: string; readonly change: string } {
  const unit = project.model.quantities.get(name)?.unitText ?? '1';
  const [now, old] = [project.scenarioRun, project.baseline].map((run) => run.value(name, project.years.budget));
  const change = now === undefined || old === undefined ? undefined : now - old;
  return { value: shown(now, unit, workbench.numbers), change: shownChange(change, unit, workbench.numbers) };
}

export const stories: readonly Story[] = [
  {
    id: 'slower-wages',
    who: bothLanguages((words) => words.workbench.financeOfficer),
    title: bothLanguages((words) => words.workbench.storyWages),
    needs: ['base_growth', 'income', 'current_balance'],
    set: (project) => moved(project, 'base_growth', -0.02),
    points: 'key-current_balance',
    sentence: (project, workbench) =>
      workbench.words.workbench.storyWagesSays(said(project, workbench, 'income').change, said(project, workbench, 'current_balance').value),
  },
  {
    id: 'premium-step',
    who: bothLanguages((words) => words.workbench.financeOfficer),
    title: bothLanguages((words) => words.workbench.storyPremium),
    needs: ['personal_step', 'gap', 'income'],
    set: (project) => moved(project, 'personal_step', -20),
    points: 'key-gap',
    sentence: (project, workbench) =>
      workbench.words.workbench.storyPremiumSays(said(project, workbench, 'income').change, said(project, workbench, 'current_balance').value),
  },
  {
    id: 'outpatient-cost',
    who: bothLanguages((words) => words.workbench.policyMaker),
    title: bothLanguages((words) => words.workbench.storyCost),
    needs: ['control_target', 'expenditure', 'months_payable'],
    set: (project) => [{ path: 'control_target', from: january(project), value: 0.02 }],
    points: 'key-months_payable',
    sentence: (project, workbench) =>
      workbench.words.workbench.storyCostSays(said(project, workbench, 'expenditure').change, said(project, workbench, 'months_payable').value),
  },
  {
    id: 'closing',
    who: bothLanguages((words) => words.workbench.reviewer),
    title: bothLanguages((words) => words.workbench.storyClosing),
    needs: ['target_surplus', 'gap', 'closing_rule'],
    set: (project) => {
      const planned = project.baseline.value('current_balance', project.years.budget) ?? 0;
      const income = project.baseline.value('income', project.years.budget) ?? 0;
      const target = Math.ceil((planned + income / 100) / 1e8) * 1e8;
      return [
        { path: 'target_surplus', from: january(project), value: target },
        { path: 'closing_rule', from: january(project), value: 'ratio' },
      ];
    },
    points: 'closing-rule',
    sentence: (project, workbench) =>
      workbench.words.workbench.storyClosingSays(said(project, workbench, 'gap').value, said(project, workbench, 'closing_by_ratio').value),
  },
];
