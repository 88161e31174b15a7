import { line, rect, ruleX, ruleY, text } from '@observablehq/plot';
import { nice, ticks } from 'd3';
import { decimalText } from '../i18n/decimal-text.ts';
import { projectionWords } from '../i18n/projection.ts';
import { amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

/** People of one age, and those among them who are insured as employees. */
export interface PyramidRow {
  /** As the model names it; the last holds all older. */
  readonly age: string;
  readonly male: number;
  readonly female: number;
  readonly insuredMale?: number;
  readonly insuredFemale?: number;
}

export interface PyramidSettings {
  readonly year: string;
  readonly rows: readonly PyramidRow[];
  /** Another year, drawn as an outline. */
  readonly before?: { readonly year: string; readonly rows: readonly PyramidRow[] };
  /** People of one age at the end of the axis, so that years can be compared; the most of the rows if absent. */
  readonly most?: number;
}

/** People by sex and single age: men to the left, women to the right, the insured darker, an earlier year as an outline. */
export function pyramidFigure({ year, rows, before, most }: PyramidSettings, frame: FigureFrame): Figure {
  const { locale } = frame;
  const words = projectionWords(locale);
  const title = words.pyramidTitle(year);
  const scale = 'tenThousandPersons';
  const size = scaleSize(scale);
  const greatest = (most ?? Math.max(1, ...[...rows, ...(before?.rows ?? [])].flatMap(({ male, female }) => [male, female]))) / size;
  const [, end] = nice(0, greatest, 4) as [number, number];
  const sheet = sheetOf(frame, { left: 38, right: 14, top: 40, bottom: 38 });
  const { palette } = sheet;
  const isInsured = rows.some(({ insuredMale }) => insuredMale !== undefined);
  const bars = rows.flatMap((row, at) => [
    { at, from: -row.male / size, to: 0, fill: palette.income },
    { at, from: 0, to: row.female / size, fill: palette.expenditure },
  ]);
  const inner = rows.flatMap((row, at) => [
    { at, from: -(row.insuredMale ?? 0) / size, to: 0, fill: palette.income },
    { at, from: 0, to: (row.insuredFemale ?? 0) / size, fill: palette.expenditure },
  ]);
  const outline = (sex: 'male' | 'female', sign: number) => (before?.rows ?? []).flatMap((row, at) => [at - 0.5, at + 0.5].map((y) => ({ x: (sign * row[sex]) / size, y })));
  const steps = ticks(0, end, sheet.width < 480 ? 2 : 4);
  const digits = Math.max(0, -Math.floor(Math.log10((steps[1] ?? 1) - (steps[0] ?? 0)) + 1e-9));
  const total = (sex: 'male' | 'female'): number => rows.reduce((sum, row) => sum + row[sex], 0);
  const description = words.pyramidSaid(year, amountText(total('male'), scale, locale), amountText(total('female'), scale, locale));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [-end, end], axis: null },
    y: { type: 'linear', domain: [-0.5, rows.length - 0.5], axis: null },
    marks: [
      ...steps.flatMap((step) => [step, -step]).map((step) => ruleX([step], { stroke: palette.rule })),
      ...[palette.income, palette.expenditure].map((fill) => rect(bars.filter((bar) => bar.fill === fill), { x1: 'from', x2: 'to', y1: ({ at }: { at: number }) => at - 0.5, y2: ({ at }: { at: number }) => at + 0.5, fill, fillOpacity: isInsured ? 0.3 : 0.6 })),
      ...(isInsured ? [palette.income, palette.expenditure].map((fill) => rect(inner.filter((bar) => bar.fill === fill), { x1: 'from', x2: 'to', y1: ({ at }: { at: number }) => at - 0.5, y2: ({ at }: { at: number }) => at + 0.5, fill, fillOpacity: 0.75 })) : []),
      ...(before ? (['male', 'female'] as const).map((sex) => line(outline(sex, sex === 'male' ? -1 : 1), { x: 'x', y: 'y', stroke: palette.ink, strokeWidth: 1 })) : []),
      ruleX([0], { stroke: palette.surface, strokeWidth: 1.5 }),
      ruleY([-0.5], { stroke: palette.mute }),
      text(steps.flatMap((step) => (step === 0 ? [0] : [step, -step])), { x: (step: number) => step, frameAnchor: 'bottom', dy: 12, text: (step: number) => decimalText(Math.abs(step), digits), fill: palette.mute }),
      text([scaleName(scale, locale)], { frameAnchor: 'bottom-right', dy: 28, fill: palette.mute }),
      text(rows.flatMap(({ age }, at) => (at % 10 === 0 ? [{ age, at }] : [])), { y: 'at', frameAnchor: 'left', dx: -8, textAnchor: 'end', text: 'age', fill: palette.mute }),
      text([words.age], { frameAnchor: 'top-left', dx: 8 - sheet.marginLeft, dy: -12, fill: palette.mute }),
      text([`■ ${words.male}`], { frameAnchor: 'top-left', dy: -30, fill: palette.income }),
      text([`■ ${words.female}`], { frameAnchor: 'top-right', dy: -30, fill: palette.expenditure }),
      text([[...(isInsured ? [words.insuredDarker] : []), ...(before ? [words.outlineOf(before.year)] : [])].join(' · ')], { frameAnchor: 'top', dy: -30, fill: palette.mute }),
      ...(frame.interactive ? pointerTip(rows.map((row, at) => ({ x: row.female / size, y: at, text: `${words.ageOf(row.age)}\n${words.male} ${amountText(row.male, scale, locale, { digits: 1 })}\n${words.female} ${amountText(row.female, scale, locale, { digits: 1 })}` })), sheet).slice(1) : []),
    ],
  });
  return {
    title, description, options,
    table: { columns: [words.age, words.male, words.female, ...(isInsured ? [words.insuredMale, words.insuredFemale] : [])], rows: rows.map(({ age, male, female, insuredMale, insuredFemale }) => [age, male, female, ...(isInsured ? [insuredMale ?? null, insuredFemale ?? null] : [])]) },
  };
}
