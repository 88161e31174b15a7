import { exp } from '../../actuarial/elementary/exp.ts';
import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import type { ClaimsAssumptions } from './assumptions.ts';
import { categoryAt, cumulated } from './categorical.ts';
import { emptyClaims, type ClaimsColumns } from './claims-columns.ts';
import { levels, places, referrals, services, statusesOf, type Scheme } from './elements.ts';
import { personDistribution, type PersonDistribution } from './person-distribution.ts';
import { syntheticClaims, type SyntheticClaims } from './synthetic-claims.ts';

export interface PopulationSize {
  /** Insured persons, with or without claims. */
  readonly persons: number;
  readonly scheme: Scheme;
  /** A whole number from 0. */
  readonly seed: number;
}

/** Numbers of a person's draws. A stay has `stayDraws` of its own from `firstStay` on, its day from `firstDay` on. */
const draw = { status: 0, band: 1, admissions: 2, outpatient: 3, age: 4, group: 5, income: 6, severity: 7, year: 8 };
const firstStay = 16;
const stayDraws = 6;
const firstDay = 2 ** 20;
/** Draws of one row after its first: level, place, cost, referral, excluded, first own share. */
const of = { level: 0, place: 1, cost: 2, referral: 3, excluded: 4, ownFirst: 5 };

const daysOfYear = 365;
const mostPersons = 2 ** 32 - 1;
const [inpatient, outpatient] = [services.indexOf('inpatient'), services.indexOf('outpatient')];
const [local, outsideCity, outsideProvince] = [places.indexOf('local'), places.indexOf('outside_city'), places.indexOf('outside_province')];
const [referred, unreferred] = [referrals.indexOf('referred'), referrals.indexOf('unreferred')];

/**
 * A year of claims of people who do not exist, drawn from the assumptions: each person's inpatient stays in the order of
 * their days, then one row with the outpatient care of the year. Every number is a function of the seed, the person and
 * the number of the draw, so that a bigger population begins with the same people.
 *
 * Stays are independent of each other but for what the person brings: propensity, part of the spread of cost, group and
 * income. Days are uniform over the year; there is no season.
 *
 * @throws RangeError where `persons` or `seed` is not a whole number from 0.
 */
export function generateClaims(assumptions: ClaimsAssumptions, { persons, scheme, seed }: PopulationSize): SyntheticClaims {
  if (!Number.isSafeInteger(persons) || persons < 0 || persons > mostPersons) {
    throw new RangeError(`generateClaims: a whole number of persons from 0 to ${mostPersons}; got ${persons}`);
  }
  const draws = new CounterDraws(seed);
  const drawn = statusesOf[scheme].map((status) => personDistribution(assumptions, status));
  const insured = statusesOf[scheme].map((status) => assumptions.insured[status]);
  const total = insured.reduce((sum, count) => sum + count, 0);
  const shares = cumulated(insured.map((count) => count / total));

  const counts = drawn.map(() => 0);
  let rows = 0;
  for (let person = 0; person < persons; person++) {
    const at = categoryAt(shares, draws.uniform(person, draw.status));
    counts[at]!++;
    rows += rowsOf(draws, person, drawn[at]!);
  }
  const columns = emptyClaims(rows);
  const writer = new PersonWriter(assumptions, draws, columns);
  for (let person = 0; person < persons; person++) writer.write(person, drawn[categoryAt(shares, draws.uniform(person, draw.status))]!);

  const byStatus = Object.fromEntries(statusesOf[scheme].map((status, at) => [status, counts[at]!]));
  return syntheticClaims({ scheme, seed, period: assumptions.period, persons: { active: 0, retired: 0, resident: 0, ...byStatus } }, columns);
}

function rowsOf(draws: CounterDraws, person: number, drawn: PersonDistribution): number {
  const band = categoryAt(drawn.bands, draws.uniform(person, draw.band));
  const stays = drawn.admissions[band]!.at(draws.uniform(person, draw.admissions));
  return stays + (draws.uniform(person, draw.outpatient) < drawn.outpatientUsers ? 1 : 0);
}

/** Writes the rows of one person after another. */
class PersonWriter {
  readonly #assumptions: ClaimsAssumptions;
  readonly #draws: CounterDraws;
  readonly #columns: ClaimsColumns;
  readonly #ofPerson: number;
  readonly #ofStay: number;
  readonly #spread: readonly number[];
  #row = 0;

