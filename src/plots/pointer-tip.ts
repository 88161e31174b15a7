import { pointerX, ruleX, tip, type Markish } from '@observablehq/plot';
import type { Sheet } from './figure.ts';

export interface TipPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The values of the period under the pointer. */
export function pointerTip(points: readonly TipPoint[], sheet: Sheet): Markish[] {
  const { palette } = sheet;
  return [
    ruleX(points, pointerX({ x: 'x', py: 'y', stroke: palette.mute, strokeOpacity: 0.5 })),
    tip(points, pointerX({ x: 'x', y: 'y', title: 'text', fill: palette.surface, stroke: palette.rule, lineHeight: 1.3 })),
  ];
}
