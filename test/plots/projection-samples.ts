import { fanFigure, type FanRow } from '../../src/plots/fan-figure.ts';
import type { Figure, FigureFrame } from '../../src/plots/figure.ts';
import { firstDeficitFigure } from '../../src/plots/first-deficit-figure.ts';
import { gridFigure } from '../../src/plots/grid-figure.ts';
import { personsFigure } from '../../src/plots/persons-figure.ts';
import { pyramidFigure, type PyramidRow } from '../../src/plots/pyramid-figure.ts';
import { tornadoFigure } from '../../src/plots/tornado-figure.ts';

/** Figures of a projection. All numbers are made up to show the drawing. */
const hundredMillion = 1e8;
const probabilities = [0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975];
const scores = [-1.96, -1.28, -0.84, -0.52, -0.25, 0, 0.25, 0.52, 0.84, 1.28, 1.96];
const years = Array.from({ length: 16 }, (_, at) => String(2020 + at));
const last = '2025';

function fan(middle: (t: number) => number, spread: number): readonly FanRow[] {
  return years.map((period) => {
    const t = Number(period) - 2025;
    const width = t <= 0 ? 0 : spread * t ** 1.5;
    return { period, plain: (middle(t) + width * 0.1) * hundredMillion, percentiles: scores.map((score) => (middle(t) + score * width) * hundredMillion) };
  });
}

const word = ({ locale }: FigureFrame, zh: string, en: string): string => (locale === 'zh' ? zh : en);
const balance = (t: number): number => 35_000 + 4000 * t - 420 * t ** 2;
const drawn = '10\u202f000 · 7';
const people = (year: number): readonly PyramidRow[] =>
  Array.from({ length: 101 }, (_, age) => {
    const male = 8e6 * Math.exp(-(((age - 40 - (year - 2025) * 0.6) / 32) ** 2));
    return { age: age === 100 ? '100' : String(age), male, female: male * (0.9 + age / 400), insuredMale: age < 20 ? 0 : male * 0.4, insuredFemale: age < 20 ? 0 : male * 0.36 };
  });

export const projectionSamples: Readonly<Record<string, (frame: FigureFrame) => Figure>> = {
  'projection-fan': (frame) => fanFigure({ title: word(frame, '年末滚存结余', 'Closing balance'), unit: 'money', probabilities, last, drawn, fans: [{ name: word(frame, '年末滚存结余', 'Closing balance'), colour: 'baseline', rows: fan(balance, 700) }] }, frame),
  'projection-fan-compared': (frame) => {
    const compared = fan(balance, 700).map(({ period, percentiles }) => ({ period, median: percentiles[5]! }));
    return fanFigure({ title: word(frame, '年末滚存结余', 'Closing balance'), unit: 'money', probabilities, last, drawn, level: { value: 20_000 * hundredMillion, label: word(frame, '下限', 'Norm') }, fans: [{ name: word(frame, '年末滚存结余', 'Closing balance'), colour: 'scenario', rows: fan((t) => balance(t) + 900 * Math.max(0, t), 700), compared }] }, frame);
  },
  'projection-flows': (frame) =>
    fanFigure({
      title: word(frame, '收入与支出', 'Income and expenditure'), unit: 'money', probabilities, last, drawn,
      fans: [
        { name: word(frame, '收入', 'Income'), colour: 'income', rows: fan((t) => 18_000 + 900 * t, 60) },
        { name: word(frame, '支出', 'Expenditure'), colour: 'expenditure', rows: fan((t) => 14_000 + 1400 * t, 110) },
      ],
    }, frame),
  'first-deficit': (frame) => {
    let by = 0;
    const rows = years.slice(6).map((period, at) => {
      const first = 0.12 * Math.exp(-(((at - 5) / 3) ** 2));
      by += first;
      return { period, first, by, least: by - 0.01, greatest: by + 0.01 };
    });
    return firstDeficitFigure({ title: word(frame, '首次出现当期赤字的年份', 'Year of the first current deficit'), rows, never: 1 - by, median: '2032' }, frame);
  },
  tornado: (frame) =>
    tornadoFigure({
      title: word(frame, '2035 年末滚存结余', 'Closing balance of 2035'), unit: 'money', baseline: 78_000 * hundredMillion,
      rows: [
        { label: word(frame, '医疗服务利用增长率', 'Growth of use of care'), lowSetting: '1.23%', highSetting: '2.77%', low: 98_000 * hundredMillion, high: 52_000 * hundredMillion },
        { label: word(frame, '缴费工资增长率', 'Growth of wages'), lowSetting: '3.00%', highSetting: '4.00%', low: 66_000 * hundredMillion, high: 91_000 * hundredMillion },
        { label: word(frame, '待遇政策带来的增长率', 'Growth from policy'), lowSetting: '0.27%', highSetting: '1.11%', low: 80_000 * hundredMillion, high: 71_000 * hundredMillion },
      ],
    }, frame),
  'deficit-grid': (frame) =>
    gridFigure({
      title: word(frame, '首次当期赤字年份与赤字可能性', 'First deficit year and chance of a deficit'), lever: word(frame, '单位缴费费率', 'Employer rate'), to: '2050', unit: 'month',
      columns: ['7.00%', '8.00%', '9.00%'],
      rows: [
        { name: word(frame, '基线', 'Baseline'), cells: [{ first: '2034', chance: 1, shown: -30.9 }, { first: '2040', chance: 0.94, shown: -8.1 }, { first: '2044', chance: 0.61, shown: 15.8 }] },
        { name: word(frame, '工资快一个标准差', 'Wages one st. dev. faster'), cells: [{ first: '2043', chance: 0.87, shown: 4.9 }, { first: '2050', chance: 0.4, shown: 35 }, { first: null, chance: 0.05, shown: 64 }] },
      ],
    }, frame),
  pyramid: (frame) => pyramidFigure({ year: '2045', rows: people(2045), before: { year: '2025', rows: people(2025) } }, { ...frame, height: 420 }),
  'insured-persons': (frame) =>
    personsFigure({
      title: word(frame, '参保人数', 'Insured persons'), last,
      series: [
        { name: word(frame, '在职', 'Active'), rows: years.map((period, at) => ({ period, persons: 2.6e8 + 3e6 * at, baseline: 2.6e8 + 2.6e6 * at })) },
        { name: word(frame, '退休', 'Retired'), rows: years.map((period, at) => ({ period, persons: 1e8 + 4e6 * at })) },
      ],
    }, frame),
};
