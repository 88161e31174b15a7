import type { Workbench } from '../state/workbench.svelte.ts';

/** Prints the paper of the task on the screen, or the screen where the task has none. */
export async function printTask({ taskPaper }: Workbench): Promise<void> {
  if (!taskPaper) return window.print();
  const { printPage } = await import('../ui/print-page.ts');
  printPage(await taskPaper());
}
