import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model } from '../../language/model.ts';
import type { ClosingTable } from '../../scenario/questions/closing-rules.ts';
import { aligned } from '../text/text-table.ts';
import { printedFigure } from './printed-figure.ts';
import type { SimulateWords } from './simulate-words.ts';

/** Each rule's years: gap, who bears it, what nobody bears, balance and months payable. */
export function closingLines({ plans }: ClosingTable, model: Model, style: NumberStyle, say: SimulateWords): readonly string[] {
  const has = (quantity: string) => (model.quantities.has(quantity) ? printedFigure({ quantity }, model, style) : undefined);
  const [money, months] = [has('closing_balance'), has('months_payable')];
  return [
    say.closing,
    ...plans.flatMap(({ plan, years, conserved }) => {
      const borne = (years[0]?.borne ?? []).filter((_, at) => years.some((year) => year.borne[at]!.amount !== 0));
      const amount = (value: number | undefined): string => money?.value(value) ?? String(value ?? '—');
      const rows = years.map((year) => [
        `    ${year.period}`, amount(year.gap),
        ...borne.map(({ option }) => amount(year.borne.find((each) => each.option === option)!.amount)),
        amount(year.uncovered), amount(year.closing), months?.value(year.monthsPayable) ?? '—',
      ]);
      return [
        `  ${plan.label[style.locale]}  ${conserved ? say.conserved : say.notConserved}`,
        ...aligned([[`    ${say.year}`, say.gap, ...borne.map(({ label }) => label[style.locale]), say.uncovered, say.balance, say.months], ...rows], 1),
      ];
    }),
  ];
}
