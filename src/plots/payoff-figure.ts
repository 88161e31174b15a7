import { axisX, dot, line, ruleX, text } from '@observablehq/plot';
import { ticks } from 'd3';
import { corridorWords } from '../i18n/corridor.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { amountNumber, amountText, scaleName, scaleSize } from '../i18n/scales.ts';
import { valueAxis, valueAxisMarks, zeroLine } from './axes.ts';
import { endLabelRoom, endLabels } from './end-labels.ts';
import { figureOptions, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { pointerTip } from './pointer-tip.ts';

/** What the two parties are left with at one amount of claims, yuan. */
export interface PayoffPoint {
  readonly claims: number;
  readonly insurer: number;
  readonly fund: number;
}

export interface PayoffRows {
  readonly year: string;
  /** Under the terms as edited, by rising claims. */
  readonly edited: readonly PayoffPoint[];
  /** Under the contract as it stands; absent where nothing is changed. */
  readonly baseline?: readonly PayoffPoint[];
  /** Where the year itself lies. */
  readonly here?: PayoffPoint;
}

/** What insurer and fund are left with as claims rise; the contract as it stands dashed, the year's own point on it. */
export function payoffFigure({ year, edited, baseline, here }: PayoffRows, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = corridorWords(locale);
  const title = words.payoffTitle(year);
  const size = scaleSize(money);
  const last = edited.at(-1);
  const sides = [
    { name: words.insurer, of: (row: PayoffPoint) => row.insurer, colour: 'expenditure' as const, width: 2 },
    { name: words.fund, of: (row: PayoffPoint) => row.fund, colour: 'income' as const, width: 2 },
  ];
  const labels = last ? sides.map(({ name, of }) => ({ x: last.claims / size, y: of(last) / size, text: name, fill: '#1b2430' })) : [];
  const draft = sheetOf(frame, { left: 60, right: endLabelRoom(labels), bottom: 38 });
  const inner = draft.height - draft.marginTop - draft.marginBottom;
  const all = [...edited, ...(baseline ?? [])];
  const axis = valueAxis(all.flatMap((row) => [row.insurer / size, row.fund / size]), inner);
  const sheet = { ...draft, marginLeft: axis.width + 16 };
  const { palette } = sheet;
  const [least, greatest] = [(edited[0]?.claims ?? 0) / size, (last?.claims ?? size) / size];
  const across = ticks(least, greatest, Math.max(3, Math.round((sheet.width - sheet.marginLeft - sheet.marginRight) / 90)));
  const unit = scaleName(money, locale);
  const said = here ?? last;
  const description = said ? words.payoffSaid(amountText(said.claims, money, locale), amountText(said.insurer, money, locale), amountText(said.fund, money, locale)) : '';
  const points = (rows: readonly PayoffPoint[], of: (row: PayoffPoint) => number) => rows.map((row) => ({ x: row.claims / size, y: of(row) / size }));
  const options = figureOptions(frame, sheet, title, description, {
    x: { type: 'linear', domain: [least, greatest], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ...valueAxisMarks(axis, words.resultAxis(unit), sheet),
      axisX(across, { tickFormat: (tick: number) => decimalText(tick, tick % 1 === 0 ? 0 : 2), tickSize: 3, tickPadding: 4, label: null, fill: palette.mute, stroke: palette.mute }),
      text([words.claimsAxis(unit)], { frameAnchor: 'bottom-right', dy: 34, fill: palette.mute }),
      zeroLine(sheet),
      ...(here ? [ruleX([here.claims / size], { stroke: palette.mute, strokeDasharray: '2 3' }), text([words.thisYear], { x: here.claims / size, frameAnchor: 'top', dy: -14, fill: palette.mute })] : []),
      ...(baseline ? sides.map(({ of, colour }) => line(points(baseline, of), { x: 'x', y: 'y', stroke: palette[colour], strokeWidth: 1.25, strokeDasharray: '4 3', strokeOpacity: 0.75 })) : []),
      ...sides.map(({ of, colour, width }) => line(points(edited, of), { x: 'x', y: 'y', stroke: palette[colour], strokeWidth: width })),
      ...(here ? sides.map(({ of, colour }) => dot([{ x: here.claims / size, y: of(here) / size }], { x: 'x', y: 'y', r: 4, fill: palette[colour], stroke: palette.surface, strokeWidth: 1.5 })) : []),
      ...endLabels(labels, axis.domain, inner),
      ...(frame.interactive
        ? pointerTip(edited.map((row) => ({ x: row.claims / size, y: row.insurer / size, text: [`${words.claims} ${amountNumber(row.claims, money)}`, ...sides.map(({ name, of }) => `${name} ${amountNumber(of(row), money)}`)].join('\n') })), sheet)
        : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.claims, words.insurer, words.fund, ...(baseline ? [`${words.insurer} · ${words.asAgreed}`, `${words.fund} · ${words.asAgreed}`] : [])],
      rows: edited.map((row, at) => [row.claims, row.insurer, row.fund, ...(baseline ? [baseline[at]?.insurer ?? null, baseline[at]?.fund ?? null] : [])]),
    },
  };
}
