import type { Locale } from '../../i18n/locale.ts';
import { plainChange } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { benefitsWords } from './part-words.ts';
import type { ComparedReform, PlanComparison } from './plan-comparison.ts';
import { printedParts, sumOf } from './printed-parts.ts';
import { printedAmounts } from './printed-plan.ts';

/**
 * What each measure of a reform does to each payer, shared so that no order matters and in the order of the list; both
 * add up to the printed change of the payer. Empty for a reform of one measure.
 */
export function measureTable({ baseline, plan }: PlanComparison, { result, effects }: ComparedReform, locale: Locale): readonly string[] {
  if (!effects || effects.effects.length < 2) return [];
  const words = benefitsWords(locale);
  const { layers, own } = plan.model.settlement!;
  const [before, after] = [printedAmounts(baseline), printedAmounts(result)];
  const payers = [
    ...layers.map(({ payment }, at) => ({ name: payment, change: sumOf([after.layers[at]!, -before.layers[at]!]) })),
    { name: own, change: sumOf([after.own, -before.own]) },
  ];
  const rows = payers.flatMap(({ name, change }) => {
    const [shared, inOrder] = [
      effects.effects.map((effect) => effect.shared[name]!),
      effects.effects.map((effect) => effect.sequential[name]!),
    ].map((parts) => printedParts(parts, change)) as [readonly number[], readonly number[]];
    return [
      [plan.model.quantities.get(name)!.label[locale], plainChange(change, 2), plainChange(change, 2)],
      ...effects.effects.map(({ measure }, at) => [`  ${measure.name[locale]}`, plainChange(shared[at], 2), plainChange(inOrder[at], 2)]),
    ];
  });
  return aligned([[words.measure, words.sharedEffect, words.inOrderEffect], ...rows], 1);
}
