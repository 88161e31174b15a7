import { barX, ruleX, text } from '@observablehq/plot';
import { projectionWords } from '../i18n/projection.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { quantityScale, type QuantityUnit } from './quantity-scale.ts';
import { fittedText, textWidth } from './text-width.ts';

/** What a figure becomes when one assumption alone lies low or high. */
export interface TornadoRow {
  readonly label: string;
  /** What it is set to, in words. */
  readonly lowSetting: string;
  readonly highSetting: string;
  readonly low: number;
  readonly high: number;
}

export interface TornadoSettings {
  readonly title: string;
  readonly unit: QuantityUnit;
  readonly baseline: number;
  /** The widest first. */
  readonly rows: readonly TornadoRow[];
}

const rowHeight = 38;

/** Bars from each assumption's low end to its high end around the baseline, the widest on top. */
export function tornadoFigure({ title, unit, baseline, rows }: TornadoSettings, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = projectionWords(locale);
  const scale = quantityScale(unit, money, locale);
  const width = frame.width ?? 640;
  const left = Math.min(width * 0.3, Math.max(0, ...rows.map(({ label }) => textWidth(label, fontSize))));
  const ends = rows.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const [least, greatest] = [Math.min(baseline, ...ends), Math.max(baseline, ...ends)];
  const side = (pick: (row: TornadoRow) => string): number => Math.max(0, ...rows.map((row) => textWidth(pick(row), fontSize))) + 6;
  const room = side(({ low }) => scale.change(low - baseline)) + 2;
  const sheet = sheetOf(frame, { left: left + 20 + room, right: room + 8, top: 30, bottom: 12, inner: Math.max(1, rows.length) * rowHeight });
  const { palette } = sheet;
  const bars = rows.flatMap(({ low, high, lowSetting, highSetting }, at) => [
    { row: String(at), from: baseline, to: low, setting: lowSetting, fill: palette.surplus, end: 'low' },
    { row: String(at), from: baseline, to: high, setting: highSetting, fill: palette.baseline, end: 'high' },
  ].filter(({ to }) => Number.isFinite(to)));
  const range = greatest === least ? 1 : greatest - least;
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const isLeft = ({ to, from, end }: { to: number; from: number; end: string }): boolean => (to === from ? end === 'low' : to < from);
  const pixels = ({ from, to }: { from: number; to: number }): number => (Math.abs(to - from) / range) * inner;
  const settings = bars.filter((bar) => textWidth(bar.setting, fontSize - 1) + 8 < pixels(bar));
  const first = rows[0];
  const description = first ? words.tornadoSaid(first.label, scale.said(Math.min(first.low, first.high)), scale.said(Math.max(first.low, first.high))) : words.nothingUncertain;
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [least, least + range], axis: null },
    y: { type: 'band', domain: rows.map((_, at) => String(at)), axis: null, padding: 0.3 },
    marks: [
      ...[palette.surplus, palette.baseline].map((fill) => barX(bars.filter((bar) => bar.fill === fill), { x1: 'from', x2: 'to', y: 'row', fill })),
      ruleX([baseline], { stroke: palette.ink }),
      text([`${words.baselineAt} ${scale.said(baseline)}`], { x: baseline, frameAnchor: 'top', dy: -10, fill: palette.ink }),
      ...(['start', 'end'] as const).map((textAnchor) =>
        text(bars.filter((bar) => isLeft(bar) === (textAnchor === 'end')), { x: 'to', y: 'row', text: ({ to }: { to: number }) => scale.change(to - baseline), textAnchor, dx: textAnchor === 'end' ? -4 : 4, fill: palette.ink }),
      ),
      ...(['low', 'high'] as const).map((end) => text(settings.filter((bar) => bar.end === end), { x: ({ from, to }: { from: number; to: number }) => (from + to) / 2, y: 'row', text: 'setting', fontSize: fontSize - 1, fill: end === 'low' ? palette.ink : palette.surface })),
      ...rows.map(({ label }, at) => text([fittedText(label, fontSize, left)], { y: () => String(at), frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink })),
      text([`■ ${words.lowEnd}`], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -24, fill: palette.mute }),
      text([`■ ${words.highEnd}`], { frameAnchor: 'top-right', dx: sheet.marginRight - 8, dy: -24, fill: palette.baseline }),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.assumption, words.lowEnd, words.figureAt, words.highEnd, words.figureAt], rows: rows.map(({ label, lowSetting, low, highSetting, high }) => [label, lowSetting, low, highSetting, high]) },
  };
}
