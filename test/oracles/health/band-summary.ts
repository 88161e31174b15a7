import { sum } from '../../../src/actuarial/elementary/sum.ts';
import { caseNumber, type CaseRow } from '../csv-rows.ts';

/** What a table of exposures, counts and amounts by band says of all members together, by the names of the set. */
export function bandSummary(rows: readonly CaseRow[]): Readonly<Record<string, number>> {
  const total = (name: string): number => sum(rows.map((row) => caseNumber(row, name)));
  const names = Object.keys(rows[0] ?? {});
  const exposure = total('policy_years');
  const members = names.includes('members') ? total('members') : null;
  const perYear = (group: string, prefix: string): Record<string, number> =>
    Object.fromEntries(names.filter((name) => name.startsWith(prefix) && name !== 'amt_total').map((name) => [`${group}.${name}`, total(name) / exposure]));
  return {
    ...(members !== null && { n: members, ...(names.includes('amt_total') && { mean: total('amt_total') / members }) }),
    ...(names.includes('amt_hospitalizations') && { 'hospitalisation.total': total('amt_hospitalizations') }),
    ...perYear('frequency_per_policy_year', 'num_'),
    ...perYear('cost_per_policy_year', 'amt_'),
  };
}
