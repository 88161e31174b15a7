import { areaY, axisX, line, text } from '@observablehq/plot';
import { benefitsWords } from '../i18n/benefits.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { numberText } from '../i18n/numbers.ts';
import { valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels, type EndLabel } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { layerFill } from './payer-colours.ts';
import { pointerTip } from './pointer-tip.ts';
import { fittedText } from './text-width.ts';

export interface PaymentCurveRows {
  /** Expense of one settlement, yuan, rising. */
  readonly expenses: readonly number[];
  /** Under the reform, by layer and expense, yuan. */
  readonly layers: readonly { readonly label: string; readonly paid: readonly number[] }[];
  /** All layers under the baseline, by expense. */
  readonly baseline: readonly number[];
}

/** What each layer pays of one settlement, one on top of the other, as the expense grows; the baseline's whole payment beside it. */
export function paymentCurveFigure({ expenses, layers, baseline }: PaymentCurveRows, frame: FigureFrame): Figure {
  const { locale } = frame;
  const words = benefitsWords(locale);
  const title = words.curveFigure;
  const most = expenses.at(-1) ?? 1;
  const stacked = stack(expenses, layers);
  const total = expenses.map((_, at) => layers.reduce((sum, { paid }) => sum + paid[at]!, 0));
  const labels: EndLabel[] = [
    ...stacked.filter(({ end }) => end[1] - end[0] > most * 0.004).map(({ label, end, fill }) => ({ x: most, y: (end[0] + end[1]) / 2, text: fittedText(label, 11, 130), fill })),
    { x: most, y: baseline.at(-1) ?? 0, text: words.figures.baselineTotal, fill: '#1b2430' },
  ];
  const draft = sheetOf(frame, { left: 60, right: Math.min(endLabelRoom(labels), (frame.width ?? 640) * 0.34), bottom: 36 });
  const inner = draft.height - draft.marginTop - draft.marginBottom;
  const axis = valueAxis([...total, ...baseline], inner);
  const sheet = { ...draft, marginLeft: axis.width + 16 };
  const { palette } = sheet;
  const across = valueAxis([most], sheet.width - sheet.marginLeft - sheet.marginRight, 84);
  const yuan = (value: number): string => decimalText(value, 0);
  const description = words.figures.curveSaid(yuan(most), yuan(total.at(-1) ?? 0), yuan(baseline.at(-1) ?? 0));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [0, most], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, words.curvePaid, sheet),
      axisX(across.ticks.filter((tick) => tick <= most), { tickFormat: across.label, tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      text([words.curveExpense], { frameAnchor: 'bottom-right', dy: 32, fill: palette.mute }),
      ...stacked.map(({ points, fill }) => areaY(points, { x: 'x', y1: 'low', y2: 'high', fill, fillOpacity: 0.82 })),
      line(expenses.map((expense, at) => ({ x: expense, y: baseline[at]! })), { x: 'x', y: 'y', stroke: palette.ink, strokeWidth: 1.5, strokeDasharray: '5 3' }),
      zeroLine(sheet),
      ...endLabels(labels.map((label) => ({ ...label, fill: palette.ink })), axis.domain, inner),
      ...(frame.interactive
        ? pointerTip(expenses.map((expense, at) => ({
            x: expense, y: total[at]!,
            text: [`${words.expense} ${yuan(expense)}`, ...layers.map(({ label, paid }) => `${label} ${numberText(paid[at], 2)}`), `${words.own} ${numberText(expense - total[at]!, 2)}`, `${words.figures.baselineTotal} ${numberText(baseline[at], 2)}`].join('\n'),
          })), sheet)
        : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.curveExpense, ...layers.map(({ label }) => label), words.own, words.figures.baselineTotal],
      rows: expenses.map((expense, at) => [expense, ...layers.map(({ paid }) => paid[at]!), expense - total[at]!, baseline[at]!]),
    },
  };
}

interface StackedLayer {
  readonly label: string;
  readonly fill: string;
  readonly points: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  readonly end: readonly [number, number];
}

function stack(expenses: readonly number[], layers: PaymentCurveRows['layers']): readonly StackedLayer[] {
  const below = expenses.map(() => 0);
  return layers.map(({ label, paid }, layer) => {
    const points = expenses.map((x, at) => {
      const low = below[at]!;
      below[at] = low + paid[at]!;
      return { x, low, high: below[at] };
    });
    const last = points.at(-1);
    return { label, fill: layerFill(layer), points, end: [last?.low ?? 0, last?.high ?? 0] };
  });
}
