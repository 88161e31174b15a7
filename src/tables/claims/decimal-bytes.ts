/**
 * A plain decimal number (`-1234.50`) straight from the bytes, rounded correctly: the digits are a whole number below
 * 2^53, divided once by an exact power of ten (Clinger 1990, the fast path). False for every other way of writing.
 */
export function decimalInBytes(bytes: Uint8Array, start: number, end: number, into: Float64Array, slot: number): boolean {
  let at = start;
  const sign = bytes[at] === 45 ? -1 : 1;
  if (sign < 0 || bytes[at] === 43) at++;
  if (end - at > 16 || at === end) return false;
  let digits = 0;
  let point = -1;
  const first = at;
  for (; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return false;
  }
  const count = end - first - (point < 0 ? 0 : 1);
  if (count === 0 || count > 15) return false;
  into[slot] = sign * (point < 0 ? digits : digits / powersOfTen[end - point - 1]!);
  return true;
}

const powersOfTen = Float64Array.from({ length: 17 }, (_, power) => Number(`1e${power}`));
