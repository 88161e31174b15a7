/**
 * exp and log in fixed-point arithmetic of 256 bits, to measure the error of the ones in double precision. Written
 * without any floating-point result: Taylor series after taking out ln 2, and 2·artanh((m - 1)/(m + 1)).
 */
const BITS = 256n;
const ONE = 1n << BITS;

/** A positive or negative real number: value·2^-256·2^exponent. */
export interface Exact {
  readonly value: bigint;
  readonly exponent: number;
}

const LN2 = 2n * artanh(ONE / 3n);

export function exactExp(x: number): Exact {
  const fixed = toFixed(x);
  const exponent = Number(fixed / LN2) - (fixed < 0n ? 1 : 0);
  const rest = fixed - BigInt(exponent) * LN2;
  let term = ONE;
  let value = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * rest) / ONE / n;
    value += term;
  }
  return { value, exponent };
}

/** @param x a positive finite number. */
export function exactLog(x: number): Exact {
  const { significand, exponent } = decompose(x);
  const length = significand.toString(2).length;
  const m = (significand << BITS) >> BigInt(length - 1);
  const value = BigInt(exponent + length - 1) * LN2 + 2n * artanh(((m - ONE) << BITS) / (m + ONE));
  return { value, exponent: 0 };
}

/** x^n for a whole n ≥ 0. */
export function exactPower(x: number, n: number): Exact {
  const { significand, exponent } = decompose(x);
  return { value: significand ** BigInt(n), exponent: exponent * n + Number(BITS) };
}

/** How far `computed` is from the exact number, in units in the last place of the exact number (subnormal ones: 2^-1074). */
export function errorInUlp(computed: number, exact: Exact): number {
  const size = exact.value < 0n ? -exact.value : exact.value;
  const leading = size.toString(2).length - 1 - Number(BITS) + exact.exponent;
  const ulp = Math.max(leading - 52, -1074);
  const { significand, exponent } = decompose(computed);
  const scale = 4000n;
  const shifted = (value: bigint, by: number): bigint => value << (scale + BigInt(by));
  const difference = shifted(significand, exponent) - shifted(exact.value, exact.exponent - Number(BITS));
  return Math.abs(Number((difference * 1000000n) >> (scale + BigInt(ulp)))) / 1e6;
}

function artanh(x: bigint): bigint {
  const square = (x * x) / ONE;
  let power = x;
  let result = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    result += power / n;
    power = (power * square) / ONE;
  }
  return result;
}

function decompose(x: number): { readonly significand: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const significand = field === 0 ? fraction : fraction | (1n << 52n);
  return { significand: x < 0 ? -significand : significand, exponent: Math.max(field, 1) - 1075 };
}

function toFixed(x: number): bigint {
  const { significand, exponent } = decompose(x);
  const shift = BITS + BigInt(exponent);
  return shift >= 0n ? significand << shift : significand >> -shift;
}
