import { rect, ruleY, text, type Markish } from '@observablehq/plot';
import { decimalText } from '../i18n/decimal-text.ts';
import { messages } from '../i18n/locale.ts';
import { monthsText } from '../i18n/numbers.ts';
import { periodText } from '../i18n/periods.ts';
import type { Mark } from '../language/result.ts';
import { boundaryMarks, periodAxis, periodAxisMarks, valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame, type Sheet } from './figure.ts';
import { hasRoomForMarkers, markedLine, withMarkKey } from './marked-line.ts';
import { paperPalette } from './palette.ts';
import { pointerTip } from './pointer-tip.ts';

export interface MonthsRow {
  readonly period: string;
  readonly months: number | null;
  readonly mark: Mark;
  /** Default `baseline`. */
  readonly series?: 'baseline' | 'scenario';
}

/** Months within which a balance counts as adequate. */
export interface MonthsNorm {
  readonly low: number;
  readonly high: number;
  /** Where the norm is written; stands below the figure. */
  readonly source: string;
}

/** A line a balance should not cross, e.g. 3 months: warning. */
export interface MonthsThreshold {
  readonly months: number;
  readonly label: string;
  /** Where the threshold is written; stands below the figure. */
  readonly source?: string;
}

export interface MonthsSettings {
  readonly ahead?: 'forecast' | 'estimate';
  readonly norm?: MonthsNorm;
  readonly thresholds?: readonly MonthsThreshold[];
  readonly title?: string;
}

/** Months payable over the years against the norm and thresholds that hold for the fund. */
export function monthsPayableFigure(rows: readonly MonthsRow[], frame: FigureFrame, settings: MonthsSettings = {}): Figure {
  const { locale } = frame;
  const palette = frame.palette ?? paperPalette;
  const words = messages(locale);
  const { norm, thresholds = [] } = settings;
  const title = settings.title ?? words.figures.monthsPayable;
  const sources = new Set([norm?.source, ...thresholds.map((threshold) => threshold.source)].filter((source) => source !== undefined && source !== ''));
  const notes =
    sources.size === 0 ? [] : [`${words.data.sources}${locale === 'zh' ? '：' : ': '}${[...sources].join(locale === 'zh' ? '；' : '; ')}`];
  const sourced = withMarkKey({ ...frame, footnotes: [...notes, ...(frame.footnotes ?? [])] }, rows);

  const series = (['baseline', 'scenario'] as const).filter((name) => rows.some((row) => (row.series ?? 'baseline') === name));
  const rowsOf = (name: string): MonthsRow[] => rows.filter((row) => (row.series ?? 'baseline') === name);
  const known = rows.filter((row) => row.months !== null);
  const lastObserved = rows.filter((row) => row.mark === 'observed').at(-1);
  const ends = series.flatMap((name) => {
    const last = rowsOf(name)
      .filter((row) => row.months !== null)
      .at(-1);
    if (!last) return [];
    const value = decimalText(last.months!, 1);
    return [
      {
        period: last.period,
        y: last.months!,
        text: series.length > 1 ? `${words.compare[name]} ${value}` : value,
        fill: last.mark === 'observed' ? palette.observed : palette[name],
      },
    ];
  });

  const axis = valueAxis(
    [...rows.map((row) => row.months), norm?.high ?? null, ...thresholds.map(({ months }) => months)],
    (frame.height ?? 300) - 70,
  );
  const sheet = sheetOf(sourced, { left: Math.max(axis.width, 8) + 16, right: endLabelRoom(ends) });
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const time = periodAxis([...new Set(rows.map((row) => row.period))], inner, locale);
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const markers = hasRoomForMarkers(time.domain[1] - time.domain[0] + 1, inner);

  const lines = series.flatMap((name) => {
    const own = rowsOf(name);
    const start = lastObserved && own[0] && x(own[0]) > x(lastObserved) ? [lastObserved] : [];
    const points = [...start, ...own].map((row) => ({ x: x(row), y: row.months, mark: row.mark }));
    return markedLine(points, { stroke: palette[name], observed: palette.observed, markers }, palette);
  });
  const [first, last] = [known[0], known.at(-1)];
  const description =
    first && last
      ? words.figures.describeRange(
          title,
          periodText(first.period, locale),
          periodText(last.period, locale),
          monthsText(first.months, locale),
          monthsText(last.months, locale),
        )
      : title;
  const options = figureOptions(sourced, sheet, title, description, {
    x: { type: 'linear', domain: [...time.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...normBand(norm, time.domain, sheet, words.figures.normBand),
      ...valueAxisMarks(axis, words.months.unit, sheet),
      ...thresholdLines(thresholds, sheet),
      zeroLine(sheet),
      ...boundaryMarks(
        lastObserved && known.at(-1) !== lastObserved ? x(lastObserved) : undefined,
        words.figures[settings.ahead ?? 'forecast'],
        sheet,
      ),
      ...lines,
      ...endLabels(
        ends.map((end) => ({ ...end, x: x(end) })),
        axis.domain,
        sheet.height - sheet.marginTop - sheet.marginBottom,
      ),
      ...periodAxisMarks(time, sheet),
      ...(frame.interactive
        ? pointerTip(
            known.map((row) => ({
              x: x(row),
              y: row.months!,
              text: `${periodText(row.period, locale)}  ${words.compare[row.series ?? 'baseline']}\n${monthsText(row.months, locale)}  ${words.marks[row.mark]}`,
            })),
            sheet,
          )
        : []),
    ],
  });
  return {
    title,
    description,
    options,
    table: {
      columns: [words.columns.period, words.columns.series, words.months.label, words.columns.mark],
      rows: rows.map((row) => [row.period, words.compare[row.series ?? 'baseline'], row.months, words.marks[row.mark]]),
    },
  };
}

function normBand(
  norm: MonthsNorm | undefined,
  domain: readonly [number, number],
  sheet: Sheet,
  words: (low: string, high: string) => string,
): Markish[] {
  if (!norm) return [];
  const { palette } = sheet;
  return [
    rect([norm], { x1: domain[0], x2: domain[1], y1: 'low', y2: 'high', fill: palette.norm }),
    text([words(plain(norm.low), plain(norm.high))], {
      x: domain[0],
      y: (norm.low + norm.high) / 2,
      dx: 6,
      textAnchor: 'start',
      fill: palette.scenario,
    }),
  ];
}

function thresholdLines(thresholds: readonly MonthsThreshold[], sheet: Sheet): Markish[] {
  const { palette } = sheet;
  return thresholds.flatMap((threshold) => [
    ruleY([threshold.months], { stroke: palette.deficit, strokeDasharray: '6 2 1 2' }),
    text([`${threshold.label} ${plain(threshold.months)}`], {
      y: threshold.months,
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: 6,
      dy: -7,
      fill: palette.deficit,
    }),
  ]);
}

function plain(months: number): string {
  return decimalText(months, Number.isInteger(months) ? 0 : 1);
}
