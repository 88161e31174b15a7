import { readFileSync } from 'node:fs';
import { firstPassage } from '../../../src/actuarial/simulation/first-passage.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { figuresOf, input, type Figure, type FundCase } from '../stochastic-fund/cases.ts';
import { gaussianBalances, lognormalGrowth, PATHS, twoPointBalances, ways, type Columns } from '../stochastic-fund/paths.ts';
import { ruinResults } from '../stochastic-fund/ruin-case.ts';
import { chanceResult, deviationResult, meanResult, percentileResults } from '../stochastic-fund/sampling-error.ts';

function resultsOf(one: FundCase): CaseResult[] {
  const has = (...names: readonly string[]): boolean => names.every((name) => one.inputs[name] !== undefined);
  if (has('up', 'down')) return ways.flatMap(({ name, draws }) => depletionResults(one, `${one.case_id} ${name}`, twoPointBalances(one, input(one, 'years'), draws)));
  if (has('E0')) {
    return ways.flatMap(({ name, draws }) => {
      const { amounts, cumulative } = lognormalGrowth(one, lastYear(one), draws);
      return yearlyResults(one, `${one.case_id} ${name}`, amounts, cumulative);
    });
  }
  if (has('opening_balance')) return ways.flatMap(({ name, draws }) => yearlyResults(one, `${one.case_id} ${name}`, gaussianBalances(one, lastYear(one), draws)));
  if (has('u')) return ruinResults(one);
  throw new RangeError(`${one.case_id}: a fund, a growth, a walk or a ruin; got ${Object.keys(one.inputs).join(', ')}`);
}

function lastYear(one: FundCase): number {
  return Math.max(...figuresOf(one).map(({ year }) => (typeof year === 'number' ? year : input(one, 'years'))));
}

function yearlyResults(one: FundCase, id: string, amounts: Columns, cumulative?: Columns): CaseResult[] {
  return figuresOf(one).flatMap(({ year = lastYear(one), ...figures }) =>
    Object.entries(figures).flatMap(([name, expected]) => {
      const values = (/cumulative/.test(name) ? cumulative : amounts)?.[Number(year) - 1];
      const place = `${id}, year ${Number(year)}: ${name}`;
      return values === undefined ? [compared(place, 'a column', null)] : figureResults(place, name.replace(/_cumulative/, ''), expected, values);
    }),
  );
}

function figureResults(id: string, name: string, expected: Figure, values: Float64Array): CaseResult[] {
  if (name === 'percentiles') return percentileResults(id, expected as Readonly<Record<string, number>>, values);
  if (name === 'mean') return [meanResult(id, Number(expected), values)];
  if (name === 'sd') return [deviationResult(id, Number(expected), values)];
  if (name === 'variance') return [deviationResult(id, Math.sqrt(Number(expected)), values)];
  if (name === 'median') return percentileResults(id, { 0.5: Number(expected) }, values);
  if (name === 'prob_negative') return [chanceResult(id, Number(expected), values.filter((value) => value < 0).length / PATHS, PATHS)];
  return [compared(id, 'a known figure', null)];
}

function depletionResults(one: FundCase, id: string, balances: Columns): CaseResult[] {
  const { chanceFirst, chanceBy, years } = firstPassage(balances, 0, { at: 'belowOrEqual' });
  const standing = balances.at(-1)!.filter((_, path) => years[path] === -1);
  return figuresOf(one).flatMap((figures) =>
    Object.entries(figures).flatMap(([name, expected]): CaseResult[] => {
      const place = `${id}: ${name}`;
      if (/first_depleted/.test(name)) return (expected as readonly number[]).map((chance, year) => chanceResult(`${place} ${year + 1}`, chance, chanceFirst[year]!, PATHS));
      if (/depleted_by_(?!horizon)/.test(name) && Array.isArray(expected)) return (expected as readonly number[]).map((chance, year) => chanceResult(`${place} ${year + 1}`, chance, chanceBy[year]!, PATHS));
      if (/depleted_by_horizon/.test(name)) return [chanceResult(place, Number(expected), chanceBy.at(-1)!, PATHS)];
      if (/mean_balance_if_not/.test(name)) return [meanResult(place, Number(expected), standing)];
      return [compared(place, 'a known figure', null)];
    }),
  );
}

/** What cannot be read, or what the program throws on, is a case that fails. */
function attempted(one: FundCase): readonly CaseResult[] {
  try {
    return resultsOf(one);
  } catch (error) {
    return [compared(one.case_id, 'a result', (error as Error).message)];
  }
}

/** Simulated fund balances against closed forms, by plain and by scrambled Sobol draws; ruin in closed form. */
export const adapter: OracleAdapter = {
  set: 'stochastic-fund',
  run: (folder) =>
    Promise.resolve(
      caseFiles(folder, '.json').flatMap((file) => {
        const content = JSON.parse(readFileSync(file, 'utf8')) as FundCase | readonly FundCase[];
        return (Array.isArray(content) ? (content as readonly FundCase[]) : [content as FundCase]).flatMap(attempted);
      }),
    ),
};
