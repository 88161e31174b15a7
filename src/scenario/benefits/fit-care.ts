import { minimumDistance, minimumDistanceGrouped } from '../../actuarial/fit/minimum-distance.ts';
import type { Fit, FitResult } from '../../actuarial/fit/fit.ts';
import { banded as bandedSeverity, type Band } from '../../actuarial/severity/banded.ts';
import { empirical } from '../../actuarial/severity/empirical.ts';
import type { FamilyName } from '../../actuarial/severity/families.ts';
import { withMassAtZero } from '../../actuarial/severity/mixture.ts';
import { pointMass } from '../../actuarial/severity/point-mass.ts';
import type { Severity } from '../../actuarial/severity/severity.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import { append, claimYears, personsByKinds, spreadAround, totalsOf, type PersonYear } from './band-claims.ts';
import type { BandedRow, BandedTable } from './banded-table.ts';
import { bandedTotal, kindsKey, type BandedAmount, type CareLayout, type CareSegment } from './care-years.ts';
import { fitDistance } from './fit-distance.ts';
import type { FittedCare, FittedProfile } from './fitted-care.ts';

export interface FitSettings {
  /** Families tried; the one nearest to the data (Wasserstein) is taken. Default lognormal, gamma and Weibull. */
  readonly families?: readonly FamilyName[];
  /** Profiles of fewer persons keep their own amounts or bands instead of a fit. Default 50. */
  readonly leastPersons?: number;
}

const usualFamilies: readonly FamilyName[] = ['lognormal', 'gamma', 'weibull'];
const usualLeast = 50;

/** Distributions of the yearly amount fitted to claims, profile by profile: expected layers are brought together, as plans price them. */
export function fitClaims(session: RowSession, banded: BandedAmount = 'eligible', settings: FitSettings = {}): FittedCare {
  const years = claimYears(session, banded);
  return { banded, parts: years.parts, profiles: personsByKinds(years).map((persons) => fittedProfile(years, persons, settings)) };
}

function fittedProfile(layout: CareLayout, persons: readonly PersonYear[], { families = usualFamilies, leastPersons = usualLeast }: FitSettings): FittedProfile {
  const amounts = Float64Array.from(persons, ({ amount }) => amount).sort();
  const group = { kinds: persons[0]!.kinds, totals: totalsOf(persons), persons: persons.length };
  const segments = segmentsOf(layout, group.totals, persons);
  const losses = amounts.filter((amount) => amount > 0);
  const fit = persons.length < leastPersons ? undefined : nearest(families.map((family) => minimumDistance(family, { values: losses }, 'limitedExpected')));
  if (!fit) {
    if (amounts[0] === amounts.at(-1)) return { ...group, segments, severity: pointMass(Math.max(0, amounts[0]!)), values: [amounts[0]!] };
    return { ...group, segments, severity: empirical(amounts), values: [...new Set(amounts)] };
  }
  const share = losses.length / amounts.length;
  const severity = share < 1 ? withMassAtZero(1 - share, fit) : fit;
  const data = empirical(amounts);
  const from = Float64Array.from(new Set([0, ...Array.from({ length: layerCount - 1 }, (_, layer) => data.quantile((layer + 1) / layerCount)), data.support.greatest]));
  return { ...group, segments, severity, distance: fitDistance(data, severity, from, amounts) };
}

/** Layers in which the distance of a fit is told, besides that above the greatest amount. */
const layerCount = 20;

function nearest(results: readonly FitResult[]): Severity | undefined {
  const distance = (fit: Fit) => fit.goodness?.wasserstein ?? Infinity;
  const fits = results.filter((result) => result.fitted).filter((fit) => distance(fit) < Infinity);
  return fits.toSorted((one, other) => distance(one) - distance(other))[0]?.severity;
}

/** Persons in eight parts of about the same number by their amount. */
const segmentCount = 8;

function segmentsOf(layout: CareLayout, totals: Float64Array, persons: readonly PersonYear[]): readonly CareSegment[] {
  const sorted = persons.toSorted((one, other) => one.amount - other.amount);
  const total = bandedTotal(layout, totals);
  const size = Math.ceil(sorted.length / segmentCount);
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, part) => {
    const held = sorted.slice(part * size, (part + 1) * size);
    return { persons: held.length, from: held[0]!.amount, to: held.at(-1)!.amount, ...spreadAround(layout, total > 0 ? totals : totalsOf(held), held) };
  });
}

/** Distributions fitted to a table by bands, profile by profile; all rows of one profile are its bands. */
export function fitBands(table: BandedTable, settings: FitSettings = {}): FittedCare {
  const profiles = new Map<string, BandedRow[]>();
  for (const row of table.rows) {
    const alone = row.from < 0 || row.totals.some((part) => part < 0);
    const key = alone ? `alone ${profiles.size}` : kindsKey(row.kinds);
    if (row.persons > 0) append(profiles, key, row);
  }
  return { banded: table.banded, parts: table.parts, profiles: [...profiles.values()].map((rows) => profileOfBands(table, rows, settings)) };
}

function profileOfBands(table: BandedTable, rows: readonly BandedRow[], { families = usualFamilies, leastPersons = usualLeast }: FitSettings): FittedProfile {
  const totals = rows[0]!.totals.map((_, coordinate) => rows.reduce((sum, row) => sum + row.totals[coordinate]!, 0));
  const persons = rows.reduce((sum, row) => sum + row.persons, 0);
  const total = bandedTotal(table, totals);
  const segments = rows.map((row): CareSegment => {
    const amount = bandedTotal(table, row.totals);
    const net = row.totals.map((sum, coordinate) => sum - (total > 0 ? (totals[coordinate]! / total) * amount : totals[coordinate]! * (row.persons / persons)));
    return { persons: row.persons, from: row.from, to: row.to, net, deviations: row.deviations.map((own, coordinate) => (own === undefined ? undefined : own + Math.abs(net[coordinate]!))) };
  });
  const bands = rows.map((row): Band => bandOf(table, row)).sort((one, other) => one.from - other.from || one.to - other.to);
  const group = { kinds: rows[0]!.kinds, totals, persons, segments, bands };
  const fit = persons < leastPersons ? undefined : nearest(families.map((family) => minimumDistanceGrouped(family, { bands }, 'limitedExpected')));
  if (!fit && (persons === 1 || total <= 0)) return { ...group, severity: pointMass(Math.max(0, total / persons)), values: [total / persons] };
  const data = bandedSeverity(bands);
  if (!fit) return { ...group, severity: data };
  const ends = Float64Array.from(new Set([0, ...bands.flatMap(({ from, to, mean }) => [from, mean!, to])])).sort();
  const between = Array.from(ends.subarray(1), (end, index) => Array.from({ length: pointsBetween }, (_, point) => ends[index]! + ((end - ends[index]!) * (point + 1)) / (pointsBetween + 1))).flat();
  return { ...group, severity: fit, distance: fitDistance(data, fit, ends, between) };
}

/** Points between two ends of a band at which the distance is taken. */
const pointsBetween = 31;

/** A band of one person is that person's amount. */
function bandOf(table: BandedTable, row: BandedRow): Band {
  const mean = Math.min(row.to, Math.max(row.from, bandedTotal(table, row.totals) / row.persons));
  return { from: row.from, to: row.to, count: row.persons, mean };
}
