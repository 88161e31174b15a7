/**
 * Keys of two lists in one order that keeps that of each as far as they agree; where neither says, in the order of the keys
 * themselves, so that it does not matter whose list comes first. A list that left the base's order as it was follows the other.
 */
export function mergedOrder(kept: ReadonlySet<string>, base: readonly string[] | undefined, mine: readonly string[], theirs: readonly string[]): readonly string[] {
  if (base && isSame(base, mine)) return both(kept, theirs, mine);
  if (base && isSame(base, theirs)) return both(kept, mine, theirs);
  if (isSame(mine, theirs)) return mine.filter((key) => kept.has(key));
  const lists = [mine, theirs].map((list) => list.filter((key) => kept.has(key)));
  const left = new Set([...kept].sort());
  const order: string[] = [];
  while (left.size > 0) {
    const waiting = lists.map((list) => list.filter((key) => left.has(key)));
    // A key comes next that no list still has another before. Lists that contradict each other have none: then the first by name.
    const next = [...left].find((key) => waiting.every((list) => !list.includes(key) || list[0] === key)) ?? [...left][0]!;
    order.push(next);
    left.delete(next);
  }
  return order;
}

function both(kept: ReadonlySet<string>, leading: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...leading, ...other])].filter((key) => kept.has(key));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}
