import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Draw } from '../../language/draw-source.ts';
import { claimsDistribution, type GridError, type GridSettings } from './claims-distribution.ts';
import { readOutlook, type ClaimsLaw, type ClaimsOutlook } from './claims-outlook.ts';
import { corridorOf, type ContractYear } from './contract-year.ts';
import { outcomeDistribution, type OutcomeDistribution } from './outcome-distribution.ts';
import { settle } from './settle.ts';
import { simulateClaims, type SimulationRoute, type SimulationSettings } from './simulate-claims.ts';

/** A year of the term that is not settled yet. */
export interface OutlookOfYear {
  readonly period: Period;
  readonly outlook: ClaimsOutlook;
}

export interface TermYear {
  readonly period: Period;
  readonly claims: OutcomeDistribution;
  readonly results: Readonly<Record<string, OutcomeDistribution>>;
  /** Closing stocks: what is carried on, held in reserve, left to policy. */
  readonly stocks: readonly { readonly closing: string; readonly label: Label; readonly distribution: OutcomeDistribution }[];
  readonly route: SimulationRoute;
  readonly span: number;
  readonly error: GridError;
}

export interface TermOutlook {
  /** In order; empty where something is an error. */
  readonly years: readonly TermYear[];
  /** Results summed over the years of the outlook, by party. */
  readonly total: Readonly<Record<string, OutcomeDistribution>>;
  readonly seed: number;
  readonly paths: number;
  readonly issues: readonly Issue[];
}

export type TermSettings = Omit<SimulationSettings, 'term'> & Pick<GridSettings, 'span'>;

/**
 * The rest of a term by simulation: each path draws the claims of every year, independent of one another, and the contract
 * carries surplus, reserve and what is left to policy along it. All other figures are as the statement gives them.
 *
 * @param contract its `period` is not used: the run goes to the last of `years`
 * @throws RangeError where no year is given, or one twice
 */
export function termOutlook(contract: Omit<ContractYear, 'period'>, years: readonly OutlookOfYear[], settings: TermSettings): TermOutlook {
  const ordered = years.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  if (ordered.length === 0 || new Set(years.map(({ period }) => period)).size < years.length) throw new RangeError(`termOutlook: years, each once; got ${years.map(({ period }) => period).join(', ')}`);
  const none = { years: [], total: {}, seed: settings.seed, paths: settings.years };
  const read = ordered.map(({ outlook, period }) => {
    const { law, issues } = readOutlook(outlook);
    return { law, issues: issues.map((issue) => ({ ...issue, values: { ...issue.values, period } })) };
  });
  const laws = read.flatMap(({ law }) => law ?? []);
  if (laws.length < read.length) return { ...none, issues: read.flatMap(({ issues }) => issues) };
  const { issues } = settledAtMeans(contract, ordered, laws);
  if (issues.some(({ severity }) => severity === 'error')) return { ...none, issues };

  const drawn = ordered.map(({ period }, term) => {
    const distribution = claimsDistribution(laws[term]!, settings);
    return { period, distribution, ...simulateClaims(distribution, { ...settings, term }) };
  });
  return { ...none, ...simulated(contract, drawn, settings.years), issues };
}

type DrawnYear = { readonly period: Period; readonly distribution: { readonly span: number; readonly error: GridError } } & ReturnType<typeof simulateClaims>;

function simulated({ made, from, overrides = [], executor }: Omit<ContractYear, 'period'>, drawn: readonly DrawnYear[], paths: number): Pick<TermOutlook, 'years' | 'total'> {
  const corridor = corridorOf(made);
  const results = Object.entries(corridor.results);
  const amounts = new Map(drawn.map((year) => [year.period, year.amounts]));
  const draws: readonly Draw[] = [{ path: corridor.claims, values: (period) => amounts.get(period) }];
  const keep = [...results.map(([, name]) => name), ...corridor.stocks.map(({ closing }) => closing)];
  const run = made.run({ ...(from !== undefined && { from }), to: drawn.at(-1)!.period, overrides, draws, paths, keep, ...(executor && { executor }) });
  const of = (name: string, period: Period) => outcomeDistribution(run.pathValues(name, period)!);
  const years = drawn.map(({ period, distribution: { span, error }, amounts: claims, route }): TermYear => ({
    period,
    claims: outcomeDistribution(claims),
    results: Object.fromEntries(results.map(([party, name]) => [party, of(name, period)])),
    stocks: corridor.stocks.map(({ closing }) => ({ closing, label: made.model.quantities.get(closing)!.label, distribution: of(closing, period) })),
    route, span, error,
  }));
  const total = Object.fromEntries(results.map(([party, name]) => {
    const sum = new Float64Array(paths);
    for (const { period } of drawn) {
      const values = run.pathValues(name, period)!;
      for (let path = 0; path < paths; path++) sum[path]! += values[values.length === 1 ? 0 : path]!;
    }
    return [party, outcomeDistribution(sum)];
  }));
  run.release();
  return { years, total };
}

function settledAtMeans({ made, from, overrides = [] }: Omit<ContractYear, 'period'>, years: readonly OutlookOfYear[], laws: readonly ClaimsLaw[]): ReturnType<typeof settle> {
  const means = new Map(years.map(({ period }, index) => [period, Float64Array.of(laws[index]!.mean)]));
  const draws: readonly Draw[] = [{ path: corridorOf(made).claims, values: (period) => means.get(period) }];
  return settle(made.run({ ...(from !== undefined && { from }), to: years.at(-1)!.period, overrides, draws }));
}
