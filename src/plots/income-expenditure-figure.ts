import { rectY, type Markish } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { numberText } from '../i18n/numbers.ts';
import { periodText } from '../i18n/periods.ts';
import { amountChange, amountText, scaleDigits, scaleName, scaleSize } from '../i18n/scales.ts';
import type { Mark } from '../language/result.ts';
import { boundaryMarks, periodAxis, periodAxisMarks, valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame, type Sheet } from './figure.ts';
import { hasRoomForMarkers, markedLine, withMarkKey } from './marked-line.ts';
import { paperPalette } from './palette.ts';
import { pointerTip } from './pointer-tip.ts';

/** Income and expenditure of a period, in yuan. */
export interface FlowRow {
  readonly period: string;
  readonly income: number | null;
  readonly expenditure: number | null;
  readonly mark: Mark;
}

export interface FlowSettings {
  readonly ahead?: 'forecast' | 'estimate';
  readonly title?: string;
}

/** Income and expenditure as two lines, and their difference as bars on the same scale. */
export function incomeExpenditureFigure(rows: readonly FlowRow[], given: FigureFrame, settings: FlowSettings = {}): Figure {
  const frame = withMarkKey(given, rows);
  const { locale, money } = frame;
  const palette = frame.palette ?? paperPalette;
  const words = messages(locale);
  const title = settings.title ?? words.figures.incomeAndExpenditure;
  const size = scaleSize(money);
  const sides = ['income', 'expenditure'] as const;
  const scaled = (value: number | null): number | null => (value === null ? null : value / size);
  const balanceOf = (row: FlowRow): number | null =>
    row.income === null || row.expenditure === null ? null : row.income - row.expenditure;

  const ends = sides.flatMap((side) => {
    const last = rows.filter((row) => row[side] !== null).at(-1);
    return last
      ? [
          {
            side,
            period: last.period,
            y: last[side]! / size,
            text: `${words.budget[side]}\n${numberText(last[side]! / size, scaleDigits(money))}`,
          },
        ]
      : [];
  });
  const lastBalance = rows.filter((row) => balanceOf(row) !== null).at(-1);
  const names = [
    ...ends.map((end) => ({ ...end, fill: palette[end.side] })),
    ...(lastBalance
      ? [
          {
            period: lastBalance.period,
            y: balanceOf(lastBalance)! / size,
            text: `${words.budget.currentBalance}\n${amountChange(balanceOf(lastBalance), money)}`,
            fill: palette.mute,
          },
        ]
      : []),
  ];
  const axis = valueAxis(rows.flatMap((row) => [row.income, row.expenditure, balanceOf(row)]).map(scaled), (frame.height ?? 300) - 60);
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(names) });
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const time = periodAxis(
    rows.map((row) => row.period),
    inner,
    locale,
  );
  const x = (row: { readonly period: string }): number => time.position(row.period);
  const lastObserved = rows.filter((row) => row.mark === 'observed').at(-1);
  const markers = hasRoomForMarkers(rows.length, inner);
  const lines = sides.flatMap((side) =>
    markedLine(
      rows.map((row) => ({ x: x(row), y: scaled(row[side]), mark: row.mark })),
      { stroke: palette[side], markers },
      palette,
    ),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  const description =
    first && last
      ? sides
          .map((side) =>
            words.figures.describeRange(
              words.budget[side],
              periodText(first.period, locale),
              periodText(last.period, locale),
              amountText(first[side], money, locale),
              amountText(last[side], money, locale),
            ),
          )
          .join(locale === 'zh' ? '；' : '; ')
      : title;
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [time.domain[0] - 0.4, time.domain[1] + 0.4], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, scaleName(money, locale), sheet),
      ...balanceBars(
        rows.map((row) => ({ x: x(row), balance: scaled(balanceOf(row)), mark: row.mark })),
        sheet,
      ),
      zeroLine(sheet),
      ...boundaryMarks(
        lastObserved && lastObserved !== last ? x(lastObserved) + 0.5 : undefined,
        words.figures[settings.ahead ?? 'forecast'],
        sheet,
      ),
      ...lines,
      ...endLabels(
        names.map((name) => ({ ...name, x: time.domain[1] + 0.4 })),
        axis.domain,
        sheet.height - sheet.marginTop - sheet.marginBottom,
      ),
      ...periodAxisMarks(time, sheet),
      ...(frame.interactive
        ? pointerTip(
            rows.filter((row) => row.income !== null).map((row) => ({ x: x(row), y: row.income! / size, text: tipText(row) })),
            sheet,
          )
        : []),
    ],
  });

  function tipText(row: FlowRow): string {
    const parts = [
      ...sides.map((side) => `${words.budget[side]}  ${amountText(row[side], money, locale)}`),
      `${words.budget.currentBalance}  ${amountChange(balanceOf(row), money)}`,
    ];
    return [`${periodText(row.period, locale)}  ${words.marks[row.mark]}`, ...parts].join('\n');
  }

  return {
    title,
    description,
    options,
    table: {
      columns: [words.columns.period, words.budget.income, words.budget.expenditure, words.budget.currentBalance, words.columns.mark],
      rows: rows.map((row) => [row.period, row.income, row.expenditure, balanceOf(row), words.marks[row.mark]]),
    },
  };
}

interface BalanceBar {
  readonly x: number;
  readonly balance: number | null;
  readonly mark: Mark;
}

/** Observed bars are filled, the others outlined; a deficit hangs below zero in its own colour. */
function balanceBars(bars: readonly BalanceBar[], sheet: Sheet): Markish[] {
  const { palette } = sheet;
  const known = bars.filter((bar) => bar.balance !== null);
  return [true, false].flatMap((observed) =>
    (['surplus', 'deficit'] as const).map((kind) =>
      rectY(
        known.filter((bar) => (bar.mark === 'observed') === observed && bar.balance! < 0 === (kind === 'deficit')),
        {
          x1: (bar: BalanceBar) => bar.x - 0.22,
          x2: (bar: BalanceBar) => bar.x + 0.22,
          y: 'balance',
          fill: palette[kind],
          fillOpacity: observed ? 0.9 : 0.35,
          stroke: palette[kind],
          strokeWidth: observed ? 0 : 1,
        },
      ),
    ),
  );
}
