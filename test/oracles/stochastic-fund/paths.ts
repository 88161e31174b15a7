import { exp } from '../../../src/actuarial/elementary/exp.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import type { Draws } from '../../../src/actuarial/random/draws.ts';
import { principalShocks } from '../../../src/actuarial/random/principal-order.ts';
import { SobolDraws } from '../../../src/actuarial/random/sobol.ts';
import { autoregress, type Autoregression } from '../../../src/actuarial/simulation/autoregression.ts';
import { input, type FundCase } from './cases.ts';

export const PATHS = 2 ** 17;
const SEED = 20261122;

/** Both ways of drawing; the error of evenly spread paths must not exceed that of plain ones. */
export const ways: readonly { readonly name: string; readonly draws: Draws }[] = [
  { name: 'plain', draws: new CounterDraws(SEED) },
  { name: 'Sobol', draws: new SobolDraws(SEED) },
];

/** Simulated columns, a year each, with a value of every path. */
export type Columns = readonly Float64Array[];

export function columnsOf(years: number): Columns {
  return Array.from({ length: years }, () => new Float64Array(PATHS));
}

/** balance = balance·(1 + interest) + mu + x, where x is AR(1) and starts from its known value, or stationary where the case says so. */
export function gaussianBalances(one: FundCase, years: number, draws: Draws): Columns {
  const stationary = /stationary/i.test(one.model ?? '') && one.inputs['x0'] === undefined;
  const process: Autoregression = { persistence: input(one, 'phi', 0), shock: input(one, 's'), ...(stationary ? {} : { start: input(one, 'x0', 0) }) };
  const [opening, interest, mu] = [input(one, 'opening_balance'), input(one, 'interest', 0), input(one, 'mu', 0)];
  const balances = columnsOf(years);
  eachPath(years, draws, (path, shocks) => {
    autoregress(shocks, process, { years });
    let balance = opening;
    for (let year = 0; year < years; year++) {
      balance = balance * (1 + interest) + mu + shocks[year]!;
      balances[year]![path] = balance;
    }
  });
  return balances;
}

/** log E = log E of the year before + g + sg·e; and the running sum of E. */
export function lognormalGrowth(one: FundCase, years: number, draws: Draws): { readonly amounts: Columns; readonly cumulative: Columns } {
  const [first, growth, spread] = [input(one, 'E0'), input(one, 'g'), input(one, 'sg')];
  const [amounts, cumulative] = [columnsOf(years), columnsOf(years)];
  eachPath(years, draws, (path, shocks) => {
    let amount = first;
    let sum = 0;
    for (let year = 0; year < years; year++) {
      amount *= exp(growth + spread * shocks[year]!);
      sum += amount;
      amounts[year]![path] = amount;
      cumulative[year]![path] = sum;
    }
  });
  return { amounts, cumulative };
}

/** Balance goes up with its probability, or down, year by year. */
export function twoPointBalances(one: FundCase, years: number, draws: Draws): Columns {
  const [opening, up, down, p] = [input(one, 'opening'), input(one, 'up'), input(one, 'down'), input(one, 'p')];
  const balances = columnsOf(years);
  for (let path = 0; path < PATHS; path++) {
    let balance = opening;
    for (let year = 0; year < years; year++) {
      balance += draws.uniform(path, year) < p ? up : -down;
      balances[year]![path] = balance;
    }
  }
  return balances;
}

/** Independent normal shocks of each path, the first dimensions carrying most of their sum. */
function eachPath(years: number, draws: Draws, walk: (path: number, shocks: Float64Array) => void): void {
  const turn = principalShocks(years);
  const shocks = new Float64Array(years);
  const normals = new Float64Array(years);
  for (let path = 0; path < PATHS; path++) {
    for (let k = 0; k < years; k++) normals[k] = draws.normal(path, k);
    for (let year = 0; year < years; year++) {
      let shock = 0;
      for (let k = 0; k < years; k++) shock += turn[year * years + k]! * normals[k]!;
      shocks[year] = shock;
    }
    walk(path, shocks);
  }
}
