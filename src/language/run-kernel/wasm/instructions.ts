import { double, pattern, signed, unsigned, type Bytes } from './encode.ts';

/**
 * Instructions as functions from operands to code, so that emitted code reads like the formula it stands for.
 *
 * Source: WebAssembly Core Specification 2.0, section 5.4 (Instructions). `f64x2` works on two doubles at once.
 */
const simd = (opcode: number): Bytes => [0xfd, ...unsigned(opcode)];
const unary = (opcode: number) => (a: Bytes): Bytes => a.concat(simd(opcode));
const binary = (opcode: number) => (a: Bytes, b: Bytes): Bytes => a.concat(b, simd(opcode));

export const add = binary(0xf0);
export const subtract = binary(0xf1);
export const multiply = binary(0xf2);
export const divide = binary(0xf3);
export const negate = unary(0xed);
export const absolute = unary(0xec);
export const squareRoot = unary(0xef);
export const floor = unary(0x75);
/** `b < a ? b : a`; one machine instruction, where the specification's `f64x2.min` takes eight. */
export const lesser = binary(0xf6);
/** `a < b ? b : a`. */
export const greater = binary(0xf7);

/** Comparisons and bit operations: all 64 bits of a position set for true, none for false. */
export const equal = binary(0x47);
export const notEqual = binary(0x48);
export const less = binary(0x49);
export const lessOrEqual = binary(0x4b);
export const bitNot = unary(0x4d);
export const bitAnd = binary(0x4e);
/** `a` without the bits of `b`. */
export const bitAndNot = binary(0x4f);
export const bitOr = binary(0x50);
/** The bits of `a` where `mask` is set, else those of `b`. */
export const bitSelect = (a: Bytes, b: Bytes, mask: Bytes): Bytes => a.concat(b, mask, simd(0x52));

/** A pair from one place of `a` and one of `b`: `pair(a, 0, b, 1)` is `a`'s first and `b`'s second double. */
export const pair = (a: Bytes, placeA: 0 | 1, b: Bytes, placeB: 0 | 1): Bytes =>
  a.concat(b, simd(0x0d), Array.from({ length: 16 }, (_, byte) => (byte < 8 ? 8 * placeA + byte : 8 + 8 * placeB + byte)));

/** Two bytes in a row as doubles. */
export const loadBytes = (address: Bytes): Bytes =>
  doublesOf32(address.concat(simd(0x08), 0, 0, simd(0x89), simd(0xa9)));
/** The doubles at two addresses, each `offset` bytes further on. */
export const loadPair = (addressA: Bytes, addressB: Bytes, offset: number): Bytes =>
  addressB.concat(addressA, simd(0x5d), 3, unsigned(offset), simd(0x57), 3, unsigned(offset), 1);
export const splatOf = (whole: Bytes): Bytes => whole.concat(0xb8, simd(0x14));
export const splatPair = (a: number, b: number): Bytes => [...simd(0x0c), ...double(a), ...double(b)];
/** Stores the first of the two doubles. */
export const storeFirst = (address: Bytes, value: Bytes, offset: number): Bytes =>
  address.concat(value, simd(0x21), 0, 0x39, 3, unsigned(offset));

/** Whole numbers of 64 bits in the places of the doubles. */
export const integerAdd = binary(0xce);
export const shiftLeft = (a: Bytes, bits: number): Bytes => a.concat(i32(bits), simd(0xcb));
export const shiftRight = (a: Bytes, bits: number): Bytes => a.concat(i32(bits), simd(0xcd));

/** Whole numbers of 32 bits, four in a place of 128. */
export const splat32 = (word: number): Bytes => words32(word, word, word, word);
export const words32 = (...words: readonly [number, number, number, number]): Bytes =>
  [...simd(0x0c), ...words.flatMap((word) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24])];
export const add32 = binary(0xae);
export const shiftRight32 = (a: Bytes, bits: number): Bytes => a.concat(i32(bits), simd(0xad));
export const exclusiveOr = binary(0x51);
/** Products of 64 bits of the first two, or the last two, unsigned words. */
export const multiplyFirst32 = binary(0xde);
export const multiplyLast32 = binary(0xdf);
/** Four words picked from the eight of `a` and `b`. */
export const pick32 = (a: Bytes, b: Bytes, ...places: readonly [number, number, number, number]): Bytes =>
  a.concat(b, simd(0x0d), places.flatMap((place) => [4 * place, 4 * place + 1, 4 * place + 2, 4 * place + 3]));
/** The first two unsigned words as doubles, and two doubles as the first two unsigned words. */
export const doublesOf32 = unary(0xff);
export const words32Of = unary(0xfd);
/** 1 where any bit is set. */
export const anyTrue = unary(0x53);

export const splat = (value: number): Bytes => [...simd(0x0c), ...double(value), ...double(value)];
export const splatBits = (bits: bigint): Bytes => [...simd(0x0c), ...pattern(bits), ...pattern(bits)];

export const i32 = (value: number): Bytes => [0x41, ...signed(value)];
export const i32Add = (a: Bytes, b: Bytes): Bytes => a.concat(b, 0x6a);
export const i32ShiftLeft = (a: Bytes, bits: number): Bytes => a.concat(i32(bits), 0x74);
export const i32ShiftRight = (a: Bytes, bits: number): Bytes => a.concat(i32(bits), 0x76);
export const i32LoadByte = (address: Bytes, offset: number): Bytes => address.concat(0x2d, 0, unsigned(offset));
export const i32Less = (a: Bytes, b: Bytes): Bytes => a.concat(b, 0x49);
export const i32Load = (address: number): Bytes => [...i32(0), 0x28, 2, ...unsigned(address)];

/** The double at a fixed address, in both places. */
export const loadSplat = (address: number): Bytes => [...i32(0), ...simd(0x0a), 3, ...unsigned(address)];
export const load = (address: Bytes, offset = 0): Bytes => address.concat(simd(0x00), 3, unsigned(offset));
export const store = (address: Bytes, value: Bytes, offset = 0): Bytes => address.concat(value, simd(0x0b), 3, unsigned(offset));

export const get = (local: number): Bytes => [0x20, ...unsigned(local)];
export const set = (local: number, value: Bytes): Bytes => value.concat(0x21, unsigned(local));

/** Runs `body` once, and again as long as `condition` then holds. */
export const repeatWhile = (body: Bytes, condition: Bytes): Bytes => [0x03, 0x40].concat(body, condition, 0x0d, 0, 0x0b);
export const onlyIf = (condition: Bytes, body: Bytes): Bytes => condition.concat(0x04, 0x40, body, 0x0b);
