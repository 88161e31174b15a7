import { areaY, text, type Markish } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { amountText, scaleDigits, scaleName, scaleSize } from '../i18n/scales.ts';
import { numberText } from '../i18n/numbers.ts';
import { periodText } from '../i18n/periods.ts';
import type { Mark } from '../language/result.ts';
import { boundaryMarks, periodAxis, periodAxisMarks, valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { hasRoomForMarkers, markedLine, withMarkKey } from './marked-line.ts';
import { paperPalette } from './palette.ts';
import { pointerTip } from './pointer-tip.ts';

/** A balance at the end of a period, in yuan. */
export interface BalanceRow {
  readonly period: string;
  readonly value: number | null;
  readonly mark: Mark;
  /** Default `baseline`. Observed periods need to stand in one series only. */
  readonly series?: 'baseline' | 'scenario';
}

/** The middle `level` percent of simulated balances lie between `low` and `high` (yuan). */
export interface BandRow {
  readonly period: string;
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

export interface BalanceSettings {
  /** What follows the last observed period is a forecast or an estimate. Default `forecast`. */
  readonly ahead?: 'forecast' | 'estimate';
  readonly bands?: readonly BandRow[];
  /** Default 累计结余. */
  readonly title?: string;
}

/** Accumulated balance over the years: observed, then computed for baseline and scenario, with the range of a simulation behind. */
export function balanceFigure(rows: readonly BalanceRow[], given: FigureFrame, settings: BalanceSettings = {}): Figure {
  const frame = withMarkKey(given, rows);
  const { locale, money } = frame;
  const palette = frame.palette ?? paperPalette;
  const words = messages(locale);
  const { bands = [], ahead = 'forecast' } = settings;
  const title = settings.title ?? words.figures.accumulatedBalance;
  const size = scaleSize(money);
  const shown = (value: number | null): string => numberText(value === null ? null : value / size, scaleDigits(money));

  const series = (['baseline', 'scenario'] as const).filter((name) => rows.some((row) => (row.series ?? 'baseline') === name));
  const rowsOf = (name: string): BalanceRow[] => rows.filter((row) => (row.series ?? 'baseline') === name);
  const known = rows.filter((row) => row.value !== null);
  const lastObserved = rows.filter((row) => row.mark === 'observed').at(-1);
  const ends = series.flatMap((name) => {
    const last = rowsOf(name)
      .filter((row) => row.value !== null)
      .at(-1);
    if (!last) return [];
    const label = series.length > 1 ? `${words.compare[name]}\n${shown(last.value)}` : shown(last.value);
    return [
      {
        period: last.period,
        value: last.value!,
        y: last.value! / size,
        text: label,
        fill: last.mark === 'observed' ? palette.observed : palette[name],
      },
    ];
  });

  const axis = valueAxis(
    [...rows.map((row) => row.value), ...bands.flatMap((band) => [band.low, band.high])].map((value) =>
      value === null ? null : value / size,
    ),
    (frame.height ?? 300) - 60,
  );
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends) });
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const pixels = sheet.height - sheet.marginTop - sheet.marginBottom;
  const perValue = pixels / (axis.domain[1] - axis.domain[0]);
  const time = periodAxis([...new Set([...rows, ...bands].map((row) => row.period))], inner, locale);
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const markers = hasRoomForMarkers(time.domain[1] - time.domain[0] + 1, inner);

  const lines = series.flatMap((name) => {
    const own = rowsOf(name);
    const first = own.find((row) => row.value !== null);
    // A scenario that starts after the observed years departs from the last of them.
    const start = lastObserved && first && x(first) > x(lastObserved) ? [lastObserved] : [];
    const points = [...start, ...own].map((row) => ({ x: x(row), y: row.value === null ? null : row.value / size, mark: row.mark }));
    return markedLine(
      points,
      { stroke: palette[name], observed: palette.observed, markers, width: name === 'scenario' ? 2.25 : 1.75 },
      palette,
    );
  });

  const description = describe(known, title, frame);
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...time.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, scaleName(money, locale), sheet),
      ...fan(bands, x, size, lastObserved, palette.baseline),
      zeroLine(sheet),
      ...boundaryMarks(lastObserved && known.at(-1) !== lastObserved ? x(lastObserved) : undefined, words.figures[ahead], sheet),
      ...lines,
      ...endLabels(
        ends.map((end) => ({ ...end, x: x(end) })),
        axis.domain,
        pixels,
      ),
      ...bandNames(
        bands,
        ends,
        (value) => (value / size - axis.domain[0]) * perValue,
        words.figures.rangeLevel,
        (band, level) =>
          text([level], { x: x(band), y: band.high / size, dx: -5, dy: 7, textAnchor: 'end', fontSize: 10, fill: palette.mute }),
      ),
      ...periodAxisMarks(time, sheet),
      ...(frame.interactive ? pointerTip(tips(known, frame, x, size), sheet) : []),
    ],
  });
  return {
    title,
    description,
    options,
    table: {
      columns: [
        words.columns.period,
        words.columns.series,
        words.columns.value,
        words.columns.mark,
        words.columns.level,
        words.columns.low,
        words.columns.high,
      ],
      rows: [
        ...rows.map((row) => [row.period, words.compare[row.series ?? 'baseline'], row.value, words.marks[row.mark], null, null, null]),
        ...bands.map((band) => [band.period, words.compare.baseline, null, words.marks.computed, band.level, band.low, band.high]),
      ],
    },
  };
}

