import { extrapolate, type GrowthRule } from '../actuarial/growth-rules.ts';
import { evaluator } from '../language/run/evaluate.ts';
import type { Label, Model, Period, SourceTables } from '../language/model.ts';
import type { Override } from '../language/override.ts';
import { asKnownAt } from './as-known-at.ts';

export interface BacktestRow {
  readonly quantity: string;
  readonly label: Label;
  readonly period: Period;
  readonly actual: number;
  /** What the model said with the tables as they stood at the origin. */
  readonly budget: number;
  /** outturn / budget − 1: plus means the budget was too low. */
  readonly error: number;
  readonly rules: Readonly<Record<GrowthRule, { readonly value: number; readonly error: number }>>;
}

export interface BacktestSettings {
  /** Last period known when the budgets are drawn up. */
  readonly origin: Period;
  readonly targets: readonly Period[];
  readonly quantities: readonly string[];
  readonly overrides?: readonly Override[];
  /** Tables that are kept whole: projections of others, which are known beyond the origin. */
  readonly outlook?: readonly string[];
}

const rules: readonly GrowthRule[] = ['last', 'growth', 'mean3'];

/** Budgets drawn up with what was known at the origin, beside what happened and beside three rules of thumb. */
export function backtest(model: Model, tables: SourceTables, settings: BacktestSettings): readonly BacktestRow[] {
  const to = settings.targets.at(-1)!;
  const then = evaluator(model, asKnownAt(tables, settings.origin, settings.outlook)).run({ to, ...(settings.overrides && { overrides: settings.overrides }) });
  const now = evaluator(model, tables).run({ to });
  const rows: BacktestRow[] = [];
  for (const quantity of settings.quantities) {
    const known = then.periods.filter((p) => p <= settings.origin).map((p) => then.value(quantity, p)).filter((v) => v !== undefined);
    for (const period of settings.targets) {
      const actual = now.mark(quantity, period) === 'observed' || now.model.quantities.get(quantity)?.binding === undefined ? now.value(quantity, period) : undefined;
      const budget = then.value(quantity, period);
      const horizon = then.periods.indexOf(period) - then.periods.indexOf(settings.origin);
      if (actual === undefined || budget === undefined || known.length < 2) continue;
      rows.push({
        quantity, label: now.model.quantities.get(quantity)!.label, period, actual, budget, error: actual / budget - 1,
        rules: Object.fromEntries(rules.map((rule) => {
          const value = extrapolate(known, rule, horizon).at(-1)!;
          return [rule, { value, error: actual / value - 1 }];
        })) as unknown as BacktestRow['rules'],
      });
    }
  }
  return rows;
}
