import { mixture, type Component } from './mixture.ts';
import { pointMass } from './point-mass.ts';
import { uniform } from './uniform.ts';
import type { Severity } from './severity.ts';

/** A band of a table of losses: how many lie in (from, to], and their mean where the table says it. */
export interface Band {
  readonly from: number;
  /** Infinity for the open band at the end. */
  readonly to: number;
  /** Losses in the band, or any weight. */
  readonly count: number;
  readonly mean?: number | undefined;
}

/**
 * The distribution of a table by bands (ogive): uniform within a band, or, where the band's mean is known, uniform with one
 * height below the mean and another above it, so that the mean holds. A band with from = to is a mass at that point. An open
 * band reaches as far above its mean as its mean lies above its lower end.
 *
 * @throws RangeError unless bands rise without overlap from 0, counts are from 0 and not all 0, means lie within their
 * bands, and an open band has a mean
 */
export function banded(bands: readonly Band[]): Severity {
  checkBands('banded', bands);
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  return mixture(bands.filter(({ count }) => count > 0).flatMap((band) => within(band, band.count / total)));
}

function within({ from, to, mean }: Band, weight: number): Component[] {
  if (from === to) return [{ weight, severity: pointMass(from) }];
  if (to === Infinity) {
    if (mean === undefined || mean === from) throw new RangeError(`banded: a mean above ${from} for the open band; got ${mean ?? 'none'}`);
    return [{ weight, severity: uniform(from, 2 * mean - from) }];
  }
  if (mean === undefined) return [{ weight, severity: uniform(from, to) }];
  if (mean === from || mean === to) return [{ weight, severity: pointMass(mean) }];
  // w·(mean + to)/2 + (1 − w)·(from + mean)/2 = mean.
  const upper = (mean - from) / (to - from);
  return [
    { weight: weight * (1 - upper), severity: uniform(from, mean) },
    { weight: weight * upper, severity: uniform(mean, to) },
  ];
}

/** @throws RangeError as `banded` does */
export function checkBands(caller: string, bands: readonly Band[]): void {
  let end = 0;
  for (const { from, to, count, mean } of bands) {
    const sound = from >= end && from < Infinity && to >= from && count >= 0 && count < Infinity;
    if (!sound) throw new RangeError(`${caller}: bands that rise from 0 with counts from 0; got ${count} in ${from} … ${to} after ${end}`);
    if (mean !== undefined && !(mean >= from && mean <= to && mean < Infinity)) throw new RangeError(`${caller}: a mean within ${from} … ${to}; got ${mean}`);
    end = to;
  }
  if (!bands.some(({ count }) => count > 0)) throw new RangeError(`${caller}: a band that holds something; got ${bands.length} empty ones`);
}
