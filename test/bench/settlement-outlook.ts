/** The settlement of a running year: 5,000 claims a year by Fourier transform, by simulation, and the same loop in C. Target: 100,000 years, or their Fourier equal, under a second. */
import { readFileSync } from 'node:fs';
import { lognormal } from '../../src/actuarial/severity/lognormal.ts';
import type { SourceTable } from '../../src/language/model.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { settlementOutlook, simulatedSettlement } from '../../src/scenario/corridor/before-year-end.ts';
import { breakEvenPremium } from '../../src/scenario/corridor/break-even-premium.ts';
import { claimsDistribution } from '../../src/scenario/corridor/claims-distribution.ts';
import { readOutlook } from '../../src/scenario/corridor/claims-outlook.ts';
import { corridorValue } from '../../src/scenario/corridor/corridor-value.ts';
import { simulateClaims } from '../../src/scenario/corridor/simulate-claims.ts';
import { compare, compileC, contender, programContender } from './harness.ts';
import { drawClaimsC } from './settlement/draw-claims.ts';

const textOf = (id: string) => readFileSync(new URL(`../../models/${id}.yaml`, import.meta.url), 'utf8');
const { model } = readModel(textOf('corridor/guangzhou'), 'models/corridor/guangzhou.yaml', textOf);
const items = Object.entries({ premium: 105e6, enrolled: 1e6, operating_cost: 2e6 });
const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: items.map(() => '2026'), item: items.map(([item]) => item), amount: items.map(([, amount]) => amount) };
const statement: SourceTable = { name: 'statement', rowCount: items.length, column: (name) => columns[name], place: () => ({}), source: () => undefined, status: () => undefined };
const executor = wasmExecutor();
const term = (path: string, value: number) => ({ path, from: '1999-01', value });
const year = { made: evaluator(model!, { statement }), period: '2026', overrides: [term('surplus_line', 0.03), term('loss_end', 0.05)], ...(executor && { executor }) };

// Mean claim 20,000 yuan, coefficient of variation 2.
const outlook = { count: { family: 'poisson', mean: 5000 }, size: lognormal(Math.log(20_000) - Math.log(5) / 2, Math.sqrt(Math.log(5))) } as const;
const law = readOutlook(outlook).law!;
const distribution = claimsDistribution(law);
const { span, amounts, sizes, error } = distribution;
console.log(`  span ${span} yuan, ${sizes.length} points a claim, contract run on ${amounts.length}; error at most ${error.most.toFixed(0)}, typically ${error.typical.toFixed(0)} of ${law.mean} yuan`);

compare({
  title: '5,000 claims a year: distribution of the settlement',
  reference: 'whole, Fourier',
  rounds: 7,
  contenders: [
    contender('claims by Fourier', () => void claimsDistribution(law)),
    contender('contract on claims known', () => void settlementOutlook(year, outlook, { distribution })),
    contender('whole, Fourier', () => void settlementOutlook(year, outlook)),
    contender('100,000 years from the sum', () => void simulatedSettlement(year, outlook, { seed: 1, years: 100_000, route: 'sum', distribution })),
    contender('value to each side', () => void corridorValue(year, outlook, { distribution })),
    contender('break-even premium', () => void breakEvenPremium(year, outlook, { distribution })),
  ],
});

const years = 200;
compare({
  title: `simulation, ${years * 5000} claims one by one`,
  reference: 'C -O3',
  rounds: 9,
  contenders: [
    contender('simulateClaims', () => void simulateClaims(distribution, { seed: 1, years, route: 'claims' })),
    programContender('C -O3', compileC(drawClaimsC, '-O3'), years, 5000),
  ],
});
