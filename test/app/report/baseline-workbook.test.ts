// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { ReturnDesk } from '../../../src/app/report/workbook/return-desk.svelte.ts';
import type { Workbench } from '../../../src/app/state/workbench.svelte.ts';
import { budgetSource } from '../../../src/app/workbooks/budget-source.ts';
import type { RunChoice } from '../../../src/app/workbooks/workbook-source.ts';
import { FIRST_PERIOD_COLUMN } from '../../../src/language/workbook/layout.ts';
import type { Workbook } from '../../../src/language/workbook/workbook.ts';
import { writeWorkbook } from '../../../src/reports/excel/write-workbook.ts';
import { withParameter } from '../../laws/workbook-cells.ts';
import { changedBudget } from './changed-budget.svelte.ts';

async function brought(workbench: Workbench, run: RunChoice, change: (workbook: Workbook) => Workbook = (workbook) => workbook): Promise<ReturnDesk> {
  const { workbook } = (await budgetSource(workbench).build(run))!;
  const desk = new ReturnDesk(workbench);
  await desk.bring(new File([new Uint8Array(await writeWorkbook(change(workbook)))], '回.xlsx'));
  flushSync();
  return desk;
}

test('an untouched workbook of the baseline proposes nothing and leaves the scenario alone', async () => {
  const { workbench, close } = changedBudget();
  for (const run of ['baseline', 'scenario'] as const) {
    const desk = await brought(workbench, run);
    expect([desk.refused, desk.returned?.changes, desk.issues]).toEqual([undefined, [], []]);
  }
  close();
});

test('a cell changed in the workbook of the baseline is that one change, laid beside the others', async () => {
  const { workbench, project, close } = changedBudget();
  const first = Number(project.baseline.periods[0]);
  const desk = await brought(workbench, 'baseline', (workbook) => withParameter(workbook, '参数', ['collection_rate', ''], FIRST_PERIOD_COLUMN + 2027 - first, 0.9));
  expect(desk.returned?.changes.map(({ change: { path, value } }) => [path, value])).toEqual([['collection_rate', 0.9]]);
  desk.apply();
  expect(project.scenario.set.map(({ path }) => path)).toEqual(['employer_rate', 'inpatient_payment_ratio', 'collection_rate']);
  close();
});

test('what is written of the baseline says of itself that nothing was changed', () => {
  const { workbench, close } = changedBudget();
  const scenario = workbench.words.compare.scenario;
  const said = (run: RunChoice) => workbench.budgetHeader(run).find(([name]) => name === scenario)?.[1];
  expect(said('baseline')).toBe(workbench.words.workbench.unchanged);
  expect(said('scenario')).not.toBe(workbench.words.workbench.unchanged);
  close();
});
