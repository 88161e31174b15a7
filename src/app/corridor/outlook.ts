import { claimsDistribution } from '../../scenario/corridor/claims-distribution.ts';
import { readOutlook, type ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import { onClaims, type ContractYear } from '../../scenario/corridor/contract-year.ts';
import { settlementOutlook, type SettlementOutlook } from '../../scenario/corridor/before-year-end.ts';
import { corridorValue, type CorridorValue } from '../../scenario/corridor/corridor-value.ts';
import { lognormal } from '../../actuarial/severity/lognormal.ts';
import type { DistributionBand } from '../../plots/settlement-distribution-figure.ts';
import type { OutlookEdits } from '../state/corridor-edits.ts';

export interface OutlookAnswer {
  readonly outlook: SettlementOutlook;
  readonly value: CorridorValue | undefined;
  /** What is drawn: the settlement, or the insurer's result where no claim moves money between the two. */
  readonly of: 'settlement' | 'insurer';
  readonly bands: readonly DistributionBand[];
  readonly median: number;
}

const percents = [95, 80, 60, 40, 20] as const;

/** The inputs of the screen as the engine takes them. */
export function claimsOutlookOf({ kind, paid, mean, cv, claims, perClaim, perClaimCv }: OutlookEdits): ClaimsOutlook {
  if (kind === 'whole') return { paid, mean, cv };
  const sigma = Math.sqrt(Math.log(1 + perClaimCv * perClaimCv));
  return { paid, count: { family: 'poisson', mean: claims }, size: lognormal(Math.log(perClaim) - (sigma * sigma) / 2, sigma) };
}

/** Distribution of the settlement, what the corridor is worth, and the bands around the median. */
export function outlookAnswer(year: ContractYear, outlook: ClaimsOutlook): OutlookAnswer {
  const { law, issues } = readOutlook(outlook);
  if (!law) return { outlook: { issues }, value: undefined, of: 'settlement', bands: [], median: 0 };
  const distribution = claimsDistribution(law);
  const found = settlementOutlook(year, outlook, { distribution });
  if (!found.year) return { outlook: found, value: undefined, of: 'settlement', bands: [], median: 0 };
  const of = found.year.settlement.standardDeviation > 0 ? 'settlement' : 'insurer';
  const net = of === 'settlement' ? settlementOf(year, distribution.amounts) : resultOf(year, distribution.amounts);
  const quantile = quantiles(net, distribution.probabilities);
  return {
    of,
    outlook: found, value: corridorValue(year, outlook, { distribution }), median: quantile(0.5),
    bands: percents.map((percent) => ({ percent, low: quantile((1 - percent / 100) / 2), high: quantile((1 + percent / 100) / 2) })),
  };
}

/** What the fund pays the insurer on balance at each amount of claims. */
function settlementOf(year: ContractYear, amounts: Float64Array): Float64Array {
  const { flows, claims } = year.made.model.corridor!;
  const between = flows.filter(({ amount, from, to }) => amount !== claims && ((from === 'fund' && to === 'insurer') || (from === 'insurer' && to === 'fund')));
  const outcomes = onClaims(year, amounts, between.map(({ amount }) => amount));
  // What does not depend on the claims is no part of the settlement.
  const varying = between.filter(({ amount }) => outcomes.get(amount)!.length > 1);
  return amounts.map((_, path) => varying.reduce((sum, { amount, from }) => sum + (from === 'fund' ? 1 : -1) * outcomes.get(amount)![path]!, 0));
}

function resultOf(year: ContractYear, amounts: Float64Array): Float64Array {
  const name = year.made.model.corridor!.results['insurer'];
  const values = name === undefined ? undefined : onClaims(year, amounts, [name]).get(name);
  return values && values.length > 1 ? values : new Float64Array(amounts.length).fill(values?.[0] ?? 0);
}

function quantiles(values: Float64Array, probabilities: Float64Array): (p: number) => number {
  const order = Uint32Array.from(values, (_, path) => path).sort((a, b) => values[a]! - values[b]!);
  return (p) => {
    let reached = 0;
    for (const path of order) {
      reached += probabilities[path]!;
      if (reached >= p - 1e-12) return values[path]!;
    }
    return values[order.at(-1)!]!;
  };
}
