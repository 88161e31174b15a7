import { evaluator, type EvaluatedRun, type Evaluator } from '../../language/run/evaluate.ts';
import type { Model, SourceTables } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { BudgetYears } from '../../scenario/budget.ts';
import { executionRows, type ExecutionRow } from '../../scenario/execution.ts';
import { modelLibrary, modelTexts } from '../model-files.ts';
import { yearsOfMonths } from './years-of-months.ts';
import type { Edits } from './edits.ts';

const modelId = 'budget/running-year';
const sides = ['income', 'expenditure'] as const;

/** The budget whose months are looked at. */
interface Budget {
  readonly model: Model;
  readonly baseline: EvaluatedRun;
  readonly years: BudgetYears;
  readonly dataset: { readonly tables: SourceTables };
  readonly edits: Edits;
}

/** The months of a year against its budget, by the model of the running year. */
export class Execution {
  private readonly project: Budget;
  /** The year on the screen; the last with months of its own, if none is chosen. */
  chosen: string | undefined = $state(undefined);

  readonly model: Model | undefined = $derived.by(() => {
    const text = modelTexts.get(modelId);
    return text === undefined ? undefined : readModel(text, `${modelId}.yaml`, modelLibrary).model;
  });
  private readonly evaluator: Evaluator | undefined = $derived.by(() => (this.model && this.hasMonths ? evaluator(this.model, this.project.dataset.tables) : undefined));
  readonly run: EvaluatedRun | undefined = $derived.by(() => this.evaluator?.run({ to: `${this.project.years.estimate}-12`, overrides: [...this.budgets, ...this.typed] }));

  constructor(project: Budget) {
    this.project = project;
  }

  /** Scheme and account the project's fund is found under in the tables. */
  get scheme(): string {
    return this.project.model.quantities.get('income')?.binding?.where['scheme'] ?? 'employee';
  }

  /** Years that have a month before December, and the running year. */
  get years(): readonly string[] {
    const used = yearsOfMonths(this.project.dataset.tables['monthly_flows']).filter((year) => this.rowsOf(year).length > 0);
    const { estimate } = this.project.years;
    return used.includes(estimate) ? used : [...used, estimate].sort();
  }

  get year(): string {
    const { estimate } = this.project.years;
    if (this.chosen !== undefined) return this.chosen;
    return this.typedMonths.length > 0 ? estimate : (this.years.findLast((year) => year !== estimate) ?? estimate);
  }

  get rows(): readonly ExecutionRow[] {
    return this.rowsOf(this.year);
  }

  get typedMonths(): readonly string[] {
    return Object.keys(this.project.edits.months ?? {}).sort();
  }

  /** What the budget of a year is taken to be: the draft's execution estimate in the running year, the outturn before. */
  budgetOf(side: 'income' | 'expenditure', year: string): number | undefined {
    return this.project.baseline.periods.includes(year) ? this.project.baseline.value(side, year) : undefined;
  }

  private get hasMonths(): boolean {
    return this.project.dataset.tables['monthly_flows'] !== undefined;
  }

  private rowsOf(year: string): readonly ExecutionRow[] {
    return this.run ? executionRows(this.run, this.scheme, year) : [];
  }

  private get budgets(): readonly Override[] {
    return this.project.baseline.periods.flatMap((year) =>
      sides.flatMap((side): Override[] => {
        const value = this.budgetOf(side, year);
        return value === undefined ? [] : [{ path: `annual_budget.${this.scheme}.${side}`, from: `${year}-01`, until: `${year}-12`, value }];
      }),
    );
  }

  private get typed(): readonly Override[] {
    return Object.entries(this.project.edits.months ?? {}).flatMap(([month, flows]) =>
      sides.flatMap((side): Override[] => {
        const value = flows[side];
        return value === undefined ? [] : [{ path: `cumulative.${this.scheme}.${side}`, from: month, until: month, value }];
      }),
    );
  }
}
