import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/root.mjs';
import { backTestAnswer } from '../../../src/runner/projection/back-test-answer.ts';
import type { BackTestAsk, BackTested } from '../../../src/runner/projection/back-test-questions.ts';
import { plainTables } from '../../../src/runner/projection/plain-tables.ts';
import { seriesTables } from '../../../src/runner/projection/series-tables.ts';
import { summariseBackTest } from '../../../src/scenario/forecast/back-test-summary.ts';
import { forecasterOf } from '../../../src/scenario/forecast/forecaster.ts';
import { modelBackTest } from '../../../src/scenario/forecast/model-back-test.ts';
import { readBreaks } from '../../../src/scenario/forecast/read-breaks.ts';
import { rollingBackTest } from '../../../src/scenario/forecast/rolling-back-test.ts';
import { yearSeries } from '../../../src/scenario/forecast/year-series.ts';
import { budgetRows, contestsOf, coverageTotals, plainVerdicts, summariesOf, yardstickBand } from '../../../src/app/projection/backtest/back-test-rows.ts';
import { shippedModel, shippedTables, shippedText } from '../../laws/shipped-models.ts';
import { shippedTables as tablesOf } from '../../scenario/forecast/shipped-series.ts';

const breaks = readFileSync(path.join(root, 'models/series-breaks.yaml'), 'utf8');
const id = 'employee/whole-fund';
const shipped = shippedModel(id);
const texts = Object.fromEntries([id, ...shipped.model.uses.values()].map((name) => [name, shippedText(name)!]));
const ask: BackTestAsk = {
  breaks, horizon: 3, knowledge: 'drafting', biasFrom: 'others',
  datasets: ['region-2014-2022', 'local-budgets'].map((dataset) => ({ dataset, tables: seriesTables(tablesOf(dataset)) })),
  own: { model: id, texts, tables: plainTables(shipped.model, shippedTables(shipped.dataset!)), overrides: [] },
};

const progress: number[] = [];
const answering = backTestAnswer(structuredClone(ask), (done, of) => progress.push(done / of), { aborted: false }).then((given): BackTested => structuredClone(given!));

describe('a back-test asked of a worker', () => {
  it('gives the errors of the engine for a shipped series, which is found though its table has lost its addresses', async () => {
    const tested = await answering;
    const series = yearSeries(tablesOf('region-2014-2022'), 'region-2014-2022').find(({ id: name }) => name.endsWith('/expenditure/total'))!;
    const cases = rollingBackTest(series, [forecasterOf('mean3')!], { horizon: 3, breaks: readBreaks(breaks, '').breaks });
    const wanted = summariseBackTest(cases).map(({ horizon, errors }) => [horizon, errors]);
    expect(summariesOf(tested, series.id).filter(({ method }) => method === 'mean3').map(({ horizon, errors }) => [horizon, errors])).toEqual(wanted);
    expect(progress.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('gives the open budget’s own past as its model made it then', async () => {
    const { own } = await answering;
    const name = own!.series[0]!.id.slice(id.length + 1);
    const origin = String(own!.series[0]!.years[1]);
    const direct = modelBackTest(shipped.model, shippedTables(shipped.dataset!), { origins: [origin], horizon: 3, quantities: [name] });
    expect(direct.length).toBeGreaterThan(0);
    expect(own!.summaries.some(({ method, series }) => method === 'model' && series === `${id}/${name}`)).toBe(true);
    expect(own!.contests.every(({ contests }) => contests.every(({ one }) => one === 'model'))).toBe(true);
  });

  it('sets official budgets and corrected ones beside every method, and claims skill only over the corrected', async () => {
    const rows = budgetRows(await answering);
    expect(rows.some(({ method }) => method === 'official')).toBe(true);
    for (const { skill, against } of rows) if (skill === 'yes') expect(against!.verdict).toBe('better');
  });

  it('says that a method does not beat the rule unless it does beyond chance on most lines', async () => {
    const tested = await answering;
    for (const { says, better, worse, lines } of plainVerdicts(tested.contests)) expect(says).toBe(lines === 0 ? 'too-few' : better * 2 > lines ? 'beats' : better > worse ? 'seldom' : 'does-not');
    expect(plainVerdicts(tested.contests).map(({ method }) => method)).not.toContain('last');
  });

  it('counts bands of single series once, not again in the totals', async () => {
    const tested = await answering;
    const { own } = coverageTotals(tested.summaries, 0.8);
    const single = tested.summaries.filter(({ series, stoodIn, cases }) => series.includes('/') && stoodIn < cases).flatMap(({ coverage }) => coverage).filter(({ level }) => level === 0.8);
    expect(own.count).toBe(single.reduce((sum, each) => sum + (each.own?.count ?? 0), 0));
  });

  it('finds the contests of a line and of a horizon alone', async () => {
    const tested = await answering;
    const series = tested.series.find(({ id: name }) => name.startsWith('region') && name.endsWith('/expenditure/total'))!;
    const found = contestsOf(tested, series.id, 2);
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found.map(({ horizon }) => horizon))]).toEqual([2]);
  });

  it('is broken off', async () => {
    expect(await backTestAnswer(ask, () => undefined, { aborted: true })).toBeUndefined();
  });
});

it('the yardstick spans the projections of the Congressional Budget Office at each horizon', () => {
  // Medicare, Medicaid and all mandatory outlays, mean absolute errors of 1.5, 1.8 and 1.7 percent one year ahead.
  expect(yardstickBand(2)[0]).toEqual({ horizon: 1, least: 1.5 / 100, greatest: 1.8 / 100 });
});
