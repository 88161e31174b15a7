import type { ReportDocument } from '../../../reports/document/report-document.ts';
import type { CommandLine } from '../../command-line.ts';
import type { Outcome } from '../../outcome.ts';
import type { World } from '../../world.ts';

/** A report with the remarks on what it was made from, or why there is none. */
export type WrittenReport = { readonly report: ReportDocument; readonly stderr: string } | { readonly refused: Outcome };

/** Makes a report of what the line names. */
export type ReportWriter = (line: CommandLine, world: World) => Promise<WrittenReport>;

/** The reports by name; the code of one is loaded only when it is asked for. */
export const reportWriters = {
  explanation: async () => (await import('./explanation-report.ts')).explanationReport,
  projection: async () => (await import('./projection-report.ts')).projectionReportOf,
  benefits: async () => (await import('./benefits-report.ts')).benefitsReport,
  settlement: async () => (await import('./settlement-report.ts')).settlementReport,
} as const satisfies Record<string, () => Promise<ReportWriter>>;

export type ReportName = keyof typeof reportWriters;
export const reportNames = Object.keys(reportWriters) as ReportName[];
