import type { Locale } from '../../i18n/locale.ts';
import type { PlanResult } from '../../scenario/benefits/plan-result.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { plainChange, plainNumber, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { benefitsWords, unitOf } from './part-words.ts';
import type { PlanComparison } from './plan-comparison.ts';
import { printedParts, sumOf } from './printed-parts.ts';
import { printedAmounts, type PrintedAmounts } from './printed-plan.ts';

type Printed = PrintedAmounts & Pick<PlanResult, 'ratio' | 'catastrophic'>;

/** Who pays what, baseline first, then each reform and its change: the difference of the numbers as they are printed. */
export function planTable({ baseline, reforms, plan }: PlanComparison, locale: Locale): readonly string[] {
  const words = benefitsWords(locale);
  const before = printed(baseline);
  const after = reforms.map(({ result }) => printed(result));
  // What gainers save less what losers add is the change of the own payment as it is printed.
  const paid = reforms.map(({ moved: one }, at) => printedParts([one.gained, -one.lost], sumOf([before.own, -after[at]!.own])));
  const amount = (name: string, fund: string, of: (one: Printed) => number): readonly string[] => [
    name,
    fund,
    plainNumber(of(before), 2),
    ...after.flatMap((one) => [plainNumber(of(one), 2), plainChange(sumOf([of(one), -of(before)]), 2)]),
  ];
  const counted = baseline.catastrophic;
  const moved = (name: string, of: (index: number) => string): readonly string[] => [
    name,
    '',
    '',
    ...reforms.flatMap((_, index) => [of(index), '']),
  ];
  const rows = [
    [
      words.item(unitWords(unitOf(plan.model), locale)),
      '',
      words.baseline,
      ...reforms.flatMap(({ read }) => [read.name[locale], words.change]),
    ],
    amount(words.expense, '', ({ expense }) => expense),
    ...plan.model.settlement!.layers.map(({ payment, fund }, at) =>
      amount(`  ${plan.model.quantities.get(payment)!.label[locale]}`, fund[locale], ({ layers }) => layers[at]!),
    ),
    amount(`  ${words.fundsTotal}`, '', ({ funds }) => funds),
    amount(`  ${words.own}`, '', ({ own }) => own),
    [
      words.ratio,
      '',
      plainShare(before.ratio),
      ...after.flatMap(({ ratio }) => [
        plainShare(ratio),
        ratio === undefined || before.ratio === undefined ? '—' : plainChange((ratio - before.ratio) * 100, 2),
      ]),
    ],
    ...(counted === undefined
      ? []
      : [
          [
            words.catastrophic,
            '',
            plainNumber(counted, 0),
            ...after.flatMap(({ catastrophic = 0 }) => [plainNumber(catastrophic, 0), plainChange(catastrophic - counted, 0)]),
          ],
        ]),
    ...(reforms.length === 0
      ? []
      : [
          moved(`${words.gainers} (${words.person})`, (at) => plainNumber(reforms[at]!.moved.gainers, 0)),
          moved(`  ${words.gained}`, (at) => plainNumber(paid[at]![0], 2)),
          moved(`${words.losers} (${words.person})`, (at) => plainNumber(reforms[at]!.moved.losers, 0)),
          moved(`  ${words.lost}`, (at) => plainNumber(negated(paid[at]![1]), 2)),
          moved(`${words.unchanged} (${words.person})`, (at) => plainNumber(reforms[at]!.moved.unchanged, 0)),
        ]),
  ];
  return aligned(rows, 2);
}

const negated = (value: number | undefined): number => -(value ?? 0);

function printed(result: PlanResult): Printed {
  return { ...printedAmounts(result), ratio: result.ratio, catastrophic: result.catastrophic };
}
