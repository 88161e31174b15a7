/** Writing the employee budget of ten years as a workbook with live formulas, and a long table, against the bare writer. */
import { readFileSync, readdirSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { modelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import { tableWorkbook } from '../../src/reports/excel/write-table.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import { inFormOrder } from '../../src/scenario/form-order.ts';
import { readDataPackage } from '../../src/tables/index.ts';
import { median } from './harness.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const textOf = (id: string) => readFileSync(at(`models/${id}.yaml`), 'utf8');
const model = readModel(textOf('employee/pool-budget'), 'employee/pool-budget.yaml', textOf).model!;
const contents = Object.fromEntries(readdirSync(at('datasets/national')).map((name) => [name, readFileSync(at(`datasets/national/${name}`), 'utf8')]));
const run = evaluator(model, readDataPackage(JSON.parse(contents['datapackage.json']!), contents).tables).run({ from: '2022', to: '2031' });

const times = { formulas: [] as number[], packing: [] as number[] };
let size = 0;
let live = 0;
for (let round = -1; round < 9; round++) {
  const start = performance.now();
  const made = modelWorkbook(run, { locale: 'zh', inFormOrder });
  const middle = performance.now();
  size = (await writeWorkbook(made.workbook)).length;
  live = made.live;
  if (round < 0) {
    console.log(`\nemployee/pool-budget, 10 years, first time: ${(performance.now() - start).toFixed(0)} ms (target: under 1 s)`);
    continue;
  }
  times.formulas.push(middle - start);
  times.packing.push(performance.now() - middle);
}
console.log(`  medians of 9: formulas ${median(times.formulas).toFixed(0)} ms, packing ${median(times.packing).toFixed(0)} ms; ${live} live formulas, ${(size / 1024).toFixed(0)} kB`);

const count = 100_000;
const rows = Array.from({ length: count }, (_, row) => [`S${row}`, `m${row >> 3}`, row % 365, ['一级', '二级', '三级'][row % 3]!, row / 7, row * 0.13, row % 2 === 0 ? null : row / 3, '职工', row % 12, row * row]);
const columns = rows[0]!.map((_, column) => `列${column + 1}`);
const timed = async (write: () => Promise<Uint8Array>) => {
  const start = performance.now();
  const { length } = await write();
  return { ms: performance.now() - start, size: length };
};
let told = 0;
let longest = 0;
let beat = performance.now();
const clock = setInterval(() => {
  longest = Math.max(longest, performance.now() - beat);
  beat = performance.now();
}, 1);
const own = await timed(() => tableWorkbook({ name: '逐笔', columns, rows }, { name: '衡算', rows: [] }, () => void told++));
clearInterval(clock);
const bare = await timed(() => writeXlsx({ sheets: [{ name: '逐笔', rows: [columns, ...rows] }] }));
console.log(`\n${count.toLocaleString('en')} rows × ${columns.length} columns (one run each; target: under 5 s with progress)`);
console.log(`  in parts             ${(own.ms / 1000).toFixed(2)} s  ${(own.size / 1e6).toFixed(1)} MB; progress told ${told} times, the page waits ${longest.toFixed(0)} ms at most`);
console.log(`  the bare writer      ${(bare.ms / 1000).toFixed(2)} s  ${(bare.size / 1e6).toFixed(1)} MB, in one go`);
