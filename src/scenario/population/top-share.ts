/** Share of a sum that the greatest tenth of the amounts holds (the tenth rounded up); undefined where the sum is 0. */
export function topTenthShare(amounts: Float64Array): number | undefined {
  const ordered = amounts.slice().sort();
  const from = ordered.length - Math.ceil(ordered.length / 10);
  let top = 0;
  let all = 0;
  for (let at = 0; at < ordered.length; at++) {
    all += ordered[at]!;
    if (at >= from) top += ordered[at]!;
  }
  return all > 0 ? top / all : undefined;
}
