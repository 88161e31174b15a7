import { flushSync } from 'svelte';

export const editMeasure = 'edit to table';

/**
 * Makes an edit and brings tables and key figures up to date at once, leaving the time it took as a performance measure.
 * Figures follow with the next frame.
 */
export function measuredEdit(edit: () => void): void {
  const start = performance.now();
  flushSync(edit);
  performance.clearMeasures(editMeasure);
  performance.measure(editMeasure, { start });
}
