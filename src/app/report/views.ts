import type { Component } from 'svelte';

/**
 * The views of the task in the order of their tabs. Another one: its name here, its words in `views` of both
 * `src/i18n/report.*.ts`, its component in a folder of its own.
 */
export const reportViews = {
  explanation: () => import('./explanation/ExplanationView.svelte'),
  forms: () => import('./forms/FormsView.svelte'),
  papers: () => import('./papers/PapersView.svelte'),
  workbook: () => import('./workbook/WorkbookView.svelte'),
} as const satisfies Record<string, () => Promise<{ readonly default: Component }>>;

export type ReportViewName = keyof typeof reportViews;
export const reportViewNames = Object.keys(reportViews) as ReportViewName[];
