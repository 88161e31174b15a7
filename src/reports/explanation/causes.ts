import { bridge, type BridgeStep } from '../../scenario/bridge.ts';
import type { Bridge } from '../../language/model.ts';
import type { Block, Inline, ReportNumber } from '../document/report-document.ts';
import { listed, say } from '../document/say.ts';
import type { Explained } from './context.ts';
import { movement } from './movement.ts';
import { yearWords } from './moved.ts';

export interface Causes {
  readonly what: Bridge;
  readonly steps: readonly BridgeStep[];
}

/** Why a quantity changed into the budget year, by the causes that the model names; undefined where it names none. */
export function causesOf({ input: { evaluator, side, changes }, run, period }: Explained, quantity: string): Causes | undefined {
  const what = run.model.bridges.find(({ of }) => of === quantity);
  const settings = { from: run.periods[0]!, to: run.periods.at(-1)!, overrides: side === 'scenario' ? changes : [] };
  const result = what && bridge(evaluator, settings, run, what, period);
  return what && result && { what, steps: result.steps };
}

/** The causes in words, the largest first; those that print as nothing are not told. */
export function causesBlocks(context: Explained, quantity: string): readonly Block[] {
  const { runs, words, cell, before, period, label } = context;
  const name = label(runs.label({ quantity, period }));
  const causes = causesOf(context, quantity);
  const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
  if (!causes) return [paragraph(say(words.causes.none, { what: name }))];
  const { way, size } = movement(runs, cell(quantity), cell(quantity, before));
  if (way === 'unknown') return [paragraph(say(words.causes.unknown, { before: yearWords(context, quantity, before), year: period, what: name }))];
  const unitText = runs.unitOf(cell(quantity));
  const told = causes.steps.filter(({ amount }) => !runs.isNothing(amount, unitText)).toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const steps = told.map((step): readonly Inline[] => {
    const amount: ReportNumber = { kind: 'figure', text: runs.size(step.amount, unitText), value: Math.abs(step.amount), of: { run: context.side, made: `cause ${causes.what.name} ${step.name}`, inputs: [cell(quantity), cell(quantity, before)], unitText } };
    return say(step.amount > 0 ? words.causes.up : words.causes.down, { cause: step.label[context.input.locale], size: amount });
  });
  const pieces = { before: yearWords(context, quantity, before), year: period, what: name };
  const isMoved = way === 'rise' || way === 'fall';
  const sentence = isMoved ? say(words.causes[way], { ...pieces, size: size!, steps: listed(steps, words.between) })
    : steps.length > 0 ? say(words.causes[way], { ...pieces, steps: listed(steps, words.between) })
      : say(causes.steps.every(({ amount }) => amount === 0) ? words.causes.sameNone : words.causes.nearlyNone, pieces);
  return [paragraph(sentence), ...(steps.length > 1 ? [paragraph(say(words.causes.rule))] : [])];
}
