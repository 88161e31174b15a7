import type { Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { ProjectionEntry } from '../../scenario/projections.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import type { ProjectionEdits, ProjectionStudy } from '../state/projection-edits.ts';

export const noProjections: ProjectionEdits = { studies: {} };
const asItComes: ProjectionStudy = { set: [] };
/** Seed of a projection that nobody has drawn anew. */
export const firstSeed = 20261122;
export const horizons = { least: 10, most: 50 } as const;

/** A study with everything that was not changed filled in. */
export interface WholeStudy {
  readonly to: Period;
  readonly set: readonly Override[];
  readonly assume: readonly AssumptionEntry[];
  readonly correlate: readonly CorrelationEntry[];
  readonly seed: number;
}

export function studyOf(edits: ProjectionEdits, entry: ProjectionEntry): WholeStudy {
  const { to = entry.to, set, assume = entry.assume, correlate = entry.correlate, seed = firstSeed } = edits.studies[entry.id] ?? asItComes;
  return { to, set, assume, correlate, seed };
}

export function withStudy(edits: ProjectionEdits, id: string, change: Partial<ProjectionStudy>): ProjectionEdits {
  return { ...edits, studies: { ...edits.studies, [id]: { ...asItComes, ...edits.studies[id], ...change } } };
}

/** The changes with one put in, in the place of all earlier ones of its path. */
export function withSetting(set: readonly Override[], change: Override): readonly Override[] {
  return withSettings(set, [change]);
}

/** The same of a course: changes of one path that follow each other. */
export function withSettings(set: readonly Override[], changes: readonly Override[]): readonly Override[] {
  const own = changes[0]?.path;
  const at = set.findIndex(({ path }) => path === own);
  const others = set.filter(({ path }) => path !== own);
  return at < 0 ? [...set, ...changes] : others.toSpliced(set.slice(0, at).filter(({ path }) => path !== own).length, 0, ...changes);
}

export function withoutSetting(set: readonly Override[], path: string): readonly Override[] {
  return set.filter((change) => change.path !== path);
}

/** The uncertain assumptions with one put in, in the place of an earlier one of its path. */
export function withUncertainty(assume: readonly AssumptionEntry[], entry: AssumptionEntry): readonly AssumptionEntry[] {
  const at = assume.findIndex(({ path }) => path === entry.path);
  return at < 0 ? [...assume, entry] : assume.with(at, entry);
}

/** Makes one certain; correlations with it go too. */
export function withCertainty(study: Pick<WholeStudy, 'assume' | 'correlate'>, path: string): Pick<WholeStudy, 'assume' | 'correlate'> {
  return {
    assume: study.assume.filter((entry) => entry.path !== path),
    correlate: study.correlate.filter(([one, other]) => one !== path && other !== path),
  };
}

/** Correlation of two paths, whichever stands first; 0 where none is given. */
export function correlationOf(correlate: readonly CorrelationEntry[], one: string, other: string): number {
  return correlate.find((pair) => isPair(pair, one, other))?.[2] ?? 0;
}

export function withCorrelation(correlate: readonly CorrelationEntry[], one: string, other: string, value: number): readonly CorrelationEntry[] {
  const at = correlate.findIndex((pair) => isPair(pair, one, other));
  if (value === 0) return correlate.filter((pair) => !isPair(pair, one, other));
  return at < 0 ? [...correlate, [one, other, value]] : correlate.with(at, [correlate[at]![0], correlate[at]![1], value]);
}

function isPair([a, b]: CorrelationEntry, one: string, other: string): boolean {
  return (a === one && b === other) || (a === other && b === one);
}
