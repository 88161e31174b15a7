import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { sessionOver, type RowSession } from '../../language/run/row-session.ts';
import { compositionsOf, splitsBound, type Composition } from './care-compositions.ts';
import type { CareGroup, CareLayout } from './care-years.ts';
import { madeRows, type MadeMember } from './made-claims.ts';

/** What a plan is to be asked about a group of persons. */
export interface Probe {
  readonly group: CareGroup;
  /** Yearly amounts, rising. */
  readonly at: Float64Array;
  /** Coordinates in which persons differ from the group's proportions: the plan's slopes in these are asked for. */
  readonly coordinates: readonly number[];
  /** Persons of the group, where it has nothing banded. */
  readonly persons: number;
}

/** Numbers of one payment for one probe. Compositions count from 0, the proportional one. */
export interface ProbeAnswer {
  readonly probe: Probe;
  readonly compositions: number;
  /** Compositions 1 to `splits` are extreme splits of claims of one kind, which bound what splits can do; 0 for claims of several kinds. */
  readonly splits: number;
  /** Points at which a composition was asked: all for the proportional one, fewer for the others. */
  points(composition: number): readonly number[];
  value(composition: number, point: number): number;
  /** Slope to the right in the yearly amount, along the composition. */
  slope(composition: number, point: number): number;
  /** Slopes in the probe's coordinates, in their order. */
  partials(composition: number, point: number, into: Float64Array): void;
}

export interface ProbeRun {
  readonly issues: readonly Issue[];
  answer(payment: string, probe: number): ProbeAnswer;
}

interface Asked {
  readonly probe: Probe;
  readonly splits: number;
  /** First made member of each composition and point; undefined where it was not asked. */
  readonly places: readonly (readonly (number | undefined)[])[];
  /** Of the made members of one place: the value and, where slopes are asked for, one step along and one by coordinate. */
  /** Points at which each composition was asked. */
  readonly asked: readonly (readonly number[])[];
  readonly sloped: boolean;
  readonly steps: Float64Array;
}

/**
 * Made members that ask one plan what it pays, kept open: every change of the plan is one run over the same rows.
 *
 * A probe of one point asks for no slope along the amount.
 */
export class PaymentProbes {
  private readonly asked: readonly Asked[];
  private readonly session: RowSession;

  constructor(model: Model, layout: CareLayout, probes: readonly Probe[], executor?: Executor) {
    const members: MadeMember[] = [];
    this.asked = probes.map((probe) => ask(layout, probe, members));
    this.session = sessionOver(model, madeRows(model, layout, members), executor);
  }

  get members(): number {
    return this.session.groups;
  }

  run(period: Period, overrides: readonly Override[], payments: readonly string[]): ProbeRun {
    const run = this.session.run({ period, overrides, columns: [], groupTotals: payments });
    const failed = run.issues.some(({ severity }) => severity === 'error');
    const totals = new Map(payments.map((payment) => [payment, failed ? new Float64Array(this.members) : run.groupTotals(payment)]));
    return { issues: run.issues, answer: (payment, probe) => answer(totals.get(payment)!, this.asked[probe]!) };
  }

  close(): void {
    this.session.close();
  }
}

function ask(layout: CareLayout, probe: Probe, members: MadeMember[]): Asked {
  const { group, at, coordinates } = probe;
  const width = 1 + layout.parts.length;
  const { proportional, splits, partial } = compositionsOf(layout, group, {
    splits: splitsBound(group) ? coordinates.length > 0 || at.length > 1 : coordinates.some((coordinate) => coordinate % width === 0),
    partial: coordinates.some((coordinate) => coordinate % width > 0),
  });
  const compositions = [proportional, ...splits, ...partial];
  const steps = at.map((amount, index) => stepAt(amount, (at[index + 1] ?? amount) - amount));
  const sloped = at.length > 1 || coordinates.length > 0;
  const nothing = at.length === 1 && at[0] === 0;
  const askAt = (composition: Composition, amount: number, step: number): number => {
    const place = members.length;
    const vector = composition(amount);
    if (nothing) vector.forEach((total, coordinate) => (vector[coordinate] = total / probe.persons));
    members.push({ kinds: group.kinds, amounts: vector });
    if (!sloped) return place;
    members.push({ kinds: group.kinds, amounts: nothing ? vector : composition(amount + step) });
    for (const coordinate of coordinates) {
      const moved = vector.slice();
      moved[coordinate]! += step;
      members.push({ kinds: group.kinds, amounts: moved });
    }
    return place;
  };
  const every = Math.max(3, Math.ceil(at.length / mostPoints));
  const asksAll = (index: number): boolean => index % every === 0 || index === at.length - 1;
  const places = compositions.map((composition, order) => Array.from(at, (amount, index) => (order === 0 || asksAll(index) ? askAt(composition, amount, steps[index]!) : undefined)));
  const asked = places.map((byPoint) => byPoint.flatMap((place, point) => (place === undefined ? [] : [point])));
  return { probe, splits: splitsBound(group) ? splits.length : 0, places, asked, sloped, steps };
}

/** Compositions other than the proportional one are asked at every third point, and at about this many at most. */
const mostPoints = 16;

/** A thousandth of the way to the next point, from half a yuan: short enough to meet no corner, long enough for its rounding not to show. */
function stepAt(amount: number, width: number): number {
  return Math.max(0.5, width > 0 ? width / 1000 : amount / 1000);
}

function answer(totals: Float64Array, { probe, splits, places, asked, sloped, steps }: Asked): ProbeAnswer {
  return {
    probe, splits,
    compositions: places.length,
    points: (composition) => asked[composition]!,
    value: (composition, point) => totals[places[composition]![point]!]!,
    slope(composition, point) {
      const at = places[composition]![point]!;
      return sloped ? (totals[at + 1]! - totals[at]!) / steps[point]! : 0;
    },
    partials(composition, point, into) {
      const at = places[composition]![point]!;
      const [value, step] = [totals[at]!, steps[point]!];
      for (let slot = 0; slot < probe.coordinates.length; slot++) into[slot] = (totals[at + 2 + slot]! - value) / step;
    },
  };
}
