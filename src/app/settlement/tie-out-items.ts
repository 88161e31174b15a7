import type { Place } from '../../i18n/issue.ts';
import { hypotheses, type HypothesisSettings } from '../../review/tie-out/hypotheses.ts';
import type { Hypothesis } from '../../review/tie-out/hypothesis.ts';
import type { TieOutItem } from '../../review/tie-out/items.ts';
import { recomputed } from '../../review/tie-out/recomputed.ts';
import { tieOut, type TieOut } from '../../review/tie-out/tie-out.ts';
import type { SettlementDesk } from './settlement-desk.svelte.ts';
import { resultName, signedItems } from './signed-items.ts';

/** Where the insurer's own total stands among its figures. */
export const totalName = 'total';

export interface ComparedStatement {
  readonly tieOut: TieOut;
  readonly hypotheses: readonly Hypothesis[];
}

/** What a review knows beyond the figures. */
export interface MoreKnown {
  /** Where the insurer's figure of a name stands. */
  readonly place?: (name: string) => Place | undefined;
  /** What is known around an item, such as its months. */
  readonly surroundings?: HypothesisSettings['surroundings'];
  /** Items in the place of one: costs one by one. */
  readonly instead?: (item: TieOutItem) => readonly TieOutItem[] | undefined;
}

/** The insurer's figures of a year against those of our run; undefined where the contract has no such sum. */
export function comparedStatement(
  { run, year, years, insurer }: Pick<SettlementDesk, 'run' | 'year' | 'years' | 'insurer'>,
  { place = () => undefined, surroundings: known = {}, instead = () => undefined }: MoreKnown = {},
): ComparedStatement | undefined {
  if (!run || year === undefined) return undefined;
  const theirs = insurer[year] ?? {};
  const given = (name: string) => (Object.hasOwn(theirs, name) ? { amount: theirs[name]!, place: place(name) ?? { path: `${year} ${name}` } } : undefined);
  const items = signedItems(run, year).filter(({ quantity: { name } }) => run.value(name, year) !== 0 || given(name) !== undefined);
  if (items.length === 0) return undefined;
  const whole = items.map(({ quantity: { name, label }, sign }): TieOutItem => ({ id: name, label, sign, theirs: given(name), ours: recomputed(run, { quantity: name, period: year }) }));
  const compared = whole.flatMap((item) => instead(item) ?? [item]);
  const split = compared.length !== whole.length || compared.some((item, at) => item !== whole[at]);
  const result = resultName(run);
  const total = given(totalName);
  // Where items were put in, what they add up to is our total.
  const ours = result === undefined || split ? undefined : run.value(result, year);
  const found = tieOut(compared, { ...(total && { theirTotal: total }), ...(ours !== undefined && { ourTotal: { amount: ours } }) });
  const surroundings: HypothesisSettings['surroundings'] = Object.fromEntries(
    items.map(({ quantity: { name } }) => [
      name, { ...known[name], otherYears: years.filter((other) => other !== year).flatMap((other) => { const amount = run.value(name, other); return amount === undefined ? [] : [{ year: other, amount }]; }) },
    ]),
  );
  return { tieOut: found, hypotheses: hypotheses(found, { surroundings }) };
}
