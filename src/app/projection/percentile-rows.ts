import type { Fan, FanPoint } from '../../scenario/simulation/fan.ts';
import { cell, type Subject } from '../state/subject.ts';
import { bothProjection } from './context.ts';
import type { ProjectionBench } from './projection-bench.svelte.ts';

export interface PercentileRow {
  readonly period: string;
  readonly plain: number | null;
  readonly mean: number;
  readonly percentiles: readonly number[];
}

/** The projected years of a fan. */
export function percentileRows({ points }: Pick<Fan, 'points'>, last: string): readonly PercentileRow[] {
  return points.filter(({ period }) => period > last).map(({ period, plain, mean, percentiles }: FanPoint) => ({ period, plain: plain ?? null, mean, percentiles }));
}

/** What each cell of the table opens, by `column period`: the run without draws as a cell of the model, a percentile as made of paths. */
export function percentileSubjects(bench: ProjectionBench, fan: Fan, rows: readonly PercentileRow[]): ReadonlyMap<string, Subject> {
  const unitText = bench.model.quantities.get(fan.quantity)!.unitText;
  const label = bench.model.quantities.get(fan.quantity)!.label;
  const made = (period: string, name: { readonly zh: string; readonly en: string }, value: number, rule: { readonly zh: string; readonly en: string }): Subject => ({
    kind: 'made', label: { zh: `${label.zh} ${period} ${name.zh}`, en: `${label.en} ${period}, ${name.en}` }, value, unitText, signed: false, rule,
    inputs: [{ label: bothProjection((words) => words.plainRun), subject: cell('scenario', fan.quantity, period, fan.element) }],
  });
  const entries = rows.flatMap(({ period, mean, percentiles }): [string, Subject][] => [
    [`plain ${period}`, cell('scenario', fan.quantity, period, fan.element)],
    [`mean ${period}`, made(period, bothProjection((words) => words.mean), mean, bothProjection((words) => words.meanRule(String(bench.paths))))],
    ...percentiles.map((value, at): [string, Subject] => {
      const percent = `${Number((fan.probabilities[at]! * 100).toFixed(1))}%`;
      return [`${at} ${period}`, made(period, bothProjection((words) => words.percentile(percent)), value, bothProjection((words) => words.percentileRule(percent, String(bench.paths))))];
    }),
  ]);
  return new Map(entries);
}
