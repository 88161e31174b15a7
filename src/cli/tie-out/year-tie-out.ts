import type { Issue, Place } from '../../i18n/issue.ts';
import type { Period, Quantity } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { hypotheses } from '../../review/tie-out/hypotheses.ts';
import type { Hypothesis, ItemSurroundings } from '../../review/tie-out/hypothesis.ts';
import type { OwnFigure, TieOutItem } from '../../review/tie-out/items.ts';
import { recomputed } from '../../review/tie-out/recomputed.ts';
import { tieOut, type TieOut } from '../../review/tie-out/tie-out.ts';
import type { StatementFigure } from '../../tables/statement/statement.ts';
import { termsOf } from './terms-of.ts';

/** A figure of the insurer that does not enter the total: a rate, a stock, what is to be returned. */
export interface OtherFigure {
  readonly quantity: Quantity;
  readonly theirs: number;
  readonly ours: OwnFigure;
  readonly agrees: boolean | undefined;
  readonly place: Place;
}

/** One year of the insurer's figures against ours. */
export interface YearTieOut {
  readonly period: Period;
  readonly total: Quantity;
  readonly tied: TieOut;
  /** Items that the insurer does not state and that its other figures make by the contract. */
  readonly implied: ReadonlySet<string>;
  readonly others: readonly OtherFigure[];
  readonly hypotheses: readonly Hypothesis[];
  readonly issues: readonly Issue[];
}

export interface BothRuns {
  readonly ours: EvaluatedRun;
  readonly theirs: EvaluatedRun;
  /** What the insurer states, all years. */
  readonly figures: readonly StatementFigure[];
}

/** Sets the insurer's figures of a year beside ours and looks for the smallest set of items that explains the difference of the total. */
export function yearTieOut(
  { ours, theirs, figures }: BothRuns,
  period: Period,
  total: Quantity,
  settings: { readonly tolerance?: number; readonly surroundings: Readonly<Record<string, ItemSurroundings>> },
): YearTieOut {
  const stated = new Map(figures.filter(({ year }) => year === period).map((figure) => [figure.quantity.name, figure]));
  const own = [...stated.values()];
  const tolerance =
    settings.tolerance ?? Math.max(0.01, ...own.filter(({ quantity }) => quantity.unitText !== '1').map(({ precision }) => precision));
  const isStated = (name: string): boolean => stated.has(name) || ours.mark(name, period) === 'observed';
  const implied = new Set<string>();
  const items = termsOf(ours, total.name, period, isStated).flatMap(({ quantity, sign }): readonly TieOutItem[] => {
    const { name, label } = quantity;
    const figure = stated.get(name);
    const made = figure?.amount ?? theirs.value(name, period);
    const mine = recomputed(ours, { quantity: name, period });
    if (made === undefined && !('amount' in mine)) return [];
    // Nothing on either side, and stated on neither: late claims where none were late.
    if (made === 0 && 'amount' in mine && mine.amount === 0 && !isStated(name)) return [];
    if (figure === undefined && made !== undefined) implied.add(name);
    return [
      {
        id: name,
        label,
        sign,
        theirs: made === undefined ? undefined : { amount: made, ...(figure && { place: figure.place }) },
        ours: mine,
      },
    ];
  });
  const theirTotal = stated.get(total.name);
  const tied = tieOut(items, { tolerance, ...(theirTotal && { theirTotal: { amount: theirTotal.amount, place: theirTotal.place } }) });
  const inTotal = new Set([total.name, ...items.map(({ id }) => id)]);
  const others = own.filter(({ quantity }) => !inTotal.has(quantity.name)).map((figure) => otherFigure(figure, ours, tolerance));
  const otherYears = (name: string) =>
    ours.periods.flatMap((year) => {
      const amount = year === period ? undefined : ours.value(name, year);
      return amount === undefined || amount === 0 ? [] : [{ year, amount }];
    });
  const surroundings = Object.fromEntries(items.map(({ id }) => [id, { otherYears: otherYears(id), ...settings.surroundings[id] }]));
  return { period, total, tied, implied, others, hypotheses: hypotheses(tied, { surroundings, tolerance }), issues: tied.issues };
}

function otherFigure({ quantity, amount, place, precision, year }: StatementFigure, run: EvaluatedRun, tolerance: number): OtherFigure {
  const mine = recomputed(run, { quantity: quantity.name, period: year });
  const near = quantity.unitText === '1' ? 0.00005 : quantity.unitText === 'yuan' ? tolerance : precision;
  return { quantity, theirs: amount, ours: mine, agrees: 'amount' in mine ? Math.abs(amount - mine.amount) <= near : undefined, place };
}
