import type { Executor, PreparedKernel } from '../../../src/language/kernel.ts';
import { DRIVERS, fundStep, RESULTS, START, STATES, UNIFORM_VALUES, UNIFORMS } from './kernel.ts';

export interface FundRun {
  readonly paths: number;
  readonly periods: number;
  readonly block: number;
}

/** The whole run, ready to be repeated; `checksum` is the sum of the last period's closing balances. */
export function prepareRun(executor: Executor, { paths, periods, block }: FundRun, step?: PreparedKernel) {
  const width = DRIVERS.length + STATES.length + RESULTS.length;
  const workspace = executor.open((paths + 1) * (periods * width + STATES.length));
  const columns = (count: number) => Array.from({ length: count }, () => workspace.column(paths));
  const drivers = Array.from({ length: periods }, () => columns(DRIVERS.length));
  const states = Array.from({ length: periods + 1 }, () => columns(STATES.length));
  const results = Array.from({ length: periods }, () => columns(RESULTS.length));
  let seed = 1;
  for (const column of drivers.flat()) {
    for (let i = 0; i < paths; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      column[i] = (seed / 4294967296 - 0.4) * 0.2;
    }
  }
  STATES.forEach((name, index) => states[0]![index]!.fill(START[name]));
  const uniforms = Float64Array.from(UNIFORMS, (name) => UNIFORM_VALUES[name]);
  const inputs = drivers.map((ofPeriod, t) => [...ofPeriod, ...states[t]!]);
  const outputs = results.map((ofPeriod, t) => [...states[t + 1]!, ...ofPeriod]);
  const run = step ?? workspace.prepare(fundStep());
  return {
    run(): void {
      for (let from = 0; from < paths; from += block) {
        const to = Math.min(from + block, paths);
        for (let t = 0; t < periods; t++) run(uniforms, inputs[t]!, outputs[t]!, from, to);
      }
    },
    checksum: () => states[periods]![STATES.indexOf('balance')]!.reduce((sum, balance) => sum + balance, 0),
  };
}
