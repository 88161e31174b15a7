import { log } from '../../actuarial/elementary/log.ts';
import { AdmissionCount } from './admission-count.ts';
import type { ClaimsAssumptions } from './assumptions.ts';
import { cumulated } from './categorical.ts';
import { ageBands, groups, levels, statuses, type Status } from './elements.ts';

/** The assumptions about one status, made ready to be drawn from. */
export interface PersonDistribution {
  /** Code of the status. */
  readonly status: number;
  readonly bands: Float64Array;
  readonly youngest: readonly number[];
  /** Ages in a band. */
  readonly ages: readonly number[];
  readonly admissions: readonly AdmissionCount[];
  readonly groups: Float64Array;
  /** Log of the median income of a person in no group and in one. */
  readonly ordinaryIncome: number;
  readonly assistedIncome: number;
  readonly levels: Float64Array;
  /** Log of the median cost of an admission by level. */
  readonly stayCost: readonly number[];
  readonly remoteStay: readonly number[];
  readonly outpatientUsers: number;
  readonly outpatientCost: number;
  readonly outpatientSpread: number;
  readonly remoteOutpatient: number;
  readonly outsideProvince: number;
  readonly excluded: number;
  readonly ownFirst: number;
}

export function personDistribution(a: ClaimsAssumptions, status: Status): PersonDistribution {
  const income = (ratio: number) => logMedian(a.meanIncome[status] * ratio, a.incomeSpread);
  return {
    status: statuses.indexOf(status),
    bands: cumulated(ageBands.map((band) => a.ageShare[status][band])),
    youngest: ageBands.map((band) => a.youngest[status][band]),
    ages: ageBands.map((band) => a.oldest[status][band] - a.youngest[status][band] + 1),
    admissions: ageBands.map((band) => new AdmissionCount(a.admissionRate[status][band], a.admissionShape)),
    groups: cumulated(groups.map((group) => a.groupShare[status][group])),
    ordinaryIncome: income(a.unassistedIncome[status]),
    assistedIncome: income(a.assistedIncome[status]),
    levels: cumulated(levels.map((level) => a.levelShare[status][level])),
    stayCost: levels.map((level) => logMedian(a.levelCost[status][level], a.logSpread[level])),
    remoteStay: levels.map((level) => a.remoteAdmissionShare[status][level]),
    outpatientUsers: a.outpatientUsers[status],
    outpatientCost: logMedian(a.outpatientCostPerUser[status], a.outpatientSpread[status]),
    outpatientSpread: a.outpatientSpread[status],
    remoteOutpatient: a.remoteOutpatientShare[status],
    outsideProvince: a.outsideProvincePart[status],
    excluded: a.excludedShare[status],
    ownFirst: a.ownFirstShare[status],
  };
}

/** Of a lognormal distribution: mean = median · e^(σ²/2). */
function logMedian(mean: number, spread: number): number {
  return log(mean) - (spread * spread) / 2;
}
