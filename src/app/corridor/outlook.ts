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
  if (!law) return { outlook: { issues }, value: undefined, bands: [], median: 0 };
  const distribution = claimsDistribution(law);
  const found = settlementOutlook(year, outlook, { distribution });
  if (!found.year) return { outlook: found, value: undefined, bands: [], median: 0 };
  const quantile = settlementQuantiles(year, distribution.amounts, distribution.probabilities);
  return {
    outlook: found, value: corridorValue(year, outlook, { distribution }), median: quantile(0.5),
    bands: percents.map((percent) => ({ percent, low: quantile((1 - percent / 100) / 2), high: quantile((1 + percent / 100) / 2) })),
  };
}

/** Quantiles of what the fund pays the insurer on balance, claims and their probabilities given. */
function settlementQuantiles(year: ContractYear, amounts: Float64Array, probabilities: Float64Array): (p: number) => number {
  const { flows, claims } = year.made.model.corridor!;
  const between = flows.filter(({ amount, from, to }) => amount !== claims && ((from === 'fund' && to === 'insurer') || (from === 'insurer' && to === 'fund')));
  const outcomes = onClaims(year, amounts, between.map(({ amount }) => amount));
  // What does not depend on the claims is no part of the settlement.
  const varying = between.filter(({ amount }) => outcomes.get(amount)!.length > 1);
  const net = amounts.map((_, path) => varying.reduce((sum, { amount, from }) => sum + (from === 'fund' ? 1 : -1) * outcomes.get(amount)![path]!, 0));
  const order = Uint32Array.from(net, (_, path) => path).sort((a, b) => net[a]! - net[b]!);
  return (p) => {
    let reached = 0;
    for (const path of order) {
      reached += probabilities[path]!;
      if (reached >= p - 1e-12) return net[path]!;
    }
    return net[order.at(-1)!]!;
  };
}
