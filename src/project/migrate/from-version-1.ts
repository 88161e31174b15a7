import { fileIssue } from '../fault-issue.ts';
import type { Opening } from '../opening.ts';
import { hasSoundShapes } from '../parts/edits-shape.ts';
import type { ProjectEdits } from '../project-edits.ts';

/**
 * Version 1: what the browser kept of itself, as JSON — the edits of every project that was touched, and which of them was open.
 * It has no digests and no results, so that nothing can be said of what it came to; tables were kept elsewhere.
 */
interface Version1 {
  readonly version: 1;
  readonly project: string;
  readonly edits: Readonly<Record<string, ProjectEdits>>;
  readonly savedAt: string;
}

/** The open project of a file of version 1, and the others beside; undefined for what is none. */
export function fromVersion1(read: unknown, name: string): Opening | undefined {
  if (!isVersion1(read)) return undefined;
  const { project, edits: all, savedAt } = read;
  const { [project]: edits, ...others } = all;
  if (!Object.hasOwn(all, project) || edits === undefined || !Object.values(all).every(isSoundEdits)) return { file: undefined, others: {}, issues: [fileIssue('old-unreadable', 'error', name)] };
  const tables = Object.values(all).reduce((sum, own) => sum + (Array.isArray(own.tables) ? own.tables.length : 0), 0);
  const issues = [fileIssue('old-version', 'note', name, { found: 1 }), ...(tables > 0 ? [fileIssue('old-tables', 'warning', name, { found: tables })] : [])];
  return {
    file: {
      origin: { project, title: { zh: project, en: project }, program: { name: 'Hengsuan', version: '0.1.0' }, data: [], models: [], scenario: '' },
      created: savedAt,
      saved: { time: savedAt },
      edits: withReasons(edits),
      history: [],
    },
    others: Object.fromEntries(Object.entries(others).map(([id, own]) => [id, withReasons(own)])),
    issues,
  };
}

/** The first browsers kept no reasons where none had been given. */
function withReasons(edits: ProjectEdits): ProjectEdits {
  const { tables: _tables, ...kept } = edits;
  return { ...kept, reasons: edits.reasons ?? {} };
}

function isVersion1(read: unknown): read is Version1 {
  const { version, project, edits, savedAt } = (read ?? {}) as Partial<Version1>;
  return version === 1 && typeof project === 'string' && typeof savedAt === 'string' && typeof edits === 'object' && edits !== null;
}

function isSoundEdits(edits: ProjectEdits | null): boolean {
  const { scenario, ...rest } = edits ?? {};
  return typeof scenario?.id === 'string' && typeof scenario.name?.zh === 'string' && Array.isArray(scenario.set) && hasSoundShapes({ ...rest, tables: undefined, cases: undefined } as never);
}
