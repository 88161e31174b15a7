/** What a second worker saves: one large simulation on one thread and divided among two, messages included. */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { askedColumns } from '../../src/runner/projection/handed-over.ts';
import { simulateInParts, type Answer } from '../../src/runner/projection/in-parts.ts';
import { plainTables } from '../../src/runner/projection/plain-tables.ts';
import type { SimulateAsk } from '../../src/runner/projection/questions.ts';
import { shippedModel, shippedTables, shippedText } from '../laws/shipped-models.ts';
import { median } from './harness.ts';

const id = 'employee/pool-budget';
const rounds = 15;
const { reading, dataset } = shippedModel(id);
const texts: Record<string, string> = {};
const take = (name: string): void => {
  const text = shippedText(name);
  if (text === undefined || name in texts) return;
  texts[name] = text;
  for (const [, used] of text.matchAll(/^ {2}\w+: ([a-z-]+\/[a-z-]+)$/gm)) take(used!);
};
take(id);

interface Desk {
  readonly worker: Worker;
  readonly answer: Answer;
}

function started(): Desk {
  // A thread does not take over how its parent reads TypeScript.
  const worker = new Worker("import('tsx/esm/api').then(({ register }) => { register(); return import(require('node:worker_threads').workerData); })", { eval: true, workerData: new URL('./simulation/desk-thread.ts', import.meta.url).href });
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  worker.on('message', ({ id: number, answer }: { id: number; answer: unknown }) => waiting.get(number)!(answer));
  const answer: Answer = (question, ask) => new Promise((resolve) => {
    waiting.set(++last, resolve as (answer: unknown) => void);
    worker.postMessage({ id: last, question, ask }, askedColumns(question, ask));
  });
  return { worker, answer };
}

const ask = (paths: number, seed: number): SimulateAsk => ({
  to: '2055', overrides: [], seed, method: 'random', paths,
  assume: ['base_growth', 'insured_growth.active', 'cost_growth_inpatient', 'cost_growth_outpatient'].map((path) => ({ path, from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.015 } }, autocorrelation: 0.4 })),
  correlate: [['base_growth', 'cost_growth_inpatient', 0.3]],
  fans: ['income', 'expenditure', 'closing_balance', 'months_payable'].map((quantity) => ({ quantity, element: '' })),
  crossings: [],
});

const desks = [started(), started()];
await Promise.all(desks.map(({ answer }) => answer('open', { model: id, texts, tables: plainTables(reading.model!, shippedTables(dataset!)) })));
for (const paths of [10_000, 100_000]) {
  const times: [number[], number[]] = [[], []];
  for (let round = -3; round < rounds; round++) {
    for (const [index, run] of [() => desks[0]!.answer('simulate', ask(paths, round + 9)), () => simulateInParts(ask(paths, round + 9), desks.map(({ answer }) => answer))].entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) times[index]!.push(performance.now() - start);
    }
  }
  const [one, two] = times.map(median) as [number, number];
  console.log(`employee/pool-budget, ${paths} paths to 2055, draws and percentiles of four quantities: one worker ${one.toFixed(1)} ms, two ${two.toFixed(1)} ms: ${(one / two).toFixed(2)} × as fast (${cpus().length} processors)`);
}
await Promise.all(desks.map(({ worker }) => worker.terminate()));
