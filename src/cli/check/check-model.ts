import type { Issue } from '../../i18n/issue.ts';
import { evaluator, type EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Model } from '../../language/model.ts';
import type { CheckOutcome } from '../../language/result.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { unitText } from '../../language/unit.ts';
import { asKnownAt } from '../../scenario/as-known-at.ts';
import { shownNumber } from '../../tables/findings.ts';
import type { CommandLine } from '../command-line.ts';
import { openData } from '../open/data.ts';
import { figuresOf } from '../open/figures.ts';
import type { ModelOpening } from '../open/model.ts';
import { spanOf } from '../open/span.ts';
import type { World } from '../world.ts';

/** What a model's own checks say on its figures. */
export interface Reconciliation {
  readonly run: EvaluatedRun;
  readonly data: readonly string[];
  readonly outcomes: readonly CheckOutcome[];
}

export interface ModelReport {
  /** The file, or the word of the line that names none. */
  readonly file: string;
  readonly model: Model | undefined;
  readonly issues: readonly Issue[];
  /** Absent for a model without figures, or over rows. */
  readonly reconciliation: Reconciliation | undefined;
}

/** Reads a model and, where it has figures, runs it. Issues of the figures' own files are the datasets' business. */
export async function checkModel(name: string, opening: ModelOpening, line: CommandLine, world: World): Promise<ModelReport> {
  const { opened, issues } = opening;
  const file = opening.file ?? name;
  const none: ModelReport = { file, model: opened?.model, issues, reconciliation: undefined };
  if (!opened || opened.model.axis.kind !== 'time') return none;
  const { model } = opened;
  const figures = figuresOf(opened, line, world);
  if (figures.names.length === 0) return none;
  const data = await openData(figures.names, world);
  const own = evaluator(model, figures.known === undefined ? data.tables : asKnownAt(data.tables, figures.known));
  const span = spanOf(line, model.axis, own.observations, figures.project);
  if ('code' in span) return { ...none, issues: [...issues, ...own.observations.issues] };
  const run = own.run({ from: span.from, to: span.to, overrides: figures.project?.overrides ?? [] });
  return {
    ...none,
    issues: [...issues, ...run.issues, ...run.checks.filter(({ holds }) => !holds).map((outcome) => failedCheck(run, outcome))],
    reconciliation: { run, data: data.sources.map(({ path }) => path), outcomes: run.checks },
  };
}

function failedCheck({ model }: EvaluatedRun, { check, period, element, difference }: CheckOutcome): Issue {
  const unit = unitText(check.unit);
  const of = element === undefined ? '' : ` [${element}]`;
  return {
    code: 'cli/check-failed',
    severity: check.severity,
    place: { file: model.file, ...check.formula.place },
    values: {
      name: check.name,
      period,
      labelZh: check.label.zh + of,
      labelEn: check.label.en + of,
      difference: shownNumber(difference),
      tolerance: shownNumber(check.tolerance),
      unitZh: unitWords(unit, 'zh'),
      unitEn: unitWords(unit, 'en'),
    },
  };
}
