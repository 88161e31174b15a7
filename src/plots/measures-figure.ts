import { barX, ruleX, text, tickX } from '@observablehq/plot';
import { benefitsWords } from '../i18n/benefits.ts';
import { amountChange, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { fittedText, textWidth } from './text-width.ts';

/** What one change of a reform does to a payer, yuan. */
export interface MeasureRow {
  readonly name: string;
  readonly shared: number;
  readonly inOrder: number;
}

const rowHeight = 26;

/** The share of each change in the whole effect, whatever the order, as a bar; what it adds in the order given, as a tick. */
export function measuresFigure(rows: readonly MeasureRow[], payer: string, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = benefitsWords(locale);
  const title = `${words.measuresFigure} · ${payer}`;
  const size = scaleSize(money);
  const left = Math.min(Math.max(20, ...rows.map(({ name }) => textWidth(name, fontSize))), (frame.width ?? 640) * 0.38);
  const sheet = sheetOf(frame, { left: left + 20, right: 12, top: 30, bottom: 10, inner: Math.max(1, rows.length) * rowHeight });
  const { palette } = sheet;
  const values = rows.flatMap(({ shared, inOrder }) => [shared / size, inOrder / size]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (negative: boolean): number => Math.max(6, ...rows.filter(({ shared }) => shared < 0 === negative).map(({ shared }) => textWidth(amountChange(shared, money), fontSize) + 10));
  const keys = rows.map((_, at) => String(at));
  const description = rows.map(({ name, shared }) => words.figures.measureSaid(name, `${amountChange(shared, money)} ${scaleName(money, locale)}`)).join(locale === 'zh' ? '；' : '; ');
  const at = (row: MeasureRow): string => String(rows.indexOf(row));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [low, high === low ? low + 1 : high], axis: null, insetLeft: room(true), insetRight: room(false) },
    y: { type: 'band', domain: keys, axis: null, padding: 0.25 },
    marks: [
      barX(rows, { x1: () => 0, x2: (row: MeasureRow) => row.shared / size, y: at, fill: palette.baseline }),
      tickX(rows, { x: (row: MeasureRow) => row.inOrder / size, y: at, stroke: palette.assumed, strokeWidth: 2.5, insetTop: -3, insetBottom: -3 }),
      ruleX([0], { stroke: palette.mute }),
      ...rows.map((row) =>
        text([amountChange(row.shared, money)], {
          x: row.shared < 0 ? Math.min(row.shared, row.inOrder) / size : Math.max(row.shared, row.inOrder, 0) / size,
          y: () => at(row), textAnchor: row.shared < 0 ? 'end' : 'start', dx: row.shared < 0 ? -6 : 6, fill: palette.ink,
        }),
      ),
      ...rows.map((row) => text([fittedText(row.name, fontSize, left)], { y: () => at(row), frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink })),
      text([`■ ${words.figures.shared}`], { frameAnchor: 'top-left', dx: 0, dy: -18, fill: palette.baseline }),
      text([`┃ ${words.figures.inOrder}`], { frameAnchor: 'top-left', dx: textWidth(`■ ${words.figures.shared}`, fontSize) + 16, dy: -18, fill: palette.assumed }),
      text([scaleName(money, locale)], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -18, fill: palette.mute }),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.measure, words.sharedEffect, words.inOrderEffect], rows: rows.map(({ name, shared, inOrder }) => [name, shared, inOrder]) },
  };
}
