import { settlementOutlook, simulatedSettlement } from '../../scenario/corridor/before-year-end.ts';
import type { ClaimsDistribution } from '../../scenario/corridor/claims-distribution.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import type { ContractYear } from '../../scenario/corridor/contract-year.ts';
import { comparedMethods } from '../../scenario/corridor/methods-agree.ts';
import { claimsDraws, type SimulationRoute } from '../../scenario/corridor/simulate-claims.ts';
import type { Progress, Signal } from '../answering.ts';
import { otherWork } from '../other-work.ts';
import type { SimulationGiven } from './questions.ts';

/** Claims between two looks at what the page says: some tenths of a second. */
const claimsAtATime = 5e6;
const yearsAtATime = 20_000;
/** Up to so many every claim is drawn, which takes some ten seconds; beyond, years are drawn from the sum's distribution. */
const mostClaims = 1e9;

/** Draws claims year by year, telling how far it is, settles them all and sets both methods beside each other. Undefined where it was broken off. */
export async function simulation(
  year: ContractYear, outlook: ClaimsOutlook, distribution: ClaimsDistribution, { seed, years }: { readonly seed: number; readonly years: number }, progress: Progress, signal: Signal,
): Promise<SimulationGiven | undefined> {
  const fourier = settlementOutlook(year, outlook, { distribution });
  if (!fourier.year) return { compared: [], issues: fourier.issues };
  const route: SimulationRoute = years * distribution.law.frequency.mean <= mostClaims ? 'claims' : 'sum';
  const draws = claimsDraws(distribution, { seed, years, route });
  const amounts = new Float64Array(years);
  const step = Math.max(1, Math.min(yearsAtATime, Math.floor(claimsAtATime / Math.max(1, draws.expected / years))));
  let claims = 0;
  for (let first = 0; first < years; first += step) {
    progress(first, years);
    await otherWork();
    if (signal.aborted) return undefined;
    claims += draws.draw(amounts, first, Math.min(years, first + step));
  }
  progress(years, years);
  const simulated = simulatedSettlement(year, outlook, { seed, years, distribution, drawn: { amounts, route, claims } });
  return { ...(simulated.year && { year: simulated.year }), compared: simulated.year ? comparedMethods(fourier.year, simulated.year) : [], issues: simulated.issues };
}
