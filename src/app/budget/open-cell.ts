import type { Attachment } from 'svelte/attachments';
import { cellLabel } from '../explain/explanation-view.ts';
import type { Project } from '../state/project.svelte.ts';
import { cell, type RunName, type Subject } from '../state/subject.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { bothLanguages } from '../state/both-languages.ts';

/** A click on a cell with `data-quantity` opens its explanation; `data-made` names what the table makes of others. */
export function openCell(workbench: Workbench, project: () => Project): Attachment<HTMLElement> {
  return (table) => {
    const onclick = (event: MouseEvent): void => {
      const holder = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-explains]') : null;
      const subject = holder && subjectOf(holder.dataset, project());
      if (subject) workbench.explain(subject);
    };
    table.addEventListener('click', onclick);
    return () => table.removeEventListener('click', onclick);
  };
}

function subjectOf(asked: DOMStringMap, project: Project): Subject | undefined {
  const { quantity, period, run, made, element } = asked;
  if (quantity === undefined) return undefined;
  if (made === 'change') return changeSubject(project, quantity, period);
  if (made === 'growth') return growthSubject(project, quantity);
  return period === undefined ? undefined : cell((run ?? 'scenario') as RunName, quantity, period, element);
}

/** Scenario less baseline in a year, the budget's if none is said. */
export function changeSubject(project: Project, quantity: string, period: string = project.years.budget): Subject {
  const [now, old] = [project.scenarioRun, project.baseline].map((run) => run.value(quantity, period));
  return {
    kind: 'made',
    label: bothLanguages((words) => words.compare.change),
    value: now === undefined || old === undefined ? null : now - old,
    unitText: project.model.quantities.get(quantity)?.unitText ?? '1',
    rule: bothLanguages((words) => words.workbench.changeRule),
    inputs: [
      { label: bothLanguages((words) => `${period} ${words.compare.scenario}`), subject: cell('scenario', quantity, period) },
      { label: bothLanguages((words) => `${period} ${words.compare.baseline}`), subject: cell('baseline', quantity, period) },
    ],
  };
}

/** The scenario's budget year against the year before. */
export function growthSubject(project: Project, quantity: string): Subject {
  const { budget, estimate } = project.years;
  const label = cellLabel(project.model, quantity);
  const [now, before] = [budget, estimate].map((period) => project.scenarioRun.value(quantity, period));
  const unitText = project.model.quantities.get(quantity)?.unitText ?? '1';
  const isRatio = unitText === 'yuan' || unitText === 'yuan/year' || unitText === 'person';
  const value = now === undefined || before === undefined ? null : isRatio ? (before > 0 ? now / before - 1 : null) : now - before;
  return {
    kind: 'made',
    label: bothLanguages((words) => words.compare.growth),
    value,
    unitText: isRatio ? '1' : unitText,
    rule: bothLanguages((words) => (isRatio ? words.workbench.growthRule : words.workbench.differenceRule)),
    inputs: [budget, estimate].map((period) => ({ label: { zh: `${label.zh} ${period}`, en: `${label.en} ${period}` }, subject: cell('scenario', quantity, period) })),
  };
}
