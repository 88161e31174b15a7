import { cell, text } from '@observablehq/plot';
import { percentText } from '../i18n/numbers.ts';
import { projectionWords } from '../i18n/projection.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { quantityScale, type QuantityUnit } from './quantity-scale.ts';
import { fittedText, textWidth } from './text-width.ts';

export interface GridFigureCell {
  /** First year below the level without draws; null where there is none. */
  readonly first: string | null;
  /** Chance of it by the horizon, as a fraction; null where nothing was drawn. */
  readonly chance: number | null;
  readonly shown: number | null;
}

export interface GridFigureRow {
  readonly name: string;
  /** In the order of the columns. */
  readonly cells: readonly GridFigureCell[];
}

export interface GridSettings {
  readonly title: string;
  /** The lever and its values, in words. */
  readonly lever: string;
  readonly columns: readonly string[];
  readonly rows: readonly GridFigureRow[];
  readonly unit: QuantityUnit;
  readonly to: string;
}

const rowHeight = 44;

/** A lever's values across and scenarios down: the first deficit year in each cell, darker where a deficit is likelier. */
export function gridFigure({ title, lever, columns, rows, unit, to }: GridSettings, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = projectionWords(locale);
  const scale = quantityScale(unit, money, locale);
  const width = frame.width ?? 640;
  const left = Math.min(width * 0.28, Math.max(0, ...rows.map(({ name }) => textWidth(name, fontSize))));
  const sheet = sheetOf(frame, { left: left + 20, right: 10, top: 44, bottom: 10, inner: Math.max(1, rows.length) * rowHeight });
  const { palette } = sheet;
  const cells = rows.flatMap(({ cells: own }, row) => own.map((each, column) => ({ ...each, row: String(row), column: String(column) })));
  const first = (each: GridFigureCell): string => each.first ?? words.noneBy(to);
  const room = (width - sheet.marginLeft - sheet.marginRight) / Math.max(1, columns.length) - 8;
  const second = ({ chance, shown }: GridFigureCell): string => {
    const months = shown === null ? '' : scale.said(shown);
    const both = [chance === null ? '' : percentText(chance, 0), months].filter((part) => part !== '').join(' · ');
    return textWidth(both, fontSize - 1) <= room || chance === null ? both : percentText(chance, 0);
  };
  const dark = ({ chance }: GridFigureCell): boolean => (chance ?? 0) > 0.62;
  const worst = cells.reduce<GridFigureCell | undefined>((most, each) => ((each.chance ?? 0) > (most?.chance ?? -1) ? each : most), undefined);
  const description = words.gridSaid(lever, worst?.chance == null ? '—' : percentText(worst.chance, 0));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'band', domain: columns.map((_, at) => String(at)), axis: null, padding: 0.02 },
    y: { type: 'band', domain: rows.map((_, at) => String(at)), axis: null, padding: 0.04 },
    marks: [
      cell(cells, { x: 'column', y: 'row', fill: palette.deficit, fillOpacity: ({ chance }: GridFigureCell) => 0.06 + 0.8 * (chance ?? 0) }),
      ...[true, false].flatMap((isDark) => [
        text(cells.filter((each) => dark(each) === isDark), { x: 'column', y: 'row', text: first, dy: -7, fontWeight: 600, fill: isDark ? palette.surface : palette.ink }),
        text(cells.filter((each) => dark(each) === isDark), { x: 'column', y: 'row', text: second, dy: 8, fontSize: fontSize - 1, fill: isDark ? palette.surface : palette.ink }),
      ]),
      text(columns.map((name, at) => ({ name, at: String(at) })), { x: 'at', frameAnchor: 'top', dy: -10, text: 'name', fill: palette.ink }),
      text([lever], { frameAnchor: 'top-left', dy: -30, fill: palette.mute }),
      ...rows.map(({ name }, at) => text([fittedText(name, fontSize, left)], { y: () => String(at), frameAnchor: 'left', textAnchor: 'start', dx: 8 - sheet.marginLeft, fill: palette.ink })),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.scenario, lever, words.firstDeficitYear, words.chanceByHorizon, words.shownAt], rows: rows.flatMap(({ name, cells: own }) => own.map(({ first: year, chance, shown }, at) => [name, columns[at]!, year, chance, shown])) },
  };
}
