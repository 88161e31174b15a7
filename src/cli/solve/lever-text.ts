import { placeOverride } from '../../language/run/parameter-values.ts';
import type { Model } from '../../language/model.ts';
import type { PlacedLever } from '../../scenario/benefits/levers.ts';

/** Unit of the values that a lever moves. */
export function leverUnit({ lever }: PlacedLever, model: Model): string {
  return placeOverride({ path: lever.path, from: lever.from, value: 0 }, model, [])!.quantity.unitText;
}

/** A value as `--set` takes it: 58.5% of a fraction, else the plain number; nine digits. */
export function leverValueText(value: number, unit: string): string {
  return unit === '1' ? `${Number((value * 100).toPrecision(9))}%` : String(Number(value.toPrecision(9)));
}
