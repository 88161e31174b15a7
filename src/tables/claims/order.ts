/**
 * Rows ordered by member, in each member by day, then as in the file: by counting for members, by comparing inside one.
 * Members stand in the order of their numbers.
 */
export function memberDayOrder(member: Uint32Array, day: Int32Array, count: number, members: number): Uint32Array {
  const next = new Uint32Array(members + 1);
  for (let row = 0; row < count; row++) next[member[row]! + 1]!++;
  for (let group = 0; group < members; group++) next[group + 1]! += next[group]!;
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[next[member[row]!]!++] = row;
  let start = 0;
  for (let group = 0; group < members; group++) {
    const end = next[group]!;
    if (end - start > 1) sortByDay(order, day, start, end);
    start = end;
  }
  return order;
}

/** A member has few rows; for one with many (an error of the export, mostly) steps of insertion would be too many. */
const fewRows = 48;

function sortByDay(order: Uint32Array, day: Int32Array, start: number, end: number): void {
  if (end - start > fewRows) {
    const keys = Float64Array.from(order.subarray(start, end), (row) => day[row]! * 2 ** 32 + row).sort();
    for (let index = 0; index < keys.length; index++) order[start + index] = keys[index]! % 2 ** 32;
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const row = order[at]!;
    const own = day[row]!;
    let into = at;
    for (; into > start && day[order[into - 1]!]! > own; into--) order[into] = order[into - 1]!;
    order[into] = row;
  }
}
