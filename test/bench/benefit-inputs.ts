/** A moved lever on a table of 200 bands and on 12 fitted profiles, beside the claims they come from. */
import { readFileSync } from 'node:fs';
import { readModel } from '../../src/language/read/read-model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { bandClaims } from '../../src/scenario/benefits/band-claims.ts';
import { openBanded, type EstimateSession } from '../../src/scenario/benefits/banded-plan.ts';
import { estimateOfClaims } from '../../src/scenario/benefits/compare-inputs.ts';
import { fitClaims } from '../../src/scenario/benefits/fit-care.ts';
import { openFitted } from '../../src/scenario/benefits/fitted-plan.ts';
import { assumptionsOf } from '../../src/scenario/population/assumptions.ts';
import { generateClaims } from '../../src/scenario/population/generate-claims.ts';
import { compare, contender } from './harness.ts';

const modelOf = (id: string) => readModel(readFileSync(new URL(`../../models/${id}.yaml`, import.meta.url), 'utf8'), `${id}.yaml`).model!;
const layered = modelOf('benefits/resident-layered');
const run = evaluator(modelOf('population/synthetic-claims'), {}).run({ from: '2025', to: '2025' });
const claims = generateClaims(assumptionsOf(run, '2025'), { persons: 100_000, scheme: 'resident', seed: 7 });
const executor = wasmExecutor();
const session = openRows(layered, { claims }, executor);

const bounds = [300, 600, 1000, 2000, 3500, 5000, 7500, 10_000, 20_000, 35_000, 50_000, 100_000];
const table = bandClaims(session, bounds);
/** Lines that a published table has: years of claims of one kind. */
const lines = table.rows.filter(({ kinds }) => kinds.every((kind) => JSON.stringify(kind) === JSON.stringify(kinds[0]))).toSorted((one, other) => other.persons - one.persons).slice(0, 200);
const care = fitClaims(session);
const profiles = care.profiles.filter(({ distance }) => distance).toSorted((one, other) => other.persons - one.persons).slice(0, 12);
const banded = openBanded(layered, { ...table, rows: lines }, executor);
const fitted = openFitted(layered, { ...care, profiles }, executor);

let ratio = 0.6;
const edit = (estimates: EstimateSession) => () => void estimates.run({ period: '2025', overrides: [{ path: 'ratio.tertiary', from: '2025-01', value: (ratio += 0.00001) }] });
compare({
  title: `benefits/resident-layered, a ratio moved, to all payments: ${session.inputs.count.toLocaleString('en')} claims, 200 bands (${banded.members.toLocaleString('en')} made members), 12 profiles (${fitted.members.toLocaleString('en')})`,
  reference: 'claims',
  contenders: [contender('claims', edit(estimateOfClaims(session))), contender('200 bands, with bounds', edit(banded)), contender('12 profiles, with bounds', edit(fitted))],
});
for (const [name, estimate] of [['bands', banded.run({ period: '2025' })], ['profiles', fitted.run({ period: '2025' })]] as const) {
  console.log(`  half-width, ${name}: ${estimate.payments.map(({ payment, amount, low, high }) => `${payment} ${amount > 0 ? ((100 * (high - low)) / 2 / amount).toFixed(2) : '–'}%`).join(', ')}`);
}
