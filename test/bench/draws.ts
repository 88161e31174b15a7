/**
 * A million normals by Philox and by scrambled Sobol points against the same in C (AS 241), percentiles of 10,000 paths, and
 * what a million plain paths of a made-up fund say that 1,024 Sobol paths are held to (`npm run bench draws`).
 */
import { CounterDraws } from '../../src/actuarial/random/counter-draws.ts';
import { SobolDraws } from '../../src/actuarial/random/sobol.ts';
import { percentiles } from '../../src/actuarial/simulation/percentiles.ts';
import { plainColumns } from '../actuarial/simulation/fund-like.ts';
import { normalsC } from './draws/normals-program.ts';
import { compare, compileC, contender, programContender } from './harness.ts';

const PATHS = 10_000;
const DRAWS = 100;
const column = new Float64Array(PATHS);
const counter = new CounterDraws(1);
const sobol = new SobolDraws(1);

const c = (generator: string, ...flags: string[]) => programContender(`C ${flags.join(' ')}`, compileC(normalsC, ...flags), generator, PATHS, DRAWS);

compare({
  title: 'a million normals, Philox4x32-10',
  reference: 'C -O3 -march=native',
  contenders: [
    contender('CounterDraws, path by path', () => {
      for (let path = 0; path < PATHS; path++) for (let draw = 0; draw < DRAWS; draw++) column[path] = counter.normal(path, draw);
    }),
    c('philox', '-O3', '-march=native'),
    c('philox', '-O3', '-march=native', '-ffast-math'),
  ],
});

compare({
  title: 'a million normals, scrambled Sobol',
  reference: 'C -O3 -march=native',
  contenders: [
    contender('SobolDraws, path by path', () => {
      for (let path = 0; path < PATHS; path++) for (let draw = 0; draw < DRAWS; draw++) column[path] = sobol.normal(path, draw);
    }),
    contender('SobolDraws, columns', () => {
      for (let draw = 0; draw < DRAWS; draw++) sobol.fillNormals(column, draw, 0);
    }),
    contender('SobolDraws, columns of uniforms', () => {
      for (let draw = 0; draw < DRAWS; draw++) sobol.fillUniforms(column, draw, 0);
    }),
    contender('scrambling 120 dimensions anew', () => {
      const fresh = new SobolDraws(2);
      for (let draw = 0; draw < 120; draw++) fresh.uniform(0, draw);
    }),
    c('sobol', '-O3', '-march=native'),
    c('sobol', '-O3', '-march=native', '-ffast-math'),
  ],
});

const levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];
const columns = Array.from({ length: 30 }, (_, year) => Float64Array.from({ length: PATHS }, (__, path) => counter.normal(path, year)));
compare({
  title: `nine percentiles of ${columns.length} years of ${PATHS} paths`,
  reference: 'percentiles',
  contenders: [contender('percentiles', () => columns.forEach((each) => percentiles(each, levels))), contender('sorting', () => columns.forEach((each) => each.slice().sort()))],
});

if (process.env['MILLION'] !== undefined) {
  const million = plainColumns(new CounterDraws(99), 1_000_000);
  for (const year of [5, 10, 20, 30]) {
    const balances = million[year - 1]!;
    const mean = balances.reduce((sum, value) => sum + value, 0) / balances.length;
    const negative = balances.filter((value) => value < 0).length / balances.length;
    console.log(year, mean, [...percentiles(balances, [0.05, 0.25, 0.5, 0.75, 0.95])].join(', '), negative);
  }
}