/** Bands one over another, widest first; where they overlap the ground grows darker. */
function fan(
  bands: readonly BandRow[],
  x: (row: { readonly period: string }) => number,
  size: number,
  start: BalanceRow | undefined,
  fill: string,
): Markish[] {
  const levels = [...new Set(bands.map((band) => band.level))].sort((a, b) => b - a);
  return levels.map((level) => {
    const own = bands.filter((band) => band.level === level);
    const first = own[0];
    const root =
      start?.value != null && first && x(first) > x(start) ? [{ period: start.period, level, low: start.value, high: start.value }] : [];
    return areaY([...root, ...own], {
      x,
      y1: (band: BandRow) => band.low / size,
      y2: (band: BandRow) => band.high / size,
      fill,
      fillOpacity: 0.13,
    });
  });
}

/**
 * Names of the bands at their upper edge in the last period, from the widest inwards until they would touch; one that
 * would stand on the end of a line is left out.
 */
function bandNames(
  bands: readonly BandRow[],
  ends: readonly { readonly value: number }[],
  height: (value: number) => number,
  words: (level: number) => string,
  mark: (band: BandRow, words: string) => Markish,
): Markish[] {
  const last = bands.at(-1);
  const lines = ends.map((end) => height(end.value));
  let above = Infinity;
  let full = false;
  return bands
    .filter((band) => band.period === last?.period)
    .sort((a, b) => b.level - a.level)
    .flatMap((band) => {
      const middle = height(band.high) - 7;
      full ||= above - middle < 11;
      if (full) return [];
      above = middle;
      return lines.some((line) => Math.abs(line - middle) < 11) ? [] : [mark(band, words(band.level))];
    });
}

function describe(known: readonly BalanceRow[], title: string, { locale, money }: FigureFrame): string {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return title;
  const amount = (row: BalanceRow): string => amountText(row.value, money, locale);
  return messages(locale).figures.describeRange(
    title,
    periodText(first.period, locale),
    periodText(last.period, locale),
    amount(first),
    amount(last),
  );
}

function tips(known: readonly BalanceRow[], { locale, money }: FigureFrame, x: (row: BalanceRow) => number, size: number) {
  const words = messages(locale);
  return known.map((row) => ({
    x: x(row),
    y: row.value! / size,
    text: `${periodText(row.period, locale)}  ${words.compare[row.series ?? 'baseline']}\n${amountText(row.value, money, locale)}  ${words.marks[row.mark]}`,
  }));
}
