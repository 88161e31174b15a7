import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Model } from '../../language/model.ts';
import type { GridCell, GridRow } from '../../scenario/questions/grid.ts';
import type { SensitivityIndices } from '../../scenario/questions/sensitivity-indices.ts';
import type { Tornado } from '../../scenario/questions/tornado.ts';
import { aligned } from '../text/text-table.ts';
import { chanceText, leverLabelText, printedFigure, settingText } from './printed-figure.ts';
import type { SimulateWords } from './simulate-words.ts';
import type { Simulated } from './simulated.ts';

export function tornadoLines({ target, baseline, bars }: Tornado, { session }: Simulated, style: NumberStyle, say: SimulateWords): readonly string[] {
  const { model } = session;
  const { label, heading, value } = printedFigure(target, model, style);
  const setting = (values: readonly unknown[], path: string): string => values.map((each) => settingText(each, path, `${target.period.slice(0, 4)}-01`, model)).join('…');
  const rows = bars.map((bar) => [`  ${bar.label[style.locale]}`, setting(bar.low.settings, bar.path), setting(bar.high.settings, bar.path), value(bar.low.value), value(bar.high.value), value(bar.swing)]);
  return [
    say.tornado(label, target.period), say.tornadoNote,
    `${say.baseline} ${value(baseline)}  ${heading}`,
    ...aligned([[`  ${say.tornadoHead[0]}`, ...say.tornadoHead.slice(1)], ...rows], 2),
  ];
}

export function indicesLines({ target, blocks }: SensitivityIndices, model: Model, say: SimulateWords, locale: Locale): readonly string[] {
  const label = model.quantities.get(target.quantity)!.label[locale];
  const half = (estimate: { readonly least: number | null; readonly greatest: number | null }): string =>
    estimate.least === null || estimate.greatest === null ? '—' : chanceText((estimate.greatest - estimate.least) / 2);
  const rows = blocks.map(({ risks, alone, total }) => [`  ${risks.map((risk) => risk.label[locale]).join(' + ')}`, chanceText(alone.value), half(alone), chanceText(total.value), half(total)]);
  return [say.indices(label, target.period), ...aligned([[`  ${say.indicesHead[0]}`, ...say.indicesHead.slice(1)], ...rows], 1)];
}

/** One table for each figure: scenarios down, values of the lever across. */
export function gridLines({ lever, shown, found }: NonNullable<Simulated['grid']>, model: Model, style: NumberStyle, say: SimulateWords): readonly string[] {
  const { heading, value } = printedFigure(shown, model, style);
  const { rows } = found;
  const setting = (one: number): string => settingText(one, lever.path, lever.from, model);
  const head = (first: string) => [`  ${first}`, ...(rows[0]?.cells ?? []).map((cell) => setting(cell.value))];
  const table = (title: string, of: (cell: GridCell) => string): readonly (readonly string[])[] => [head(title), ...rows.map(({ scenario, cells }) => [`  ${scenario.name[style.locale]}`, ...cells.map(of)])];
  const even = ({ scenario, breakEven }: GridRow): readonly string[] => [
    `  ${scenario.name[style.locale]}`,
    breakEven === undefined ? '—' : breakEven.value === null ? (breakEven.holds === 'everywhere' ? say.everywhere : say.nowhere) : `${breakEven.holds === 'above' ? '≥' : '≤'} ${settingText(roundedOut(breakEven.value, breakEven.holds === 'above'), lever.path, lever.from, model)}`,
  ];
  return [
    say.grid(leverLabelText(lever.path, lever.from, model, style.locale)),
    ...aligned([
      ...table(say.gridFirst, ({ firstDeficit }) => firstDeficit ?? say.none),
      ...table(say.gridMedian, ({ uncertain }) => uncertain?.median ?? say.none),
      ...table(say.gridShown(heading, shown.period), (cell) => value(cell.shown)),
      ...table(say.gridChance, ({ uncertain }) => (uncertain ? `${chanceText(uncertain.chance.value)} (${chanceText(uncertain.chance.least)}–${chanceText(uncertain.chance.greatest)})` : '—')),
    ], 1),
    `  ${say.breakEven}`,
    ...aligned(rows.map((row) => even(row).map((cell, at) => (at === 0 ? `  ${cell}` : cell)))),
  ];
}

/** Six digits, to the side on which the condition holds. */
export function roundedOut(value: number, up: boolean): number {
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 5);
  return Number(((up ? Math.ceil(value / size - 1e-9) : Math.floor(value / size + 1e-9)) * size).toPrecision(6));
}