  constructor(assumptions: ClaimsAssumptions, draws: CounterDraws, columns: ClaimsColumns) {
    this.#assumptions = assumptions;
    this.#draws = draws;
    this.#columns = columns;
    this.#ofPerson = Math.sqrt(assumptions.personShareOfSpread);
    this.#ofStay = Math.sqrt(1 - assumptions.personShareOfSpread);
    this.#spread = levels.map((level) => assumptions.logSpread[level]);
  }

  write(person: number, drawn: PersonDistribution): void {
    const draws = this.#draws;
    const band = categoryAt(drawn.bands, draws.uniform(person, draw.band));
    const stays = drawn.admissions[band]!.at(draws.uniform(person, draw.admissions));
    const hasOutpatient = draws.uniform(person, draw.outpatient) < drawn.outpatientUsers;
    if (stays === 0 && !hasOutpatient) return;

    const first = this.#row;
    const { day, age, group, income, status, member } = this.#columns;
    const years = drawn.youngest[band]! + Math.floor(drawn.ages[band]! * draws.uniform(person, draw.age));
    const itsGroup = categoryAt(drawn.groups, draws.uniform(person, draw.group));
    const logIncome = (itsGroup === 0 ? drawn.ordinaryIncome : drawn.assistedIncome) + this.#assumptions.incomeSpread * draws.normal(person, draw.income);
    const severity = this.#ofPerson * draws.normal(person, draw.severity);
    for (let stay = 0; stay < stays; stay++) this.#writeStay(person, drawn, firstStay + stay * stayDraws, severity);
    for (let stay = 0; stay < stays; stay++) day[first + stay] = 1 + Math.floor(daysOfYear * draws.uniform(person, firstDay + stay));
    // Stays differ by nothing but chance, so that their days alone may be put in order.
    if (stays > 1) day.subarray(first, first + stays).sort();
    if (hasOutpatient) this.#writeOutpatient(person, drawn, severity);
    const yuan = Math.round(exp(logIncome));
    for (let row = first; row < this.#row; row++) {
      member[row] = person;
      status[row] = drawn.status;
      age[row] = years;
      group[row] = itsGroup;
      income[row] = yuan;
    }
  }

  #writeStay(person: number, drawn: PersonDistribution, from: number, severity: number): void {
    const draws = this.#draws;
    const level = categoryAt(drawn.levels, draws.uniform(person, from + of.level));
    this.#columns.service[this.#row] = inpatient;
    this.#writePlace(person, drawn, from, level, drawn.remoteStay[level]!);
    const cost = draws.normal(person, from + of.cost);
    this.#writeCost(person, drawn, from, drawn.stayCost[level]! + this.#spread[level]! * (severity + this.#ofStay * cost));
  }

  #writeOutpatient(person: number, drawn: PersonDistribution, severity: number): void {
    const draws = this.#draws;
    this.#columns.service[this.#row] = outpatient;
    this.#columns.day[this.#row] = daysOfYear;
    const level = categoryAt(drawn.levels, draws.uniform(person, draw.year + of.level));
    this.#writePlace(person, drawn, draw.year, level, drawn.remoteOutpatient);
    const cost = draws.normal(person, draw.year + of.cost);
    this.#writeCost(person, drawn, draw.year, drawn.outpatientCost + drawn.outpatientSpread * (severity + this.#ofStay * cost));
  }

  #writePlace(person: number, drawn: PersonDistribution, from: number, itsLevel: number, remoteShare: number): void {
    const { level, place, referral } = this.#columns;
    const row = this.#row;
    const remote = this.#draws.uniform(person, from + of.place);
    level[row] = itsLevel;
    place[row] = remote >= remoteShare ? local : remote < remoteShare * drawn.outsideProvince ? outsideProvince : outsideCity;
    referral[row] = place[row] === local || this.#draws.uniform(person, from + of.referral) < this.#assumptions.referredShare ? referred : unreferred;
  }

  /** The shares outside the catalogue are uniform from nothing to twice their mean. */
  #writeCost(person: number, drawn: PersonDistribution, from: number, logCost: number): void {
    const { expense, excluded, own_first: ownFirst } = this.#columns;
    const row = this.#row++;
    const yuan = Math.max(1, Math.round(exp(logCost)));
    const out = Math.round(yuan * 2 * drawn.excluded * this.#draws.uniform(person, from + of.excluded));
    expense[row] = yuan;
    excluded[row] = out;
    ownFirst[row] = Math.min(yuan - out, Math.round(yuan * 2 * drawn.ownFirst * this.#draws.uniform(person, from + of.ownFirst)));
  }
}
