import { barX, ruleX, text } from '@observablehq/plot';
import { corridorWords } from '../i18n/corridor.ts';
import { amountNumber, amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { layerFill } from './payer-colours.ts';
import { fittedText, textWidth } from './text-width.ts';

/** One step of a surplus or loss: a band of a destination, or what stays with the insurer. */
export interface BandStep {
  readonly destination: string;
  /** 率 2%–5% 的 50%; empty for the rest. */
  readonly band: string;
  /** Yuan. */
  readonly amount: number;
}

const barHeight = 26;

/** A surplus or loss taken apart step by step, each beginning where the one before ended. */
export function bandsFigure({ year, total, steps }: { readonly year: string; readonly total: string; readonly steps: readonly BandStep[] }, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = corridorWords(locale);
  const title = words.bandsTitle(year);
  const size = scaleSize(money);
  const whole = steps.reduce((sum, { amount }) => sum + amount, 0);
  const width = frame.width ?? 640;
  const names = steps.map(({ destination, band }) => [destination, band].filter((part) => part !== '').join(' · '));
  const left = Math.min(width * 0.46, Math.max(textWidth(total, fontSize), ...names.map((name) => textWidth(name, fontSize))) + 10);
  const right = 10 + Math.max(0, ...[whole, ...steps.map(({ amount }) => amount)].map((amount) => textWidth(amountNumber(amount, money), fontSize)));
  const sheet = sheetOf(frame, { left: left + 14, right, top: 14, bottom: 22, inner: (steps.length + 1) * barHeight });
  const { palette } = sheet;
  const destinations = [...new Set(steps.map(({ destination }) => destination))];
  let level = 0;
  const bars = [
    { row: '0', name: total, from: 0, to: whole / size, amount: whole, fill: palette.mute },
    ...steps.map(({ destination, amount }, at) => {
      const from = level;
      level += amount / size;
      return { row: String(at + 1), name: names[at]!, from, to: level, amount, fill: layerFill(destinations.indexOf(destination)) };
    }),
  ];
  const parts = steps.map(({ amount }, at) => `${names[at]} ${amountText(amount, money, locale)}`);
  const description = steps.length === 0 ? words.bandsNothing : words.bandsSaid(parts.join(locale === 'zh' ? '，' : ', '));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [0, Math.max(whole / size, 1e-9)], axis: null },
    y: { type: 'band', domain: bars.map(({ row }) => row), axis: null, padding: 0.24 },
    marks: [
      ...bars.map((bar) => barX([bar], { x1: 'from', x2: 'to', y: 'row', fill: bar.fill })),
      ruleX([0], { stroke: palette.mute }),
      text(bars, { x: 'to', y: 'row', text: ({ amount }: (typeof bars)[number]) => amountNumber(amount, money), textAnchor: 'start', dx: 5, fill: palette.ink }),
      ...bars.map((bar) => text([bar], { y: 'row', text: () => fittedText(bar.name, fontSize, left), frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink, fontWeight: bar.row === '0' ? 600 : 400 })),
      text([scaleName(money, locale)], { frameAnchor: 'bottom-right', dy: 17, fill: palette.mute }),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.line, words.amount, words.share], rows: [[total, whole, whole === 0 ? null : 1], ...steps.map(({ amount }, at) => [names[at]!, amount, whole === 0 ? null : amount / whole])] },
  };
}
