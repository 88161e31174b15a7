import type { Lever } from '../../scenario/benefits/levers.ts';
import { usage } from '../wrong-usage.ts';

const form = 'PATH[#BAND]=LEAST..GREATEST/STEP[@YYYY-MM]';
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?%?`;
const pattern = new RegExp(
  String.raw`^([^=@#\s]+)(?:#([1-9]\d*))?=(${number})\.\.(${number})/(${number})(?:@(\d{4}(?:-(?:0[1-9]|1[0-2]))?))?$`,
  'i',
);

/** Reads `ratio.tertiary=50%..70%/0.5%@2026-01`; a band of a bracket table counts from 1. `start` is the month of one without. @throws WrongUsage */
export function readLeverOption(text: string, start: string): Lever {
  const [, path, band, least, greatest, step, from = start] = pattern.exec(text) ?? [];
  if (path === undefined) throw usage.valueWrong('--lever', text, form);
  return {
    path,
    ...(band !== undefined && { row: Number(band) - 1 }),
    from: from.length === 4 ? `${from}-01` : from,
    least: readNumber(least!),
    greatest: readNumber(greatest!),
    step: readNumber(step!),
  };
}

/** A number as the line writes it; 2% is 0.02. */
export function readNumber(text: string): number {
  // Divided, not multiplied by 0.01: 7% is the float64 nearest to 0.07.
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** How the line names a lever: the path, with `#` and the band's number from 1. */
export function leverName({ path, row }: Pick<Lever, 'path' | 'row'>): string {
  return row === undefined ? path : `${path}#${row + 1}`;
}

/** `critical_ratios#2` of the line as the solver's key, which counts bands from 0. */
export function keyOfName(name: string): string {
  return name.replace(/#(\d+)$/, (_, band: string) => `#${Number(band) - 1}`);
}
