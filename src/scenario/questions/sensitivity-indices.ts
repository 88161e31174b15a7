import { sobolIndices, type BootstrapSettings } from '../../actuarial/sensitivity/sobol-indices.ts';
import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Draw } from '../../language/draw-source.ts';
import type { Executor } from '../../language/kernel.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import type { Risk, Uncertainty } from '../simulation/read-uncertainty.ts';
import { Simulator } from '../simulation/simulator.ts';
import { isDrawnIn } from './drawn-cells.ts';
import { horizonIssue } from './lever.ts';
import { riskBlocks } from './risk-blocks.ts';
import { targetCalled, targetIssue, type Target } from './target.ts';

export interface IndicesQuestion extends BootstrapSettings {
  readonly target: Target;
  /** Rows of each sample, rounded up to even; the model runs so often for each of both samples and for each block of risks. */
  readonly paths: number;
  readonly seed: number;
  readonly from?: Period;
  readonly overrides?: readonly Override[];
  readonly executor?: Executor;
}

/** One risk, or several that are correlated with each other. */
export interface RiskIndices {
  readonly risks: readonly { readonly path: string; readonly label: Label }[];
  /** Part of the target's variance that would go if the block alone were known. */
  readonly alone: Estimate;
  /** Part that would stay if the block alone were not known; more than `alone` where it works together with others. */
  readonly total: Estimate;
}

export interface SensitivityIndices {
  readonly target: Target;
  readonly mean: number | undefined;
  readonly variance: number | undefined;
  /** The greatest total first. */
  readonly blocks: readonly RiskIndices[];
  readonly paths: number;
  /** Rows left out, because the target has no number on one of their paths. */
  readonly without: number;
  readonly issues: readonly Issue[];
}

export interface RunsDone {
  readonly done: number;
  readonly of: number;
}

/**
 * Sobol indices of a target over everything that is uncertain. All years of a risk are one input. Risks that are correlated
 * have no indices of their own, as what one of them explains cannot be told from the other; they are taken as one block.
 * Draws are independent, whatever method a fan is drawn by. Yields between runs; dropping it cancels.
 */
export function* sensitivityIndices(evaluator: Evaluator, uncertainty: Uncertainty, question: IndicesQuestion): Generator<RunsDone, SensitivityIndices, void> {
  const { target, seed, from, overrides = [], executor } = question;
  const paths = question.paths + (question.paths % 2);
  const none = { target, mean: undefined, variance: undefined, blocks: [], paths, without: 0 };
  const early = horizonIssue(evaluator, target.period);
  if (early) return { ...none, issues: [early] };
  const span = { to: target.period, ...(from !== undefined && { from }), ...(executor && { executor }) };
  const baseline = evaluator.run({ to: target.period, ...(from !== undefined && { from }) });
  const wrong = targetIssue(target, baseline);
  if (wrong) return { ...none, issues: [wrong] };
  const { risks } = uncertainty;
  if (risks.length === 0) return { ...none, issues: [{ code: 'question/nothing-uncertain', severity: 'error', place: {}, values: {} }] };

  const blocks = riskBlocks(uncertainty);
  const runs = 2 + blocks.length;
  const keep = [target.quantity];
  const outcome = (values: Float64Array | undefined): Float64Array => (values?.length === paths ? values.slice() : new Float64Array(paths).fill(values?.[0] ?? Number.NaN));
  const sample = (firstPath: number) => {
    const simulator = new Simulator(evaluator, uncertainty, { ...span, seed, method: 'random', paths, firstPath });
    const run = simulator.run(keep, overrides);
    const leaves = risks.map((risk) => risk.leaves.map((leaf): Draw => {
      const drawn = new Map(run.drawnPeriods.flatMap((period): readonly (readonly [Period, Float64Array])[] =>
        isDrawnIn(risk, leaf, period, baseline) ? [[period, run.paths.pathValues(leaf.quantity, period, leaf.element)!.slice()]] : [],
      ));
      return { path: leaf.path, values: (period) => drawn.get(period) };
    }));
    const values = outcome(run.paths.pathValues(target.quantity, target.period, target.element));
    run.paths.release();
    return { leaves, values, issues: run.issues };
  };
  yield { done: 0, of: runs };
  const first = sample(0);
  const refused = first.issues.filter(({ severity }) => severity === 'error');
  if (refused.length > 0) return { ...none, issues: refused };
  yield { done: 1, of: runs };
  const second = sample(paths);
  const mixed: Float64Array[] = [];
  for (const block of blocks) {
    yield { done: 2 + mixed.length, of: runs };
    const draws = risks.flatMap((_, risk) => (block.includes(risk) ? second : first).leaves[risk]!);
    const run = evaluator.run({ ...span, overrides, draws, paths, keep });
    mixed.push(outcome(run.pathValues(target.quantity, target.period, target.element)));
    run.release();
  }

  const samples = withNumbers([first.values, second.values, ...mixed]);
  const without = paths - samples.rows;
  const issues = [...first.issues, ...groupedIssues(uncertainty, blocks)];
  if (samples.rows < 2) return { ...none, without, issues: [...issues, { code: 'question/no-number', severity: 'error', place: {}, values: targetCalled(target, evaluator.model) }] };
  const [a, b, ...others] = samples.columns as [Float64Array, Float64Array, ...Float64Array[]];
  const found = sobolIndices({ first: a, second: b, mixed: others }, question);
  if ('fault' in found) return { ...none, mean: found.fault.value, variance: 0, without, issues: [...issues, { code: 'question/constant', severity: 'error', place: {}, values: targetCalled(target, evaluator.model) }] };
  const named = blocks.map((block, at): RiskIndices => ({
    risks: block.map((risk) => ({ path: risks[risk]!.entry.path, label: risks[risk]!.label })),
    alone: found.alone[at]!,
    total: found.total[at]!,
  }));
  return { target, mean: found.mean, variance: found.variance, blocks: named.toSorted((one, other) => other.total.value - one.total.value), paths, without, issues };
}

/** Rows with a number in every column. */
function withNumbers(columns: readonly Float64Array[]): { readonly rows: number; readonly columns: readonly Float64Array[] } {
  const whole = columns[0]!.map((_, row) => (columns.every((column) => Number.isFinite(column[row])) ? 1 : 0));
  const rows = whole.reduce((sum, each) => sum + each, 0);
  return { rows, columns: rows === whole.length ? columns : columns.map((column) => column.filter((_, row) => whole[row] === 1)) };
}

function groupedIssues({ risks }: Uncertainty, blocks: readonly (readonly number[])[]): readonly Issue[] {
  const joined = (block: readonly number[], name: (risk: Risk) => string, by: string): string => block.map((risk) => name(risks[risk]!)).join(by);
  const names = (block: readonly number[]): Issue['values'] => ({
    paths: joined(block, ({ entry }) => entry.path, ', '), labelsZh: joined(block, ({ label }) => label.zh, '、'), labelsEn: joined(block, ({ label }) => label.en, ', '),
  });
  const grouped = blocks.filter(({ length }) => length > 1).map((block): Issue => ({ code: 'question/correlated', severity: 'warning', place: {}, values: names(block) }));
  return blocks.length === 1 && grouped.length > 0 ? [...grouped, { code: 'question/one-block', severity: 'warning', place: {}, values: names(blocks[0]!) }] : grouped;
}
