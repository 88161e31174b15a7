import { layerMoment } from '../../actuarial/layer.ts';
import type { Severity } from '../../actuarial/severity/severity.ts';
import type { SlopeLimits } from './payment-curve.ts';

/**
 * How far a fitted distribution is from what it was fitted to, layer by layer. Added up the areas are the Wasserstein
 * distance; taken by layer they tell where on a plan's payment the difference lies.
 */
export interface FitDistance {
  /** Lower ends of the layers, rising from 0; the last layer has no end. */
  readonly from: Float64Array;
  /** ∫ (S_data − S_fit) dx over each layer, yuan. */
  readonly signed: Float64Array;
  /** ∫ |S_data − S_fit| dx over each layer, yuan, or a little more. */
  readonly area: Float64Array;
  /** Greatest |F_data − F_fit|, or a little more. */
  readonly greatest: number;
}

/**
 * @param from lower ends of the layers
 * @param at points between which the difference is bounded by the values at their ends; finer is closer
 */
export function fitDistance(data: Severity, fit: Severity, from: Float64Array, at: Iterable<number>): FitDistance {
  const points = Float64Array.from(new Set([...from, ...at])).sort();
  const signed = new Float64Array(from.length);
  const area = new Float64Array(from.length);
  let greatest = 0;
  let layer = 0;
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index]!, points[index + 1]!];
    while (layer + 1 < from.length && from[layer + 1]! <= a) layer++;
    const difference = layerMoment(data, a, b, 1) - layerMoment(fit, a, b, 1);
    // Between two points either survival function lies between its values at their ends.
    const dataEnd = data.survival(b) + data.probabilityOf(b);
    const fitEnd = fit.survival(b) + fit.probabilityOf(b);
    const most = Math.max(0, data.survival(a) - fitEnd, fit.survival(a) - dataEnd);
    const crosses = data.survival(a) > fitEnd && fit.survival(a) > dataEnd;
    signed[layer]! += difference;
    area[layer]! += crosses ? Math.max(Math.abs(difference), (b - a) * most) : Math.abs(difference);
    greatest = Math.max(greatest, most);
  }
  const top = points.at(-1)!;
  signed[from.length - 1]! += data.excess(top) - fit.excess(top);
  area[from.length - 1]! += data.excess(top) + fit.excess(top);
  return { from, signed, area, greatest };
}

/**
 * Between which bounds E f(data) − E f(fit) lies for a payment with these slopes in each layer, without its jumps.
 *
 * ∫ f′·(S_data − S_fit) dx by layers: slopes within mid ± half give mid × signed ± half × area.
 */
export function differenceBounds({ signed, area }: FitDistance, slopes: (layer: number) => SlopeLimits): { readonly low: number; readonly high: number } {
  let [low, high] = [0, 0];
  for (let layer = 0; layer < signed.length; layer++) {
    const { least, greatest } = slopes(layer);
    const middle = ((least + greatest) / 2) * signed[layer]!;
    const half = ((greatest - least) / 2) * area[layer]!;
    low += middle - half;
    high += middle + half;
  }
  return { low, high };
}
