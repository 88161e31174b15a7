const LEAST = -1074;
const GREATEST = 1023;

const powers = Float64Array.from({ length: GREATEST - LEAST + 1 }, (_, index) => 2 ** (index + LEAST));

/** 2^n for a whole n from -1074 to 1023, exact; NaN for any other n. */
export function powerOfTwo(n: number): number {
  return powers[n - LEAST] ?? NaN;
}
