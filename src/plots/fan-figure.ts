import { areaY, line, text, type Markish } from '@observablehq/plot';
import { messages, type Locale } from '../i18n/locale.ts';
import { periodText } from '../i18n/periods.ts';
import { projectionWords } from '../i18n/projection.ts';
import { boundaryMarks, periodAxis, periodAxisMarks, valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { paperPalette, type Palette } from './palette.ts';
import { pointerTip } from './pointer-tip.ts';
import { quantityScale, type QuantityUnit } from './quantity-scale.ts';
import { textWidth } from './text-width.ts';

/** A quantity over all paths in one period; where nothing is drawn, all percentiles are the same. */
export interface FanRow {
  readonly period: string;
  /** Of the run without draws. */
  readonly plain: number | null;
  /** One for each of the figure's probabilities. */
  readonly percentiles: readonly number[];
}

export interface FanSeries {
  readonly name: string;
  readonly colour: 'baseline' | 'scenario' | 'income' | 'expenditure';
  readonly rows: readonly FanRow[];
  /** Another run's median to compare with, in the same draws. */
  readonly compared?: readonly { readonly period: string; readonly median: number }[];
}

export interface FanSettings {
  readonly title: string;
  readonly unit: QuantityUnit;
  /** Rising, symmetric around one half. */
  readonly probabilities: readonly number[];
  readonly fans: readonly FanSeries[];
  /** Last period with figures. */
  readonly last: string;
  /** A line not to be crossed. */
  readonly level?: { readonly value: number; readonly label: string };
  /** Seed and paths; stands in the figure. */
  readonly drawn: string;
}

const keyHeight = 17;

/** Fans of one or two quantities: bands around the median, the run without draws, and what is compared with. */
export function fanFigure(settings: FanSettings, frame: FigureFrame): Figure {
  const { title, unit, probabilities, fans, last, level } = settings;
  const { locale } = frame;
  const palette = frame.palette ?? paperPalette;
  const words = projectionWords(locale);
  const scale = quantityScale(unit, frame.money, locale);
  const middle = (probabilities.length - 1) / 2;
  const levels = Array.from({ length: middle }, (_, at) => ({ at, percent: Math.round((probabilities[probabilities.length - 1 - at]! - probabilities[at]!) * 100) }));
  const ends = fans.flatMap(({ name, colour, rows, compared }) => {
    const end = rows.at(-1);
    if (!end) return [];
    const before = compared?.at(-1);
    const shown = scale.text(end.percentiles[middle]!);
    return [
      { period: end.period, y: end.percentiles[middle]! / scale.size, text: fans.length > 1 || before ? `${fans.length > 1 ? name : messages(locale).compare.scenario}\n${shown}` : shown, fill: palette[colour] },
      ...(before ? [{ period: before.period, y: before.median / scale.size, text: fans.length > 1 ? scale.text(before.median) : `${messages(locale).compare.baseline}\n${scale.text(before.median)}`, fill: palette.mute }] : []),
    ];
  });
  const all = fans.flatMap(({ rows, compared = [] }) => [...rows.flatMap(({ percentiles, plain }) => [...percentiles, plain ?? 0]), ...compared.map(({ median }) => median)]);
  const width = frame.width ?? 640;
  const keys = keyLines(fans, levels.map(({ percent }) => percent), words, palette, width - 16);
  const top = 28 + keys.length * keyHeight;
  const axis = valueAxis([...all, level?.value ?? null].map((value) => (value === null ? null : value / scale.size)), (frame.height ?? 300) - 44 - top);
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends), top });
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const time = periodAxis([...new Set(fans.flatMap(({ rows }) => rows.map(({ period }) => period)))], inner, locale);
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const lines = fans.flatMap(({ colour, rows, compared = [] }): Markish[] => {
    const stroke = palette[colour];
    const ahead = rows.filter(({ period }) => period >= last);
    const observed = rows.filter(({ period }) => period <= last);
    return [
      ...levels.map(({ at }) => areaY(ahead, { x, y1: ({ percentiles }: FanRow) => percentiles[at]! / scale.size, y2: ({ percentiles }: FanRow) => percentiles[probabilities.length - 1 - at]! / scale.size, fill: stroke, fillOpacity: fans.length > 1 ? 0.1 : 0.13 })),
      line(compared.filter(({ period }) => period >= last), { x, y: ({ median }: { median: number }) => median / scale.size, stroke: palette.mute, strokeWidth: 1.5, strokeDasharray: '6 3' }),
      line(ahead.filter(({ plain }) => plain !== null), { x, y: ({ plain }: FanRow) => plain! / scale.size, stroke: palette.ink, strokeWidth: 1, strokeDasharray: '1.5 2.5' }),
      line(ahead, { x, y: ({ percentiles }: FanRow) => percentiles[middle]! / scale.size, stroke, strokeWidth: 2 }),
      line(observed, { x, y: ({ percentiles }: FanRow) => percentiles[middle]! / scale.size, stroke: fans.length > 1 ? stroke : palette.observed, strokeWidth: 1.75 }),
    ];
  });
  const description = fans.map((fan) => described(fan, probabilities, scale.said, words, locale)).join(locale === 'zh' ? '；' : '; ');
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...time.domain], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, scale.name, sheet).slice(0, 2),
      text([scale.name], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -17, fill: palette.mute }),
      zeroLine(sheet),
      ...lines,
      ...(level ? levelMarks(level.value / scale.size, level.label, x({ period: fans[0]?.rows[0]?.period ?? last }), time.domain, palette) : []),
      ...boundaryMarks(fans[0]?.rows.some(({ period }) => period > last) ? time.position(last) : undefined, messages(locale).figures.forecast, sheet).slice(0, 1),
      ...endLabels(ends.map((end) => ({ ...end, x: x(end) })), axis.domain, sheet.height - sheet.marginTop - sheet.marginBottom),
      ...periodAxisMarks(time, sheet),
      ...keys.flatMap((own, at) => own.map(({ mark, name, place, fill, opacity }) => [
        text([mark], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft + place, dy: at * keyHeight - keys.length * keyHeight - 20, fill, fillOpacity: opacity, fontSize: 13 }),
        text([name], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft + place + 15, dy: at * keyHeight - keys.length * keyHeight - 19, fill: palette.ink }),
      ]).flat()),
      text([settings.drawn], { frameAnchor: 'top-right', textAnchor: 'end', dx: sheet.marginRight - 8, dy: -17, fill: palette.mute, fontSize: fontSize - 1 }),
      ...(frame.interactive ? pointerTip(tips(fans, middle, probabilities, scale.said, words, locale).map((tip) => ({ ...tip, x: x(tip), y: tip.y / scale.size })), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [messages(locale).columns.period, messages(locale).columns.series, words.plainRun, ...probabilities.map((p) => words.percentile(percentOf(p))), words.comparedMedian],
      rows: fans.flatMap(({ name, rows, compared }) => rows.map(({ period, plain, percentiles }) => [period, name, plain, ...percentiles, compared?.find((row) => row.period === period)?.median ?? null])),
    },
  };
}

