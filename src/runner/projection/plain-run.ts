import type { Issue } from '../../i18n/issue.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { CellReference, Explanation, Mark } from '../../language/result.ts';
import type { EvaluatedRun, Evaluator } from '../../language/run/evaluate.ts';
import { explain } from '../../language/run/explain.ts';

/** A scenario without draws. */
export interface PlainScenario {
  readonly to: Period;
  readonly overrides: readonly Override[];
}

export interface PlainAsk extends PlainScenario {
  /** Quantities whose numbers are wanted, with all their elements; one that the model has not is left out. */
  readonly wanted: readonly string[];
}

/** A quantity's element over all periods. */
export interface PlainColumn {
  readonly quantity: string;
  readonly element: string;
  /** By period; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly marks: readonly Mark[];
}

/** A check of the model's own that does not hold. */
export interface FailingCheck {
  readonly name: string;
  readonly label: Label;
  readonly severity: 'error' | 'warning';
  readonly period: Period;
  readonly difference: number;
}

/** The explanation of a number without its quantity, which the other side has. */
export type Explained = Omit<Explanation, 'quantity'>;

export interface PlainGiven {
  readonly periods: readonly Period[];
  readonly columns: readonly PlainColumn[];
  readonly failing: readonly FailingCheck[];
  readonly checks: number;
  readonly issues: readonly Issue[];
}

export interface ExplainAsk extends PlainScenario {
  readonly reference: CellReference;
}

/** Runs of one model, of which the last few stay open. */
export class PlainRuns {
  private readonly kept = new Map<string, EvaluatedRun>();
  private readonly made: Evaluator;
  private readonly from: Period | undefined;

  constructor(made: Evaluator, from: Period | undefined) {
    this.made = made;
    this.from = from;
  }

  plain({ wanted, ...scenario }: PlainAsk): PlainGiven {
    const run = this.run(scenario);
    const { periods } = run;
    const columns = wanted.flatMap((quantity) => run.elements(quantity).map((element): PlainColumn => ({
      quantity, element,
      values: periods.map((period) => run.value(quantity, period, element) ?? null),
      marks: periods.map((period) => run.mark(quantity, period, element)),
    })));
    const failing = run.checks.filter(({ holds }) => !holds).map(({ check, period, difference }): FailingCheck => ({ name: check.name, label: check.label, severity: check.severity, period, difference }));
    return { periods, columns, failing, checks: run.checks.length, issues: run.issues };
  }

  /** Undefined where the run has no such cell. */
  explain({ reference, ...scenario }: ExplainAsk): Explained | undefined {
    const run = this.run(scenario);
    const { quantity, period, element = '' } = reference;
    if (!run.periods.includes(period) || !run.elements(quantity).includes(element)) return undefined;
    const { quantity: _quantity, ...explained } = explain(run, reference);
    return explained;
  }

  run({ to, overrides }: PlainScenario): EvaluatedRun {
    const key = JSON.stringify([to, overrides]);
    const known = this.kept.get(key);
    this.kept.delete(key);
    const run = known ?? this.made.run({ to, overrides, ...(this.from !== undefined && { from: this.from }) });
    this.kept.set(key, run);
    if (this.kept.size > most) this.kept.delete(this.kept.keys().next().value!);
    return run;
  }
}

const most = 4;
