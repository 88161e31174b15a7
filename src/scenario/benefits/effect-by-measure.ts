import { shapley } from '../../actuarial/shapley.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowSession } from '../../language/run/row-session.ts';
import { settlementNames } from '../../language/settlement.ts';

/** One measure of a reform: changes that are made together. */
export interface Measure {
  readonly id: string;
  readonly name: Label;
  readonly overrides: readonly Override[];
}

export interface MeasureEffect {
  readonly measure: Measure;
  /** Share of the whole effect that does not depend on the order of measures (Shapley), yuan, by quantity of the settlement. */
  readonly shared: Readonly<Record<string, number>>;
  /** What the measure adds when it comes after those before it in the list, yuan. */
  readonly sequential: Readonly<Record<string, number>>;
}

export interface EffectByMeasure {
  readonly effects: readonly MeasureEffect[];
  /** The whole effect, yuan; both splits add up to it but for rounding of the last bits. */
  readonly whole: Readonly<Record<string, number>>;
}

/** More measures would ask for more than four thousand runs. */
export const mostMeasures = 12;

/**
 * Splits what a reform does to each payer and to patients among its measures, once so that the order does not matter and
 * once in the order given. Every subset of measures is run once.
 *
 * @throws RangeError for more than `mostMeasures` measures
 */
export function effectByMeasure(session: RowSession, period: Period, baseline: readonly Override[], measures: readonly Measure[]): EffectByMeasure {
  if (measures.length > mostMeasures) throw new RangeError(`effectByMeasure: at most ${mostMeasures} measures; got ${measures.length}`);
  const names = settlementNames(session.model);
  const runs = Array.from({ length: 2 ** measures.length }, (_, mask) => {
    const chosen = measures.filter((_, bit) => (mask & (1 << bit)) !== 0);
    const run = session.run({ period, overrides: [...baseline, ...chosen.flatMap(({ overrides }) => overrides)], columns: [], sums: names });
    return names.map((name) => run.sum(name));
  });
  const byName = (amount: (index: number) => number) => Object.fromEntries(names.map((name, index) => [name, amount(index)]));
  const shared = names.map((_, index) => shapley(measures.length, (mask) => runs[mask]![index]!));
  const upTo = (count: number) => runs[2 ** count - 1]!;
  return {
    effects: measures.map((measure, at) => ({
      measure,
      shared: byName((index) => shared[index]![at]!),
      sequential: byName((index) => upTo(at + 1)[index]! - upTo(at)[index]!),
    })),
    whole: byName((index) => upTo(measures.length)[index]! - upTo(0)[index]!),
  };
}
