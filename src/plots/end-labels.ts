import { text, type Markish } from '@observablehq/plot';
import { fontSize } from './figure.ts';
import { textWidth } from './text-width.ts';

export interface EndLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
}

const lineHeight = fontSize + 3;

/** Right margin that labels at the ends of lines need. */
export function endLabelRoom(labels: readonly Pick<EndLabel, 'text'>[]): number {
  const lines = labels.flatMap((label) => label.text.split('\n'));
  return 12 + Math.max(0, ...lines.map((line) => textWidth(line, fontSize)));
}

/**
 * Names at the ends of lines, moved apart where they would touch.
 *
 * @param pixels height of the plotting area, `domain` its scale.
 */
export function endLabels(labels: readonly EndLabel[], domain: readonly [number, number], pixels: number): Markish[] {
  const perValue = pixels / (domain[1] - domain[0]);
  const placed = labels
    .map((label) => ({ label, wanted: (domain[1] - label.y) * perValue, half: (label.text.split('\n').length * lineHeight) / 2 }))
    .sort((a, b) => a.wanted - b.wanted)
    .map((entry) => ({ ...entry, at: entry.wanted }));
  for (let pass = 0; pass < 8; pass++) {
    placed.forEach((below, index) => {
      const above = placed[index - 1];
      if (!above) return;
      const overlap = above.at + above.half + below.half - below.at;
      if (overlap <= 0) return;
      above.at -= overlap / 2;
      below.at += overlap / 2;
    });
  }
  for (const entry of placed) entry.at = Math.min(entry.at, pixels - entry.half);
  return placed.map(({ label, wanted, at }) =>
    text([label.text], {
      x: label.x,
      y: label.y,
      dx: 8,
      dy: Math.round(at - wanted),
      textAnchor: 'start',
      lineHeight: lineHeight / fontSize,
      fill: label.fill,
    }),
  );
}
