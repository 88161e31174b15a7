/**
 * Constants of `exp`, for the TypeScript function and for the WebAssembly instructions that must give the same bits.
 *
 * Source: FreeBSD msun e_exp.c (Sun Microsystems 1993): ln 2 in two parts, of which the first has 21 zero bits at its
 * end so that k·ln2High is exact, and the Remez coefficients of r·(e^r + 1)/(e^r - 1) = 2 + P1·r² + … on |r| ≤ ln 2 / 2.
 */
export const INVERSE_LN2 = 1.4426950408889634;
export const LN2_HIGH = 6.93147180369123816490e-1;
export const LN2_LOW = 1.90821492927058770002e-10;
export const EXP_COEFFICIENTS = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.65339022054652515390e-6,
  4.13813679705723846039e-8,
] as const;

/** Adding and taking away 1.5·2^52 rounds to the nearest whole number, ties to even. */
export const ROUNDER = 6755399441055744;

/** Beyond these the result is infinite or zero anyway; within them k stays within -1076 … 1024. */
export const EXP_GREATEST = 710;
export const EXP_LEAST = -746;
