import type { Attachment } from 'svelte/attachments';
import type { Subject } from '../state/subject.ts';
import type { Workbench } from '../state/workbench.svelte.ts';

/** A click on a cell with `data-subject` opens the subject of that name. */
export function openSubject(workbench: Workbench, subjects: () => Pick<ReadonlyMap<string, Subject>, 'get'>): Attachment<HTMLElement> {
  return (table) => {
    const onclick = (event: MouseEvent): void => {
      const holder = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-subject]') : null;
      const subject = subjects().get(holder?.dataset['subject'] ?? '');
      if (subject) workbench.explain(subject);
    };
    table.addEventListener('click', onclick);
    return () => table.removeEventListener('click', onclick);
  };
}
