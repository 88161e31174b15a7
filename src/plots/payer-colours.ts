import type { Palette } from './palette.ts';

/** Blues from dark to light, then greens: the order of layers; each also stands by its name. */
const ramp = ['#1c5d91', '#6d9cc4', '#2d6e3e', '#86b093', '#8a6a1f', '#c8ad6b', '#6a5a8c', '#a99cc4'];

/** Fill of a layer by its place among the payers. */
export function layerFill(at: number): string {
  return ramp[at % ramp.length]!;
}

/** Fill of what patients pay themselves. */
export function ownFill(palette: Palette): string {
  return palette.surplus;
}

/** Ink that can be read on a fill. */
export function inkOn(fill: string, palette: Palette): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.55 ? palette.ink : palette.surface;
}
