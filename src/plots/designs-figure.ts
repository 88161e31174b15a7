import { frame as frameMark, line, pointerX, ruleX, ruleY, text, tip } from '@observablehq/plot';
import { corridorWords } from '../i18n/corridor.ts';
import { decimalText } from '../i18n/decimal-text.ts';
import { changeText } from '../i18n/numbers.ts';
import { amountNumber, amountText, scaleDigits, scaleName, scaleSize } from '../i18n/scales.ts';
import { ticks } from 'd3';
import { valueAxis } from './axes.ts';
import { figureOptions, fontSize, sheetOf, type Figure, type FigureFrame } from './figure.ts';
import { fittedText, textWidth, wrappedText } from './text-width.ts';

/** One design's payoff over the claims all share, and what it is worth to each side; yuan. */
export interface DrawnDesign {
  readonly id: string;
  readonly title: string;
  readonly insurer: readonly number[];
  readonly fund: readonly number[];
  /** Expected result with the corridor less without; absent where there is no outlook. */
  readonly worth?: { readonly insurer: number; readonly fund: number };
}

export interface DesignsRows {
  readonly year: string;
  /** Yuan, rising: where every payoff was worked out. */
  readonly claims: readonly number[];
  /** The one that is being edited first. */
  readonly designs: readonly DrawnDesign[];
  /** Claims of the year. */
  readonly here?: number;
}

const leastPanel = 190;
const panelHeight = 118;
/** Room above a panel for what the design is worth, and for each line of its name. */
const worthHeight = 20;
const nameLine = 14;

