import type { Locale } from './locale.ts';

/** What forecasting methods, and what stands against them, are called. */
export const forecastLabels: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  last: { zh: '上年数不变', en: 'Last year again' },
  growth: { zh: '上年增长率', en: 'Last year’s growth' },
  mean3: { zh: '近三年平均增长率', en: 'Three-year mean growth' },
  mean: { zh: '历年平均数', en: 'Mean of all years' },
  naive: { zh: '随机游走', en: 'Random walk' },
  drift: { zh: '漂移', en: 'Drift' },
  'linear-trend': { zh: '线性趋势', en: 'Linear trend' },
  'log-linear-trend': { zh: '对数线性趋势', en: 'Log-linear trend' },
  'log-linear-with-breaks': { zh: '带断点的对数线性趋势', en: 'Log-linear trend with breaks' },
  'simple-smoothing': { zh: '简单指数平滑', en: 'Simple smoothing' },
  holt: { zh: 'Holt 线性平滑', en: 'Holt' },
  'damped-holt': { zh: '阻尼 Holt', en: 'Damped Holt' },
  ets: { zh: '指数平滑（自动选型）', en: 'Exponential smoothing, chosen by fit' },
  theta: { zh: 'Theta', en: 'Theta' },
  combination: { zh: '组合', en: 'Combination' },
  official: { zh: '官方预算', en: 'Official budget' },
  'official-corrected': { zh: '官方预算（纠偏）', en: 'Official, bias-corrected' },
  model: { zh: '本预算模型', en: 'This budget’s model' },
  profile: { zh: '往年进度', en: 'Share of earlier years' },
  even: { zh: '按月平均', en: 'Even months' },
  'last-year': { zh: '上年同期', en: 'Last year’s same months' },
};

/** Names in one language, by method. */
export function forecastNames(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(forecastLabels).map(([method, label]) => [method, label[locale]]));
}
