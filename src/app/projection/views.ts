import type { Component } from 'svelte';

/**
 * The views of the task in the order of their tabs. Another one: its name here, its words in `views` of both
 * `src/i18n/projection.*.ts`, its component in a folder or file of its own.
 */
export const projectionViews = {
  course: () => import('./CourseView.svelte'),
  population: () => import('./PopulationView.svelte'),
  sensitivity: () => import('./SensitivityView.svelte'),
  grid: () => import('./GridView.svelte'),
  solve: () => import('./SolveView.svelte'),
  comparison: () => import('./ComparisonView.svelte'),
  triangle: () => import('./triangle/TriangleView.svelte'),
  backtest: () => import('./backtest/BackTestView.svelte'),
} as const satisfies Record<string, () => Promise<{ readonly default: Component }>>;

export type ProjectionViewName = keyof typeof projectionViews;
export const projectionViewNames = Object.keys(projectionViews) as ProjectionViewName[];
