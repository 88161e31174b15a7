import type { Issue } from '../../i18n/issue.ts';
import type { CorridorPart, CorridorSide, Label, Model } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { bandExpectations, type BandExpectation } from './band-expectations.ts';
import { claimsDistribution, type ClaimsDistribution, type GridError, type GridSettings } from './claims-distribution.ts';
import { readOutlook, type ClaimsOutlook } from './claims-outlook.ts';
import { corridorOf, onClaims, outcomeNames, settledAt, type ContractYear, type PathOutcomes } from './contract-year.ts';
import { outcomeDistribution, type OutcomeDistribution } from './outcome-distribution.ts';
import { simulateClaims, type SimulatedClaims, type SimulationRoute, type SimulationSettings } from './simulate-claims.ts';

export interface OutlookPayment {
  readonly amount: string;
  readonly label: Label;
  readonly from: string;
  readonly to: string;
  readonly distribution: OutcomeDistribution;
}

export interface OutlookPart {
  readonly side: 'surplus' | 'loss';
  readonly amount: string;
  readonly label: Label;
  readonly distribution: OutcomeDistribution;
  readonly bands: readonly BandExpectation[];
}

/** What the settlement of a running year may come to. Amounts are yuan. */
export interface SettlementOutlook {
  /** Absent where something is an error. */
  readonly year?: OutlookYear;
  readonly issues: readonly Issue[];
}

export interface OutlookYear {
  readonly period: string;
  readonly how: OutlookMethod;
  readonly claims: OutcomeDistribution;
  /** Payments that depend on the claims, without the claims themselves: between fund, insurer and reserve. */
  readonly payments: readonly OutlookPayment[];
  /** Those between fund and insurer in one: above zero the fund pays, below zero the insurer. */
  readonly settlement: OutcomeDistribution;
  readonly expectedToInsurer: number;
  readonly expectedToFund: number;
  readonly results: Readonly<Record<string, OutcomeDistribution>>;
  readonly stocks: readonly { readonly closing: string; readonly label: Label; readonly distribution: OutcomeDistribution }[];
  readonly parts: readonly OutlookPart[];
}

/** How the numbers came about: everything needed to make them again. */
export type OutlookMethod = OutlookGrid | OutlookSimulation;

export interface OutlookGrid {
  readonly method: 'fourier';
  readonly paths: number;
  readonly span: number;
  readonly error: GridError;
}

export interface OutlookSimulation {
  readonly method: 'simulation';
  readonly paths: number;
  readonly seed: number;
  readonly route: SimulationRoute;
  /** Claims drawn. */
  readonly claims: number;
  readonly span: number;
  readonly error: GridError;
}

/** The distribution of the settlement by Fourier transform: the contract runs once, on every amount the claims can come to. */
export function settlementOutlook(year: ContractYear, outlook: ClaimsOutlook, settings: GridSettings = {}): SettlementOutlook {
  return outlookOf(year, outlook, settings, ({ amounts, probabilities, span, error }) => ({
    claims: amounts, weights: probabilities, how: { method: 'fourier', paths: amounts.length, span, error },
  }));
}

/**
 * The same by simulated years; every distribution then has the standard error of its expectation.
 *
 * @param settings `drawn`: the claims of `settings.years`, drawn before from the distribution given
 */
export function simulatedSettlement(year: ContractYear, outlook: ClaimsOutlook, settings: SimulationSettings & GridSettings & { readonly drawn?: SimulatedClaims }): SettlementOutlook {
  return outlookOf(year, outlook, settings, (distribution) => {
    const { amounts, route, claims } = settings.drawn ?? simulateClaims(distribution, settings);
    return { claims: amounts, weights: undefined, how: { method: 'simulation', paths: settings.years, seed: settings.seed, route, claims, span: distribution.span, error: distribution.error } };
  });
}

/** Amounts of claims with their probabilities; drawn by chance, each as likely, without. */
export interface WeightedClaims {
  readonly claims: Float64Array;
  readonly weights: Float64Array | undefined;
}

