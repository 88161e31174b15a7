import type { ProjectionViewName } from './views.ts';

/** What is chosen on the task's screen; it outlives a visit to another task, not a reload. */
export const projectionView: { name: ProjectionViewName; chanceYear: string | undefined; quantity: string; targetYear: string | undefined; lever: string } = $state({ name: 'course', chanceYear: undefined, quantity: 'closing_balance', targetYear: undefined, lever: '' });
