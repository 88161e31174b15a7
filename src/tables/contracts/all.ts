import type { Contract } from '../contract.ts';
import { contributionBase } from './contribution-base.ts';
import { fundBalance } from './fund-balance.ts';
import { fundFlows } from './fund-flows.ts';
import { insured } from './insured.ts';
import { macro } from './macro.ts';
import { monthlyFlows } from './monthly-flows.ts';
import { paymentsByAge } from './payments-by-age.ts';
import { rates } from './rates.ts';
import { residentFunding } from './resident-funding.ts';
import { statement } from './statement.ts';
import { utilisation } from './utilisation.ts';

/** Every contract; where two fit a sheet equally well the earlier one is taken. */
export const contracts: readonly Contract[] = [
  insured, fundFlows, fundBalance, contributionBase, rates, utilisation, paymentsByAge, residentFunding, monthlyFlows, macro, statement,
];

export function contractById(id: string): Contract | undefined {
  return contracts.find((contract) => contract.id === id);
}
