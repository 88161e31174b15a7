import { expect, it } from 'vitest';
import { builtWorkbook } from '../../../src/runner/built-workbook.ts';
import { plainTables } from '../../../src/runner/projection/plain-tables.ts';
import { ProjectionDesk } from '../../../src/runner/projection/projection-desk.ts';
import { shippedEvaluator, shippedModel, shippedTables, shippedText } from '../../laws/shipped-models.ts';

it('a workbook written beside the page is the one of the engine, and can be cloned', async () => {
  const shipped = shippedModel('resident/fund-budget');
  const texts = Object.fromEntries([shipped.id, ...shipped.model.uses.values()].map((name) => [name, shippedText(name)!]));
  const desk = new ProjectionDesk();
  const [progress, signal] = [() => undefined, { aborted: false }];
  await desk.answer('open', { model: shipped.id, texts, tables: plainTables(shipped.model, shippedTables(shipped.dataset!)) }, progress, signal);
  const overrides = [{ path: 'cost_growth', from: '2027-01', value: 0.2 }];
  const settings = { locale: 'zh', header: [['程序', '0.1.0']], digest: 'abc' } as const;
  const given = structuredClone(await desk.answer('workbook', { to: '2030', overrides, ...settings }, progress, signal));
  const own = builtWorkbook(shippedEvaluator(shipped).run({ to: '2030', overrides }), settings);
  const numbers = ({ workbook }: typeof own) => workbook.sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell && [cell.value, cell.formula, cell.kind]))]);
  expect(numbers(given)).toEqual(numbers(own));
  expect(given).toMatchObject({ live: own.live, fixed: [], sheets: own.sheets });
  expect(own.sheets.map(({ purpose }) => purpose)).toEqual(['contents', 'parameters', 'inputs', 'computations', 'checks']);
});
