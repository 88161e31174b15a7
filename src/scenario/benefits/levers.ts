import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Bracket, Model } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { placeOverride, stretchesOf } from '../../language/run/parameter-values.ts';
import { refuseOverride } from '../scenario.ts';

/** A value of a plan that may move, on whole steps from `least` to `greatest`; all in the parameter's unit. */
export interface Lever {
  /** A parameter with its element (`ratio.tertiary`), or one that holds a bracket table. */
  readonly path: string;
  /** Of a bracket table: the band, from 0, whose value moves. */
  readonly row?: number;
  /** First month of the change, `2026-01`. */
  readonly from: string;
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
  /** Most that the value may lie below the baseline's, or above it; no limit if absent. */
  readonly greatestFall?: number;
  readonly greatestRise?: number;
}

/** A lever that has found its place in the plan. */
export interface PlacedLever {
  readonly lever: Lever;
  /** What people call it: `name`, `labelZh`, `labelEn`. */
  readonly called: Issue['values'];
  /** Value in the baseline in the month from which the lever moves it. */
  readonly baseline: number;
  readonly grid: readonly number[];
  /** The baseline's table, where the lever moves one of its bands. */
  readonly table?: readonly Bracket[];
}

/** How orders name a value: the path, with `#` and the band's number from 0 for a band of a bracket table. */
export function leverKey({ path, row }: Pick<Lever, 'path' | 'row'>): string {
  return row === undefined ? path : `${path}#${row}`;
}

/** Finds each lever's place, baseline value and grid; what cannot be moved so is an issue. */
export function placeLevers(model: Model, baseline: readonly Override[], levers: readonly Lever[]): { readonly placed: readonly PlacedLever[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const placed = levers.flatMap((lever) => placeLever(model, baseline, lever, issues) ?? []);
  return { placed, issues };
}

function placeLever(model: Model, baseline: readonly Override[], lever: Lever, issues: Issue[]): PlacedLever | undefined {
  const { path, row, from, least, greatest, step } = lever;
  const refuse = (code: string, values: Issue['values']) => void issues.push({ code, severity: 'error', place: { path }, values });
  const probe = { path, from, value: least };
  const found = placeOverride(probe, model, []);
  if (!found) {
    const { code, values } = refuseOverride(probe, model)!;
    return refuse(code, values);
  }
  const { quantity, element } = found;
  const words = called(model, quantity, element);
  if (quantity.kind !== 'parameter' || quantity.type === 'choice' || (element === '' && quantity.dimensions.length > 0)) return refuse('plan/lever-kind', words);
  if (!(least <= greatest && step > 0 && Number.isFinite(greatest - least + step))) return refuse('plan/lever-range', { ...words, least, greatest, step });
  const value = baselineValue(model, baseline, path, from);
  if (value === undefined) return refuse('plan/lever-not-in-force', { ...words, from });
  const grid = Array.from({ length: Math.floor((greatest - least) / step + 1e-9) + 1 }, (_, index) => tidy(least + index * step));
  const table = typeof value === 'object' ? value : undefined;
  const own = typeof value === 'number' ? value : table?.[row ?? -1]?.value;
  if (own === undefined || (table === undefined) !== (row === undefined)) return refuse('plan/lever-band', { ...words, band: (row ?? -1) + 1, count: table?.length ?? 0 });
  const placed: PlacedLever = { lever, called: words, baseline: own, grid, ...(table && { table }) };
  for (const end of [grid[0]!, grid.at(-1)!]) {
    const refusal = refuseOverride(leverOverrides([placed], [end])[0]!, model);
    if (refusal) return refuse(refusal.code, refusal.values);
  }
  return placed;
}

/** A sum of steps without the last bits that steps of 0.005 leave: twelve digits stay. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Value of a parameter's element in a month under changes: a number or a bracket table; undefined for others and where none is in force. */
export function baselineValue(model: Model, baseline: readonly Override[], path: string, month: string): number | readonly Bracket[] | undefined {
  const found = placeOverride({ path, from: month, value: 0 }, model, []);
  if (!found) return undefined;
  const laid = baseline.flatMap((override) => placeOverride(override, model, []) ?? []);
  const value = stretchesOf(found.quantity, found.element, month, laid)[0]?.value;
  return typeof value === 'number' || Array.isArray(value) ? (value as number | readonly Bracket[]) : undefined;
}

/**
 * The levers' values as dated changes, to be laid over the baseline's. Bands of one table are moved together: the change
 * of a later month holds the bands moved before it.
 */
export function leverOverrides(placed: readonly PlacedLever[], values: readonly number[]): readonly Override[] {
  const overrides = placed.map(({ lever, table }, index): Override => {
    const { path, from } = lever;
    if (!table) return { path, from, value: values[index]! };
    const bands = table.map((band, row) => {
      const moved = placed.findLastIndex((other) => other.lever.path === path && other.lever.row === row && other.lever.from <= from);
      return moved < 0 ? band : { ...band, value: values[moved]! };
    });
    return { path, from, value: bands };
  });
  const dated = overrides.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return dated.filter(({ path, from }, index) => dated.findLastIndex((other) => other.path === path && other.from === from) === index);
}
