import type { Locale } from '../../i18n/locale.ts';
import { plainChange, plainNumber, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { benefitsWords, divisionWords, partWords } from './part-words.ts';
import type { PlanComparison } from './plan-comparison.ts';
import { sumOf } from './printed-parts.ts';
import { printedAmounts, printedDivision } from './printed-plan.ts';

/** One division: expense, payments and ratio of each part, before and after; the parts add up to the plan's totals. */
export function divisionTable({ baseline, reforms, plan }: PlanComparison, at: number, locale: Locale): readonly string[] {
  const words = benefitsWords(locale);
  const { division, parts } = baseline.divisions[at]!;
  const before = printedDivision(parts, printedAmounts(baseline));
  const after = reforms.map(({ result, moved }) => ({
    parts: result.divisions[at]!.parts,
    amounts: printedDivision(result.divisions[at]!.parts, printedAmounts(result)),
    moved: moved.divisions.find((one) => one.division === division)?.parts,
  }));
  const ofPersons = division.persons !== undefined;
  const hasIncomes = ofPersons && baseline.catastrophic !== undefined;
  const head = [
    divisionWords(division.id, locale),
    ...(ofPersons ? [words.person] : []),
    words.expense,
    words.keyFunds,
    words.own,
    words.ratio,
    ...(hasIncomes ? [words.catastrophic] : []),
    ...reforms.flatMap(({ read }) => [
      `${read.name[locale]}: ${words.own}`,
      words.change,
      words.ratio,
      ...(hasIncomes ? [words.catastrophic] : []),
      ...(ofPersons ? [words.gainers, words.losers] : []),
    ]),
  ];
  const rows = parts.map((part, index) => [
    partWords(division.id, part.part, plan.model, locale),
    ...(ofPersons ? [plainNumber(part.persons, 0)] : []),
    plainNumber(before[index]!.expense, 2),
    plainNumber(before[index]!.funds, 2),
    plainNumber(before[index]!.own, 2),
    plainShare(part.ratio),
    ...(hasIncomes ? [plainNumber(part.catastrophic, 0)] : []),
    ...after.flatMap(({ parts: own, amounts, moved }) => [
      plainNumber(amounts[index]!.own, 2),
      plainChange(sumOf([amounts[index]!.own, -before[index]!.own]), 2),
      plainShare(own[index]!.ratio),
      ...(hasIncomes ? [plainNumber(own[index]!.catastrophic, 0)] : []),
      ...(ofPersons ? [plainNumber(moved?.[index]?.gainers, 0), plainNumber(moved?.[index]?.losers, 0)] : []),
    ]),
  ]);
  return aligned([head, ...rows], 1);
}
