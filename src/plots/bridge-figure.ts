import { barX, link, ruleX, text, tickX, type Markish } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { amountChange, amountNumber, amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame, type Sheet } from './figure.ts';
import { fittedText, textWidth } from './text-width.ts';

/** What one driver adds to a total, in yuan. */
export interface BridgeStep {
  readonly driver: string;
  readonly amount: number;
  /** `scenario` for what the user's own decisions bring about. Default `baseline`. */
  readonly cause?: 'baseline' | 'scenario';
}

export interface BridgeTotal {
  readonly label: string;
  readonly amount: number;
}

export interface BridgeRows {
  readonly from: BridgeTotal;
  readonly steps: readonly BridgeStep[];
  readonly to: BridgeTotal;
}

interface Bar {
  readonly row: string;
  readonly step: BridgeStep;
  readonly start: number;
  readonly end: number;
}

const rowHeight = 24;

/**
 * How a total became another, driver by driver: each bar starts where the one above ended. The scale is of the changes
 * and not from zero, so the two totals stand as lines and numbers, not as bars.
 */
export function bridgeFigure({ from, steps, to }: BridgeRows, frame: FigureFrame, settings: { readonly title?: string } = {}): Figure {
  const { locale, money } = frame;
  const words = messages(locale);
  const size = scaleSize(money);
  const title = settings.title ?? words.figures.growthSources(from.label, to.label);
  // A rounding rest or an effect of drivers on one another must not vanish.
  const rest = to.amount - from.amount - steps.reduce((sum, step) => sum + step.amount, 0);
  const all = Math.abs(rest) >= 0.5 ? [...steps, { driver: words.figures.other, amount: rest }] : steps;
  let level = 0;
  const bars = all.map((step, index): Bar => {
    const start = level;
    level += step.amount / size;
    return { row: `${index + 1}`, step, start, end: level };
  });
  const rowNames = ['from', ...bars.map((bar) => bar.row), 'to'];

  const labels = [from.label, ...all.map((step) => step.driver), to.label];
  const left = Math.min(Math.max(...labels.map((label) => textWidth(label, fontSize))), (frame.width ?? 640) * 0.36);
  const room = (steps: readonly BridgeStep[]): number =>
    Math.max(4, ...steps.map((step) => textWidth(amountChange(step.amount, money), fontSize) + 8));
  const sheet = sheetOf(frame, { left: left + 20, right: 12, bottom: 10, inner: rowNames.length * rowHeight });
  const { palette } = sheet;
  const edges = [0, ...bars.map((bar) => bar.end)];
  const middle = (Math.min(...edges) + Math.max(...edges)) / 2;

  const description = `${from.label} ${amountText(from.amount, money, locale)} → ${to.label} ${amountText(to.amount, money, locale)}`;
  const options = figureOptions(frame, sheet, title, description, {
    x: {
      type: 'linear',
      domain: [Math.min(...edges), Math.max(...edges, Math.min(...edges) + 1e-9)],
      axis: null,
      insetLeft: room(all.filter((step) => step.amount < 0)),
      insetRight: room(all.filter((step) => step.amount >= 0)),
    },
    y: { type: 'band', domain: rowNames, axis: null, padding: 0.3 },
    marks: [
      ruleX([0], { stroke: palette.mute, strokeDasharray: '2 3' }),
      ...connectors(bars, sheet),
      ...driverBars(bars, sheet),
      ...totalMarks('from', 0, amountNumber(from.amount, money), middle, sheet),
      ...totalMarks('to', level, `${amountNumber(to.amount, money)} (${amountChange(to.amount - from.amount, money)})`, middle, sheet),
      ...rowNames.map((row, index) =>
        text([fittedText(labels[index]!, fontSize, left)], {
          y: () => row,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: 8 - sheet.marginLeft,
          fontWeight: row === 'from' || row === 'to' ? 600 : 400,
          fill: palette.ink,
        }),
      ),
      ...bars.map((bar) =>
        text([amountChange(bar.step.amount, money)], {
          x: bar.end,
          y: () => bar.row,
          textAnchor: bar.step.amount < 0 ? 'end' : 'start',
          dx: bar.step.amount < 0 ? -5 : 5,
          fill: palette.ink,
        }),
      ),
      text([scaleName(money, locale)], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -14, fill: palette.mute }),
      ...causeKey(bars, frame, sheet),
    ],
  });
  return {
    title,
    description,
    options,
    table: {
      columns: [words.columns.driver, words.columns.kind, words.columns.amount],
      rows: [
        [from.label, null, from.amount],
        ...all.map((step) => [step.driver, words.compare[step.cause ?? 'baseline'], step.amount]),
        [to.label, null, to.amount],
      ],
    },
  };
}

function colour(bar: Bar, sheet: Sheet): string {
  return sheet.palette[bar.step.cause ?? 'baseline'];
}

/** Bars of the user's own decisions are hatched by an outline as well as coloured. */
function driverBars(bars: readonly Bar[], sheet: Sheet): Markish[] {
  return bars.map((bar) =>
    barX([bar], {
      x1: 'start',
      x2: 'end',
      y: 'row',
      fill: colour(bar, sheet),
      ...(bar.step.cause === 'scenario' && { fillOpacity: 0.28, stroke: colour(bar, sheet), strokeWidth: 1.5 }),
    }),
  );
}

function connectors(bars: readonly Bar[], sheet: Sheet): Markish[] {
  const rows = ['from', ...bars.map((bar) => bar.row), 'to'];
  const levels = [0, ...bars.map((bar) => bar.end)];
  const lines = levels.map((level, index) => ({ level, above: rows[index]!, below: rows[index + 1]! }));
  return [link(lines, { x: 'level', y1: 'above', y2: 'below', stroke: sheet.palette.mute, strokeOpacity: 0.55 })];
}

/** A total's number stands on the side where there is more room. */
function totalMarks(row: string, level: number, number: string, middle: number, sheet: Sheet): Markish[] {
  const { palette } = sheet;
  const toTheLeft = level > middle;
  return [
    tickX([{ row, level }], { x: 'level', y: 'row', stroke: palette.ink, strokeWidth: 3 }),
    text([number], {
      x: level,
      y: () => row,
      textAnchor: toTheLeft ? 'end' : 'start',
      dx: toTheLeft ? -7 : 7,
      fontWeight: 600,
      fill: palette.ink,
      stroke: palette.surface,
      strokeWidth: 4,
    }),
  ];
}

/** Which colour is the user's own doing; only where both stand in the figure. */
function causeKey(bars: readonly Bar[], frame: FigureFrame, sheet: Sheet): Markish[] {
  if (!bars.some((bar) => bar.step.cause === 'scenario')) return [];
  const { compare } = messages(frame.locale);
  const width = textWidth(compare.scenario, fontSize) + 12;
  return (['scenario', 'baseline'] as const).map((cause, index) =>
    text([`${cause === 'scenario' ? '□' : '■'} ${compare[cause]}`], {
      frameAnchor: 'top-right',
      dx: -index * (width + 10),
      dy: -14,
      fill: sheet.palette[cause],
    }),
  );
}
