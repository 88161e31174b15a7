import type { ReportDocument } from '../../reports/document/report-document.ts';
import type { TaskHeader, TaskName, Workbench } from '../state/workbench.svelte.ts';

export type HeaderRows = ReportDocument['runHeader'];

/** A paper that is written from a task's results. What it says of itself follows the task. */
export interface PaperSource {
  readonly state: 'ready' | 'working' | 'missing';
  /** Where what is missing is completed. */
  readonly task: TaskName;
  /** Keeps results coming while the paper is looked at; called in an effect. */
  keep(): (() => void) | undefined;
  /** What the paper says about how it came about. */
  header(): Promise<HeaderRows>;
  /** @throws TypeError unless it is ready */
  report(header: HeaderRows): ReportDocument;
}

/** A task's header as every output carries it. */
export function headerRows(header: TaskHeader | undefined, { words }: Workbench, version: string): HeaderRows {
  if (!header) return [];
  return [...header.rows, ['', [words.program.name, ...header.fingerprints, words.program.version(version)].join(' · ')]];
}
