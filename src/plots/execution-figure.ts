import { axisX, line, ruleY, text } from '@observablehq/plot';
import { messages } from '../i18n/locale.ts';
import { percentText } from '../i18n/numbers.ts';
import { monthText } from '../i18n/periods.ts';
import { amountNumber, amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import type { Mark } from '../language/result.ts';
import { valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { markedLine, withMarkKey } from './marked-line.ts';
import { pointerTip } from './pointer-tip.ts';

/** Amounts cumulated from January through a month, in yuan. */
export interface ExecutionRow {
  /** 1 to 12. */
  readonly month: number;
  /** What the budget, spread over the months, foresees through this month. */
  readonly budget: number | null;
  readonly execution: number | null;
  /** Observed through the last reported month, computed or assumed after it. */
  readonly mark: Mark;
}

export interface ExecutionSettings {
  /** E.g. 支出. Default 预算执行进度. */
  readonly title?: string;
}

/** Cumulative execution month by month against the budget's profile and the full-year budget. */
export function executionFigure(rows: readonly ExecutionRow[], given: FigureFrame, settings: ExecutionSettings = {}): Figure {
  const frame = withMarkKey(given, rows);
  const { locale, money } = frame;
  const words = messages(locale);
  const size = scaleSize(money);
  const title = settings.title ?? words.figures.execution;
  const scaled = (value: number | null): number | null => (value === null ? null : value / size);
  const full = rows.filter((row) => row.budget !== null).at(-1)?.budget ?? null;
  const reported = rows.filter((row) => row.mark === 'observed' && row.execution !== null).at(-1);
  const last = rows.filter((row) => row.execution !== null).at(-1);

  const axis = valueAxis(
    rows.flatMap((row) => [scaled(row.budget), scaled(row.execution)]),
    (frame.height ?? 300) - 60,
  );
  const names = [
    ...(full === null
      ? []
      : [{ text: `${words.compare.budget}\n${amountNumber(full, money)}`, y: full / size, kind: 'budget' as const, month: 12 }]),
    ...(last && last !== reported
      ? [
          {
            text: `${words.budget.executionEstimate}\n${amountNumber(last.execution, money)}`,
            y: last.execution! / size,
            kind: 'estimate' as const,
            month: last.month,
          },
        ]
      : []),
  ];
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(names) });
  const { palette } = sheet;
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => inner >= 400 || month % 3 === 0 || month === 1);
  const reportedText = reported
    ? `${monthText(reported.month, locale)} ${amountNumber(reported.execution, money)}${full ? ` (${percentText(reported.execution! / full)})` : ''}`
    : '';

  const description = reported ? `${title}: ${reportedText}` : title;
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [0.6, 12], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, scaleName(money, locale), sheet),
      zeroLine(sheet),
      ...(full === null ? [] : [ruleY([full / size], { stroke: palette.mute, strokeDasharray: '2 3' })]),
      line(
        rows.filter((row) => row.budget !== null),
        { x: 'month', y: (row: ExecutionRow) => row.budget! / size, stroke: palette.mute, strokeWidth: 1.25 },
      ),
      ...markedLine(
        rows.map((row) => ({ x: row.month, y: scaled(row.execution), mark: row.execution === null ? 'missing' : row.mark })),
        { stroke: palette.computed, observed: palette.observed, width: 2 },
        palette,
      ),
      ...(reported
        ? [
            text([reportedText], {
              x: reported.month,
              y: reported.execution! / size,
              dx: -8,
              dy: -10,
              textAnchor: 'end',
              fontWeight: 600,
              fill: palette.observed,
              stroke: palette.surface,
              strokeWidth: 4,
            }),
          ]
        : []),
      ...endLabels(
        names.map((name) => ({
          x: name.month,
          y: name.y,
          text: name.text,
          fill: name.kind === 'budget' ? palette.mute : palette.computed,
        })),
        axis.domain,
        sheet.height - sheet.marginTop - sheet.marginBottom,
      ),
      axisX(months, {
        tickFormat: (month: number) => monthText(month, locale),
        tickSize: 3,
        tickPadding: 4,
        label: null,
        fill: palette.mute,
        stroke: palette.mute,
      }),
      ...(frame.interactive
        ? pointerTip(
            rows.filter((row) => row.execution !== null).map((row) => ({ x: row.month, y: row.execution! / size, text: tipText(row) })),
            sheet,
          )
        : []),
    ],
  });

  function tipText(row: ExecutionRow): string {
    return [
      `${monthText(row.month, locale)}  ${words.marks[row.mark]}`,
      `${words.figures.cumulativeExecution}  ${amountText(row.execution, money, locale)}`,
      `${words.figures.budgetProfile}  ${amountText(row.budget, money, locale)}`,
    ].join('\n');
  }

  return {
    title,
    description,
    options,
    table: {
      columns: [words.columns.month, words.columns.budget, words.columns.execution, words.columns.mark],
      rows: rows.map((row) => [row.month, row.budget, row.execution, row.execution === null ? null : words.marks[row.mark]]),
    },
  };
}
