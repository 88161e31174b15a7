/**
 * An amount at the prices of one year in the prices of another: amount · index / base.
 *
 * @param index price index of the year whose prices are wanted
 * @param base price index of the year in whose prices the amount stands; above 0
 * @throws RangeError where the base is not above 0
 */
export function atPrices(amount: number, index: number, base = 100): number {
  if (!(base > 0)) throw new RangeError(`atPrices: a base above 0; got ${base}`);
  return (amount * index) / base;
}
