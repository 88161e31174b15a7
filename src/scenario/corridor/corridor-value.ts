import type { Issue } from '../../i18n/issue.ts';
import type { Corridor, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { readyClaims } from './before-year-end.ts';
import type { GridSettings } from './claims-distribution.ts';
import type { ClaimsOutlook } from './claims-outlook.ts';
import { corridorOf, expectedValue, onClaims, type ContractYear } from './contract-year.ts';
import { tablesInForce } from './formula-in-force.ts';
import { outcomeDistribution, type OutcomeDistribution } from './outcome-distribution.ts';

/** One party's result with the corridor and without, yuan. */
export interface ValueToParty {
  readonly with: OutcomeDistribution;
  readonly without: OutcomeDistribution;
  /** With less without: what the corridor is worth to the party on average. */
  readonly expected: number;
  readonly standardDeviation: number;
  /** Of the mean of the worst outcomes, by probability: above zero it spares the party bad years. */
  readonly worst: readonly { readonly p: number; readonly change: number }[];
}

export interface CorridorValue {
  /** By party of the corridor's results; empty where something is an error. */
  readonly parties: Readonly<Record<string, ValueToParty>>;
  /** With less without, of the closing stocks: what is held back for later years or for whom it belongs to. */
  readonly stocks: readonly { readonly closing: string; readonly expected: number }[];
  /** What neither party has: the parties' values and this add to zero. */
  readonly held: number;
  readonly issues: readonly Issue[];
}

/** Changes that leave nobody else a share in surplus or loss of a year: every bracket table in force of its parts at 0. */
export function withoutSharing(settled: EvaluatedRun, { surplus, loss }: Corridor, period: Period): readonly Override[] {
  const tables = [surplus, loss].flatMap(({ parts }) => parts.flatMap(({ amount }) => tablesInForce(settled, amount, period).map(({ name }) => name)));
  return [...new Set(tables)].map((path) => ({ path, from: `${period}-01`, value: [{ from: 0, value: 0 }] }));
}

/** What the corridor is worth to each side in a year: results, their spread and their bad tail with it and without. */
export function corridorValue(year: ContractYear, outlook: ClaimsOutlook, settings: GridSettings = {}): CorridorValue {
  const { distribution, settled, issues } = readyClaims(year, outlook, settings);
  if (!distribution || !settled) return { parties: {}, stocks: [], held: 0, issues };
  const corridor = corridorOf(year.made);
  const { amounts, probabilities } = distribution;
  const closings = corridor.stocks.map(({ closing }) => closing);
  const names = [...Object.values(corridor.results), ...closings];
  const shared = onClaims(year, amounts, names);
  const alone = onClaims({ ...year, overrides: [...(year.overrides ?? []), ...withoutSharing(settled, corridor, year.period)] }, amounts, names);
  const parties = Object.fromEntries(Object.entries(corridor.results).map(([party, name]) => [party, valueTo(outcomeDistribution(shared.get(name)!, probabilities), outcomeDistribution(alone.get(name)!, probabilities))]));
  const stocks = closings.map((closing) => ({ closing, expected: expectedValue(shared.get(closing)!, probabilities) - expectedValue(alone.get(closing)!, probabilities) }));
  return { parties, stocks, held: -Object.values(parties).reduce((sum, { expected }) => sum + expected, 0), issues };
}

function valueTo(shared: OutcomeDistribution, alone: OutcomeDistribution): ValueToParty {
  return {
    with: shared, without: alone,
    expected: shared.expected - alone.expected,
    standardDeviation: shared.standardDeviation - alone.standardDeviation,
    worst: shared.tails.map(({ p, lower }, index) => ({ p, change: lower - alone.tails[index]!.lower })),
  };
}
