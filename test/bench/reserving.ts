/** Mack's reserve, errors and σ of a 60 × 60 monthly triangle, against the same by hand in JavaScript and in C; then the verdict and the bootstrap. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CounterDraws } from '../../src/actuarial/random/counter-draws.ts';
import { isFaulty } from '../../src/actuarial/reserving/finding.ts';
import { mack } from '../../src/actuarial/reserving/mack.ts';
import { odpBootstrap } from '../../src/actuarial/reserving/odp-bootstrap.ts';
import { odpGlm } from '../../src/actuarial/reserving/odp-glm.ts';
import type { Triangle } from '../../src/actuarial/reserving/triangle.ts';
import { verdict } from '../../src/actuarial/reserving/verdict.ts';
import { compare, compileC, contender, programContender } from './harness.ts';
import { handMack } from './reserving/javascript.ts';
import { mackC } from './reserving/program.ts';

const SIZE = 60;
const TIMES = 200;

/** Month after month a tenth of what is left is paid, a little more or less. */
function months(size: number): Triangle {
  const draws = new CounterDraws(1);
  const cumulative = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    let [paid, left] = [0, 1e7 + 1e5 * i];
    for (let j = 0; j < size - i; j++) {
      const payment = left * 0.1 * (1 + 0.1 * draws.normal(i, j));
      left -= payment;
      paid += payment;
      cumulative[i * size + j] = paid;
    }
  }
  return { labels: Array.from({ length: size }, (_, i) => `${i + 1}`), developments: size, cumulative, known: Int32Array.from({ length: size }, (_, i) => size - i), exposure: null };
}

const triangle = months(SIZE);
const folder = mkdtempSync(join(tmpdir(), 'reserving-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'triangle.bin');
writeFileSync(file, Buffer.from(triangle.cumulative.buffer));

const often = (run: () => void) => () => {
  for (let time = 0; time < TIMES; time++) run();
};
const c = (...flags: string[]) => programContender(`C ${flags.join(' ')}`, compileC(mackC, ...flags), file, SIZE, TIMES);

compare({
  title: `Mack on ${SIZE} × ${SIZE}, ${TIMES} times`,
  reference: 'C -O3',
  contenders: [
    contender('mack', often(() => mack(triangle))),
    contender('by hand in JavaScript', often(() => handMack(triangle.cumulative, SIZE))),
    c('-O3'),
    c('-O3', '-march=native', '-ffast-math'),
  ],
});
const result = mack(triangle);
if (!isFaulty(result)) console.log(`  total error: ${result.totalStandardError.toPrecision(10)}, by hand ${handMack(triangle.cumulative, SIZE).toPrecision(10)}`);

compare({
  title: `other work on ${SIZE} × ${SIZE}, once`,
  reference: 'verdict with all signs',
  rounds: 5,
  contenders: [
    contender('verdict with all signs', () => verdict(triangle)),
    contender('ODP model with analytic error', () => odpGlm(triangle)),
    contender('ODP bootstrap, 200 triangles', () => odpBootstrap(triangle, { simulations: 200, seed: 1 })),
  ],
});
