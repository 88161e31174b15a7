import type { RunChoice, SourceName } from '../../workbooks/workbook-source.ts';

/** What is to be written; it outlives a visit to another task, not a reload. */
export const workbookChoice: { source: SourceName; run: RunChoice } = $state({ source: 'budget', run: 'scenario' });
