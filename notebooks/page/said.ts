import type { Label } from '../../src/language/model.ts';
import type { LegalOrder } from '../../src/reports/explanation/measures-file.ts';
import type { SeriesBreak } from '../../src/scenario/forecast/series-break.ts';
import type { YearPoint } from '../../src/scenario/forecast/year-series.ts';

/** The steps of a legal order with its source, in one sentence. */
export function orderSaid({ source, steps }: LegalOrder): Label {
  const { title, number = '', article = '' } = source === 'none' ? { title: '' } : source;
  return {
    zh: `法定的先后是《${title}》（${number}）${article}：${steps.map(({ label }, at) => `（${at + 1}）${label.zh}`).join('；')}。`,
    en: `${article} of ${title} (${number}) gives the legal order: ${steps.map(({ label }, at) => `(${at + 1}) ${label.en.charAt(0).toLowerCase()}${label.en.slice(1)}`).join('; ')}.`,
  };
}

/** Whether a budget has a gap. @param gap yuan a year; undefined where it has not been worked out @param text prints it in hundred million yuan */
export function gapSaid(gap: number | undefined, text: (yuan: number) => string): Label {
  if (gap === undefined) return { zh: '缺口没有算出', en: 'the gap has not been worked out' };
  return gap > 0 ? { zh: `缺口 ${text(gap)} 亿元`, en: `the gap is ${text(gap)}` } : { zh: '没有缺口', en: 'there is no gap' };
}

/** A year's part in what growth across breaks has above growth within the last stretch. */
export interface YearShare {
  readonly year: number;
  /** Growth into that year. */
  readonly growth: number;
  /** Share of the whole excess, in logarithms; 1 where the year makes all of it. */
  readonly share: number;
}

/** The year that makes most of the excess growth of a series without gaps; undefined where there is no excess. @param within growth a year of the last stretch */
export function mostOfExcess(points: readonly YearPoint[], within: number): YearShare | undefined {
  const years = points.slice(1).map(({ year, value }, at) => ({ year, growth: value / points[at]!.value - 1, excess: Math.log(value / points[at]!.value) - Math.log1p(within) }));
  const whole = years.reduce((sum, { excess }) => sum + excess, 0);
  const most = years.toSorted((one, other) => other.excess - one.excess)[0];
  return most === undefined || !(whole > 0) ? undefined : { year: most.year, growth: most.growth, share: most.excess / whole };
}

/** Where the difference of growth across breaks and within the last stretch comes from, as far as the figures say so. */
export function excessSaid(most: YearShare | undefined, breaks: readonly SeriesBreak[], percent: (rate: number) => string): Label {
  if (most === undefined) return { zh: '跨断点的增速并不更高。', en: 'Across the breaks growth is no higher.' };
  const reason = breaks.find(({ year }) => year === most.year)?.reason;
  const [zh, en] = [reason ? `（${reason.zh}）` : '', reason ? ` (${reason.en})` : ''];
  const [year, growth] = [String(most.year), percent(most.growth)];
  if (most.share > 0.5) return { zh: `差额主要来自 ${year} 年，当年增长 ${growth}${zh}。`, en: `Most of the difference comes from ${year}, which grew by ${growth}${en}.` };
  return { zh: `差额不是哪一年单独造成的；占得最多的是 ${year} 年，当年增长 ${growth}${zh}。`, en: `No single year makes most of the difference; the largest part is that of ${year}, which grew by ${growth}${en}.` };
}
