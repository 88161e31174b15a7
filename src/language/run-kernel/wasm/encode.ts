/**
 * The binary format of WebAssembly, as far as a kernel needs it: whole numbers in LEB128, vectors, sections, a module.
 *
 * Source: WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
 */
export type Bytes = readonly number[];

/** Unsigned LEB128: seven bits a byte, the lowest first, the top bit says that more follow. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  do {
    const rest = Math.floor(value / 128);
    bytes.push((value % 128) + (rest > 0 ? 128 : 0));
    value = rest;
  } while (value > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit whole number. */
export function signed(value: number): Bytes {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 127;
    value >>= 7;
    const done = (value === 0 && low < 64) || (value === -1 && low >= 64);
    bytes.push(done ? low : low + 128);
    if (done) return bytes;
  }
}

/** The eight bytes of a double, lowest first. */
export function double(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return [...bytes];
}

/** The eight bytes of a 64-bit pattern, lowest first. */
export function pattern(bits: bigint): Bytes {
  return Array.from({ length: 8 }, (_, index) => Number((bits >> BigInt(8 * index)) & 255n));
}

/** A count, then the items. */
export function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

/** A length in bytes, then the bytes. */
export function sized(bytes: Bytes): Bytes {
  return unsigned(bytes.length).concat(bytes);
}

export function name(text: string): Bytes {
  return sized([...new TextEncoder().encode(text)]);
}

export const I32 = 0x7f;
export const V128 = 0x7b;

export interface FunctionCode {
  readonly parameters: readonly number[];
  /** Types of the local variables after the parameters. */
  readonly locals: readonly number[];
  readonly code: Bytes;
}

/** A module that imports the memory `env.memory` and exports one function, `run`, without results. */
export function encodeModule(run: FunctionCode): Uint8Array<ArrayBuffer> {
  const section = (id: number, items: readonly Bytes[]): Bytes => [id, ...sized(vector(items))];
  const functionType = [0x60, ...vector(run.parameters.map((type) => [type])), ...vector([])];
  const memoryImport = [...name('env'), ...name('memory'), 0x02, 0x00, ...unsigned(0)];
  const locals = vector(runs(run.locals).map(([count, type]) => [...unsigned(count), type]));
  const body = sized(locals.concat(run.code, END));
  return new Uint8Array(
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00].concat(
      section(1, [functionType]),
      section(2, [memoryImport]),
      section(3, [unsigned(0)]),
      section(7, [[...name('run'), 0x00, ...unsigned(0)]]),
      section(10, [body]),
    ),
  );
}

const END = 0x0b;

/** Neighbours of one type as pairs of count and type. */
function runs(types: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const type of types) {
    const last = result.at(-1);
    if (last?.[1] === type) last[0]++;
    else result.push([1, type]);
  }
  return result;
}
