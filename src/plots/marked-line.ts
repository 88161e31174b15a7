import { dot, line, type Markish } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import type { Mark } from '../language/result.ts';
import type { FigureFrame } from './figure.ts';
import type { Palette } from './palette.ts';

export interface MarkedPoint {
  readonly x: number;
  readonly y: number | null;
  readonly mark: Mark;
}

export interface MarkedLineStyle {
  readonly stroke: string;
  /** Colour of the observed stretch. Default `stroke`. */
  readonly observed?: string;
  readonly width?: number;
  /** Draws a marker at each point. Default true. */
  readonly markers?: boolean;
}

interface Stretch {
  readonly run: number;
  readonly x: number;
  readonly y: number;
}

/**
 * A line that shows how its points came about: observed stretches are solid with filled dots, computed ones dashed with
 * open dots, assumed ones dashed with open diamonds. A missing point leaves a gap.
 */
export function markedLine(points: readonly MarkedPoint[], style: MarkedLineStyle, palette: Palette): Markish[] {
  const { stroke, observed = stroke, width = 1.75, markers = true } = style;
  const solid: Stretch[] = [];
  const dashed: Stretch[] = [];
  let before: (MarkedPoint & { y: number }) | undefined;
  points.forEach((point, run) => {
    const { x, y } = point;
    if (y === null || point.mark === 'missing') {
      before = undefined;
      return;
    }
    if (before) (point.mark === 'observed' ? solid : dashed).push({ run, x: before.x, y: before.y }, { run, x, y });
    before = { x, y, mark: point.mark };
  });
  const marks: Markish[] = [
    line(joined(solid), { x: 'x', y: 'y', z: 'run', stroke: observed, strokeWidth: width }),
    line(joined(dashed), { x: 'x', y: 'y', z: 'run', stroke, strokeWidth: width, strokeDasharray: '5 3' }),
  ];
  if (!markers) return marks;
  const of = (mark: Mark): MarkedPoint[] => points.filter((point) => point.y !== null && point.mark === mark);
  return [
    ...marks,
    dot(of('observed'), { x: 'x', y: 'y', r: 2.25, fill: observed }),
    dot(of('computed'), { x: 'x', y: 'y', r: 2.5, fill: palette.surface, stroke, strokeWidth: 1.25 }),
    dot(of('assumed'), { x: 'x', y: 'y', r: 3, symbol: 'diamond', fill: palette.surface, stroke, strokeWidth: 1.25 }),
  ];
}

/** Neighbouring pieces become one run, so that dashes go on evenly across points. */
function joined(pieces: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let run = -1;
  for (let index = 0; index < pieces.length; index += 2) {
    const [from, to] = [pieces[index]!, pieces[index + 1]!];
    const last = result.at(-1);
    if (!last || last.x !== from.x) result.push({ ...from, run: (run = from.run) });
    result.push({ ...to, run });
  }
  return result;
}

/** Whether markers stand far enough apart to be told from one another. */
export function hasRoomForMarkers(points: number, pixels: number): boolean {
  return pixels / Math.max(1, points - 1) >= 14;
}

const symbols = { observed: '●', computed: '○', assumed: '◇' } as const;

/** A picture that leaves the program (one with a heading) says below what its markers mean. */
export function withMarkKey(frame: FigureFrame, rows: readonly { readonly mark: Mark }[]): FigureFrame {
  if (frame.heading === undefined) return frame;
  const { marks } = messages(frame.locale);
  const key = (['observed', 'computed', 'assumed'] as const)
    .filter((mark) => rows.some((row) => row.mark === mark))
    .map((mark) => `${symbols[mark]} ${marks[mark]}`);
  return { ...frame, footnotes: [key.join('   '), ...(frame.footnotes ?? [])] };
}
