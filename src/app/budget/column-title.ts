import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { FormColumn } from './form-lines.ts';

/** Head of a column of the budget table: 2025 决算, 2026 执行估计, 2027 基线. */
export function columnTitle({ key, period }: FormColumn, project: Project, { words }: Workbench): string {
  if (key === 'baseline') return `${period} ${words.compare.baseline}`;
  if (key === 'scenario') return `${period} ${words.compare.scenario}`;
  if (key.startsWith('actual')) return `${period} ${words.workbench.actual}`;
  return `${period} ${project.years.observed.includes(period) ? words.compare.actual : words.compare.estimate}`;
}