function percentOf(probability: number): string {
  return `${Number((probability * 100).toFixed(1))}%`;
}

function levelMarks(value: number, label: string, from: number, domain: readonly [number, number], palette: Palette): Markish[] {
  return [
    line([[domain[0], value], [domain[1], value]], { stroke: palette.deficit, strokeWidth: 1, strokeDasharray: '4 2' }),
    text([label], { x: from, y: value, textAnchor: 'start', dx: 4, dy: -7, fill: palette.deficit }),
  ];
}

interface Key {
  readonly mark: string;
  readonly name: string;
  readonly fill: string;
  readonly opacity: number;
  readonly place: number;
}

/** What the bands and lines are, set in lines as long as the figure is wide. */
function keyLines(fans: readonly FanSeries[], percents: readonly number[], words: ReturnType<typeof projectionWords>, palette: Palette, width: number): readonly (readonly Key[])[] {
  const first = fans[0];
  if (!first) return [];
  const one = fans.length === 1;
  const bands = percents.map((percent, at) => ({ mark: '■', name: `${percent}%`, fill: palette[first.colour], opacity: 1 - (1 - (one ? 0.13 : 0.1)) ** (at + 1) }));
  const names = [
    ...fans.map(({ name, colour }) => ({ mark: '━', name: one ? words.median : `${name} ${words.median}`, fill: palette[colour], opacity: 1 })),
    ...bands,
    { mark: '┈', name: words.plainRun, fill: palette.ink, opacity: 1 },
    ...(fans.some(({ compared }) => compared !== undefined) ? [{ mark: '╌', name: words.comparedMedian, fill: palette.mute, opacity: 1 }] : []),
  ];
  const lines: Key[][] = [[]];
  let place = 0;
  for (const key of names) {
    const own = 15 + textWidth(key.name, fontSize) + 9;
    if (place + own > width && place > 0) {
      lines.push([]);
      place = 0;
    }
    lines.at(-1)!.push({ ...key, place });
    place += own;
  }
  return lines;
}

function described({ name, rows }: FanSeries, probabilities: readonly number[], said: (value: number) => string, words: ReturnType<typeof projectionWords>, locale: Locale): string {
  const end = rows.at(-1);
  if (!end) return name;
  const [low, high, middle] = [end.percentiles[1]!, end.percentiles.at(-2)!, end.percentiles[(probabilities.length - 1) / 2]!];
  return words.fanSaid(name, periodText(end.period, locale), said(middle), said(low), said(high));
}

function tips(fans: readonly FanSeries[], middle: number, probabilities: readonly number[], said: (value: number) => string, words: ReturnType<typeof projectionWords>, locale: Locale) {
  return fans.flatMap(({ name, rows }) => rows.map(({ period, percentiles }) => {
    const drawn = percentiles[0] !== percentiles.at(-1);
    const bands = [0, 1].map((at) => `${percentOf(probabilities.at(-1 - at)! - probabilities[at]!)}  ${said(percentiles[at]!)} – ${said(percentiles.at(-1 - at)!)}`);
    return { period, y: percentiles[middle]!, text: [`${periodText(period, locale)}  ${name}`, `${drawn ? words.median : ''} ${said(percentiles[middle]!)}`.trim(), ...(drawn ? bands : [])].join('\n') };
  }));
}
