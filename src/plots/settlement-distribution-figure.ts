import { axisX, rectY, ruleX, text } from '@observablehq/plot';
import { ticks } from 'd3';
import { corridorWords } from '../i18n/corridor.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { percentText } from '../i18n/numbers.ts';
import { amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Between which amounts a settlement lies with `percent`. */
export interface DistributionBand {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

export interface SettlementDistributionRows {
  readonly year: string;
  /** What is spread: the settlement, or the insurer's result where the claims move no money between the two. */
  readonly of: 'settlement' | 'insurer';
  /** Yuan, rising. */
  readonly bins: readonly DistributionBin[];
  /** Amounts that have a probability of their own. */
  readonly atoms: readonly { readonly value: number; readonly probability: number }[];
  /** 95, 80, 60, 40, 20. */
  readonly bands: readonly DistributionBand[];
  readonly median: number;
}

const bandHeight = 10;

/** How likely each settlement is: bins, single amounts as sticks, and below them the bands around the median. */
export function settlementDistributionFigure({ year, of, bins, atoms, bands, median }: SettlementDistributionRows, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = corridorWords(locale);
  const title = of === 'settlement' ? words.outlookTitle(year) : words.outlookInsurerTitle(year);
  const size = scaleSize(money);
  const sheet = sheetOf(frame, { left: 14, right: 14, bottom: 40 + bands.length * bandHeight });
  const { palette } = sheet;
  const lows = [...bins.map(({ from }) => from), ...atoms.map(({ value }) => value), median];
  const highs = [...bins.map(({ to }) => to), ...atoms.map(({ value }) => value), median];
  const [least, greatest] = [Math.min(...lows), Math.max(...highs)];
  const room = Math.max((greatest - least) * 0.03, size * 0.01);
  const domain: [number, number] = [(least - room) / size, (greatest + room) / size];
  const highest = Math.max(1e-9, ...bins.map(({ probability }) => probability));
  const inner = sheet.height - sheet.marginTop - sheet.marginBottom;
  const below = (pixels: number): number => (-pixels / inner) * highest * 1.12;
  const widest = bands.toSorted((a, b) => b.percent - a.percent);
  const middle = amountText(median, money, locale);
  const description = widest[0] ? words.distributionSaid(middle, amountText(widest[0].low, money, locale), amountText(widest[0].high, money, locale)) : '';
  const steps = ticks(domain[0], domain[1], Math.max(3, Math.round(sheet.width / 100)));
  const bars = bins.map(({ from, to, probability }) => ({ x1: from / size, x2: to / size, y: probability, text: `${amountText(from, money, locale)} – ${amountText(to, money, locale)}\n${percentText(probability, 2)}`, x: (from + to) / 2 / size }));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain, axis: null },
    y: { type: 'linear', domain: [0, highest * 1.12], axis: null },
    marks: [
      rectY(bars, { x1: 'x1', x2: 'x2', y1: 0, y2: 'y', fill: palette.surplus, insetLeft: 0.5, insetRight: 0.5 }),
      ...atoms.map(({ value, probability }) => ruleX([value / size], { stroke: palette.expenditure, strokeWidth: 3, y1: 0, y2: Math.min(probability, highest * 1.04) })),
      ...atoms.map(({ value, probability }) => text([words.atomSaid(percentText(probability, 1))], { x: value / size, frameAnchor: 'top', textAnchor: value > (least + greatest) / 2 ? 'end' : 'start', dx: value > (least + greatest) / 2 ? -6 : 6, dy: 2, fill: palette.expenditure })),
      ruleX([0], { stroke: palette.mute, strokeDasharray: '2 3' }),
      ruleX([median / size], { stroke: palette.ink, strokeWidth: 1.5 }),
      axisX(steps, { tickFormat: (tick: number) => decimalText(tick, Math.max(0, -Math.floor(Math.log10((steps[1] ?? 1) - (steps[0] ?? 0)) + 1e-9))), tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      ...widest.map(({ low, high }, at) => rectY([{ x1: low / size, x2: high / size }], { x1: 'x1', x2: 'x2', y1: below(22 + at * bandHeight), y2: below(22 + (at + 1) * bandHeight - 3), fill: palette.computed, fillOpacity: 0.25 + 0.15 * at })),
      ...widest.map(({ percent }, at) => text([`${percent}%`], { frameAnchor: 'bottom-left', dx: -6, dy: 22 + at * bandHeight + 8, fontSize: 9, fill: palette.mute })),
      text([of === 'settlement' ? words.distributionAxis(scaleName(money, locale)) : words.resultAxis(scaleName(money, locale))], { frameAnchor: 'bottom-right', dy: 34 + bands.length * bandHeight, fill: palette.mute }),
      ...(frame.interactive ? pointerTip(bars, sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.fromColumn, words.toColumn, words.probability],
      rows: [...bins.map(({ from, to, probability }) => [from, to, probability]), ...atoms.map(({ value, probability }) => [value, value, probability])],
    },
  };
}
