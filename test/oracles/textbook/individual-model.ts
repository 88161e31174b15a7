import { binomial } from '../../../src/actuarial/aggregate/binomial.ts';
import { compoundMoments, momentsOfFrequency } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { zeroModified } from '../../../src/actuarial/aggregate/zero-modified.ts';
import { pointMass } from '../../../src/actuarial/severity/point-mass.ts';
import { uniform } from '../../../src/actuarial/severity/uniform.ts';
import { numberOf } from './distribution-text.ts';
import type { Inputs } from './facts.ts';

const columns = { count: /^(n|count|number|policies|n_policies|number_of_policies)$/i, chance: /^(q|p|prob)/i, greatest: /^(max|policy_max|M$|limit)/i, lambda: /^lam/i };

type Group = Readonly<Record<keyof typeof columns, number | null>>;

/**
 * Mean and variance of the claims of independent policies in groups: a number of policies, the chance of a claim, and either
 * the policy maximum (claims uniform below it, or equal to it) or the λ of a zero-modified Poisson count. null where the
 * inputs hold no groups.
 */
export function individualModel(inputs: Inputs, atMaximum: boolean): { mean: number; variance: number } | null {
  const groups = groupsOf(inputs);
  if (groups.length === 0) return null;
  const policies = groups.map(({ count, chance, greatest, lambda }) => {
    const frequency = lambda === null ? binomial(1, chance!) : zeroModified(poisson(lambda), 1 - chance!);
    const size = greatest === null ? pointMass(1) : atMaximum ? pointMass(greatest) : uniform(0, greatest);
    return { count: count!, ...compoundMoments(momentsOfFrequency(frequency), size) };
  });
  return {
    mean: policies.reduce((sum, { count, mean }) => sum + count * mean, 0),
    variance: policies.reduce((sum, { count, variance }) => sum + count * variance, 0),
  };
}

/** A list of records, or lists side by side. */
function groupsOf(inputs: Inputs): readonly Group[] {
  const lists = Object.values(inputs).filter((value) => Array.isArray(value));
  const records = lists.find((list) => typeof list[0] === 'object' && list[0] !== null && !Array.isArray(list[0])) as Inputs[] | undefined;
  const length = lists[0]?.length ?? 0;
  const rows = records ?? Array.from({ length }, (_, row) => Object.fromEntries(Object.entries(inputs).flatMap(([key, value]) => (Array.isArray(value) ? [[key, value[row]]] : []))));
  return rows.map(groupOf).filter((group) => group.count !== null && group.chance !== null && (group.greatest ?? group.lambda) !== null);
}

function groupOf(row: Inputs): Group {
  const entry = (name: RegExp): number | null => {
    const key = Object.keys(row).find((each) => name.test(each));
    return key === undefined ? null : numberOf(row[key]);
  };
  return { count: entry(columns.count), chance: entry(columns.chance), greatest: entry(columns.greatest), lambda: entry(columns.lambda) };
}
