import type { Figure, FigureFrame } from '../../src/plots/figure.ts';
import { backtestFigure, type BacktestRow } from '../../src/plots/backtest-figure.ts';
import { benefitSamples } from './benefit-samples.ts';
import { corridorSamples } from './corridor-samples.ts';
import { pastSamples } from './past-samples.ts';
import { projectionSamples } from './projection-samples.ts';
import { balanceFigure, type BalanceRow, type BandRow } from '../../src/plots/balance-figure.ts';
import { bridgeFigure } from '../../src/plots/bridge-figure.ts';
import { executionFigure, type ExecutionRow } from '../../src/plots/execution-figure.ts';
import { incomeExpenditureFigure, type FlowRow } from '../../src/plots/income-expenditure-figure.ts';
import { monthsPayableFigure, type MonthsRow } from '../../src/plots/months-payable-figure.ts';

/**
 * Rows of the gallery. Observed figures are the national employee pooled fund of the statistical bulletins 2020–2025
 * (亿元); everything after 2025, the ranges, the months and the back-test are made up to show the drawing.
 */
const hundredMillion = 1e8;

const observedBalance: readonly [string, number][] = [
  ['2020', 15327],
  ['2021', 17686],
  ['2022', 21393],
  ['2023', 26316],
  ['2024', 30446],
  ['2025', 35144],
];

const years = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

const balance: BalanceRow[] = [
  ...observedBalance.map(([period, value]): BalanceRow => ({ period, value: value * hundredMillion, mark: 'observed' })),
  ...years(2026, 2035).map((period, index): BalanceRow => ({
    period,
    value: (35144 + 4100 * (index + 1) - 310 * (index + 1) ** 2) * hundredMillion,
    mark: 'computed',
  })),
  ...years(2026, 2035).map((period, index): BalanceRow => ({
    period,
    series: 'scenario',
    value: (35144 + 4300 * (index + 1) - 240 * (index + 1) ** 2) * hundredMillion,
    mark: 'computed',
  })),
];

const bands: BandRow[] = [95, 80, 60, 40, 20].flatMap((level) =>
  years(2026, 2035).map((period, index): BandRow => {
    const middle = 35144 + 4100 * (index + 1) - 310 * (index + 1) ** 2;
    const half = (level / 95) * 2100 * (index + 1) ** 0.95;
    return { period, level, low: (middle - half) * hundredMillion, high: (middle + half) * hundredMillion };
  }),
);

const flows: FlowRow[] = [
  ...(
    [
      ['2023', 16580, 11653],
      ['2024', 17342.46, 13222.71],
      ['2025', 18292.9, 13594.3],
    ] as const
  ).map(([period, income, expenditure]): FlowRow => ({
    period,
    income: income * hundredMillion,
    expenditure: expenditure * hundredMillion,
    mark: 'observed',
  })),
  ...years(2026, 2035).map((period, index): FlowRow => ({
    period,
    income: 18292.9 * 1.045 ** (index + 1) * hundredMillion,
    expenditure: 13594.3 * 1.088 ** (index + 1) * hundredMillion,
    mark: index > 6 ? 'assumed' : 'computed',
  })),
];

// Residents fund, months worked out from the bulletins: 8.7, 9.7, 8.8, 9.2 for 2021 to 2024.
const months: MonthsRow[] = [
  ...(
    [
      ['2021', 8.7],
      ['2022', 9.7],
      ['2023', 8.8],
      ['2024', 9.2],
    ] as const
  ).map(([period, value]): MonthsRow => ({ period, months: value, mark: 'observed' })),
  ...[9.3, 8.6, 7.4, 6.1, 4.6, 2.7].map((value, index): MonthsRow => ({ period: String(2025 + index), months: value, mark: 'computed' })),
  ...[9.3, 8.9, 8.3, 7.6, 6.9, 6.2].map((value, index): MonthsRow => ({
    period: String(2025 + index),
    months: value,
    mark: 'computed',
    series: 'scenario',
  })),
];

