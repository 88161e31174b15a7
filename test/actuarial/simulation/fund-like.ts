import { gaussianCopula } from '../../../src/actuarial/correlation/copula.ts';
import { exp } from '../../../src/actuarial/elementary/exp.ts';
import type { Draws } from '../../../src/actuarial/random/draws.ts';
import { ResponseRotation } from '../../../src/actuarial/random/response-rotation.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';

export const YEARS = 30;
const RISKS = 4;
const SHOCKS = YEARS * RISKS;

/** Growth of income, growth of cost, collection, interest: AR(1) each, and correlated. */
const copula = gaussianCopula([[1, 0.3, 0.2, 0], [0.3, 1, 0.5, 0.1], [0.2, 0.5, 1, 0], [0, 0.1, 0, 1]]);
const spread = [0.02, 0.03, 0.015, 0.01];
const persistence = [0.3, 0.5, 0, 0.6];
const level = [0.05, 0.052, 0, 0.025];

/** Accumulated balances of a made-up fund, in the order of years, from independent normals (year by year, a risk after another). */
export function balances(normals: Float64Array): Float64Array {
  const shocks = normals.slice();
  for (let year = 0; year < YEARS; year++) copula.join(shocks, year * RISKS);
  const away = [0, 0, 0, 0];
  let [income, cost, balance] = [100, 95, 150];
  return Float64Array.from({ length: YEARS }, (_, year) => {
    for (let k = 0; k < RISKS; k++) away[k] = persistence[k]! * away[k]! + spread[k]! * shocks[year * RISKS + k]!;
    income *= exp(level[0]! + away[0]!);
    cost *= exp(level[1]! + away[1]!);
    balance = balance * (1 + level[3]! + away[3]!) + income * (1 + away[2]!) - cost;
    return balance;
  });
}

/** A column of balances for each year from plain draws. */
export function plainColumns(draws: Draws, paths: number): Float64Array[] {
  return columnsOf(paths, (path, normals) => {
    for (let k = 0; k < SHOCKS; k++) normals[k] = draws.normal(path, k);
  });
}

/** The same from scrambled Sobol points turned towards the balances of all years. */
export function sobolColumns(seed: number, paths: number): Float64Array[] {
  const draws = new SobolDraws(seed);
  return columnsOf(paths, (path, normals) => {
    for (let k = 0; k < SHOCKS; k++) normals[k] = draws.normal(path, k);
    towardsBalances().turn(normals);
  });
}

/** What the columns of `sobolColumns` lean on: the normals along the directions their points were turned to. */
export function sobolControls(seed: number, paths: number): Float64Array[] {
  const draws = new SobolDraws(seed);
  return Array.from({ length: towardsBalances().directions }, (_, k) => Float64Array.from({ length: paths }, (_, path) => draws.normal(path, k)));
}

let rotation: ResponseRotation | undefined;

/** By differences: one run for each shock and one without any. */
function towardsBalances(): ResponseRotation {
  const small = 0.01;
  const run = (shock: number): Float64Array => balances(new Float64Array(SHOCKS).fill(small, shock, Math.min(SHOCKS, shock + 1)));
  return (rotation ??= (() => {
    const still = run(SHOCKS);
    const moved = Array.from({ length: SHOCKS }, (_, shock) => run(shock));
    return new ResponseRotation(Array.from(still, (balance, year) => moved.map((each) => (each[year]! - balance) / small)));
  })());
}

function columnsOf(paths: number, draw: (path: number, normals: Float64Array) => void): Float64Array[] {
  const columns = Array.from({ length: YEARS }, () => new Float64Array(paths));
  const normals = new Float64Array(SHOCKS);
  for (let path = 0; path < paths; path++) {
    draw(path, normals);
    for (const [year, balance] of balances(normals).entries()) columns[year]![path] = balance;
  }
  return columns;
}
