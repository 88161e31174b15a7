import { createContext } from 'svelte';
import type { Project } from '../state/project.svelte.ts';

export const budgetViews = ['form', 'execution', 'backtest', 'scenario'] as const;
export type BudgetViewName = (typeof budgetViews)[number];

const recentYears = 3;

/** What of the budget is on the screen. */
export class BudgetView {
  name: BudgetViewName = $state('form');
  /** Whether years before the last few are in the table. */
  allYears = $state(false);
  private readonly project: Project;

  constructor(project: Project) {
    this.project = project;
  }

  get observed(): readonly string[] {
    const { observed } = this.project.years;
    return this.allYears ? observed : observed.slice(-recentYears);
  }

  get hasEarlier(): boolean {
    return this.project.years.observed.length > recentYears;
  }
}

export const [useBudgetView, provideBudgetView] = createContext<BudgetView>();
