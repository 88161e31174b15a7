import { fenOf, fenText, isCountable } from '../../fen.ts';
import { hypothesis, type BothFigures, type Hypothesis, type ItemSurroundings } from '../hypothesis.ts';

/** The figure of another year was written down. */
export function otherYear(both: BothFigures, { otherYears = [] }: ItemSurroundings, tolerance: number): readonly Hypothesis[] {
  return countable(otherYears).flatMap(({ year, fen }) => {
    const leaves = both.theirs - fen;
    return Math.abs(leaves) > tolerance ? [] : [hypothesis('other-year', both, `${year}: ${fenText(fen)}`, leaves, { year })];
  });
}

/** The whole figure, or one part of it, is in twice, or a part is missing. */
export function doubledOrLeftOut(both: BothFigures, { parts = [] }: ItemSurroundings, tolerance: number): readonly Hypothesis[] {
  const difference = both.theirs - both.ours;
  const whole = both.theirs - 2 * both.ours;
  const twice =
    Math.abs(whole) <= tolerance && both.ours !== 0
      ? [hypothesis('doubled', both, `2 × ${fenText(both.ours)} = ${fenText(2 * both.ours)}`, whole, {}, 'review/may-be-doubled-whole')]
      : [];
  const ofPart = countable(parts).flatMap(({ id, fen }) => {
    if (fen === 0) return [];
    if (Math.abs(difference - fen) <= tolerance)
      return [
        hypothesis('doubled', both, `${fenText(both.ours)} + ${fenText(fen)} = ${fenText(both.ours + fen)}`, difference - fen, {
          part: id,
        }),
      ];
    if (Math.abs(difference + fen) <= tolerance)
      return [
        hypothesis('left-out', both, `${fenText(both.ours)} − ${fenText(fen)} = ${fenText(both.ours - fen)}`, difference + fen, {
          part: id,
        }),
      ];
    return [];
  });
  return [...twice, ...ofPart];
}

/** A slip in one part of the figure makes the whole difference. */
export function slipOfPart(both: BothFigures, { slips = [] }: ItemSurroundings, tolerance: number): readonly Hypothesis[] {
  return slips.flatMap(({ kind, effect, note }) => {
    const leaves = both.theirs - both.ours - effect;
    return Math.abs(leaves) > tolerance ? [] : [{ kind, items: [both.item.id], arithmetic: `${fenText(both.ours)} + ${fenText(effect)} = ${fenText(both.ours + effect)}`, leaves, note }];
  });
}

/** Months at the ends of the period are booked on the wrong side: January's payments in December, or the other way round. */
export function monthCutOff(both: BothFigures, { cutOff = {} }: ItemSurroundings, tolerance: number): readonly Hypothesis[] {
  const amount = (yuan: number | undefined) => (yuan === undefined || !isCountable(yuan) ? undefined : fenOf(yuan));
  const [before, first, last, after] = [amount(cutOff.before), amount(cutOff.first), amount(cutOff.last), amount(cutOff.after)];
  const starts = [none, ...term('before', before, 1), ...term('first', first, -1)];
  const ends = [none, ...term('last', last, -1), ...term('after', after, 1)];
  return starts.flatMap((start) =>
    ends.flatMap((end) => {
      const moved = [start, end].filter(({ fen }) => fen !== 0);
      const leaves = both.theirs - both.ours - start.fen - end.fen;
      if (moved.length === 0 || Math.abs(leaves) > tolerance) return [];
      const sum = moved.map(({ fen }) => `${fen < 0 ? '−' : '+'} ${fenText(Math.abs(fen))}`).join(' ');
      const words = (language: 'zh' | 'en') => moved.map(({ month }) => monthWords[month][language]).join(language === 'zh' ? '、' : ', ');
      return [
        hypothesis('month-cut-off', both, `${fenText(both.ours)} ${sum} = ${fenText(both.theirs - leaves)}`, leaves, {
          monthsZh: words('zh'),
          monthsEn: words('en'),
        }),
      ];
    }),
  );
}

type Month = 'before' | 'first' | 'last' | 'after';
const none = { month: 'before' as Month, fen: 0 };

function term(month: Month, fen: number | undefined, sign: 1 | -1): readonly { readonly month: Month; readonly fen: number }[] {
  return fen === undefined ? [] : [{ month, fen: sign * fen }];
}

const monthWords: Readonly<Record<Month, { readonly zh: string; readonly en: string }>> = {
  before: { zh: '期前一个月计入', en: 'the month before the period is in' },
  first: { zh: '期内首月未计', en: 'the first month is out' },
  last: { zh: '期内末月未计', en: 'the last month is out' },
  after: { zh: '期后一个月计入', en: 'the month after the period is in' },
};

/** The figure is raised or lowered by a rate, such as a tax on it: times or divided by one and the rate, or less its share. */
export function raisedByShare(both: BothFigures, { shares = [] }: ItemSurroundings, tolerance: number): readonly Hypothesis[] {
  const { theirs, ours } = both;
  return shares
    .filter(({ rate }) => rate > 0 && rate < 1)
    .flatMap(({ rate, label }) => {
      const percent = `${Number((rate * 100).toPrecision(12))}%`;
      const ways = [
        { fen: Math.round(ours * (1 + rate)), text: `${fenText(ours)} × (1 + ${percent})` },
        { fen: Math.round(ours / (1 + rate)), text: `${fenText(ours)} ÷ (1 + ${percent})` },
        { fen: Math.round(ours * (1 - rate)), text: `${fenText(ours)} × (1 − ${percent})` },
      ];
      return ways.flatMap(({ fen, text }) =>
        Math.abs(theirs - fen) > tolerance
          ? []
          : [hypothesis('share', both, `${text} = ${fenText(fen)}`, theirs - fen, { shareZh: label.zh, shareEn: label.en })],
      );
    });
}

function countable<T extends { readonly amount: number }>(figures: readonly T[]): readonly (T & { readonly fen: number })[] {
  return figures.filter(({ amount }) => isCountable(amount)).map((figure) => ({ ...figure, fen: fenOf(figure.amount) }));
}
