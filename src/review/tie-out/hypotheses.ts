import { fenOf } from '../fen.ts';
import type { BothFigures, Hypothesis, ItemSurroundings } from './hypothesis.ts';
import type { ComparedItem } from './items.ts';
import { movedBetween, wrongAddition } from './patterns/between-items.ts';
import { transposedDigits, wrongFactor, wrongSign } from './patterns/digits.ts';
import { doubledOrLeftOut, monthCutOff, otherYear, raisedByShare, slipOfPart } from './patterns/surroundings.ts';
import type { TieOut } from './tie-out.ts';

export interface HypothesisSettings {
  /** What is known around each item, by its id. */
  readonly surroundings?: Readonly<Record<string, ItemSurroundings>>;
  /** Yuan; 0.01 if absent. */
  readonly tolerance?: number;
}

/** Known mistakes that would give the insurer's figures, those that leave least first. */
export function hypotheses(
  { items, addition }: Pick<TieOut, 'items' | 'addition'>,
  settings: HypothesisSettings = {},
): readonly Hypothesis[] {
  const tolerance = fenOf(settings.tolerance ?? 0.01);
  const { surroundings = {} } = settings;
  const both = items.flatMap(bothFigures);
  const single = both
    .filter(({ theirs, ours }) => Math.abs(theirs - ours) > tolerance)
    .flatMap((each) => {
      const around = Object.hasOwn(surroundings, each.item.id) ? surroundings[each.item.id]! : {};
      return [
        ...transposedDigits(each),
        ...wrongFactor(each),
        ...wrongSign(each),
        ...otherYear(each, around, tolerance),
        ...doubledOrLeftOut(each, around, tolerance),
        ...slipOfPart(each, around, tolerance),
        ...monthCutOff(each, around, tolerance),
        ...raisedByShare(each, around, tolerance),
      ];
    });
  const stated = items.filter(({ status }) => status !== 'not-stated').map(({ item, theirs, ours = theirs }) => ({ item, theirs, ours }));
  return [...single, ...movedBetween(both, tolerance), ...wrongAddition(stated, addition, tolerance)].sort(
    (a, b) => Math.abs(a.leaves) - Math.abs(b.leaves),
  );
}

function bothFigures({ item, status, theirs, ours }: ComparedItem): readonly BothFigures[] {
  return ours === undefined || status === 'not-stated' ? [] : [{ item, theirs, ours }];
}
