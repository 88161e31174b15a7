import { axisX, dot, gridX, ruleX, text, tickX, type Markish } from '@observablehq/plot';
import { mean, median } from 'd3';
import { messages } from '../i18n/locale.ts';
import { percentText } from '../i18n/numbers.ts';
import { valueAxis } from './axes.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame, type Sheet } from './figure.ts';
import { fittedText, textWidth } from './text-width.ts';

/** How far a past budget made by a rule was from what came: actual ÷ forecast − 1, above zero where the budget was too low. */
export interface BacktestRow {
  /** The forecasting rule, e.g. 上年增长率. */
  readonly rule: string;
  /** The budget line it forecast. */
  readonly line: string;
  readonly period: string;
  readonly error: number;
}

interface RuleRow {
  readonly key: string;
  readonly line: string;
  readonly rule: string | undefined;
  readonly errors: readonly BacktestRow[];
  readonly middle: number | undefined;
  readonly absolute: number | undefined;
}

const rowHeight = 20;

/** Errors of each rule on each line: one open dot for each period back-tested, a bar at their median, their mean size at the right. */
export function backtestFigure(rows: readonly BacktestRow[], frame: FigureFrame, settings: { readonly title?: string } = {}): Figure {
  const { locale } = frame;
  const words = messages(locale);
  const title = settings.title ?? words.figures.backtest;
  const groups = grouped(rows);
  const indent = 12;
  const widest = Math.max(
    ...groups.map((group) => (group.rule === undefined ? textWidth(group.line, fontSize) : textWidth(group.rule, fontSize) + indent)),
  );
  const left = Math.min(widest, (frame.width ?? 640) * 0.4);
  const bests = groups.filter((group) => group.rule !== undefined);
  const numbers = bests.map((group) => percentText(group.absolute));
  const right = Math.max(...numbers.map((number) => textWidth(number, fontSize))) + 20;
  const sheet = sheetOf(frame, { left: left + 22, right, top: 40, bottom: 24, inner: groups.length * rowHeight });
  const { palette } = sheet;
  const inner = sheet.width - sheet.marginLeft - sheet.marginRight;
  const reach = Math.max(0.01, ...rows.map((row) => Math.abs(row.error))) * 100;
  const axis = valueAxis([-reach, reach], inner, 84);

  const description = bests
    .map((group) => `${group.line} · ${group.rule}: ${percentText(group.absolute)}`)
    .join(locale === 'zh' ? '；' : '; ');
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [...axis.domain], axis: null },
    y: { type: 'band', domain: groups.map((group) => group.key), axis: null, padding: 0 },
    marks: [
      gridX(axis.ticks, { stroke: palette.rule, strokeOpacity: 1 }),
      axisX(axis.ticks, {
        tickFormat: (value: number) => `${value > 0 ? '+' : ''}${axis.label(value)}%`,
        tickSize: 0,
        tickPadding: 6,
        label: null,
        fill: palette.mute,
      }),
      ruleX([0], { stroke: palette.mute }),
      text([`← ${words.figures.underestimated}`], { x: 0, frameAnchor: 'top', textAnchor: 'end', dx: -6, dy: -14, fill: palette.mute }),
      text([`${words.figures.overestimated} →`], { x: 0, frameAnchor: 'top', textAnchor: 'start', dx: 6, dy: -14, fill: palette.mute }),
      text([words.figures.meanAbsoluteError], { frameAnchor: 'top-right', dx: right - 8, dy: -30, fill: palette.mute }),
      text([`○ ${words.figures.eachPeriod}   ┃ ${words.uncertainty.median}`], {
        frameAnchor: 'top-left',
        dx: 8 - sheet.marginLeft,
        dy: -30,
        fill: palette.mute,
      }),
      ...groups.flatMap((group) => rowLabels(group, left, indent, sheet)),
      ...bests.flatMap((group) => errorMarks(group, sheet)),
      ...bests.map((group, index) =>
        text([numbers[index]!], { y: () => group.key, frameAnchor: 'right', dx: right - 8, fill: palette.ink }),
      ),
    ],
  });
  return {
    title,
    description,
    options,
    table: {
      columns: [words.columns.line, words.columns.rule, words.columns.period, words.columns.error],
      rows: rows.map((row) => [row.line, row.rule, row.period, row.error]),
    },
  };
}

/** A head row for each line, then its rules in the order they came. */
function grouped(rows: readonly BacktestRow[]): RuleRow[] {
  return [...new Set(rows.map((row) => row.line))].flatMap((line): RuleRow[] => {
    const own = rows.filter((row) => row.line === line);
    const rules = [...new Set(own.map((row) => row.rule))].map((rule): RuleRow => {
      const errors = own.filter((row) => row.rule === rule);
      return {
        key: `${line}\u0000${rule}`,
        line,
        rule,
        errors,
        middle: median(errors, (row) => row.error),
        absolute: mean(errors, (row) => Math.abs(row.error)),
      };
    });
    return [{ key: line, line, rule: undefined, errors: [], middle: undefined, absolute: undefined }, ...rules];
  });
}

function rowLabels(group: RuleRow, left: number, indent: number, sheet: Sheet): Markish[] {
  const isHead = group.rule === undefined;
  return [
    text([fittedText(group.rule ?? group.line, fontSize, isHead ? left : left - indent)], {
      y: () => group.key,
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: 8 + (isHead ? 0 : indent) - sheet.marginLeft,
      fontWeight: isHead ? 600 : 400,
      fill: sheet.palette.ink,
    }),
  ];
}

function errorMarks(group: RuleRow, sheet: Sheet): Markish[] {
  const { palette } = sheet;
  return [
    dot(group.errors, {
      x: (row: BacktestRow) => row.error * 100,
      y: () => group.key,
      r: 3,
      stroke: palette.computed,
      fill: palette.surface,
      fillOpacity: 0.6,
    }),
    tickX([group], {
      x: (row: RuleRow) => (row.middle ?? 0) * 100,
      y: 'key',
      stroke: palette.ink,
      strokeWidth: 2.5,
      insetTop: 4,
      insetBottom: 4,
    }),
  ];
}
