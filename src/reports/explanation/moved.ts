import type { Period } from '../../language/model.ts';
import type { CellOfRun, Inline } from '../document/report-document.ts';
import { filled, say } from '../document/say.ts';
import type { Explained } from './context.ts';
import { movement, type Movement } from './movement.ts';

/** How a figure of the explained run stands to the same of the year before, in words that are true of it. */
export function movedSince(context: Explained, quantity: string): readonly Inline[] {
  const { cell, before } = context;
  return movedText(context, movement(context.runs, cell(quantity), cell(quantity, before)), yearWords(context, quantity, before), cell(quantity, before));
}

/** A movement in words. @param before what it is compared with, in words @param old the cell it is compared with */
export function movedText({ words, runs }: Explained, { way, size, rate }: Movement, before: string, old: CellOfRun): readonly Inline[] {
  const { moved } = words;
  if (way === 'rise' && runs.value(old) === 0) return say(moved.fromNothing, { before, size: size! });
  if (way === 'rise' || way === 'fall') return rate ? say(moved[way], { before, size: size!, rate }) : say(moved[way === 'rise' ? 'riseOnly' : 'fallOnly'], { before, size: size! });
  return say(moved[way], { before });
}

/** The same in brackets behind a figure. */
export function shortMoved({ words }: Explained, { way, size, rate }: Movement): readonly Inline[] {
  if (way === 'unknown') return [];
  if (way === 'same' || way === 'nearly') return say(words.short[way]);
  return rate ? say(words.short[way], { rate }) : say(words.short[way === 'rise' ? 'riseOnly' : 'fallOnly'], { size: size! });
}

/** A year as what its figure is: published, estimated or worked out. */
export function yearWords({ words, run, input }: Explained, quantity: string, period: Period): string {
  const mark = run.model.quantities.has(quantity) ? run.mark(quantity, period) : 'missing';
  const kind = period === input.years.estimate ? 'estimate' : mark === 'observed' ? 'observed' : 'computed';
  return filled(words.before[kind], { year: period });
}
