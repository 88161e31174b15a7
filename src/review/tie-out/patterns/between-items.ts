import { fenText } from '../../fen.ts';
import { hypothesis, type BothFigures, type Hypothesis } from '../hypothesis.ts';

/** An amount stands in one item instead of another of the same sign: their differences cancel. */
export function movedBetween(items: readonly BothFigures[], tolerance: number): readonly Hypothesis[] {
  const differing = items.filter(({ theirs, ours }) => Math.abs(theirs - ours) > tolerance);
  return differing.flatMap((into, index) =>
    differing.slice(index + 1).flatMap((from) => {
      const [a, b] = [into, from].map(({ item, theirs, ours }) => item.sign * (theirs - ours)) as [number, number];
      if (Math.abs(a + b) > tolerance) return [];
      const [gains, loses] = into.theirs > into.ours ? [into, from] : [from, into];
      const arithmetic = `${fenText(into.theirs - into.ours)}, ${fenText(from.theirs - from.ours)}`;
      const values = { otherZh: loses.item.label.zh, otherEn: loses.item.label.en, amount: fenText(Math.abs(a)) };
      return [{ ...hypothesis('moved', gains, arithmetic, a + b, values), items: [gains.item.id, loses.item.id] }];
    }),
  );
}

/**
 * The insurer's items do not make its total: one of them is added twice, left out of the sum, or added with the wrong sign.
 * `addition` is the total less the sum, fen.
 */
export function wrongAddition(items: readonly BothFigures[], addition: number, tolerance: number): readonly Hypothesis[] {
  if (Math.abs(addition) <= tolerance) return [];
  return items.flatMap((both) => {
    const part = both.item.sign * both.theirs;
    if (part === 0) return [];
    const ways = [
      { kind: 'sum-twice', fen: part },
      { kind: 'sum-without', fen: -part },
      { kind: 'sum-sign', fen: -2 * part },
    ] as const;
    return ways.flatMap(({ kind, fen }) => {
      if (Math.abs(addition - fen) > tolerance) return [];
      const arithmetic = `${fenText(addition)} = ${kind === 'sum-sign' ? '−2 × ' : kind === 'sum-without' ? '−' : ''}(${fenText(part)})`;
      return [hypothesis(kind, both, arithmetic, addition - fen)];
    });
  });
}
