import type { RunChoice, SourceName } from './workbook-source.ts';

/** What is to be written; it outlives a visit to another task, not a reload. */
export const workbookChoice: { source: Exclude<SourceName, 'projection'>; run: RunChoice } = $state({ source: 'budget', run: 'scenario' });
