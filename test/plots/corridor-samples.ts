import { bandsFigure } from '../../src/plots/bands-figure.ts';
import { designsFigure } from '../../src/plots/designs-figure.ts';
import type { Figure, FigureFrame } from '../../src/plots/figure.ts';
import { payoffFigure, type PayoffPoint } from '../../src/plots/payoff-figure.ts';
import { settlementDistributionFigure } from '../../src/plots/settlement-distribution-figure.ts';

/** Figures of a corridor. Funding of 100 million yuan, 5% kept, half of a loss up to 5% shared: made up to show the drawing. */
const funding = 1e8;
const inTenThousands = (frame: FigureFrame): FigureFrame => ({ ...frame, money: 'tenThousandYuan' });

function point(claims: number, line: number): PayoffPoint {
  const result = funding - claims;
  const fund = result > 0 ? Math.max(0, result - line * funding) : -0.5 * Math.min(-result, line * funding);
  return { claims, fund, insurer: result - fund };
}

const claims = Array.from({ length: 81 }, (_, at) => (0.8 + at * 0.005) * funding);

export const corridorSamples: Readonly<Record<string, (frame: FigureFrame) => Figure>> = {
  payoff: (frame) =>
    payoffFigure({ year: '2024', edited: claims.map((each) => point(each, 0.05)), baseline: claims.map((each) => point(each, 0.02)), here: point(1.06 * funding, 0.05) }, inTenThousands(frame)),
  bands: (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    return bandsFigure({
      year: '2024', total: word('盈余', 'Surplus'),
      steps: [
        { destination: word('返还基金', 'Returned to the fund'), band: word('率 2%–5%的 50%', '50% of rate 2%–5%'), amount: 1.5e6 },
        { destination: word('返还基金', 'Returned to the fund'), band: word('率 5% 以上的 100%', '100% of rate 5% and more'), amount: 3e6 },
        { destination: word('保险公司留存', 'Kept by the insurer'), band: '', amount: 3.5e6 },
      ],
    }, inTenThousands(frame));
  },
  designs: (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    const design = (id: string, title: string, line: number, worth?: number) => {
      const points = claims.map((each) => point(each, line));
      return { id, title, insurer: points.map(({ insurer }) => insurer), fund: points.map(({ fund }) => fund), ...(worth !== undefined && { worth: { insurer: worth, fund: -worth } }) };
    };
    return designsFigure({
      year: '2024', claims, here: 1.06 * funding,
      designs: [design('a', word('甲地合同', 'Contract A'), 0.05, -1.2e6), design('b', word('乙地合同', 'Contract B'), 0.02, 0.4e6), design('c', word('丙地合同', 'Contract C'), 0.1)],
    }, inTenThousands(frame));
  },
  'settlement-distribution': (frame) =>
    settlementDistributionFigure({
      year: '2024', of: 'settlement', median: -0.4e6,
      bins: Array.from({ length: 30 }, (_, at) => ({ from: (at - 20) * 4e5, to: (at - 19) * 4e5, probability: 0.05 * Math.exp(-(((at - 18) / 8) ** 2)) })),
      atoms: [{ value: 0, probability: 0.22 }, { value: 2.5e6, probability: 0.08 }],
      bands: [{ percent: 95, low: -6e6, high: 2.5e6 }, { percent: 80, low: -4e6, high: 2e6 }, { percent: 60, low: -2.6e6, high: 0.8e6 }, { percent: 40, low: -1.6e6, high: 0 }, { percent: 20, low: -0.8e6, high: 0 }],
    }, inTenThousands(frame)),
};
