import type { Label } from '../../language/model.ts';
import { bothBenefits } from './both-benefits.ts';
import type { Lever, LeverCell } from './lever-list.ts';
import { bracketsOf } from './lever-list.ts';
import { cellName } from './lever-text.ts';
import type { BenefitsDesk } from './benefits-desk.svelte.ts';

/** A number of the plan that may be moved alone: a parameter's element, or one band of a table. */
export interface LeverChoice {
  /** Path, with `#` and the band from 0 for a band. */
  readonly key: string;
  readonly path: string;
  readonly row: number | undefined;
  readonly label: Label;
  readonly lever: Lever;
  readonly cell: LeverCell;
  /** In the current reform. */
  readonly value: number;
}

/** Every number that can be moved, in the order of the levers. */
export function leverChoices(desk: BenefitsDesk): readonly LeverChoice[] {
  return desk.groups.flatMap(({ levers }) =>
    levers.flatMap((lever) =>
      lever.cells.flatMap((cell): LeverChoice[] => {
        const value = desk.valueOf(cell);
        const label = cellName(lever.quantity, cell);
        const base = { path: cell.path, lever, cell };
        if (typeof value === 'number') return [{ ...base, key: cell.path, row: undefined, label, value }];
        return bracketsOf(value).map((band, row) => ({
          ...base, key: `${cell.path}#${row}`, row, value: band.value,
          label: { zh: bothBenefits((w) => w.leverBand(label.zh, row + 1)).zh, en: bothBenefits((w) => w.leverBand(label.en, row + 1)).en },
        }));
      }),
    ),
  );
}

/** What to begin with: the ratio of the highest level of the first layer, or the first number there is. */
export function firstChoice(choices: readonly LeverChoice[]): LeverChoice | undefined {
  const ratios = choices.filter(({ lever, row }) => row === undefined && lever.quantity.unitText === '1');
  return ratios.find(({ cell }) => cell.element.includes('tertiary')) ?? ratios[0] ?? choices[0];
}

/** Where a lever may go when nobody has said it, and in which steps: 15 points or half of it on either side. */
export function usualRange({ lever: { quantity }, cell, value }: LeverChoice): { readonly least: number; readonly greatest: number; readonly step: number } {
  const isFraction = quantity.unitText === '1';
  const reach = isFraction ? 0.15 : Math.max(Math.abs(value) / 2, cell.step * 5);
  const least = Math.max(quantity.minimum ?? -Infinity, value - reach);
  const greatest = Math.min(quantity.maximum ?? Infinity, value + reach);
  const step = isFraction ? 0.01 : 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, greatest - least) / 10)));
  return { least: Number(least.toPrecision(12)), greatest: Number(greatest.toPrecision(12)), step };
}
