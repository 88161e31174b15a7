import { flushSync } from 'svelte';
import type { Workbench } from '../state/workbench.svelte.ts';
import { printTask } from './print-task.ts';

/** Keys that work everywhere; those that are letters or signs keep out of fields people type in. */
export function shortcuts(event: KeyboardEvent, workbench: Workbench): void {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const typing = target?.closest('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]') != null;
  const withControl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const does = (action: () => void): void => {
    event.preventDefault();
    action();
  };
  if (event.key === 'F8') return does(() => target?.closest<HTMLElement>('[data-explains]')?.click());
  if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) return close(workbench);
  if (withControl && !event.altKey && (key === 'z' || key === 'y')) {
    // A field being typed in has its own undo until it is left.
    if (target?.matches('textarea')) return;
    const history = workbench.project?.history;
    return does(() => (key === 'y' || event.shiftKey ? history?.redo() : history?.undo()));
  }
  if (withControl && !event.altKey && key === 'p' && workbench.taskPaper) return does(() => void printTask(workbench));
  if (typing || withControl || event.altKey) return;
  if (event.key === '/') return does(() => focusSearch(workbench));
  if (event.key === '?') return does(() => (workbench.helpOpen = true));
}

/** The search of the task; in budget, benefits, corridor and projection it stands in the panel. */
function focusSearch(workbench: Workbench): void {
  if (['budget', 'benefits', 'corridor', 'projection'].includes(workbench.task)) {
    workbench.panel = 'assumptions';
    workbench.panelOpen = true;
    flushSync();
  }
  document.querySelector<HTMLElement>('[data-search]')?.focus();
}

/** Back to the number that was asked about. */
function close(workbench: Workbench): void {
  if (workbench.panel !== 'explanation' && !workbench.panelOpen) return;
  workbench.closePanel();
  document.querySelector<HTMLElement>('main [data-explains][aria-selected=true], main [data-cell][tabindex="0"]')?.focus();
}
