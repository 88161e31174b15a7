import { explain } from '../../language/run/explain.ts';
import type { Explained } from './context.ts';
import type { CellOfRun, Inline } from '../document/report-document.ts';
import { filled, listed, say } from '../document/say.ts';
import { movement } from './movement.ts';
import { shortMoved } from './moved.ts';

/** Factors named of a line, and how far down its formulas they are looked for. */
const most = 6;
const depth = 4;

/** What an amount is worked out from: the counts, rates and prices that its formulas come down to, amounts opened on the way. */
export function factorsOf({ run, runs, side, period }: Explained, quantity: string): readonly CellOfRun[] {
  const found = new Map<string, CellOfRun>();
  const open = (name: string, level: number): void => {
    for (const { reference, unitText, value } of explain(run, { quantity: name, period }).inputs) {
      const input = run.model.quantities.get(reference.quantity)!;
      if (input.type !== 'number' || value === undefined || value === 0 || reference.quantity === quantity || reference.quantity === name) continue;
      // A factor of one changes nothing.
      if (unitText === 'ratio' && value === 1) continue;
      const opens = unitText === 'yuan/year' && reference.period === period && input.kind === 'variable' && level < depth && run.mark(reference.quantity, period, reference.element) === 'computed';
      if (opens) open(reference.quantity, level + 1);
      else found.set(`${reference.quantity} ${reference.period} ${reference.element ?? ''}`, { run: side, reference });
    }
  };
  if (run.mark(quantity, period) === 'computed') open(quantity, 0);
  return [...found.values()].filter((cell) => runs.value(cell) !== undefined).slice(0, most);
}

/** The same as a sentence, each with how it has moved; nothing where there are none. */
export function factorsText(context: Explained, quantity: string): readonly Inline[] {
  const { words, runs, label, period, run, side } = context;
  const factors = factorsOf(context, quantity).map((cell): readonly Inline[] => {
    const { reference } = cell;
    const at = run.periods.indexOf(reference.period);
    const earlier = { run: side, reference: { ...reference, period: run.periods[at - 1] ?? reference.period } };
    // An index says itself how it moves.
    const moved = reference.period === period && at > 0 && runs.unitOf(cell) !== 'ratio' ? shortMoved(context, movement(runs, cell, earlier)) : [];
    const name = label(runs.label(reference)) + (reference.period === period ? '' : filled(words.bracket, { inner: reference.period }));
    return moved.length > 0 ? say(words.lines.factorMoved, { label: name, amount: runs.figure(cell)!, moved }) : say(words.lines.factor, { label: name, amount: runs.figure(cell)! });
  });
  return factors.length === 0 ? [] : say(words.lines.factors, { factors: listed(factors, words.comma) });
}
