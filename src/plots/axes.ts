import { axisX, axisY, gridY, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { decimalText } from '../i18n/decimal-text.ts';
import type { Locale } from '../i18n/locale.ts';
import { monthText } from '../i18n/periods.ts';
import { fontSize, type Sheet } from './figure.ts';
import { textWidth } from './text-width.ts';

/** A scale of values with the ticks that fit, and how they are written. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
  /** Pixels its widest label takes. */
  readonly width: number;
}

/** @param pixels length of the axis; `spacing` is what a tick needs of it. Zero is always on it, so that heights can be compared. */
export function valueAxis(values: Iterable<number | null>, pixels: number, spacing = 46): ValueAxis {
  const known = [...values].filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const count = Math.max(3, Math.round(pixels / spacing));
  const top = high === low ? low + 1 : high;
  const [from, to] = nice(low, top, count) as [number, number];
  const room = (top - low) * 0.04;
  // Room for markers and labels beyond the values, but not a whole empty step.
  const domain = [low === 0 ? 0 : Math.max(from, low - room), high === 0 ? 0 : Math.min(to, top + room)] as const;
  const steps = ticks(domain[0], domain[1], count);
  const step = (steps[1] ?? 1) - (steps[0] ?? 0);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const label = (value: number): string => decimalText(value, digits);
  return { domain, ticks: steps, label, width: Math.max(...steps.map((value) => textWidth(label(value), fontSize))) };
}

/** Grid, labels and the unit above them; the zero line is stronger. */
export function valueAxisMarks(axis: ValueAxis, unit: string, sheet: Sheet): Markish[] {
  const { palette, marginLeft } = sheet;
  return [
    gridY(axis.ticks, { stroke: palette.rule, strokeOpacity: 1 }),
    axisY(axis.ticks, { tickFormat: axis.label, tickSize: 0, tickPadding: 6, label: null, fill: palette.mute }),
    text([unit], { frameAnchor: 'top-left', dx: 8 - marginLeft, dy: -18, fill: palette.mute }),
  ];
}

export function zeroLine(sheet: Sheet): Markish {
  return ruleY([0], { stroke: sheet.palette.mute });
}

/** A scale of periods: years, or months counted through the years. */
export interface PeriodAxis {
  readonly position: (period: string) => number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly label: (position: number) => string;
}

export function periodAxis(periods: readonly string[], pixels: number, locale: Locale): PeriodAxis {
  const monthly = periods.some((period) => period.length > 4);
  const position = (period: string): number =>
    monthly ? Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 : Number(period);
  const places = periods.map(position);
  if (places.length === 0) return { position, domain: [0, 1], ticks: [], label: String };
  const first = Math.min(...places);
  const last = Math.max(...places, first + 1);
  const room = Math.max(2, Math.floor(pixels / 42));
  const step = (monthly ? [1, 2, 3, 6, 12, 24] : [1, 2, 5, 10, 20, 50]).find((candidate) => (last - first) / candidate <= room - 1) ?? 100;
  const marks: number[] = [];
  for (let place = Math.ceil(first / step) * step; place <= last; place += step) marks.push(place);
  const label = (place: number): string => {
    if (!monthly) return String(place);
    const month = (place % 12) + 1;
    return month === 1 ? String(Math.floor(place / 12)) : monthText(month, locale);
  };
  return { position, domain: [first, last], ticks: marks, label };
}

export function periodAxisMarks(axis: PeriodAxis, sheet: Sheet): Markish[] {
  return [
    axisX(axis.ticks, {
      tickFormat: axis.label,
      tickSize: 3,
      tickPadding: 4,
      label: null,
      fill: sheet.palette.mute,
      stroke: sheet.palette.mute,
    }),
  ];
}

/** The last observed period, and what stands after it: 预测 → */
export function boundaryMarks(place: number | undefined, words: string, sheet: Sheet): Markish[] {
  if (place === undefined) return [];
  const { palette } = sheet;
  return [
    ruleX([place], { stroke: palette.mute, strokeDasharray: '2 3', insetTop: -14 }),
    text([`${words} →`], { x: place, frameAnchor: 'top', textAnchor: 'start', dx: 5, dy: -18, fill: palette.mute }),
  ];
}
