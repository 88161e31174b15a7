import { projectCohorts, type BirthExposure, type BySex, type CohortStep, type MigrationTiming, type NetMigration, type Projection } from './cohort-component.ts';
import type { AgeStarts } from './age-groups.ts';
import { fertilityRates } from './fertility-rates.ts';
import { lifeTable } from './life-table.ts';
import { valuesFault, type PopulationFault } from './population-fault.ts';
import { survivalRatios, type SurvivalRatios } from './survival-ratios.ts';
import type { AdultRule, InfantRule, Sex } from './years-lived.ts';

/** What is assumed of one step. */
export interface DemographicAssumptions {
  /** Death rates of the table's ages, per person and year. */
  readonly deathRates: BySex<ArrayLike<number>>;
  /** Children to a woman. */
  readonly totalFertility: number;
  /** Share of total fertility by age at the start of a group of the population. */
  readonly fertilityShares: Readonly<Record<number, number>>;
  /** Boys to one girl. */
  readonly sexRatioAtBirth: number;
  /** Net migrants during the step. */
  readonly migration: NetMigration;
}

export interface PopulationInput {
  /** Groups of the population, as wide as a step; the last is open. */
  readonly ages: AgeStarts;
  /** Groups of the death rates; default: those of the population. */
  readonly tableAges?: AgeStarts;
  readonly start: BySex<ArrayLike<number>>;
  readonly steps: readonly DemographicAssumptions[];
  readonly infants?: InfantRule;
  readonly adults?: AdultRule;
  readonly migrationTiming?: MigrationTiming;
  readonly birthExposure?: BirthExposure;
}

/** A fault of the assumptions says which step they are of, counted from 0. */
export type ProjectionFault = PopulationFault & { readonly inStep?: number };

/**
 * Projects a population from death rates, total fertility with its age pattern, and net migration: a life table and its
 * survival ratios for each sex and step, then the cohort-component method.
 */
export function projectPopulation(input: PopulationInput): Projection | { readonly fault: ProjectionFault } {
  const { ages, start, migrationTiming, birthExposure } = input;
  const steps: CohortStep[] = [];
  for (const [inStep, assumptions] of input.steps.entries()) {
    const step = cohortStep(input, assumptions);
    if ('fault' in step) return { fault: { ...step.fault, inStep } };
    steps.push(step);
  }
  return projectCohorts({ ages, start, steps, ...(migrationTiming === undefined ? {} : { migrationTiming }), ...(birthExposure === undefined ? {} : { birthExposure }) });
}

function cohortStep(input: PopulationInput, of: DemographicAssumptions): CohortStep | { readonly fault: PopulationFault } {
  const male = survivalOf(input, of, 'male');
  if ('fault' in male) return male;
  const female = survivalOf(input, of, 'female');
  if ('fault' in female) return female;
  const fertility = fertilityRates(input.ages, of.totalFertility, of.fertilityShares);
  if ('fault' in fertility) return fertility;
  const fault = valuesFault('sex ratio at birth', [of.sexRatioAtBirth], 1);
  return fault ? { fault } : { survival: { male, female }, fertility: fertility.rates, sexRatioAtBirth: of.sexRatioAtBirth, migration: of.migration };
}

function survivalOf({ ages, tableAges = ages, infants, adults }: PopulationInput, of: DemographicAssumptions, sex: Sex): SurvivalRatios | { readonly fault: PopulationFault } {
  const table = lifeTable({ ages: tableAges, rates: of.deathRates[sex], sex, ...(infants === undefined ? {} : { infants }), ...(adults === undefined ? {} : { adults }) });
  return 'fault' in table ? table : survivalRatios(table, ages);
}
