import type { Issue } from '../../../i18n/issue.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { MoneyScale } from '../../../i18n/scales.ts';
import { fillForm, type FormOfRun } from '../../../reports/forms/fill-form.ts';
import { relationIssues } from '../../../reports/forms/relation-issues.ts';
import type { FormDefinition } from '../../../tables/forms/form-definition.ts';
import { relationOutcomes, type RelationOutcome } from '../../../tables/forms/form-relations.ts';
import { readFilledForm, type ReadForm } from '../../../tables/forms/read-filled-form.ts';
import { openFile } from '../../../tables/read/open-file.ts';
import type { Project } from '../../state/project.svelte.ts';
import { forms } from './form-files.ts';

/** A filled form from a file, as it was read against the chosen form. */
export interface CheckedForm {
  readonly file: string;
  readonly form: ReadForm | undefined;
  readonly outcomes: readonly RelationOutcome[];
  readonly issues: readonly Issue[];
}

/** What is chosen on the forms' screen, and the form it gives. */
export class FormsDesk {
  chosenForm: string | undefined = $state(undefined);
  chosenYear: number | undefined = $state(undefined);
  chosenMonth: number | undefined = $state(undefined);
  chosenRun: 'scenario' | 'baseline' = $state('scenario');
  /** Official forms are printed in 万元. */
  money: MoneyScale = $state('tenThousandYuan');
  checked: CheckedForm | undefined = $state.raw(undefined);

  private readonly project: () => Project;
  private readonly locale: () => Locale;

  readonly scheme: string = $derived.by(() => this.project().model.quantities.get('income')?.binding?.where['scheme'] ?? 'employee');
  readonly forms: readonly FormDefinition[] = $derived.by(() => [...forms.values()].filter(({ schemes }) => schemes.includes(this.scheme)).toSorted((a, b) => a.order - b.order));
  readonly definition: FormDefinition | undefined = $derived.by(() => this.forms.find(({ id }) => id === this.chosenForm) ?? this.forms[0]);
  readonly years: readonly number[] = $derived.by(() => this.project().baseline.periods.map(Number).slice(1));
  readonly year: number = $derived.by(() => (this.chosenYear !== undefined && this.years.includes(this.chosenYear) ? this.chosenYear : this.usualYear));
  /** Months of the form's year that have figures. */
  readonly months: readonly number[] = $derived.by(() => (this.isByMonth ? monthsWithFigures(this.project(), this.scheme, this.year) : []));
  readonly month: number | undefined = $derived.by(() => (this.chosenMonth !== undefined && this.months.includes(this.chosenMonth) ? this.chosenMonth : (this.months.findLast((month) => month % 3 === 0) ?? this.months.at(-1))));
  readonly form: FormOfRun | undefined = $derived.by(() => this.fill());
  readonly outcomes: readonly RelationOutcome[] = $derived.by(() => (this.form ? relationOutcomes(this.form) : []));

  constructor(project: () => Project, locale: () => Locale) {
    this.project = project;
    this.locale = locale;
  }

  get isByMonth(): boolean {
    return this.definition?.columns.some(({ stage }) => stage === 'cumulative') ?? false;
  }

  /** Whether the baseline or the scenario may be written out; forms that compare the two hold both. */
  get hasChoiceOfRun(): boolean {
    return this.definition?.columns.some(({ stage }) => stage === 'run') ?? false;
  }

  /** Reads a filled form and tests it. */
  async check(file: File): Promise<void> {
    const { definition } = this;
    if (!definition) return;
    const opened = await openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    const { form, issues } = readFilledForm(opened.grids, this.form?.definition ?? definition);
    const outcomes = form ? relationOutcomes(form) : [];
    this.checked = { file: file.name, form, outcomes, issues: [...opened.findings.issues, ...issues, ...(form ? relationIssues(outcomes, form.unitSize) : [])] };
  }

  private get usualYear(): number {
    const { years, actual, execution } = this.project();
    const { columns = [] } = this.definition ?? {};
    if (this.isByMonth) return Number(execution.year);
    if (columns.some(({ stage }) => stage === 'outturn')) return Number(actual ? years.budget : (years.observed.at(-1) ?? years.budget));
    return Number(years.budget);
  }

  private fill(): FormOfRun | undefined {
    const { definition, scheme, year, month, money } = this;
    const project = this.project();
    if (!definition) return undefined;
    const { baseline, scenarioRun: scenario, actual, execution } = project;
    return fillForm(definition, {
      scheme, year, money,
      locale: this.locale(),
      tables: project.dataset.tables,
      runs: {
        chosen: this.chosenRun === 'scenario' ? scenario : baseline,
        chosenName: this.chosenRun, baseline, scenario, actual,
        ...(execution.run && month !== undefined && { months: { run: execution.run, month } }),
      },
      words: (line) => line.quantities.map((quantity) => project.edits.reasons[quantity] ?? '').find((reason) => reason !== '') ?? '',
    });
  }
}

function monthsWithFigures({ execution }: Project, scheme: string, year: number): readonly number[] {
  const { run } = execution;
  if (!run) return [];
  const quantities = ['cumulative', 'whole'].filter((quantity) => run.model.quantities.has(quantity) && run.elements(quantity).includes(`${scheme}.income`));
  return Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    return run.periods.includes(period) && quantities.some((quantity) => run.value(quantity, period, `${scheme}.income`) !== undefined);
  });
}