/** Payoffs of designs as small pictures on one scale: insurer and fund as claims rise, the edited contract's insurer behind each. */
export function designsFigure({ year, claims, designs, here }: DesignsRows, frame: FigureFrame): Figure {
  const { locale, money } = frame;
  const words = corridorWords(locale);
  const title = words.designsFigure(year);
  const size = scaleSize(money);
  const axis = valueAxis(designs.flatMap(({ insurer, fund }) => [...insurer, ...fund].map((value) => value / size)), panelHeight, 40);
  const left = axis.width + 16;
  const room = (frame.width ?? 640) - left - 10;
  const columns = Math.max(1, Math.min(designs.length, Math.floor(room / leastPanel)));
  const rows = Math.ceil(designs.length / columns);
  const width = room / columns - 10;
  const names = designs.map((design) => nameLines(design.title, width));
  const headHeight = worthHeight + nameLine * Math.max(1, ...names.map((lines) => lines.length));
  const sheet = sheetOf(frame, { left, right: 10, top: 30 + headHeight, bottom: 36, inner: rows * panelHeight + (rows - 1) * (headHeight + 8) });
  const { palette } = sheet;
  const [least, greatest] = [(claims[0] ?? 0) / size, (claims.at(-1) ?? size) / size];
  const placed = designs.map((design, at) => ({ ...design, fx: String(at % columns), fy: String(Math.floor(at / columns)) }));
  const first = designs[0];
  const shown = (value: number): string => changeText(value / size, scaleDigits(money));
  const across = ticks(least, greatest, Math.max(2, Math.round(width / 64)));
  const steps = placed.flatMap((design) => across.map((tick) => ({ fx: design.fx, fy: design.fy, tick })));
  const lowest = (design: (typeof placed)[number]): boolean => Number(design.fy) * columns + Number(design.fx) + columns >= designs.length;
  const points = (design: (typeof placed)[number], of: readonly number[]) => of.map((value, at) => ({ fx: design.fx, fy: design.fy, x: claims[at]! / size, y: value / size }));
  const cell = { fx: 'fx', fy: 'fy' } as const;
  const description = here === undefined ? title : words.designsSaid(designs.length, amountText(here, money, locale));
  const head = { ...cell, frameAnchor: 'top-left', textAnchor: 'start' } as const;
  const tips = placed.flatMap((design) => claims.map((amount, at) => ({
    fx: design.fx, fy: design.fy, x: amount / size, y: design.insurer[at]! / size,
    text: [design.title, `${words.claims} ${amountNumber(amount, money)}`, `${words.insurer} ${amountNumber(design.insurer[at]!, money)}`, `${words.fund} ${amountNumber(design.fund[at]!, money)}`].join('\n'),
  })));
  const keys = [
    { name: words.resultAxis(scaleName(money, locale)), fill: palette.mute },
    { name: `— ${words.insurer}`, fill: palette.expenditure },
    { name: `— ${words.fund}`, fill: palette.income },
  ].map((each, at, all) => ({ ...each, dx: 8 - left + all.slice(0, at).reduce((sum, { name }) => sum + textWidth(name, fontSize) + 14, 0) }));
  const after = keys.at(-1)!.dx + textWidth(keys.at(-1)!.name, fontSize) + 14;
  const legend = first && designs.length > 1 ? [...keys, { name: fittedText(`┄ ${words.designsReference(first.title)}`, fontSize, room - after), fill: palette.mute, dx: after }] : keys;
  const options = figureOptions(frame, sheet, title, description, {
    fx: { type: 'band', domain: Array.from({ length: columns }, (_, at) => String(at)), axis: null, paddingInner: 10 / (width + 10), paddingOuter: 0 },
    fy: { type: 'band', domain: Array.from({ length: rows }, (_, at) => String(at)), axis: null, paddingInner: rows > 1 ? (headHeight + 8) / (panelHeight + headHeight + 8) : 0, paddingOuter: 0 },
    x: { type: 'linear', domain: [least, greatest], axis: null },
    y: { type: 'linear', domain: [...axis.domain], axis: null },
    marks: [
      ruleY(placed.flatMap((design) => axis.ticks.map((tick) => ({ fx: design.fx, fy: design.fy, tick }))), { ...cell, y: 'tick', stroke: palette.rule }),
      ruleY(placed.map(({ fx, fy }) => ({ fx, fy, zero: 0 })), { ...cell, y: 'zero', stroke: palette.mute }),
      ...(here === undefined ? [] : [ruleX(placed.map(({ fx, fy }) => ({ fx, fy, here: here / size })), { ...cell, x: 'here', stroke: palette.mute, strokeDasharray: '2 3' })]),
      frameMark({ fx: '0', fy: '0', stroke: palette.computed, strokeWidth: 1.5 }),
      text(axis.ticks.flatMap((tick) => placed.filter(({ fx }) => fx === '0').map(({ fx, fy }) => ({ fx, fy, tick }))), { ...cell, y: 'tick', text: ({ tick }: { tick: number }) => axis.label(tick), frameAnchor: 'left', textAnchor: 'end', dx: -6, fill: palette.mute }),
      text(steps.filter(({ fx, fy }) => placed.some((design) => design.fx === fx && design.fy === fy && lowest(design))), { ...cell, x: 'tick', text: ({ tick }: { tick: number }) => decimalText(tick, tick % 1 === 0 ? 0 : 2), frameAnchor: 'bottom', dy: 12, fill: palette.mute }),
      ...(first ? placed.slice(1).map((design) => line(points(design, first.insurer), { ...cell, x: 'x', y: 'y', stroke: palette.mute, strokeWidth: 1, strokeDasharray: '4 3', strokeOpacity: 0.7 })) : []),
      ...placed.map((design) => line(points(design, design.fund), { ...cell, x: 'x', y: 'y', stroke: palette.income, strokeWidth: 1.75 })),
      ...placed.map((design) => line(points(design, design.insurer), { ...cell, x: 'x', y: 'y', stroke: palette.expenditure, strokeWidth: 1.75 })),
      ...placed.flatMap((design, at) => names[at]!.map((name, row) => text([design], { ...head, dy: -30 - nameLine * (names[at]!.length - 1 - row), text: () => name, fill: palette.ink, fontWeight: 600 }))),
      text(placed, { ...head, dy: -15, text: ({ worth }: DrawnDesign) => (worth ? fittedText(words.designWorth(shown(worth.insurer), shown(worth.fund)), fontSize, width) : ''), fill: palette.mute }),
      ...legend.map(({ name, fill, dx }) => text([name], { fx: () => '0', fy: () => '0', frameAnchor: 'top-left', textAnchor: 'start', dx, dy: -headHeight - 18, fill })),
      text([words.claimsAxis(scaleName(money, locale))], { fx: () => String(columns - 1), fy: () => String(rows - 1), frameAnchor: 'bottom-right', textAnchor: 'end', dy: 28, fill: palette.mute }),
      ...(frame.interactive ? [tip(tips, pointerX({ ...cell, x: 'x', y: 'y', title: 'text', fill: palette.surface, stroke: palette.rule, lineHeight: 1.3 }))] : []),
    ],
  });
  return {
    title, description, options,
    table: {
      columns: [words.claims, ...designs.flatMap((design) => [`${design.title} · ${words.insurer}`, `${design.title} · ${words.fund}`])],
      rows: claims.map((amount, at) => [amount, ...designs.flatMap(({ insurer, fund }) => [insurer[at] ?? null, fund[at] ?? null])]),
    },
  };
}

/** A name on two lines at most. */
function nameLines(title: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrappedText(title, fontSize + 1, width);
  return rest.length === 0 ? [first] : [first, fittedText(rest.join(' '), fontSize + 1, width)];
}
