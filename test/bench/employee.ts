/** The employee model from its model file, 10,000 paths × 10 years, against the same formulas fused by hand in JavaScript and in C. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Draw } from '../../src/language/draw-source.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';
import { drawn, drivers, kept } from './employee/drivers.ts';
import { employeeLoop } from './employee/javascript.ts';
import { employeeC } from './employee/program.ts';
import { startOf } from './employee/start.ts';
import { compare, compileC, contender, programContender } from './harness.ts';

const paths = 10_000;
const [last, to] = ['2025', '2035'];
const folder = new URL('../../datasets/national/', import.meta.url);
const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
const { tables } = readDataPackage(JSON.parse(files['datapackage.json']!), files);
const modelText = (id: string) => readFileSync(new URL(`../../models/${id}.yaml`, import.meta.url), 'utf8');
const model = readModel(modelText('employee/pool-budget'), 'employee/pool-budget.yaml', modelText).model!;
const engine = evaluator(model, tables);
const plain = engine.run({ to });
const years = plain.periods.length - 1 - plain.periods.indexOf(last);
const draws = drivers.map((_, k) => Array.from({ length: years }, (_, t) => Float64Array.from({ length: paths }, (_, p) => drawn(k, t, p))));
const given = drivers.map(({ path }, k): Draw => ({ path, values: (period) => (period > last ? draws[k]![Number(period) - Number(last) - 1]! : undefined) }));
const results = kept.map(() => Array.from({ length: years }, () => new Float64Array(paths)));
const state = Array.from({ length: 6 }, () => new Float64Array(paths));
const start = startOf(plain, last);
const wasm = wasmExecutor();

const byEngine = (executor: typeof interpreter) => () => {
  const run = engine.run({ to, paths, draws: given, executor, keep: kept });
  run.release();
};
const c = (...flags: string[]) => compileC(employeeC(start, paths, years), ...flags);

compare({
  title: `employee/pool-budget, ${model.quantities.size} quantities, ${years} years × ${paths} paths, ${drivers.length} drivers, from draws to results`,
  reference: 'engine, wasm',
  contenders: [
    wasm && contender('engine, wasm', byEngine(wasm), 5),
    contender('engine, interpreter', byEngine(interpreter), 3),
    contender('hand-fused JavaScript loop', () => employeeLoop(start, paths, years, { draws, results, state }), 5),
    programContender('C -O3', c('-O3')),
    programContender('C -O3 -march=native -ffast-math', c('-O3', '-march=native', '-ffast-math')),
  ],
});
const run = engine.run({ to, paths, draws: given, executor: wasm ?? interpreter, keep: kept });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
console.log(`  sums of the last balances: ${sum(run.pathValues('closing_balance', to)!)}, ${sum(results[2]![years - 1]!)}, ${c('-O3')?.().split(' ')[1]?.trim() ?? '–'}`);
