import { areaY, axisX, dot, line, text } from '@observablehq/plot';
import { decimalText } from '../i18n/decimal-text.ts';
import { percentText } from '../i18n/numbers.ts';
import { projectionPastWords } from '../i18n/projection-past.ts';
import { valueAxis, valueAxisMarks } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

/** Mean absolute errors of one forecaster, as fractions. */
export interface HorizonErrors {
  readonly name: string;
  /** A rule of thumb is drawn dashed and grey: it is what the others have to beat. */
  readonly isRule: boolean;
  readonly points: readonly { readonly horizon: number; readonly error: number; readonly count: number }[];
}

/** Errors of others at a horizon: from the nearest to the farthest of them. */
export interface YardstickBand {
  readonly horizon: number;
  readonly least: number;
  readonly greatest: number;
}

export interface HorizonErrorSettings {
  readonly title: string;
  readonly methods: readonly HorizonErrors[];
  readonly yardstick: readonly YardstickBand[];
}

/** Mean absolute error by years ahead, a line for each forecaster, with what others have missed by as a band behind them. */
export function horizonErrorFigure({ title, methods, yardstick }: HorizonErrorSettings, frame: FigureFrame): Figure {
  const words = projectionPastWords(frame.locale).backTest;
  const horizons = [...new Set(methods.flatMap(({ points }) => points.map(({ horizon }) => horizon)))].sort((one, other) => one - other);
  const [first, last] = [horizons[0] ?? 1, horizons.at(-1) ?? 1];
  const band = yardstick.filter(({ horizon }) => horizon >= first && horizon <= last);
  const axis = valueAxis([...methods.flatMap(({ points }) => points.map(({ error }) => error * 100)), ...band.map(({ greatest }) => greatest * 100)], (frame.height ?? 300) - 70);
  const ends = methods.flatMap(({ name, isRule, points }) => {
    const end = points.at(-1);
    return end ? [{ x: end.horizon, y: end.error * 100, text: name, isRule }] : [];
  });
  const sheet = sheetOf(frame, { left: axis.width + 16, right: endLabelRoom(ends), top: 44, bottom: 36 });
  const { palette } = sheet;
  const nearest = methods.filter(({ points }) => points[0]?.horizon === first).toSorted((one, other) => one.points[0]!.error - other.points[0]!.error)[0];
  const description = nearest ? words.nearestSaid(String(first), nearest.name, percentText(nearest.points[0]!.error)) : title;
  const x = ({ horizon }: { readonly horizon: number }): number => horizon;
  const colours = [palette.baseline, palette.scenario, palette.expenditure, palette.assumed, palette.ink];
  const own = methods.filter(({ isRule }) => !isRule);
  const colourOf = (name: string, isRule: boolean): string => (isRule ? palette.mute : colours[own.findIndex((each) => each.name === name) % colours.length]!);
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [first - 0.15, Math.max(last, first + 0.5) + 0.05], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, '%', sheet),
      areaY(band, { x, y1: ({ least }: YardstickBand) => least * 100, y2: ({ greatest }: YardstickBand) => greatest * 100, fill: palette.norm }),
      line(band, { x, y: ({ least }: YardstickBand) => least * 100, stroke: palette.scenario, strokeOpacity: 0.35 }),
      line(band, { x, y: ({ greatest }: YardstickBand) => greatest * 100, stroke: palette.scenario, strokeOpacity: 0.35 }),
      text([band.length > 0 ? `■ ${words.yardstickKey}   ┄ ${words.ruleKey}` : `┄ ${words.ruleKey}`], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -36, fill: palette.mute }),
      ...methods.flatMap(({ name, isRule, points }) => [
        line(points, { x, y: ({ error }: { error: number }) => error * 100, stroke: colourOf(name, isRule), strokeWidth: isRule ? 1.5 : 1.75, ...(isRule && { strokeDasharray: '4 3' }) }),
        dot(points, { x, y: ({ error }: { error: number }) => error * 100, r: 2.5, fill: isRule ? palette.surface : colourOf(name, isRule), stroke: colourOf(name, isRule) }),
      ]),
      ...endLabels(ends.map(({ isRule, ...end }) => ({ ...end, fill: colourOf(end.text, isRule) })), axis.domain, sheet.height - sheet.marginTop - sheet.marginBottom),
      axisX(horizons, { tickFormat: (horizon: number) => decimalText(horizon, 0), tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      text([words.yearsAhead], { frameAnchor: 'bottom', dy: 30, fill: palette.mute }),
      ...(frame.interactive ? pointerTip(horizons.map((horizon) => {
        const here = methods.flatMap(({ name, points }) => points.filter((point) => point.horizon === horizon).map(({ error, count }) => `${name} ${percentText(error)} (n = ${count})`));
        return { x: horizon, y: axis.domain[1] / 2, text: [`${words.yearsAhead} ${horizon}`, ...here].join('\n') };
      }), sheet) : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.method, words.yearsAhead, words.cases, words.absolute],
      rows: [
        ...methods.flatMap(({ name, points }) => points.map(({ horizon, error, count }): (string | number)[] => [name, horizon, count, error])),
        ...band.flatMap(({ horizon, least, greatest }): (string | number | null)[][] => [[words.yardstickLeast, horizon, null, least], [words.yardstickGreatest, horizon, null, greatest]]),
      ],
    },
  };
}
