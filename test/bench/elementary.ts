/** exp and log over 300,000 numbers: ours in both executors, the machine's in JavaScript, and C's library. */
import type { Executor, OperationCode } from '../../src/language/kernel.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { compare, compileC, contender, programContender } from './harness.ts';

const POSITIONS = 10_000;
const TIMES = 30;
const REPEATS = 5;

const program = (name: string): string => `
#include <math.h>
#include <stdio.h>
#include <time.h>
static double in[${POSITIONS}], out[${POSITIONS}];
__attribute__((noinline)) static void run(void) { for (int i = 0; i < ${POSITIONS}; i++) out[i] = ${name}(in[i]); }
int main(void) {
  double best = 1e30;
  for (int i = 0; i < ${POSITIONS}; i++) in[i] = (i + 1) * 20.0 / ${POSITIONS};
  for (int r = 0; r < ${REPEATS}; r++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int t = 0; t < ${TIMES}; t++) run();
    clock_gettime(CLOCK_MONOTONIC, &b);
    const double took = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
    if (took < best) best = took;
  }
  printf("%.4f %g\\n", best, out[7]);
  return 0;
}
`;

function applied(executor: Executor, code: OperationCode): () => void {
  const workspace = executor.open(2 * POSITIONS);
  const x = workspace.column(POSITIONS);
  const y = workspace.column(POSITIONS);
  x.forEach((_, index) => (x[index] = ((index + 1) * 20) / POSITIONS));
  const run = workspace.prepare({ uniforms: 0, varyings: 1, constants: [], operations: [{ code, a: 0, b: -1, c: -1 }], outputs: [1] });
  const none = new Float64Array(0);
  return () => {
    for (let time = 0; time < TIMES; time++) run(none, [x], [y], 0, POSITIONS);
  };
}

const x = Float64Array.from({ length: POSITIONS }, (_, index) => ((index + 1) * 20) / POSITIONS);
const y = new Float64Array(POSITIONS);
const machine = {
  exp: () => { for (let time = 0; time < TIMES; time++) for (let i = 0; i < POSITIONS; i++) y[i] = Math.exp(x[i]!); },
  log: () => { for (let time = 0; time < TIMES; time++) for (let i = 0; i < POSITIONS; i++) y[i] = Math.log(x[i]!); },
};

const wasm = wasmExecutor();
for (const code of ['exp', 'log'] as const) {
  compare({
    title: `${code}, ${TIMES} × ${POSITIONS} numbers`,
    reference: 'wasm',
    contenders: [
      contender('interpreter', applied(interpreter, code), REPEATS),
      wasm && contender('wasm', applied(wasm, code), REPEATS),
      contender(`Math.${code}`, machine[code], REPEATS),
      programContender('C -O3', compileC(program(code), '-O3')),
      programContender('C -O3 -march=native -ffast-math', compileC(program(code), '-O3', '-march=native', '-ffast-math')),
    ],
  });
}
