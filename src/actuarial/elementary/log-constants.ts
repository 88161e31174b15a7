/**
 * Constants of `log`, for the TypeScript function and for the WebAssembly instructions that must give the same bits.
 *
 * Source: FreeBSD msun e_log.c (Sun Microsystems 1993): Remez coefficients of log((1 + s)/(1 - s)) - 2s in s².
 */
export const LOG_COEFFICIENTS = [
  6.666666666666735130e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;

/** Upper 32 bits of 1 and of √½ (rounded): the significand is taken from [√½, √2). */
export const ONE_WORD = 0x3ff00000;
export const ROOT_HALF_WORD = 0x3fe6a09e;

export const LEAST_NORMAL = 2 ** -1022;
/** Makes a subnormal number normal; its exponent is taken off again. */
export const SUBNORMAL_SHIFT = 54;
