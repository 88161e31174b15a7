import type { Figure, FigureFrame } from '../../src/plots/figure.ts';
import { hindcastFigure } from '../../src/plots/hindcast-figure.ts';
import { horizonErrorFigure } from '../../src/plots/horizon-error-figure.ts';
import { residualsFigure } from '../../src/plots/residuals-figure.ts';

const months = Array.from({ length: 14 }, (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
const inTenThousands = (frame: FigureFrame): FigureFrame => ({ ...frame, money: 'tenThousandYuan' });

/** Figures of past forecasts: made up to show the drawing, but for the band of the Congressional Budget Office’s errors. */
export const pastSamples: Readonly<Record<string, (frame: FigureFrame) => Figure>> = {
  hindcast: (frame) => hindcastFigure(months.slice(0, 10).map((knownTo, at) => ({ knownTo, came: (3.2 + 0.1 * at) * 1e7, expected: (3.1 + 0.35 * at) * 1e7 })), inTenThousands(frame)),
  residuals: (frame) => {
    const all = months.flatMap((period, at) => [-1.2, -0.4, 0.3, 1.1].map((value) => ({ period, value: value + (at === 9 ? 1.6 : 0) })));
    return residualsFigure({ all, byCalendar: months.map((period, at) => ({ period, mean: -0.05 + (at === 9 ? 1.6 : 0), count: 4, score: 2 * (-0.05 + (at === 9 ? 1.6 : 0)) })) }, frame);
  },
  'horizon-error': (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    const points = (first: number, step: number) => [1, 2, 3, 4, 5].map((horizon) => ({ horizon, error: first + step * (horizon - 1), count: 30 - 5 * horizon }));
    return horizonErrorFigure({
      title: word('平均绝对误差与提前年数：支出合计', 'Mean absolute error by years ahead: total expenditure'),
      methods: [
        { name: word('上年增长率', 'Last year’s growth'), isRule: true, points: points(0.061, 0.045) },
        { name: word('近三年平均增长率', 'Three-year mean growth'), isRule: true, points: points(0.052, 0.03) },
        { name: 'Theta', isRule: false, points: points(0.058, 0.026) },
        { name: word('漂移', 'Drift'), isRule: false, points: points(0.049, 0.022) },
      ],
      yardstick: [[0.015, 0.018], [0.032, 0.044], [0.039, 0.072], [0.04, 0.09], [0.044, 0.11]].map(([least, greatest], at) => ({ horizon: at + 1, least: least!, greatest: greatest! })),
    }, frame);
  },
};
