import type { TaskHeader, Workbench } from '../state/workbench.svelte.ts';

/** While a view is on the screen that is not of the open projection, outputs say what it is of; afterwards the task's own header is back. */
export function useOwnHeader(workbench: Workbench, header: () => TaskHeader): void {
  const wanted = $derived(header());
  let own: TaskHeader | undefined;
  let under: TaskHeader | undefined;
  $effect(() => {
    const now = workbench.taskHeader;
    if (now === wanted) return;
    // What the task has set meanwhile comes back when the view goes.
    if (now !== own) under = now;
    own = wanted;
    workbench.taskHeader = wanted;
  });
  $effect(() => () => {
    if (workbench.taskHeader === own) workbench.taskHeader = under;
  });
}
