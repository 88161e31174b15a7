import type { ReportDocument } from '../../reports/document/report-document.ts';
import type { OwnTexts } from '../../reports/document/own-text.ts';
import type { OwnPaper } from './own-texts.ts';
import type { TaskHeader, TaskName, Workbench } from '../state/workbench.svelte.ts';
import { reportHeader } from '../ui/report-header.ts';

export type HeaderRows = ReportDocument['runHeader'];

/** A paper that is written from a task's results. What it says of itself follows the task. */
export interface PaperSource {
  readonly state: 'ready' | 'working' | 'missing';
  /** Where what is missing is completed. */
  readonly task: TaskName;
  /** Keeps results coming while the paper is looked at; called in an effect. */
  keep(): (() => void) | undefined;
  /** Under which names text of one's own is kept. */
  readonly own: OwnPaper;
  /** Whether it is signed, so that nothing is written in it any more. */
  readonly closed: boolean;
  /** What the paper says about how it came about. */
  header(): Promise<HeaderRows>;
  /** @param own text of one's own by section @throws TypeError unless it is ready */
  report(header: HeaderRows, own: OwnTexts): ReportDocument;
}

/** A task's header as every output carries it. */
export function headerRows(header: TaskHeader | undefined, { words }: Workbench, version: string): HeaderRows {
  if (!header) return [];
  return [...reportHeader(header.rows, words), ['', [words.program.name, ...header.fingerprints, words.program.version(version)].join(' · ')]];
}
