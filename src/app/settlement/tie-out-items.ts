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

/** The insurer's figures of a year against those of our run; undefined where the contract has no such sum. */
export function comparedStatement({ run, year, years, insurer }: Pick<SettlementDesk, 'run' | 'year' | 'years' | 'insurer'>): ComparedStatement | undefined {
  if (!run || year === undefined) return undefined;
  const theirs = insurer[year] ?? {};
  const given = (name: string) => (Object.hasOwn(theirs, name) ? { amount: theirs[name]!, place: { path: `${year} ${name}` } } : undefined);
  const items = signedItems(run, year).filter(({ quantity: { name } }) => run.value(name, year) !== 0 || given(name) !== undefined);
  if (items.length === 0) return undefined;
  const compared = items.map(({ quantity: { name, label }, sign }): TieOutItem => ({ id: name, label, sign, theirs: given(name), ours: recomputed(run, { quantity: name, period: year }) }));
  const result = resultName(run);
  const total = given(totalName);
  const ours = result === undefined ? undefined : run.value(result, year);
  const found = tieOut(compared, { ...(total && { theirTotal: total }), ...(ours !== undefined && { ourTotal: { amount: ours } }) });
  const surroundings: HypothesisSettings['surroundings'] = Object.fromEntries(
    items.map(({ quantity: { name } }) => [
      name, { otherYears: years.filter((other) => other !== year).flatMap((other) => { const amount = run.value(name, other); return amount === undefined ? [] : [{ year: other, amount }]; }) },
    ]),
  );
  return { tieOut: found, hypotheses: hypotheses(found, { surroundings }) };
}
