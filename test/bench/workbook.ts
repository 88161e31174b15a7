/** Reading a 200,000-row workbook down to a checked table, against the bare readers of two libraries. */
import { read as bareRead } from '@e965/xlsx';
import { readXlsx, writeXlsx } from 'hucre';
import { readFile } from '../../src/tables/read-file.ts';

const rows = 200_000;
const years = Array.from({ length: rows }, (_, i) => 2000 + (i % 20));
const sheet = [
  ['年度', '险种', '参保状态', '统筹地区', '参保人数'],
  ...years.map((year, i) => [year, '职工', '合计', `地区${Math.floor(i / 20)}`, 1000 + (i % 977)]),
];
const bytes = await writeXlsx({ sheets: [{ name: '参保', rows: sheet }] });

const timed = async (name: string, run: () => unknown) => {
  const start = performance.now();
  await run();
  return [name, performance.now() - start] as const;
};
console.log(`\n${rows} rows × ${sheet[0]!.length} columns, ${(bytes.length / 1e6).toFixed(1)} MB (one run each; target: under 10 s with progress)`);
let steps = 0;
const results = [
  await timed('checked table', async () => {
    const reading = await readFile({ name: 'insured.xlsx', bytes }, {}, () => void steps++);
    if (reading.tables[0]?.rowCount !== rows) throw new Error(`workbook: ${rows} rows; got ${reading.tables[0]?.rowCount ?? reading.issues.slice(0, 3).map((i) => i.code).join()}`);
  }),
  await timed('hucre alone', () => readXlsx(bytes)),
  await timed('@e965/xlsx alone', () => bareRead(bytes)),
];
const unit = results[0]![1];
for (const [name, ms] of results) console.log(`  ${name.padEnd(20)} ${(ms / 1000).toFixed(2).padStart(6)} s ${(ms / unit).toFixed(2).padStart(6)}`);
console.log(`  progress was told ${steps} times`);
