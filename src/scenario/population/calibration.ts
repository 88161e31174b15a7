import type { ClaimsAssumptions } from './assumptions.ts';
import { populationFigures } from './population-figures.ts';
import type { PublishedFigure } from './published-figures.ts';
import type { SyntheticClaims } from './synthetic-claims.ts';

/** A published figure beside the same figure of the synthetic population. */
export interface CalibrationRow extends PublishedFigure {
  /** undefined where the population has nobody to work it out from. */
  readonly synthetic: number | undefined;
  /** Synthetic less published; from the nearer end of a published range, 0 inside it. */
  readonly difference: number | undefined;
  /** Of the synthetic figure, over the drawing of persons; undefined where none is worked out (shares of the top tenth). */
  readonly standardError: number | undefined;
}

/** Holds a population against the published figures of its scheme; `standing` says which of them it was made to give. */
export function calibration(claims: SyntheticClaims, assumptions: ClaimsAssumptions): readonly CalibrationRow[] {
  const figures = populationFigures(claims);
  return assumptions.published
    .filter(({ scheme }) => scheme === claims.scheme)
    .map((figure) => {
      const { value, standardError } = figures[figure.id];
      const difference = value === undefined ? undefined : value - Math.min(figure.high, Math.max(figure.low, value));
      return { ...figure, synthetic: value, difference, standardError };
    });
}
