import type { Figure, FigureFrame } from '../../src/plots/figure.ts';
import { frontierFigure } from '../../src/plots/frontier-figure.ts';
import { gainersLosersFigure } from '../../src/plots/gainers-losers-figure.ts';
import { layersFigure } from '../../src/plots/layers-figure.ts';
import { measuresFigure } from '../../src/plots/measures-figure.ts';
import { paymentCurveFigure } from '../../src/plots/payment-curve-figure.ts';
import { tradeOffFigure } from '../../src/plots/trade-off-figure.ts';

/** Figures of benefit plans. Amounts are made up to show the drawing; the curve is the plan's own arithmetic. */
const tenThousand = 1e4;

const expenses = Array.from({ length: 41 }, (_, at) => at * 5000);
const basic = (expense: number, ratio: number): number => Math.min(100_000, Math.max(0, expense - 1000) * ratio);
const beyond = (expense: number, ratio: number): number => Math.max(0, expense - basic(expense, ratio) - 10_000) * 0.6;
const inYuan = (frame: FigureFrame): FigureFrame => ({ ...frame, money: 'yuan' });

export const benefitSamples: Readonly<Record<string, (frame: FigureFrame) => Figure>> = {
  layers: (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    const row = (name: string, amounts: readonly number[]) => ({
      name, own: amounts[3]! * tenThousand,
      layers: [word('基本医保支付', 'Basic insurance pays'), word('大病保险支付', 'Critical-illness insurance pays'), word('医疗救助支付', 'Medical assistance pays')].map((label, at) => ({ label, amount: amounts[at]! * tenThousand })),
    });
    return layersFigure([row(word('基线', 'Baseline'), [8282.91, 765.33, 290.4, 5986.35]), row(word('改革 A', 'Reform A'), [8007.56, 798.2, 301.6, 6217.63])], { ...frame, money: 'tenThousandYuan' });
  },
  'gainers-losers': (frame) => {
    const sizes = [0, 100, 300, 1000, 3000, 10_000, 30_000, Infinity];
    const gain = [378, 284, 72, 8, 0, 0, 0];
    const loss = [132, 1701, 2804, 631, 40, 2, 0];
    const bins = [
      ...gain.map((persons, at) => ({ from: -sizes[at + 1]!, to: at === 0 ? 0 : -sizes[at]!, persons })).reverse(),
      ...loss.map((persons, at) => ({ from: sizes[at]!, to: sizes[at + 1]!, persons })),
    ];
    return gainersLosersFigure({ bins, gainers: 742, losers: 5310, unchanged: 31_661 }, frame);
  },
  'payment-curve': (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    return paymentCurveFigure({
      expenses,
      layers: [
        { label: word('基本医保支付', 'Basic insurance'), paid: expenses.map((expense) => basic(expense, 0.65)) },
        { label: word('大病保险支付', 'Critical illness'), paid: expenses.map((expense) => beyond(expense, 0.65)) },
      ],
      baseline: expenses.map((expense) => basic(expense, 0.6) + beyond(expense, 0.6)),
    }, inYuan(frame));
  },
  measures: (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    return measuresFigure([
      { name: word('支付比例 · 三级', 'Ratio · tertiary'), shared: -283.77 * tenThousand, inOrder: -286.45 * tenThousand },
      { name: word('起付线 · 三级', 'Deductible · tertiary'), shared: -98.86 * tenThousand, inOrder: -95.91 * tenThousand },
      { name: word('退休提高比例', 'Points in retirement'), shared: 107.28 * tenThousand, inOrder: 107.01 * tenThousand },
    ], word('基本医保支付', 'Basic insurance'), { ...frame, money: 'tenThousandYuan' });
  },
  'trade-off': (frame) => {
    const at = (ratio: number) => ({ value: `${Math.round(ratio * 100)}%`, funds: (4000 + 9000 * ratio) * tenThousand, ownShare: 0.9 - 0.5 * ratio });
    return tradeOffFigure({ lever: frame.locale === 'zh' ? '支付比例 · 三级' : 'Ratio · tertiary', points: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75].map(at), here: at(0.65), baseline: at(0.6) }, { ...frame, money: 'tenThousandYuan' });
  },
  frontier: (frame) =>
    frontierFigure(Array.from({ length: 15 }, (_, at) => ({ name: String(at), squares: 2 + at * 3, losers: 5200 - 260 * at + (at % 3) * 300, dominated: at % 3 > 0, chosen: at === 6 })), frame),
};