/** Makes claims and contract ready for any question about them: no claims where something is an error. */
export function readyClaims(year: ContractYear, outlook: ClaimsOutlook, settings: GridSettings): { readonly distribution?: ClaimsDistribution; readonly settled?: EvaluatedRun; readonly issues: readonly Issue[] } {
  const unshared = withoutClaims(year.made.model);
  if (unshared.length > 0) return { issues: unshared };
  const { law, issues } = readOutlook(outlook);
  if (!law) return { issues };
  const settled = settledAt(year, law.mean);
  const found = [...issues, ...settled.issues];
  if (found.some(({ severity }) => severity === 'error')) return { issues: found };
  const distribution = settings.distribution ?? claimsDistribution(law, settings);
  const { most, beyond } = distribution.error;
  const coarse: readonly Issue[] = beyond > 1e-6 || most > 0.1 * Math.min(law.standardDeviation, law.mean)
    ? [{ code: 'contract/outlook-coarse', severity: 'warning', place: {}, values: { span: distribution.span, most, beyond } }] : [];
  return { distribution, settled: settled.run, issues: [...found, ...coarse] };
}

/** A model that shares no surplus and loss, or does not say what its claims are, has no settlement to look forward to. */
function withoutClaims({ corridor, file, title }: Model): readonly Issue[] {
  const values = { labelZh: title.zh, labelEn: title.en };
  if (!corridor) return [{ code: 'contract/no-corridor', severity: 'error', place: { file }, values }];
  return corridor.claims === undefined ? [{ code: 'contract/no-claims', severity: 'error', place: corridor.place, values }] : [];
}

function outlookOf(
  year: ContractYear, outlook: ClaimsOutlook, settings: GridSettings, pathsOf: (distribution: ClaimsDistribution) => WeightedClaims & { readonly how: OutlookMethod },
): SettlementOutlook {
  const { distribution, settled, issues } = readyClaims(year, outlook, settings);
  if (!distribution || !settled) return { issues };
  const { how, ...paths } = pathsOf(distribution);
  return { year: outlookYear(year, settled, paths, how), issues };
}

function outlookYear(year: ContractYear, settled: EvaluatedRun, { claims, weights }: WeightedClaims, how: OutlookMethod): OutlookYear {
  const corridor = corridorOf(year.made);
  const outcomes = onClaims(year, claims, outcomeNames(corridor));
  const label = (name: string) => year.made.model.quantities.get(name)!.label;
  const known = new Map<string, OutcomeDistribution>();
  const of = (name: string): OutcomeDistribution => {
    const found = known.get(name) ?? outcomeDistribution(outcomes.get(name)!, weights);
    known.set(name, found);
    return found;
  };
  const t = settled.periods.indexOf(year.period);
  const flows = corridor.flows.filter(({ amount }) => amount !== corridor.claims && settled.plan.varies(settled.columns.at(amount), t));
  const net = netToInsurer(outcomes, flows, claims.length);
  const share = (path: number) => weights?.[path] ?? 1 / claims.length;
  const parts = (side: 'surplus' | 'loss', { parts: own }: CorridorSide) => own.map((part: CorridorPart): OutlookPart => ({
    side, amount: part.amount, label: part.label, distribution: of(part.amount), bands: bandExpectations(year, settled, part.amount, claims, weights),
  }));
  return {
    period: year.period,
    how,
    claims: outcomeDistribution(claims, weights),
    payments: flows.map(({ amount, from, to }) => ({ amount, label: label(amount), from, to, distribution: of(amount) })),
    settlement: outcomeDistribution(net, weights),
    expectedToInsurer: net.reduce((sum, amount, path) => sum + Math.max(0, amount) * share(path), 0),
    expectedToFund: net.reduce((sum, amount, path) => sum + Math.max(0, -amount) * share(path), 0),
    results: Object.fromEntries(Object.entries(corridor.results).map(([party, name]) => [party, of(name)])),
    stocks: corridor.stocks.map(({ closing }) => ({ closing, label: label(closing), distribution: of(closing) })),
    parts: [...parts('surplus', corridor.surplus), ...parts('loss', corridor.loss)],
  };
}

function netToInsurer(outcomes: PathOutcomes, flows: readonly { readonly amount: string; readonly from: string; readonly to: string }[], paths: number): Float64Array {
  const net = new Float64Array(paths);
  for (const { amount, from, to } of flows) {
    const sign = from === 'fund' && to === 'insurer' ? 1 : from === 'insurer' && to === 'fund' ? -1 : 0;
    const values = outcomes.get(amount)!;
    if (sign !== 0) for (let path = 0; path < paths; path++) net[path]! += sign * values[values.length === 1 ? 0 : path]!;
  }
  return net;
}
