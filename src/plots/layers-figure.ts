import { barX, text, type Markish } from '@observablehq/plot';
import { benefitsWords } from '../i18n/benefits.ts';
import { percentText } from '../i18n/numbers.ts';
import { amountNumber, amountText, scaleName } from '../i18n/scales.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { inkOn, layerFill, ownFill } from './payer-colours.ts';
import { fittedText, textWidth } from './text-width.ts';

/** Who pays the same expense under one variant, in yuan. */
export interface LayersRow {
  readonly name: string;
  readonly layers: readonly { readonly label: string; readonly amount: number }[];
  readonly own: number;
}

interface Piece {
  readonly row: string;
  readonly label: string;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

const barHeight = 40;
const keyLine = 16;

/** One bar for the baseline and for each reform, cut into what each layer and patients pay, with amount and share. */
export function layersFigure(rows: readonly LayersRow[], frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = benefitsWords(locale);
  const title = words.layersFigure;
  const width = frame.width ?? 640;
  const left = Math.min(Math.max(0, ...rows.map(({ name }) => textWidth(name, fontSize))), width * 0.28);
  const keys = keyLines(rows, words.own, width - 16);
  const sheet = sheetOf(frame, { left: left + 20, right: 12, top: 14 + keys.length * keyLine, bottom: 20, inner: Math.max(1, rows.length) * barHeight });
  const { palette } = sheet;
  const pieces = rows.flatMap((row) => cut(row, words.own, ownFill(palette)));
  const most = Math.max(1, ...pieces.map(({ to }) => to));
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const wide = (piece: Piece): number => ((piece.to - piece.from) / most) * inner;
  const total = (row: string): number => pieces.filter((piece) => piece.row === row).reduce((sum, { amount }) => sum + amount, 0);
  const description = rows
    .map(({ name, layers, own }) => words.figures.layersSaid(name, amountText(layers.reduce((sum, { amount }) => sum + amount, 0), money, locale), amountText(own, money, locale)))
    .join(locale === 'zh' ? '；' : '; ');
  const inside = (lines: (piece: Piece) => string, dy: number, weight: number): Markish[] =>
    pieces.filter((piece) => wide(piece) > textWidth(lines(piece), fontSize) + 8).map((piece) =>
      text([piece], { x: (piece.from + piece.to) / 2, y: 'row', text: () => lines(piece), dy, fill: inkOn(piece.fill, palette), fontWeight: weight }),
    );
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [0, most], axis: null },
    y: { type: 'band', domain: rows.map(({ name }) => name), axis: null, padding: 0.16 },
    marks: [
      ...pieces.map((piece) => barX([piece], { x1: 'from', x2: 'to', y: 'row', fill: piece.fill, insetLeft: 0.5, insetRight: 0.5 })),
      ...inside(({ amount }) => amountNumber(amount, money), -7, 500),
      ...inside(({ amount, row }) => percentText(amount / Math.max(1, total(row))), 7, 400),
      ...rows.map(({ name }) => text([fittedText(name, fontSize, left)], { y: () => name, frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink })),
      ...keys.flatMap((line, at) => keyMarks(line, 8 - sheet.marginLeft, at * keyLine - keys.length * keyLine - 2, palette.ink, palette.surplus)),
      text([scaleName(money, locale)], { frameAnchor: 'bottom-right', dy: 15, fill: palette.mute }),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.reforms, words.payer, words.amount, words.figures.share],
      rows: pieces.map(({ row, label, amount }) => [row, label, amount, amount / Math.max(1, total(row))]),
    },
  };
}

function cut({ name, layers, own }: LayersRow, ownWord: string, ownColour: string): readonly Piece[] {
  let level = 0;
  return [...layers.map(({ label, amount }, at) => ({ label, amount, fill: layerFill(at) })), { label: ownWord, amount: own, fill: ownColour }].map((part) => {
    const from = level;
    level += Math.max(0, part.amount);
    return { ...part, row: name, from, to: level };
  });
}

interface Key {
  readonly label: string;
  readonly at: number;
  readonly place: number;
}

/** Names of the payers with their colours, set in lines as long as the figure is wide. */
function keyLines(rows: readonly LayersRow[], ownWord: string, width: number): readonly (readonly Key[])[] {
  const names = [...(rows[0]?.layers.map(({ label }) => label) ?? []), ownWord];
  const lines: Key[][] = [[]];
  let place = 0;
  names.forEach((label, index) => {
    const own = 14 + textWidth(label, fontSize) + 14;
    if (place + own > width && lines.at(-1)!.length > 0) {
      lines.push([]);
      place = 0;
    }
    lines.at(-1)!.push({ label, at: index === names.length - 1 ? -1 : index, place });
    place += own;
  });
  return lines;
}

function keyMarks(keys: readonly Key[], dx: number, dy: number, ink: string, own: string): Markish[] {
  return keys.flatMap(({ label, at, place }) => [
    text(['■'], { frameAnchor: 'top-left', dx: dx + place, dy, fill: at < 0 ? own : layerFill(at), fontSize: 13 }),
    text([label], { frameAnchor: 'top-left', dx: dx + place + 14, dy: dy + 1, fill: ink }),
  ]);
}
