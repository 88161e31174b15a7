/** An amount to be reached on a line along which one lever moves; amounts in yuan. */
export interface LineTarget {
  readonly is: 'atMost' | 'equal';
  readonly amount: number;
  /** How far `equal` may be missed. */
  readonly tolerance: number;
}

/** Where a line meets its target, or its nearest place. */
export interface LinePoint {
  readonly value: number;
  readonly amount: number;
  readonly met: boolean;
}

/**
 * The grid value with the greatest amount that the target allows, on a line whose amounts go one way; where none is
 * low enough, the value with the least. A good guess (the answer of the line beside) is confirmed by two amounts;
 * otherwise the ends and about two more are asked for.
 *
 * @param amountAt amount at a place of the grid; asked once for each
 * @param rising whether amounts rise along the grid
 */
export function pointOnGrid(grid: readonly number[], amountAt: (index: number) => number, target: number, rising: boolean, guess?: number): LinePoint & { readonly index: number } {
  const amounts = new Map<number, number>();
  const amount = (index: number): number => {
    const known = amounts.get(index) ?? amountAt(index);
    amounts.set(index, known);
    return known;
  };
  const point = (index: number) => ({ index, value: grid[index]!, amount: amount(index), met: amount(index) <= target });
  const last = grid.length - 1;
  /** Places counted so that amounts rise: 0 has the least. */
  const at = (rank: number): number => (rising ? rank : last - rank);
  const meets = (rank: number): boolean => amount(at(rank)) <= target;

  if (guess !== undefined) {
    const rank = at(Math.min(last, Math.max(0, guess)));
    if (meets(rank) ? rank === last || !meets(rank + 1) : rank === 0) return point(at(rank));
    if (!meets(rank) && meets(rank - 1)) return point(at(rank - 1));
  }
  if (meets(last)) return point(at(last));
  if (!meets(0)) return point(at(0));
  let [low, high] = [0, last];
  for (let tries = 0; high - low > 1; tries++) {
    const [least, most] = [amount(at(low)), amount(at(high))];
    const share = tries % 4 === 3 ? 0.5 : (target - least) / (most - least);
    const middle = Math.min(high - 1, Math.max(low + 1, low + Math.floor(share * (high - low) + 1e-9)));
    if (meets(middle)) {
      low = middle;
      if (high - low > 1 && !meets(low + 1)) high = low + 1;
    } else {
      high = middle;
      if (high - low > 1 && meets(high - 1)) low = high - 1;
    }
  }
  return point(at(low));
}

/** As `pointOnGrid` for lines of which nothing is known: every place is asked for. */
export function pointByScan(grid: readonly number[], amountAt: (index: number) => number, target: number): LinePoint & { readonly index: number } {
  const points = grid.map((value, index) => ({ index, value, amount: amountAt(index) })).map((one) => ({ ...one, met: one.amount <= target }));
  const meeting = points.filter(({ met }) => met);
  if (meeting.length > 0) return meeting.reduce((best, one) => (one.amount > best.amount ? one : best));
  return points.reduce((best, one) => (one.amount < best.amount ? one : best));
}

const mostSteps = 60;

/**
 * The value between two others at which a continuous amount equals the target; the nearer end where both miss it to the
 * same side. Regula falsi with the Illinois rule: a line that is nearly straight takes five amounts.
 *
 * @see Dowell and Jarratt (1971), A modified regula falsi method for computing the root of an equation, BIT 11, 168–174
 */
export function pointOnLine(least: number, greatest: number, amountAt: (value: number) => number, { amount: target, tolerance }: Pick<LineTarget, 'amount' | 'tolerance'>): LinePoint {
  const at = (value: number): LinePoint => {
    const amount = amountAt(value);
    return { value, amount, met: Math.abs(amount - target) <= tolerance };
  };
  let [a, b] = [at(least), at(greatest)];
  const [missA, missB] = [a.amount - target, b.amount - target];
  if (a.met || b.met || missA > 0 === missB > 0) return Math.abs(missA) <= Math.abs(missB) ? a : b;
  let [fa, fb] = [missA, missB];
  for (let step = 0; step < mostSteps; step++) {
    const next = at(step > 20 ? (a.value + b.value) / 2 : (a.value * fb - b.value * fa) / (fb - fa));
    if (next.met) return next;
    const miss = next.amount - target;
    if (miss > 0 === fb > 0) fa /= 2;
    else [a, fa] = [b, fb];
    [b, fb] = [next, miss];
  }
  return b;
}
