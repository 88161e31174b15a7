import type { Period } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { ageBands, groups, levels, statuses, type AgeBand, type Group, type Level, type Status } from './elements.ts';
import { publishedFigures, type PublishedFigure } from './published-figures.ts';

type ByStatus<Value> = Readonly<Record<Status, Value>>;
type ByLevel = Readonly<Record<Level, number>>;
type ByAge = Readonly<Record<AgeBand, number>>;

/** What a population is made from: plain numbers read off the model `population/synthetic-claims`; costs in yuan, shares as fractions. */
export interface ClaimsAssumptions {
  readonly period: Period;
  readonly insured: ByStatus<number>;
  readonly ageShare: ByStatus<ByAge>;
  readonly youngest: ByStatus<ByAge>;
  readonly oldest: ByStatus<ByAge>;
  /** Expected admissions of a person in the year. */
  readonly admissionRate: ByStatus<ByAge>;
  /** Shape of the gamma distribution of people's propensities inside a status and age band. */
  readonly admissionShape: number;
  readonly levelShare: ByStatus<ByLevel>;
  readonly levelCost: ByStatus<ByLevel>;
  readonly logSpread: ByLevel;
  readonly personShareOfSpread: number;
  readonly remoteAdmissionShare: ByStatus<ByLevel>;
  readonly remoteOutpatientShare: ByStatus<number>;
  readonly outsideProvincePart: ByStatus<number>;
  readonly referredShare: number;
  readonly outpatientUsers: ByStatus<number>;
  readonly outpatientCostPerUser: ByStatus<number>;
  readonly outpatientSpread: ByStatus<number>;
  readonly excludedShare: ByStatus<number>;
  readonly ownFirstShare: ByStatus<number>;
  /** Share of each group among the insured; `ordinary` is the rest. */
  readonly groupShare: ByStatus<Readonly<Record<Group, number>>>;
  readonly meanIncome: ByStatus<number>;
  readonly incomeSpread: number;
  /** Mean income of assisted persons and of others over the mean of all. */
  readonly assistedIncome: ByStatus<number>;
  readonly unassistedIncome: ByStatus<number>;
  /** What the population is compared with. */
  readonly published: readonly PublishedFigure[];
}

/**
 * Assumptions of one year from a run of the model `population/synthetic-claims`.
 *
 * @throws RangeError where the run has no value of a quantity in that period.
 */
export function assumptionsOf(run: EvaluatedRun, period: Period): ClaimsAssumptions {
  const read = (quantity: string, element = ''): number => {
    const value = run.value(quantity, period, element);
    if (value === undefined) throw new RangeError(`assumptionsOf: a run with ${quantity} in ${period}; got none for ${element || 'it'}`);
    return value;
  };
  const byStatus = (quantity: string) => record(statuses, (status) => read(quantity, status));
  const byStatusAnd = <Name extends string>(quantity: string, names: readonly Name[]) => record(statuses, (status) => record(names, (name) => read(quantity, `${status}.${name}`)));
  const assisted = byStatusAnd('group_share', groups.slice(1));
  const unassistedIncome = byStatus('unassisted_income');
  return {
    period,
    insured: byStatus('insured'),
    ageShare: byStatusAnd('age_share', ageBands),
    youngest: byStatusAnd('youngest', ageBands),
    oldest: byStatusAnd('oldest', ageBands),
    admissionRate: byStatusAnd('admission_rate_by_age', ageBands),
    admissionShape: read('admission_shape'),
    levelShare: byStatusAnd('level_share', levels),
    levelCost: byStatusAnd('level_cost', levels),
    logSpread: record(levels, (level) => read('log_spread', level)),
    personShareOfSpread: read('person_share_of_spread'),
    remoteAdmissionShare: byStatusAnd('remote_admission_share', levels),
    remoteOutpatientShare: byStatus('remote_outpatient_share'),
    outsideProvincePart: byStatus('outside_province_part'),
    referredShare: read('referred_share'),
    outpatientUsers: byStatus('outpatient_users'),
    outpatientCostPerUser: byStatus('outpatient_cost_per_user'),
    outpatientSpread: byStatus('outpatient_spread'),
    excludedShare: byStatus('excluded_share'),
    ownFirstShare: byStatus('own_first_share'),
    groupShare: record(statuses, (status) => ({ ...assisted[status], ordinary: 1 - Object.values(assisted[status]).reduce((sum, share) => sum + share, 0) })),
    meanIncome: { active: read('urban_income'), retired: read('urban_income'), resident: read('resident_income') },
    incomeSpread: read('income_spread'),
    assistedIncome: record(statuses, (status) => unassistedIncome[status] * read('assisted_income')),
    unassistedIncome,
    published: publishedFigures(run, period),
  };
}

function record<Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
}
