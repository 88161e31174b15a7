import { expect, test } from 'vitest';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { totalFaults } from '../../../src/scenario/corridor/total-faults.ts';
import { opened } from '../../tables/statement/statements.ts';
import { contract } from './contracts.ts';

/** Differences of the totals of a statement in 2024, with their cells. */
async function faults(rows: string, unit = '元'): Promise<unknown> {
  const { table, figures } = await opened('a.csv', `年度,项目,金额（${unit}）\n2024,保费,1000\n2024,已付赔款,900\n2024,专属运营成本,20\n2024,共同成本,10\n${rows}`);
  const run = evaluator(contract('terms'), { statement: table }).run({ from: '2024', to: '2024' });
  return totalFaults(run, figures, ['2024']).map(({ code, place, values }) => [code, place.cell, values['difference'], values['partsZh']]);
}

test('a total that its parts do not make is named with its cell and its parts', async () => {
  expect(await faults('2024,成本合计,30\n2024,赔付率,90%\n')).toEqual([]);
  expect(await faults('2024,成本合计,33\n')).toEqual([['contract/parts-not-total', 'C6', 3, '专属运营成本、共同成本']]);
});

test('figures rounded to 万元 may miss their total by half a unit each', async () => {
  expect(await faults('2024,成本合计,31\n', '万元')).toEqual([]);
  expect(await faults('2024,成本合计,32\n', '万元')).toEqual([['contract/parts-not-total', 'C6', 20_000, '专属运营成本、共同成本']]);
});
