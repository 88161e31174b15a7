import type { Issue } from '../i18n/issue.ts';
import type { ContainerFault } from './container/read-container.ts';

/** An issue about a project file, beside one of its parts where it has one. */
export function fileIssue(code: string, severity: Issue['severity'], file: string, values: Issue['values'] = {}, part?: string): Issue {
  return { code: `project-file/${code}`, severity, place: { file, ...(part !== undefined && { path: part }) }, values: part === undefined ? values : { part, ...values } };
}

const megabytes = (bytes: number): number => Math.ceil(bytes / (1 << 20));

/** What is wrong with the container, in a sentence. */
export function faultIssue(fault: ContainerFault, file: string): Issue {
  switch (fault.kind) {
    case 'foreign':
    case 'empty':
      return fileIssue(fault.kind, 'error', file);
    case 'directory':
      return fileIssue('directory-damaged', 'error', file);
    case 'too-large':
      return fileIssue(fault.kind, 'error', file, { found: megabytes(fault.found), limit: megabytes(fault.limit) });
    case 'too-many':
      return fileIssue(fault.kind, 'error', file, { found: fault.found, limit: fault.limit });
    case 'unsafe-name':
      return fileIssue(fault.kind, 'error', file, {}, fault.part.slice(0, 200));
    case 'twice':
    case 'packing':
    case 'cut-off':
      return fileIssue(fault.kind, 'error', file, {}, fault.part);
    case 'written-otherwise':
      return fileIssue(fault.kind, 'warning', file, { at: fault.at, part: fault.part ?? '–' });
  }
}