const cumulative = [0.068, 0.142, 0.231, 0.309, 0.388, 0.479, 0.561, 0.642, 0.731, 0.81, 0.897, 1.012];
const execution: ExecutionRow[] = cumulative.map((share, index) => ({
  month: index + 1,
  budget: ((15012 * (index + 1)) / 12) * hundredMillion,
  execution: 15012 * share * hundredMillion,
  mark: index < 8 ? 'observed' : 'computed',
}));

const backtest: BacktestRow[] = [
  ['上年增长率', '保费收入', [0.021, -0.034, 0.012, 0.008, -0.017]],
  ['三年平均增长', '保费收入', [0.012, -0.041, -0.006, 0.015, -0.009]],
  ['因素法', '保费收入', [0.004, -0.012, 0.009, 0.006, -0.003]],
  ['上年增长率', '住院支出', [0.085, -0.112, -0.064, 0.052, 0.091]],
  ['三年平均增长', '住院支出', [0.061, -0.078, -0.093, 0.024, 0.048]],
  ['因素法', '住院支出', [0.032, -0.045, -0.051, 0.018, 0.027]],
].flatMap(([rule, line, errors]) =>
  (errors as number[]).map((error, index): BacktestRow => ({
    rule: rule as string,
    line: line as string,
    period: String(2018 + index),
    error,
  })),
);

const english: Record<string, string> = {
  上年增长率: 'Last year’s growth',
  三年平均增长: 'Three-year mean growth',
  因素法: 'By factors',
  保费收入: 'Contribution income',
  住院支出: 'Inpatient benefits',
};

/** Every figure of the house, drawn from the rows above and from those of benefit plans. */
export const samples: Readonly<Record<string, (frame: FigureFrame) => Figure>> = {
  ...benefitSamples,
  ...corridorSamples,
  ...pastSamples,
  ...projectionSamples,
  'balance-fan': (frame) =>
    balanceFigure(
      balance.filter((row) => row.series !== 'scenario'),
      frame,
      { bands },
    ),
  'balance-scenario': (frame) => balanceFigure(balance, frame, { bands }),
  'income-expenditure': (frame) => incomeExpenditureFigure(flows, frame),
  'months-payable': (frame) =>
    monthsPayableFigure(months, frame, {
      norm: {
        low: 6,
        high: 9,
        source:
          frame.locale === 'zh' ? '广东省某市人社局 2013 年转引的国家要求' : 'state requirement as quoted by a Guangdong city bureau, 2013',
      },
      thresholds: [
        {
          months: 3,
          label: frame.locale === 'zh' ? '预警线' : 'warning',
          source: frame.locale === 'zh' ? '人社部发〔2009〕67 号（未核实）' : 'Renshebufa [2009] 67 (unverified)',
        },
      ],
    }),
  bridge: (frame) => {
    const word = (zh: string, en: string): string => (frame.locale === 'zh' ? zh : en);
    return bridgeFigure(
      {
        from: { label: word('2026 执行估计', '2026 estimate'), amount: 15012 * hundredMillion },
        steps: [
          { driver: word('参保与受益人数', 'Insured persons'), amount: 331 * hundredMillion },
          { driver: word('年龄结构', 'Age structure'), amount: 542 * hundredMillion },
          { driver: word('价格与费用水平', 'Prices and cost level'), amount: 398 * hundredMillion },
          { driver: word('就诊与住院率', 'Visits and admissions'), amount: 471 * hundredMillion },
          { driver: word('待遇政策', 'Benefit policy'), amount: -224.5 * hundredMillion, cause: 'scenario' },
          { driver: word('控费目标', 'Cost target'), amount: -229 * hundredMillion, cause: 'scenario' },
        ],
        to: { label: word('2027 方案', '2027 scenario'), amount: 16299.8 * hundredMillion },
      },
      frame,
    );
  },
  execution: (frame) => executionFigure(execution, frame),
  backtest: (frame) =>
    backtestFigure(
      frame.locale === 'zh' ? backtest : backtest.map((row) => ({ ...row, rule: english[row.rule]!, line: english[row.line]! })),
      frame,
    ),
};
