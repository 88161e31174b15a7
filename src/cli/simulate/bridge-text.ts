import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model } from '../../language/model.ts';
import type { BridgedTarget } from '../../scenario/questions/projection-bridge.ts';
import { aligned } from '../text/text-table.ts';
import { printedFigure } from './printed-figure.ts';
import type { SimulateWords } from './simulate-words.ts';

/** From the earlier value by its steps to the later one. @param since last period whose figures the earlier projection knew */
export function bridgeLines({ target, before, after, steps, unnamed }: BridgedTarget, since: string | undefined, model: Model, style: NumberStyle, say: SimulateWords): readonly string[] {
  const { label, heading, value } = printedFigure(target, model, style);
  return [
    say.bridge(label, target.period),
    heading,
    ...aligned([
      [`  ${since === undefined ? say.baseline : say.bridgeSince(since)}`, value(before)],
      ...steps.map((step) => [`    ${step.label[style.locale]}`, value(step.amount)]),
      ...(unnamed === 0 ? [] : [[`    ${say.unnamed}`, value(unnamed)]]),
      [`  ${say.bridgeNow}`, value(after)],
    ], 1),
  ];
}
