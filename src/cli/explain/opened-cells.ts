import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';
import type { CellReference, Explanation } from '../../language/result.ts';
import { cellAddress } from '../text/cell-label.ts';

/** Explanations by address: of the cells asked for and, level by level, of what was put into them; each once. */
export function openedCells(run: EvaluatedRun, asked: readonly CellReference[], depth: number): ReadonlyMap<string, Explanation> {
  const opened = new Map<string, Explanation>();
  let level = asked;
  for (let at = 0; at < depth && level.length > 0; at++) {
    const next: CellReference[] = [];
    for (const reference of level) {
      if (opened.has(cellAddress(reference))) continue;
      const explanation = explain(run, reference);
      opened.set(cellAddress(reference), explanation);
      next.push(...explanation.inputs.map((input) => input.reference));
    }
    level = next;
  }
  return opened;
}
