import type { Label, Period } from '../language/model.ts';
import type { Hashed, Origin, Program } from './manifest.ts';
import type { Results, RunResults } from './results.ts';

/** Something the results rest on that is no longer what it was. An absent side: it is gone, or was not there. */
export interface Cause {
  readonly kind: 'data' | 'model' | 'scenario' | 'program' | 'code';
  readonly name: string;
  /** Digests; of `program` versions. */
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** One figure that is no longer what was saved. */
export interface MovedFigure {
  readonly run: 'baseline' | 'scenario';
  readonly quantity: string;
  readonly element: string;
  readonly label: Label;
  readonly unit: string;
  readonly period: Period;
  readonly was: number | null;
  readonly is: number | null;
}

export interface Verification {
  /**
   * `same`: every bit; `rounding`: within what machines may differ by; `differs`; `unknown`: the file holds no results to
   * compare with.
   */
  readonly verdict: 'same' | 'rounding' | 'differs' | 'unknown';
  readonly causes: readonly Cause[];
  /** Figures that were compared. */
  readonly compared: number;
  /** In the order of the model; those that differ by rounding alone are not among them. */
  readonly moved: readonly MovedFigure[];
  /** How many differ by rounding alone. */
  readonly rounded: number;
}

type Held = Pick<Origin, 'program' | 'data' | 'models' | 'scenario'>;

/** What a file is held against: the program as it is now. */
export interface Present {
  readonly origin: Held;
  readonly results: Results;
}

/** Holds what was saved against what the present program makes of it: same, or what differs and what it may come from. */
export function verify(saved: { readonly origin: Held; readonly results?: Results }, present: Present): Verification {
  const { origin, results } = saved;
  const causes = [
    ...hashCauses('data', origin.data, present.origin.data),
    ...hashCauses('model', origin.models, present.origin.models),
    ...scenarioCause(origin.scenario, present.origin.scenario),
    ...programCause(origin.program, present.origin.program),
  ];
  if (!results) return { verdict: 'unknown', causes: origin.data.length === 0 ? [] : causes, compared: 0, moved: [], rounded: 0 };
  const runs = (['baseline', 'scenario'] as const).map((run) => compared(run, results[run], present.results[run]));
  const moved = runs.flatMap((run) => run.moved);
  const rounded = runs.reduce((sum, run) => sum + run.rounded, 0);
  return {
    verdict: moved.length > 0 ? 'differs' : rounded > 0 ? 'rounding' : 'same',
    causes,
    compared: runs.reduce((sum, run) => sum + run.compared, 0),
    moved,
    rounded,
  };
}

function hashCauses(kind: Cause['kind'], was: readonly Hashed[], is: readonly Hashed[]): readonly Cause[] {
  const names = [...new Set([...was, ...is].map(({ name }) => name))];
  const of = (list: readonly Hashed[], name: string): string | undefined => list.find((each) => each.name === name)?.sha256;
  return names.map((name): Cause => ({ kind, name, was: of(was, name), is: of(is, name) })).filter(({ was: before, is: now }) => before !== now);
}

/** Files from before there were digests name none. */
function scenarioCause(was: string, is: string): readonly Cause[] {
  return was === '' || is === '' || was === is ? [] : [{ kind: 'scenario', name: 'scenario.yaml', was, is }];
}

/** Of one version the code may differ, where somebody works on it. */
function programCause(was: Program, is: Program): readonly Cause[] {
  if (was.version !== is.version) return [{ kind: 'program', name: 'Hengsuan', was: was.version, is: is.version }];
  return was.sha256 === undefined || is.sha256 === undefined || was.sha256 === is.sha256 ? [] : [{ kind: 'code', name: 'Hengsuan', was: was.sha256, is: is.sha256 }];
}

interface Compared {
  readonly compared: number;
  readonly moved: readonly MovedFigure[];
  readonly rounded: number;
}

function compared(run: MovedFigure['run'], was: RunResults | undefined, is: RunResults | undefined): Compared {
  const count = was?.figures.reduce((sum, { values }) => sum + values.length, 0) ?? 0;
  if (was === undefined || (is !== undefined && was.digest === is.digest)) return { compared: count, moved: [], rounded: 0 };
  const periods = [...new Set([...was.periods, ...(is?.periods ?? [])])].sort();
  const scale = largestByUnit(was);
  const now = new Map(is?.figures.map((each) => [keyOf(each), each]));
  const before = new Map(was.figures.map((each) => [keyOf(each), each]));
  const moved: MovedFigure[] = [];
  let rounded = 0;
  for (const key of new Set([...before.keys(), ...now.keys()])) {
    const [a, b] = [before.get(key), now.get(key)];
    const { quantity, element, label, unit } = (b ?? a)!;
    for (const period of periods) {
      const [from, to] = [a?.values[was.periods.indexOf(period)] ?? null, b?.values[is!.periods.indexOf(period)] ?? null];
      if (Object.is(from, to)) continue;
      if (from !== null && to !== null && isRounding(from, to, scale.get(unit) ?? 0)) rounded++;
      else moved.push({ run, quantity, element, label, unit, period, was: from, is: to });
    }
  }
  return { compared: count, moved, rounded };
}

const keyOf = ({ quantity, element }: { readonly quantity: string; readonly element: string }): string => `${quantity}[${element}]`;

/**
 * Machines differ in the last bits of powers and exponentials. 1e-12 of a figure is less than one yuan in a trillion; a small
 * difference of large amounts carries their rounding, of which 1e-15 is half a fen in five trillion.
 */
function isRounding(was: number, is: number, scale: number): boolean {
  return Math.abs(is - was) <= Math.max(1e-12 * Math.max(Math.abs(was), Math.abs(is)), 1e-15 * scale);
}

function largestByUnit({ figures }: RunResults): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { unit, values } of figures) for (const value of values) if (value !== null && Math.abs(value) > (largest.get(unit) ?? 0)) largest.set(unit, Math.abs(value));
  return largest;
}
