import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One way of doing the same work; `time` does it once and gives the milliseconds it took. */
export interface Contender {
  readonly name: string;
  time(): number;
}

export interface Comparison {
  readonly title: string;
  /** What the ratios refer to; absent contenders (no compiler, no SIMD) are left out of the table. */
  readonly reference: string;
  readonly contenders: readonly (Contender | undefined)[];
  readonly rounds?: number;
}

/** A contender that is timed from outside: the median of `repeats` runs in a row, so that a warm cache is nobody's privilege. */
export function contender(name: string, run: () => void, repeats = 1): Contender {
  const once = (): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  return { name, time: () => median(Array.from({ length: repeats }, once)) };
}

/**
 * Times the contenders in turn, round by round, so that a slow second of the machine hits all of them, and prints the
 * medians and their ratios. Two rounds go before, for compilers and caches. Never fails on a number.
 */
export function compare({ title, reference, contenders, rounds = 15 }: Comparison): ReadonlyMap<string, number> {
  const present = contenders.filter((one) => one !== undefined);
  const times = new Map(present.map(({ name }) => [name, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const one of present) {
      const time = one.time();
      if (round >= 0) times.get(one.name)!.push(time);
    }
  }
  const medians = new Map([...times].map(([name, list]) => [name, median(list)]));
  const unit = medians.get(reference) ?? NaN;
  const width = Math.max(...present.map(({ name }) => name.length), 10);
  console.log(`\n${title} (medians of ${rounds} interleaved rounds; ratio to ${reference})`);
  console.log(`  ${''.padEnd(width)} ${'ms'.padStart(9)} ${'fastest'.padStart(9)} ${'ratio'.padStart(7)}`);
  for (const [name, time] of medians) {
    const fastest = Math.min(...times.get(name)!);
    console.log(`  ${name.padEnd(width)} ${time.toFixed(2).padStart(9)} ${fastest.toFixed(2).padStart(9)} ${(time / unit).toFixed(2).padStart(7)}`);
  }
  return medians;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs a compiled program with arguments and gives what it printed. */
export type Program = (...args: readonly (string | number)[]) => string;

/** Compiles a C program with gcc in a temporary folder that goes away with the process; undefined without gcc. */
export function compileC(source: string, ...flags: readonly string[]): Program | undefined {
  if (spawnSync('gcc', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'program.c');
  const program = join(folder, 'program');
  writeFileSync(file, source);
  execFileSync('gcc', [...flags, '-o', program, file, '-lm']);
  return (...args) => execFileSync(program, args.map(String), { encoding: 'utf8' });
}

/** A contender that prints its own milliseconds, so that starting the program does not count. */
export function programContender(name: string, program: Program | undefined, ...args: (string | number)[]): Contender | undefined {
  return program && { name, time: () => Number.parseFloat(program(...args)) };
}
