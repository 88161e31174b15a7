/** One edit of a contract: its payoff at 400 points and ten years settled again, beside a loop written by hand and a frame. */
import { readFileSync } from 'node:fs';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import type { SourceTable } from '../../src/language/model.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { payoff } from '../../src/scenario/corridor/payoff.ts';
import { settle } from '../../src/scenario/corridor/settle.ts';
import { compare, contender } from './harness.ts';

const models = new URL('../../models/', import.meta.url);
const textOf = (id: string) => readFileSync(new URL(`${id}.yaml`, models), 'utf8');
const model = readModel(textOf('corridor/guangzhou'), 'corridor/guangzhou.yaml', textOf).model!;

const claims = [88, 97, 103, 110, 92, 99, 101, 108, 95, 90].map((share) => share * 1_000_000);
const rows = claims.flatMap((claims_paid, index) => Object.entries({ premium: 100_000_000, claims_paid }).map(([item, amount]) => ({ year: String(2016 + index), item, amount })));
const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: rows.map(({ year }) => year), item: rows.map(({ item }) => item), amount: rows.map(({ amount }) => amount) };
const statement: SourceTable = { name: 'statement', rowCount: rows.length, column: (name) => columns[name], place: (row) => ({ row }), source: () => undefined, status: () => undefined };

const made = evaluator(model, { statement });
const alone = evaluator(model, {});
const executor = wasmExecutor();
const points = 400;
let step = 0;
const overrides = () => {
  step = (step + 1) % 40;
  return [{ path: 'surplus_line', from: '1999-01', value: 0.03 + step / 1000 }, { path: 'loss_end', from: '1999-01', value: 0.05 }];
};

/** The same sums with nothing between them and the processor. */
function byHand(): number {
  const line = 0.03 + (step = (step + 1) % 40) / 1000;
  let sum = 0;
  const settled = (premium: number, paid: number) => {
    const rate = (premium - paid) / premium;
    const back = rate > line ? premium * (rate - line) : 0;
    const borne = rate < 0 ? 0.5 * premium * Math.min(-rate, 0.05) : 0;
    sum += Math.round(back * 100) / 100 - Math.round(borne * 100) / 100;
  };
  for (let point = 0; point < points; point++) settled(100_000_000, (200_000_000 * point) / (points - 1));
  for (const paid of claims) settled(100_000_000, paid);
  return sum;
}

const drawn = () => payoff(alone, { period: '2025', overrides: overrides(), figures: { premium: 100_000_000 }, ...(executor && { executor }) }, { least: 0, greatest: 200_000_000, points });
const tenYearsRun = () => made.run({ from: '2016', to: '2025', overrides: overrides() });
const tenYears = () => settle(tenYearsRun());
if (tenYears().years.length !== 10) throw new Error('corridor: ten years settled; got none');

compare({
  title: `one edit of a contract: ${points} points of its payoff and ten years settled (target: a frame of 16.7 ms)`,
  reference: 'ten years run',
  contenders: [
    contender('by hand', () => void byHand(), 20),
    contender('payoff', () => void drawn(), 5),
    contender('ten years run', () => void tenYearsRun(), 5),
    contender('ten years settled', () => void tenYears(), 5),
    contender('both', () => (drawn(), void tenYears()), 5),
    { name: 'a frame', time: () => 1000 / 60 },
  ],
});
