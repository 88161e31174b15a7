/**
 * 10,000 paths × 30 years of the employee model, from the model's formulas to percentiles: draws made anew in every round,
 * four drivers, two of them correlated, two persistent. Against the same in C, draws and percentiles included; then two
 * workers, and a slider that moves over 1,024 Sobol paths.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { fanOf, fanProbabilities } from '../../src/scenario/simulation/fan.ts';
import { readUncertainty } from '../../src/scenario/simulation/read-uncertainty.ts';
import { Simulator, type SimulatorSettings } from '../../src/scenario/simulation/simulator.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';
import { kept } from './employee/drivers.ts';
import { startOf } from './employee/start.ts';
import { compare, compileC, contender, programContender } from './harness.ts';
import { simulationC } from './simulation/program.ts';

const paths = 10_000;
const [last, to] = ['2025', '2055'];
const folder = new URL('../../datasets/national/', import.meta.url);
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const { tables } = readDataPackage(JSON.parse(files['datapackage.json']!), files);
const modelText = (id: string) => readFileSync(new URL(`../../models/${id}.yaml`, import.meta.url), 'utf8');
const model = readModel(modelText('employee/pool-budget'), 'employee/pool-budget.yaml', modelText).model!;
const engine = evaluator(model, tables);
const plain = engine.run({ to });
const years = plain.periods.slice(plain.periods.indexOf(last) + 1);

const drivers = [
  { path: 'insured_growth.active', sd: 0.006, persistence: 0 },
  { path: 'base_growth', sd: 0.012, persistence: 0.4 },
  { path: 'cost_growth_inpatient', sd: 0.02, persistence: 0.4 },
  { path: 'cost_growth_outpatient', sd: 0.02, persistence: 0 },
] as const;
const correlation = 0.3;
const { uncertainty } = readUncertainty({
  assume: drivers.map(({ path, sd, persistence }) => ({ path, from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd } }, autocorrelation: persistence })),
  correlate: [['base_growth', 'cost_growth_inpatient', correlation]],
}, model);
const wasm = wasmExecutor();

let seed = 0;
const simulated = (settings: Partial<SimulatorSettings>) => {
  const run = new Simulator(engine, uncertainty!, { seed: ++seed, method: 'random', paths, to, executor: wasm ?? interpreter, ...settings }).run(kept);
  const fans = kept.map((quantity) => fanOf(run, quantity));
  run.paths.release();
  return fans;
};

const base = drivers.map(({ path, sd, persistence }) => {
  const [quantity, element] = path.split('.') as [string, string?];
  return { sd, persistence, base: years.map((year) => plain.value(quantity, year, element)!) };
});
const source = simulationC(startOf(plain, last), base, correlation, paths, years.length, fanProbabilities);
const c = (...flags: string[]) => compileC(source, ...flags);

compare({
  title: `employee/pool-budget, ${years.length} years × ${paths} paths, ${drivers.length} drivers, draws and ${fanProbabilities.length} percentiles of ${kept.length} quantities included, one thread`,
  reference: 'C -O3 -march=native -ffast-math',
  rounds: 9,
  contenders: [
    wasm && contender('engine, wasm', () => void simulated({}), 3),
    contender('engine, interpreter', () => void simulated({ executor: interpreter })),
    programContender('C -O3', c('-O3')),
    programContender('C -O3 -march=native -ffast-math', c('-O3', '-march=native', '-ffast-math')),
  ],
});
const [median, least] = (() => {
  const point = simulated({ seed: 1 })[2]!.points.at(-1)!;
  return [point.percentiles[5], point.percentiles[0]];
})();
console.log(`  last balance, median and 2.5%: engine ${median}, ${least}; C ${c('-O3')?.(1).split(' ').slice(1, 3).join(', ') ?? '–'}`);

const simulator = new Simulator(engine, uncertainty!, { seed: 1, method: 'sobol', paths: 1024, to, executor: wasm ?? interpreter });
let moved = 0;
const slide = (fans: boolean) => () => {
  const run = simulator.run(kept, [{ path: 'cost_growth_outpatient', from: '2026-01', value: 0.04 + 0.0001 * (moved++ % 100) }]);
  if (fans) kept.forEach((quantity) => fanOf(run, quantity));
  run.paths.release();
};
compare({
  title: '1,024 Sobol paths × 30 years while a parameter moves',
  reference: 'run',
  contenders: [contender('run', slide(false), 5), contender('run and fans of four quantities', slide(true), 5)],
});

// How far 1,024 Sobol paths and 10,000 plain ones are from 400,000 plain ones, over all years and some seeds.
const seeds = 8;
const truth = simulated({ seed: 999, paths: 400_000 });
const spreadOf = (point: { readonly percentiles: readonly number[] }) => (point.percentiles[9]! - point.percentiles[1]!) / 2.563;
function missed(settings: Partial<SimulatorSettings>): readonly (readonly number[])[] {
  const squares = kept.map(() => new Float64Array(1 + fanProbabilities.length));
  for (let seed = 1; seed <= seeds; seed++) {
    simulated({ ...settings, seed }).forEach((fan, q) => fan.points.forEach((point, t) => {
      const exact = truth[q]!.points[t]!;
      const spread = spreadOf(exact);
      if (spread === 0) return;
      [point.mean, ...point.percentiles].forEach((value, k) => (squares[q]![k]! += ((value - [exact.mean, ...exact.percentiles][k]!) / spread) ** 2));
    }));
  }
  return squares.map((row) => Array.from(row, Math.sqrt));
}
const [few, many] = [missed({ method: 'sobol', paths: 1024, towards: kept }), missed({ paths })];
console.log('\nerror of 1,024 Sobol paths over that of 10,000 plain paths (root mean square over years and seeds)');
console.log(`  ${''.padEnd(16)} ${['mean', ...fanProbabilities.map((p) => `${p * 100}%`)].map((head) => head.padStart(6)).join('')}`);
few.forEach((row, q) => console.log(`  ${kept[q]!.padEnd(16)} ${row.map((value, k) => (value / many[q]![k]!).toFixed(2).padStart(6)).join('')}`));
