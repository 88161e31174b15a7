import { tick } from 'svelte';
import type { Workbench } from '../state/workbench.svelte.ts';

/** Opens the terms beside the page and puts the hand on one. */
export async function openTerm(workbench: Workbench, name: string): Promise<void> {
  workbench.panel = 'assumptions';
  workbench.panelOpen = true;
  await tick();
  // The panel itself may still be on its way.
  for (let turn = 0; turn < 20; turn++) {
    const field = document.querySelector<HTMLElement>(`[id="term-${name}"]`);
    if (field) {
      field.scrollIntoView({ block: 'center' });
      return field.focus();
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
