/** Claims through every layer of a benefit plan, from its model file, against the same rules by hand in C, numpy and Arquero. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModel } from '../../src/language/read/read-model.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { arqueroSums } from './claims/arquero-sums.ts';
import { claimsTable, madeUpClaims, type ClaimColumns } from './claims/columns.ts';
import { claimsNumpy } from './claims/numpy-program.ts';
import { claimsC } from './claims/program.ts';
import { compare, compileC, contender, programContender } from './harness.ts';

const model = readModel(readFileSync(new URL('../../models/benefits/resident-layered.yaml', import.meta.url), 'utf8'), 'resident-layered.yaml').model!;
const sums = ['expense', ...model.settlement!.layers.map(({ payment }) => payment), model.settlement!.own];
const folder = mkdtempSync(join(tmpdir(), 'claims-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const numpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

for (const count of [100_000, 1_000_000, 10_000_000]) {
  const columns = madeUpClaims(count);
  const file = join(folder, `${count}.bin`);
  writeColumns(file, columns);
  const table = claimsTable(columns);
  let tertiary = 0.6;
  const engine = (executor: typeof interpreter) => {
    const session = openRows(model, { claims: table }, executor);
    const { numbers, rows, groupStarts } = session.inputs;
    const held = [...numbers.values(), rows, groupStarts!].reduce((sum, column) => sum + column.byteLength, 0);
    console.log(`\n${executor.name}: ${(held / count + 1).toFixed(1)} bytes held a claim`);
    return () => session.run({ period: '2025', overrides: [{ path: 'ratio.tertiary', from: '2025-01', value: (tertiary += 0.0001) }], columns: [], sums });
  };
  const wasm = wasmExecutor();
  const byWasm = wasm && engine(wasm);
  const c = (...flags: string[]) => programContender(`C ${flags.join(' ')}`, compileC(claimsC, ...flags), file, count, 0.6);
  compare({
    title: `benefits/resident-layered, ${count.toLocaleString('en')} claims, five payers, a ratio moved each time, to all sums`,
    reference: 'C -O3',
    rounds: count > 1e6 ? 5 : 11,
    contenders: [
      byWasm && contender('engine, wasm', byWasm),
      count > 1e6 ? undefined : contender('engine, interpreter', engine(interpreter)),
      count > 1e6 || !numpy ? undefined : programContender('numpy, whole columns', (...args) => execFileSync('python3', ['-c', claimsNumpy, ...args.map(String)], { encoding: 'utf8' }), file, count, 0.6),
      count > 1e5 ? undefined : contender('Arquero, one running sum only', arqueroSums(columns)),
      c('-O3'),
      c('-O3', '-march=native', '-ffast-math'),
    ],
  });
  tertiary = 0.5999;
  const run = byWasm?.();
  console.log(`  sums, engine: ${sums.map((name) => run?.sum(name).toFixed(2)).join(' ')}`);
  console.log(`  sums, C:      ${compileC(claimsC, '-O3')?.(file, count, 0.6).trim().split(' ').slice(1).join(' ')}`);
}

function writeColumns(file: string, columns: ClaimColumns): void {
  const { expense, excluded, ownFirst, member, level, group, service, referral } = columns;
  writeFileSync(file, Buffer.concat([expense, excluded, ownFirst, member, level, group, service, referral].map((column) => Buffer.from(column.buffer))));
}
