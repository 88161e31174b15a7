import type { Band } from '../../actuarial/severity/banded.ts';
import type { Severity } from '../../actuarial/severity/severity.ts';
import type { CareGroup, CareLayout, CareSegment } from './care-years.ts';
import type { FitDistance } from './fit-distance.ts';

/** Persons whose years hold the same kinds of claims, with the distribution of their yearly amount. */
export interface FittedProfile extends CareGroup {
  readonly persons: number;
  /** Of the yearly banded amount; with a mean. */
  readonly severity: Severity;
  /** Absent where the distribution is not fitted: it is the assumption, or the persons' own. */
  readonly distance?: FitDistance;
  /** What is known of how persons differ from the profile's proportions; none: nothing is, and bounds leave it out. */
  readonly segments: readonly CareSegment[];
  /** Where it was fitted to bands: all that is known of the amounts. */
  readonly bands?: readonly Band[];
  /** Where the distribution is of a few amounts: these, rising. */
  readonly values?: readonly number[];
}

/** Care as distributions. */
export interface FittedCare extends CareLayout {
  readonly profiles: readonly FittedProfile[];
}
