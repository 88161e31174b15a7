/** One fund step, over 10 and 30 periods and 10,000 paths: both executors, a hand-fused JavaScript loop, and C. */
import { BLOCK_SIZE } from '../../src/language/run-kernel/block-size.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { fundStepLoop } from './fund-step/javascript.ts';
import { fundStepC } from './fund-step/program.ts';
import { prepareRun } from './fund-step/run.ts';
import { compare, compileC, contender, programContender } from './harness.ts';

const wasm = wasmExecutor();
const plain = compileC(fundStepC, '-O3');
const vectorised = compileC(fundStepC, '-O3', '-fno-math-errno', '-fno-trapping-math');
const native = compileC(fundStepC, '-O3', '-march=native', '-ffast-math');
const REPEATS = 5;

for (const [paths, periods] of [[10_000, 10], [10_000, 30]] as const) {
  const whole = { paths, periods, block: paths };
  const blocks = { paths, periods, block: BLOCK_SIZE };
  const byInterpreter = prepareRun(interpreter, whole);
  const byWasm = wasm && prepareRun(wasm, blocks);
  const byHand = prepareRun(interpreter, whole, fundStepLoop);
  const c = (name: string, program: typeof plain) => programContender(name, program, paths, periods, BLOCK_SIZE, REPEATS);
  compare({
    title: `fund step, 65 operations × ${periods} periods × ${paths} paths`,
    reference: 'wasm',
    contenders: [
      contender('interpreter', byInterpreter.run, REPEATS),
      byWasm && contender('wasm', byWasm.run, REPEATS),
      contender('hand-fused JavaScript loop', byHand.run, REPEATS),
      c('C -O3', plain),
      c('C -O3, no errno, no traps', vectorised),
      c('C -O3 -march=native -ffast-math', native),
    ],
  });
  const sums = [byInterpreter.checksum(), byWasm?.checksum(), byHand.checksum(), Number(plain?.(paths, periods, BLOCK_SIZE, 1).split(' ')[1] ?? NaN)];
  console.log(`  sums of the last balances: ${sums.join(', ')}`);
}
