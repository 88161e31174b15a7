const SAMPLED = 600;

/**
 * Reorders `values` so that each of the ranks (from 0, rising, without repeats) holds the value it would hold if all were
 * sorted. No NaN among the values.
 *
 * The middle rank first, then the others on their side of it. Source: Floyd & Rivest, Algorithm 489: SELECT, CACM 18 (1975)
 * 173.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): void {
  const part = (left: number, right: number, first: number, last: number): void => {
    if (first > last || left >= right) return;
    const middle = (first + last) >>> 1;
    const rank = ranks[middle]!;
    select(values, rank, left, right);
    part(left, rank - 1, first, middle - 1);
    part(rank + 1, right, middle + 1, last);
  };
  part(0, values.length - 1, 0, ranks.length - 1);
}

function select(values: Float64Array, rank: number, from: number, to: number): void {
  let [left, right] = [from, to];
  while (right > left) {
    if (right - left > SAMPLED) {
      // A sample of size n^(2/3) is ordered first; its neighbours of the rank then bound what is left to order.
      const count = right - left + 1;
      const at = rank - left + 1;
      const size = 0.5 * Math.cbrt(count) ** 2;
      const spread = 0.5 * Math.sqrt((Math.log(count) * size * (count - size)) / count) * Math.sign(at - count / 2);
      const low = Math.max(left, Math.floor(rank - (at * size) / count + spread));
      const high = Math.min(right, Math.floor(rank + ((count - at) * size) / count + spread));
      select(values, rank, low, high);
    }
    const pivot = values[rank]!;
    let [i, j] = [left, right];
    swap(values, left, rank);
    if (values[right]! > pivot) swap(values, right, left);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
    }
    if (values[left] === pivot) swap(values, left, j);
    else swap(values, ++j, right);
    if (j <= rank) left = j + 1;
    if (rank <= j) right = j - 1;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i]!;
  values[i] = values[j]!;
  values[j] = kept;
}
