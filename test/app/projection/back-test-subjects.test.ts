import { describe, expect, test } from 'vitest';
import { errorSubject, monthSubject } from '../../../src/app/projection/backtest/back-test-subjects.ts';
import { monthRows, monthSeriesOf } from '../../../src/app/projection/backtest/month-rows.ts';
import type { MadeSubject } from '../../../src/app/state/subject.ts';
import { backTestAnswer } from '../../../src/runner/projection/back-test-answer.ts';
import { seriesTables } from '../../../src/runner/projection/series-tables.ts';
import { shippedTables as tablesOf } from '../../scenario/forecast/shipped-series.ts';

const answering = backTestAnswer(
  { breaks: '', horizon: 2, knowledge: 'drafting', biasFrom: 'earlier', datasets: ['national', 'region-2014-2022'].map((dataset) => ({ dataset, tables: seriesTables(tablesOf(dataset)) })) },
  () => undefined, { aborted: false },
);
const errors = (subject: MadeSubject): readonly number[] => subject.inputs.map((input) => ('subject' in input ? (input.subject as MadeSubject).value! : Number.NaN));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('an error of a back-test opened up', () => {
  test('is the mean of its forecasts, each with its origin, what it said and what came', async () => {
    const { summaries, cases, series } = (await answering)!;
    const summary = summaries.find(({ series: id, method, horizon }) => id === 'region-2014-2022/fund_flows/resident/all/expenditure/total' && method === 'mean3' && horizon === 1)!;
    const subject = errorSubject(summary, 'absolute', cases, (id) => series.find((each) => each.id === id)!)!;
    expect(subject.inputs).toHaveLength(summary.errors!.count);
    expect(mean(errors(subject).map(Math.abs))).toBeCloseTo(subject.value!, 12);
    expect(subject.inputs[0]!.label.zh).toMatch(/居民.*站在 \d{4} 年末预测 \d{4} 年/);
    const first = 'subject' in subject.inputs[0]! ? (subject.inputs[0]!.subject as MadeSubject) : undefined;
    const [actual, forecast] = first!.inputs.map((input) => ('value' in input ? input.value : Number.NaN));
    expect(actual! / forecast! - 1).toBeCloseTo(first!.value!, 12);
  });

  test('of totals together takes every scheme and place once', async () => {
    const { summaries, cases } = (await answering)!;
    const summary = summaries.find(({ series: id, method, horizon }) => id === 'expenditure' && method === 'last' && horizon === 1)!;
    const subject = errorSubject(summary, 'meanError', cases, (id) => ({ id, unit: 'yuan' }))!;
    expect(mean(errors(subject))).toBeCloseTo(summary.errors!.meanError, 12);
  });
});

describe('whole years from their first months', () => {
  test('are told by months known and method, of one series or all', async () => {
    const { months } = (await answering)!;
    const rows = monthRows(months, undefined);
    expect(rows.map(({ month }) => month)).toEqual(rows.map(({ month }) => month).toSorted((a, b) => a - b));
    const row = rows.find(({ method, cases }) => method === 'profile' && cases.length > 1)!;
    expect(mean(errors(monthSubject(row, 'absolute')).map(Math.abs))).toBeCloseTo(row.absolute, 12);
    const [first] = monthSeriesOf(months);
    expect(monthRows(months, first).flatMap(({ cases }) => cases).every(({ series }) => series === first)).toBe(true);
  });
});
