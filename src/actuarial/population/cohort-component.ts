import type { AgeStarts } from './age-groups.ts';
import { advance } from './cohort-step.ts';
import { agesFault, valuesFault, type PopulationFault } from './population-fault.ts';
import { stepFault, type SurvivalRatios } from './survival-ratios.ts';
import type { Sex } from './years-lived.ts';

export type BySex<T> = Readonly<Record<Sex, T>>;

/** Net migrants of one step: by sex and age, or a total that follows the sexes and ages present at its start. */
export type NetMigration = { readonly kind: 'by-age'; readonly persons: BySex<ArrayLike<number>> } | { readonly kind: 'in-proportion'; readonly persons: number };

/**
 * When migrants come: half at the start of the step, to be exposed to its deaths and births, and half at its end; all at its
 * start; or all at its end.
 */
export type MigrationTiming = 'half-and-half' | 'start' | 'end';

/** Whose years births are counted on: the mean of the women at the start and at the end of the step, or those at its start. */
export type BirthExposure = 'mean' | 'start';

export interface CohortStep {
  readonly survival: BySex<SurvivalRatios>;
  /** Births per woman and year in each age group. */
  readonly fertility: ArrayLike<number>;
  /** Boys to one girl. */
  readonly sexRatioAtBirth: number;
  readonly migration: NetMigration;
}

export interface CohortInput {
  /** Groups of one width, which is the length of a step in years; the last is open. */
  readonly ages: AgeStarts;
  /** Persons at the start by age group. */
  readonly start: BySex<ArrayLike<number>>;
  readonly steps: readonly CohortStep[];
  /** Default `half-and-half`. */
  readonly migrationTiming?: MigrationTiming;
  /** Default `mean`. */
  readonly birthExposure?: BirthExposure;
}

export interface Projection {
  readonly ages: AgeStarts;
  /** Persons by age group at the start and after each step. */
  readonly persons: BySex<readonly Float64Array[]>;
  /** Births in each step, by sex of the child. */
  readonly births: BySex<Float64Array>;
  /** Deaths in each step: who was there, was born and came, less who is there at its end. */
  readonly deaths: BySex<Float64Array>;
  /** Net migrants in each step. */
  readonly migrants: BySex<Float64Array>;
}

/**
 * Cohort-component projection: persons of each sex and age live on into the next group, women bear children, children
 * survive into the first group, and migrants come or go.
 *
 * A fault where an array has another length than the ages ask for, a figure is impossible, or more persons leave than are
 * there.
 *
 * @see Preston, Heuveline, Guillot (2001), Demography, chapter 6; United Nations, World Population Prospects, methodology
 */
export function projectCohorts(input: CohortInput): Projection | { readonly fault: PopulationFault } {
  const { ages, start, steps, migrationTiming = 'half-and-half', birthExposure = 'mean' } = input;
  const groups = ages.length;
  const fault = agesFault(ages) ?? stepFault(ages) ?? valuesFault('men', start.male, groups) ?? valuesFault('women', start.female, groups) ?? firstStepFault(steps, groups);
  if (fault) return { fault };
  const persons: BySex<Float64Array[]> = { male: [Float64Array.from(start.male)], female: [Float64Array.from(start.female)] };
  const flows = () => ({ male: new Float64Array(steps.length), female: new Float64Array(steps.length) });
  const [births, deaths, migrants] = [flows(), flows(), flows()];
  for (const [period, step] of steps.entries()) {
    const from = { male: persons.male[period]!, female: persons.female[period]! };
    const next = advance({ width: ages[1]!, from, step, migrationTiming, birthExposure });
    for (const sex of ['male', 'female'] as const) {
      const at = next[sex].findIndex((count) => !(count >= 0));
      if (at >= 0) return { fault: { kind: 'emptied', period, sex, at, found: next[sex][at]! } };
      persons[sex].push(next[sex]);
      births[sex][period] = next.births[sex];
      migrants[sex][period] = next.migrants[sex];
      deaths[sex][period] = total(from[sex]) + next.births[sex] + next.migrants[sex] - total(next[sex]);
    }
  }
  return { ages, persons, births, deaths, migrants };
}

function total(persons: Float64Array): number {
  let sum = 0;
  for (let group = 0; group < persons.length; group++) sum += persons[group]!;
  return sum;
}

function firstStepFault(steps: readonly CohortStep[], groups: number): PopulationFault | undefined {
  for (const { survival, fertility, sexRatioAtBirth, migration } of steps) {
    const fault =
      valuesFault('survival', survival.male.onward, groups, { minimum: 0, maximum: 1 }) ??
      valuesFault('survival', survival.female.onward, groups, { minimum: 0, maximum: 1 }) ??
      valuesFault('survival of the newborn', [survival.male.newborn, survival.female.newborn], 2, { minimum: 0, maximum: 1 }) ??
      valuesFault('fertility', fertility, groups) ??
      valuesFault('sex ratio at birth', [sexRatioAtBirth], 1) ??
      migrationFault(migration, groups);
    if (fault) return fault;
  }
  return undefined;
}

function migrationFault(migration: NetMigration, groups: number): PopulationFault | undefined {
  if (migration.kind === 'in-proportion') return valuesFault('migration', [migration.persons], 1, {});
  return valuesFault('migration', migration.persons.male, groups, {}) ?? valuesFault('migration', migration.persons.female, groups, {});
}
