import { barX, ruleX, text } from '@observablehq/plot';
import { benefitsWords } from '../i18n/benefits.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { numberText } from '../i18n/numbers.ts';
import type { MovementBin } from '../scenario/benefits/movements.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { textWidth } from './text-width.ts';

export interface GainersLosersRows {
  readonly bins: readonly MovementBin[];
  readonly gainers: number;
  readonly losers: number;
  readonly unchanged: number;
}

interface Band {
  readonly size: string;
  readonly gain: number;
  readonly loss: number;
}

const rowHeight = 26;

/** Persons by how much less or more they pay in the year: gainers to the left, losers to the right, small changes on top. */
export function gainersLosersFigure({ bins, gainers, losers, unchanged }: GainersLosersRows, frame: FigureFrame): Figure {
  const { locale } = frame;
  const words = benefitsWords(locale);
  const title = words.moversFigure;
  const bands = bandsOf(bins, words.figures);
  const count = (value: number): string => numberText(value, 0);
  const left = Math.max(...bands.map(({ size }) => textWidth(size, fontSize)));
  const sheet = sheetOf(frame, { left: left + 20, right: 12, top: 38, bottom: 24, inner: bands.length * rowHeight });
  const { palette } = sheet;
  const [mostGain, mostLoss] = [Math.max(...bands.map(({ gain }) => gain)), Math.max(...bands.map(({ loss }) => loss))];
  // A side on which hardly anybody stands still has room for its heading.
  const least = Math.max(1, mostGain, mostLoss) * 0.24;
  const room = Math.max(...bands.flatMap(({ gain, loss }) => [textWidth(count(gain), fontSize), textWidth(count(loss), fontSize)])) + 10;
  const description = `${words.figures.gainersLose(count(gainers), count(losers))}${locale === 'zh' ? '，' : ', '}${words.moversUnchanged(count(unchanged))}`;
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [-Math.max(mostGain, least), Math.max(mostLoss, least)], axis: null, insetLeft: room, insetRight: room },
    y: { type: 'band', domain: bands.map(({ size }) => size), axis: null, padding: 0.2 },
    marks: [
      barX(bands, { x1: (band: Band) => -band.gain, x2: () => 0, y: 'size', fill: palette.scenario }),
      barX(bands, { x1: () => 0, x2: 'loss', y: 'size', fill: palette.expenditure }),
      ruleX([0], { stroke: palette.mute }),
      text(bands, { x: (band: Band) => -band.gain, y: 'size', text: (band: Band) => (band.gain > 0 ? count(band.gain) : ''), textAnchor: 'end', dx: -5, fill: palette.ink }),
      text(bands, { x: 'loss', y: 'size', text: (band: Band) => (band.loss > 0 ? count(band.loss) : ''), textAnchor: 'start', dx: 5, fill: palette.ink }),
      ...bands.map(({ size }) => text([size], { y: () => size, frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink })),
      text([`${words.figures.payLess} ${count(gainers)}`], { x: 0, frameAnchor: 'top', textAnchor: 'end', dx: -8, dy: -16, fill: palette.scenario, fontWeight: 600 }),
      text([`${count(losers)} ${words.figures.payMore}`], { x: 0, frameAnchor: 'top', textAnchor: 'start', dx: 8, dy: -16, fill: palette.expenditure, fontWeight: 600 }),
      text([words.figures.size], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -34, fill: palette.mute }),
      text([words.moversUnchanged(count(unchanged))], { frameAnchor: 'bottom-right', dy: 16, fill: palette.mute }),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.figures.size, words.gainers, words.losers],
      rows: [...bands.map(({ size, gain, loss }) => [size, gain, loss]), [words.unchanged, unchanged, unchanged]],
    },
  };
}

/** The bins of gains and of losses side by side, by the size of the change. */
function bandsOf(bins: readonly MovementBin[], words: ReturnType<typeof benefitsWords>['figures']): readonly Band[] {
  return bins
    .filter(({ from }) => from >= 0)
    .map(({ from, to, persons }) => {
      const gain = bins.find((bin) => bin.to <= 0 && -bin.to === from && -bin.from === to)?.persons ?? 0;
      const [low, high] = [decimalText(from, 0), decimalText(to, 0)];
      return { size: from === 0 ? words.under(high) : Number.isFinite(to) ? `${low}–${high}` : words.over(low), gain, loss: persons };
    });
}
