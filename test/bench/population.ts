/** A nation by single age over eighty years: ours beside a loop written by hand and the same in C. Target: under 20 ms. */
import { analyseMatrix } from '../../src/actuarial/population/projection-matrix.ts';
import { projectPopulation } from '../../src/actuarial/population/project-population.ts';
import { compare, compileC, contender, programContender } from './harness.ts';
import { byHand, laidOut } from './population/by-hand.ts';
import { nation, open, years } from './population/national.ts';
import { nationalC } from './population/program.ts';

const input = nation();
const plain = laidOut(input);
const out = new Float64Array((years + 1) * 2 * (open + 1));
const program = compileC(nationalC, '-O3');

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const first = performance.now();
const ours = projectPopulation(input);
console.log(`  the first projection of a fresh program: ${(performance.now() - first).toFixed(1)} ms`);
if ('fault' in ours) throw new Error(`population: a projection; got ${JSON.stringify(ours.fault)}`);
byHand(plain, out);
const sums = [total(ours.persons.male[years]!) + total(ours.persons.female[years]!), total(out.slice(-2 * (open + 1))), ...(program ? [Number(program(1).split(' ')[1])] : [])];
if (sums.some((sum) => Math.abs(sum / sums[0]! - 1) > 1e-12)) throw new Error(`population: the same persons in ${years} years; got ${sums.join(', ')}`);

compare({
  title: `${years} years of a nation by single age, life tables included (target: 20 ms)`,
  reference: 'C -O3',
  contenders: [
    contender('projectPopulation', () => void projectPopulation(input), 5),
    contender('by hand', () => byHand(plain, out), 5),
    programContender('C -O3', program, 201),
    { name: 'target', time: () => 20 },
  ],
});

const matrix = Array.from({ length: 51 }, (_, row) => Array.from({ length: 51 }, (_, age) => (age === row - 1 ? 0.99 : row === 0 && age >= 15 ? 0.03 : 0)));
compare({ title: 'a projection matrix of 51 ages', reference: 'analyseMatrix', contenders: [contender('analyseMatrix', () => void analyseMatrix(matrix))] });
