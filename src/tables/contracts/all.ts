import type { Contract } from '../contract.ts';
import { claimsTriangle } from './claims-triangle.ts';
import { contributionBase } from './contribution-base.ts';
import { costByAge } from './cost-by-age.ts';
import { fertility, fertilityPattern } from './fertility.ts';
import { fundBalance } from './fund-balance.ts';
import { fundFlows } from './fund-flows.ts';
import { insured } from './insured.ts';
import { lifeExpectancy } from './life-expectancy.ts';
import { macro } from './macro.ts';
import { migration } from './migration.ts';
import { monthlyFlows } from './monthly-flows.ts';
import { mortality } from './mortality.ts';
import { pastBudgets } from './past-budgets.ts';
import { paymentsByAge } from './payments-by-age.ts';
import { populationByAge } from './population-by-age.ts';
import { rates } from './rates.ts';
import { residentFunding } from './resident-funding.ts';
import { retirementAge } from './retirement-age.ts';
import { statement } from './statement.ts';
import { utilisation } from './utilisation.ts';

/** Every contract; where two fit a sheet equally well the earlier one is taken. */
export const contracts: readonly Contract[] = [
  insured, fundFlows, fundBalance, contributionBase, rates, utilisation, paymentsByAge, residentFunding, monthlyFlows, macro, statement,
  populationByAge, mortality, fertility, fertilityPattern, migration, lifeExpectancy, costByAge, retirementAge, claimsTriangle, pastBudgets,
];

export function contractById(id: string): Contract | undefined {
  return contracts.find((contract) => contract.id === id);
}
