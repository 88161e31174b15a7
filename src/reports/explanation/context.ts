import { filled } from '../document/say.ts';
import type { ExplanationWords } from '../../i18n/explanation.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Evaluator, EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Label, Period, Source } from '../../language/model.ts';
import type { Figure, FigureFrame } from '../../plots/figure.ts';
import type { BudgetYears } from '../../scenario/budget.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import type { CellOfRun } from '../document/report-document.ts';
import { cellOf, type ExplainedRuns } from './explained-runs.ts';
import type { LegalOrder } from './measures-file.ts';
import type { RiskFacts } from './risk-facts.ts';

/** What an explanation is written from. */
export interface ExplanationInput {
  readonly locale: Locale;
  readonly numbers: NumberStyle;
  /** What the budget is called. */
  readonly project: Label;
  readonly baselineName: Label;
  readonly scenarioName: Label;
  /** The run that is explained. */
  readonly side: 'baseline' | 'scenario';
  readonly baseline: EvaluatedRun;
  /** The baseline itself where nothing is changed. */
  readonly scenario: EvaluatedRun;
  readonly years: BudgetYears;
  /** What made the run that is explained: causes and sensitivities are runs of it. */
  readonly evaluator: Evaluator;
  /** Changes of the scenario. */
  readonly changes: readonly ScenarioChange[];
  /** What the estimate of the running year is taken from, where it is not the model's own. */
  readonly expected?: Label;
  readonly order: LegalOrder | undefined;
  /** Remarks of the datasets on figures that the budget stands on; undefined where nobody has read them. */
  readonly notes?: readonly { readonly severity: 'note' | 'warning'; readonly text: Label }[];
  /** Chances from a projection of the same fund, where there is one. */
  readonly risk?: RiskFacts;
  /** A person's own text, by section. */
  readonly own: Readonly<Record<string, string>>;
  readonly runHeader: readonly (readonly [string, string])[];
  /** Draws a figure; without it the figure's table stands there. */
  readonly draw?: (figure: (frame: FigureFrame) => Figure) => string;
}

/** What every section is written with. */
export interface Explained {
  readonly input: ExplanationInput;
  readonly words: ExplanationWords;
  readonly runs: ExplainedRuns;
  readonly side: 'baseline' | 'scenario';
  readonly run: EvaluatedRun;
  /** The budget year, and the one before it. */
  readonly period: Period;
  readonly before: Period;
  label(label: Label): string;
  /** A cell of the explained run, of the budget year unless another is given. */
  cell(quantity: string, period?: Period, element?: string): CellOfRun;
}

export function explained(input: ExplanationInput, words: ExplanationWords, runs: ExplainedRuns): Explained {
  const { side, years, locale } = input;
  const run = runs.run(side);
  const period = years.budget;
  return {
    input, words, runs, side, run, period,
    before: run.periods[run.periods.indexOf(period) - 1] ?? years.estimate,
    label: (label) => label[locale],
    cell: (quantity, at = period, element = '') => cellOf(side, quantity, at, element),
  };
}

/** A source as it is cited: 《title》（number）article. */
export function cited(source: Source | undefined, { words, input: { locale } }: Pick<Explained, 'words' | 'input'>): string {
  if (source === undefined || source === 'none') return '';
  const { title, number = '', article = '' } = source;
  const inner = number === '' ? '' : filled(words.bracket, { inner: number });
  const named = number === '' ? title : filled(words.quoted, { title });
  return `${named}${inner}${article === '' ? '' : `${locale === 'zh' ? '' : ', '}${article}`}`;
}
