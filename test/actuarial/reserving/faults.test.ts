import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectFiles } from '../../architecture/project-files.ts';
import { root } from '../../../scripts/setup/root.mjs';
import { additive } from '../../../src/actuarial/reserving/additive.ts';
import { claimsDevelopmentResult } from '../../../src/actuarial/reserving/claims-development-result.ts';
import { clark } from '../../../src/actuarial/reserving/clark.ts';
import { mack } from '../../../src/actuarial/reserving/mack.ts';
import { munich } from '../../../src/actuarial/reserving/munich.ts';
import { odpGlm } from '../../../src/actuarial/reserving/odp-glm.ts';
import { triangleFrom, type TriangleRow } from '../../../src/actuarial/reserving/read-triangle.ts';
import { tailCurve } from '../../../src/actuarial/reserving/tail-curve.ts';
import { rowsOfColumns } from '../../../src/actuarial/reserving/triangle-columns.ts';
import { triangleOf } from '../../../src/actuarial/reserving/triangle.ts';
import { reservingIssues } from '../../../src/i18n/issues/reserving.ts';
import { faultOf, sound } from './sound.ts';
import { quargMackPaid, raa } from './triangles.ts';

const rows = (list: readonly (readonly [string, number, number | null])[]): TriangleRow[] => list.map(([origin, development, paid]) => ({ origin, development, paid }));
const small = rows([['2024-01', 1, 10], ['2024-01', 2, 5], ['2024-01', 3, 1], ['2024-02', 1, 12], ['2024-02', 2, 6], ['2024-03', 1, 11]]);

describe('reading', () => {
  test('cumulates increments, sorts origins and takes the exposure of each', () => {
    const { triangle, warnings } = sound(triangleFrom(small.toReversed().map((row) => ({ ...row, exposure: 100 })), 'incremental'));
    expect(triangle.labels).toEqual(['2024-01', '2024-02', '2024-03']);
    expect([...triangle.cumulative.slice(0, 3)]).toEqual([10, 15, 16]);
    expect([...triangle.known]).toEqual([3, 2, 1]);
    expect([...triangle.exposure!]).toEqual([100, 100, 100]);
    expect(warnings).toEqual([]);
  });

  test('reads the columns of a table, words and empty cells among them', () => {
    const read = rowsOfColumns({ origin: ['2024-01', '2024-01', '2024-02'], development: ['1', '2', '1'], paid: [10, 5, null] });
    expect(read).toEqual([
      { origin: '2024-01', development: 1, paid: 10, exposure: null },
      { origin: '2024-01', development: 2, paid: 5, exposure: null },
      { origin: '2024-02', development: 1, paid: null, exposure: null },
    ]);
  });

  test.each([
    ['no rows', [], 'empty'],
    ['one origin', rows([['2024-01', 1, 1], ['2024-01', 2, 1]]), 'one-origin'],
    ['one development', rows([['2024-01', 1, 1], ['2024-02', 1, 1]]), 'one-development'],
    ['a hole', small.filter(({ origin, development }) => origin !== '2024-01' || development !== 2), 'hole'],
    ['an empty cell between known ones', rows([['2024-01', 1, 1], ['2024-01', 2, null], ['2024-01', 3, 1], ['2024-02', 1, 1]]), 'hole'],
    ['a month of origin left out', small.filter(({ origin }) => origin !== '2024-02'), 'origin-missing'],
    ['a cell twice', [...small, small[0]!], 'twice'],
    ['a number that is not finite', [...small, ...rows([['2024-02', 3, Infinity]])], 'not-finite'],
    ['a development that is no whole number', [...small, ...rows([['2024-02', 2.5, 1]])], 'development'],
    ['a column of zeros', rows([['2024-01', 1, 0], ['2024-01', 2, 5], ['2024-02', 1, 0]]), 'zero-column'],
  ])('says it of %s', (_, list, code) => expect(faultOf(triangleFrom(list, 'incremental'))).toBe(`reserving/${code}`));

  test('names the cell and row where a cumulative amount falls, and keeps it', () => {
    const { triangle, warnings } = sound(triangleFrom(small, 'cumulative'));
    expect(warnings.map(({ code, severity, place, values }) => ({ code, severity, row: place.row, ...values }))).toEqual([
      { code: 'reserving/falling', severity: 'warning', row: 2, origin: '2024-01', development: 2, from: 10, to: 5 },
      { code: 'reserving/falling', severity: 'warning', row: 3, origin: '2024-01', development: 3, from: 5, to: 1 },
      { code: 'reserving/falling', severity: 'warning', row: 5, origin: '2024-02', development: 2, from: 12, to: 6 },
    ]);
    expect(triangle.cumulative[1]).toBe(5);
  });
});

describe('methods say what they lack', () => {
  test.each([
    ['Mack with two origins', () => mack(triangleOf([[1, 2], [1]])), 'too-few-for-mack'],
    ['the additive method without an exposure', () => additive(raa), 'no-exposure'],
    ['an exposure of zero', () => additive(triangleOf([[1, 2], [1]], undefined, [1, 0])), 'exposure-zero'],
    ['the one-year result where an origin lags behind', () => claimsDevelopmentResult(triangleOf([[1, 2, 3], [1], [1]])), 'not-regular'],
    ['the Poisson model where recoveries outweigh payments', () => odpGlm(triangleOf([[10, 5, 5], [12, 6], [10]])), 'odp-not-positive'],
    ['the Poisson model without a cell to spare', () => odpGlm(triangleOf([[10, 15], [12]])), 'odp-cells'],
    ['Munich chain ladder on two shapes', () => munich(raa, quargMackPaid), 'munich-shapes'],
    ['a growth curve that ends before the data', () => clark(raa, { maximumAge: 8 }), 'maximum-age'],
    ['ages that do not rise', () => clark(raa, { ages: [1, 2, 3, 4, 5, 5, 7, 8, 9, 10] }), 'ages'],
    ['a tail through one point', () => tailCurve([1.5, 1, 1]), 'tail-points'],
    ['a tail that grows', () => tailCurve([1.1, 1.2, 1.3]), 'tail-rises'],
  ])('%s', (_, run, code) => expect(faultOf(run())).toBe(`reserving/${code}`));
});

test('every finding has its words, and every sentence a finding', () => {
  const source = projectFiles('src').filter((file) => file.startsWith('src/actuarial/reserving/')).map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n');
  const raised = new Set([...source.matchAll(/(?:finding|faulty)\((?:[^'()]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, one, other]) => (other === undefined ? [one!] : [one!, other])));
  for (const standing of ['usable', 'doubtful', 'refused', 'impossible']) raised.add(standing);
  expect([...raised].map((kind) => `reserving/${kind}`).sort()).toEqual(Object.keys(reservingIssues).sort());
});
