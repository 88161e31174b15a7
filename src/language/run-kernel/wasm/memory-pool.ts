const PAGE = 65536;

/** Memories that closed runs gave back, the newest last. Their pages are already mapped: a fresh one costs a page fault every 4 KiB. */
const free: WebAssembly.Memory[] = [];
const GREATEST_POOL = 256 * 1024 * 1024;

/** A memory of at least `bytes` bytes, of undefined content; sizes are rounded up so that runs of similar size share. */
export function takeMemory(bytes: number): WebAssembly.Memory {
  const fitting = free.findLastIndex(({ buffer }) => buffer.byteLength >= bytes && buffer.byteLength <= 4 * bytes + 16 * PAGE);
  const [found] = fitting >= 0 ? free.splice(fitting, 1) : [];
  return found ?? new WebAssembly.Memory({ initial: roundUp(Math.ceil(bytes / PAGE)) });
}

export function giveBackMemory(memory: WebAssembly.Memory): void {
  free.push(memory);
  let total = free.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  while (total > GREATEST_POOL) total -= free.shift()!.buffer.byteLength;
}

/** To the next multiple of an eighth of the power of two below. */
function roundUp(pages: number): number {
  const grain = Math.max(1, 2 ** (Math.floor(Math.log2(pages)) - 3));
  return Math.min(65536, Math.ceil(pages / grain) * grain);
}
