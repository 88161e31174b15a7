import { axisX, type Markish } from '@observablehq/plot';
import { fontSize, type Sheet } from './figure.ts';
import { textWidth } from './text-width.ts';

/** Names in a row at equal steps, whatever they are: months, numbered origins. */
export interface StepAxis {
  readonly position: (name: string) => number;
  readonly domain: readonly [number, number];
  readonly marks: readonly Markish[];
}

/** A hyphen of a figure would be taken for a minus. */
const written = (name: string): string => name.replace(/^(\d{4})-(\d{2})/, '$1.$2');

/** As many names as there is room for, the last among them. */
export function stepAxis(names: readonly string[], pixels: number, sheet: Sheet): StepAxis {
  const places = new Map(names.map((name, at) => [name, at]));
  const widest = Math.max(1, ...names.map((name) => textWidth(written(name), fontSize))) + 14;
  const step = Math.max(1, Math.ceil((names.length * widest) / Math.max(1, pixels)));
  const shown = names.map((_, at) => at).filter((at) => (names.length - 1 - at) % step === 0);
  return {
    position: (name) => places.get(name) ?? 0,
    domain: [-0.5, Math.max(0.5, names.length - 0.5)],
    marks: [axisX(shown, { tickFormat: (at: number) => written(names[at] ?? ''), tickSize: 3, tickPadding: 4, label: null, fill: sheet.palette.mute, stroke: sheet.palette.mute })],
  };
}
