import type { BirthExposure, BySex, CohortStep, MigrationTiming, NetMigration } from './cohort-component.ts';
import type { SurvivalRatios } from './survival-ratios.ts';

export interface StepInput {
  /** Years of the step and of each age group. */
  readonly width: number;
  readonly from: BySex<Float64Array>;
  readonly step: CohortStep;
  readonly migrationTiming: MigrationTiming;
  readonly birthExposure: BirthExposure;
}

export interface StepResult extends BySex<Float64Array> {
  readonly births: BySex<number>;
  readonly migrants: BySex<number>;
}

/** Share of the migrants who come at the start of the step. */
const atStart: Readonly<Record<MigrationTiming, number>> = { 'half-and-half': 0.5, start: 1, end: 0 };

/** One step of a cohort-component projection, without checks. */
export function advance({ width, from, step, migrationTiming, birthExposure }: StepInput): StepResult {
  const share = atStart[migrationTiming];
  const come = migrantsByAge(step.migration, from);
  const male = lived(from.male, come.male, share, step.survival.male);
  const female = lived(from.female, come.female, share, step.survival.female);
  const born = births({ width, women: from.female, later: female, fertility: step.fertility, birthExposure });
  const boys = (born * step.sexRatioAtBirth) / (1 + step.sexRatioAtBirth);
  const girls = born - boys;
  male[0]! += boys * step.survival.male.newborn;
  female[0]! += girls * step.survival.female.newborn;
  return { male, female, births: { male: boys, female: girls }, migrants: { male: sum(come.male), female: sum(come.female) } };
}

/** Survivors of those present and of migrants at the start, and migrants at the end, but for the newborn. */
function lived(present: Float64Array, come: ArrayLike<number>, share: number, { onward }: SurvivalRatios): Float64Array {
  const last = present.length - 1;
  const after = new Float64Array(last + 1);
  for (let group = 0; group < last; group++) after[group + 1] = (present[group]! + share * come[group]!) * onward[group]!;
  after[last]! += (present[last]! + share * come[last]!) * onward[last]!;
  for (let group = 0; group <= last; group++) after[group]! += (1 - share) * come[group]!;
  return after;
}

interface BirthInput {
  readonly width: number;
  readonly women: Float64Array;
  /** Women at the end of the step, migrants included, without the newborn. */
  readonly later: Float64Array;
  readonly fertility: ArrayLike<number>;
  readonly birthExposure: BirthExposure;
}

function births({ width, women, later, fertility, birthExposure }: BirthInput): number {
  const weight = birthExposure === 'mean' ? 0.5 : 1;
  let born = 0;
  for (let group = 0; group < women.length; group++) {
    born += fertility[group]! * (weight * women[group]! + (1 - weight) * later[group]!);
  }
  return width * born;
}

function migrantsByAge(migration: NetMigration, present: BySex<Float64Array>): BySex<ArrayLike<number>> {
  if (migration.kind === 'by-age') return migration.persons;
  const all = sum(present.male) + sum(present.female);
  const share = all > 0 ? migration.persons / all : 0;
  return { male: scaled(present.male, share), female: scaled(present.female, share) };
}

function scaled(values: Float64Array, factor: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let index = 0; index < out.length; index++) out[index] = values[index]! * factor;
  return out;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  return total;
}
