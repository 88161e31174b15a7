import type { ReportViewName } from './views.ts';

/** What is chosen on the task's screen; it outlives a visit to another task, not a reload. */
export const reportView: { name: ReportViewName } = $state({ name: 'explanation' });
