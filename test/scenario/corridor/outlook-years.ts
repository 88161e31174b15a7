import type { Override } from '../../../src/language/override.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { gamma } from '../../../src/actuarial/severity/gamma.ts';
import { readOutlook, type ClaimsLaw, type ClaimsOutlook } from '../../../src/scenario/corridor/claims-outlook.ts';
import type { ContractYear } from '../../../src/scenario/corridor/contract-year.ts';
import { contract, statement, term } from './contracts.ts';

/** A year of 100 million yuan of premium for a million persons. */
export const premium = 100_000_000;
export const items = { premium, enrolled: 1_000_000, operating_cost: 2_000_000 };

export function yearOf(name: string, overrides: readonly Override[], years: Parameters<typeof statement>[0] = { '2026': items }): ContractYear {
  return { made: evaluator(contract(name), { statement: statement(years) }), period: Object.keys(years).sort().at(-1)!, overrides };
}

/** The fund has this share of every surplus and loss. */
export const quotaShare = (share: number): readonly Override[] => [term('surplus_fund_bands', [{ from: 0, value: share }]), term('loss_fund_bands', [{ from: 0, value: share }])];

/** The fund bears what claims exceed the premium by, beyond a rate. */
export const stopLoss = (rate: number): readonly Override[] => [term('loss_line', rate), term('loss_fund_bands', [{ from: 0, value: 1 }])];

/** 250 claims, each exponential with a mean of 400,000 yuan: their sum is gamma with shape 250. */
export const exponentials: ClaimsOutlook = { count: { family: 'certain', count: 250 }, size: gamma(1, 400_000) };
export const exponentialSum = gamma(250, 400_000);

/** 400 claims of 250,000 yuan on average, more and less many than Poisson would have it. */
export const scattered: ClaimsOutlook = { count: { family: 'negativeBinomial', mean: 400, variance: 2000 }, size: gamma(0.5, 500_000) };

export function lawOf(outlook: ClaimsOutlook): ClaimsLaw {
  const { law, issues } = readOutlook(outlook);
  if (!law) throw new TypeError(`lawOf: an outlook that can be; got ${issues[0]?.code}`);
  return law;
}
