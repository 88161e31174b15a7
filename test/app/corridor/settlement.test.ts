import { describe, expect, test } from 'vitest';
import { contracts, firstContract, generalTerms } from '../../../src/app/settlement/contract-files.ts';
import { exampleInsurer } from '../../../src/app/settlement/example-statement.ts';
import { settlementBlocks } from '../../../src/reports/papers/settlement-rows.ts';
import { resultName, signedItems } from '../../../src/app/settlement/signed-items.ts';
import { comparedStatement } from '../../../src/app/settlement/tie-out-items.ts';
import { termsByGroup, valueIn } from '../../../src/app/settlement/term-list.ts';
import { explainNumber } from '../../../src/app/settlement/explain-number.ts';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import { contractModel, exampleRun } from './contract.ts';

const guangzhou = { surplus_line: 0.05, loss_end: 0.05 };

describe('the chooser', () => {
  test('begins with a contract that settles at once and ends with the general terms', () => {
    expect(contracts[0]!.id).toBe(firstContract);
    expect(contracts.at(-1)!.id).toBe(generalTerms);
    expect(settle(exampleRun(firstContract)).years).toHaveLength(3);
  });

  test('names what nobody published, and nothing is settled before it is given', () => {
    expect(contracts.find(({ id }) => id === 'corridor/guangzhou')!.unpublished).toEqual(['surplus_line', 'loss_end']);
    expect(settle(exampleRun('corridor/guangzhou')).years).toEqual([]);
    expect(settle(exampleRun('corridor/guangzhou', guangzhou)).years).toHaveLength(3);
  });
});

describe('terms', () => {
  const groups = termsByGroup(contractModel('corridor/guangzhou'), new Set(['surplus_line']), '2024');
  const groupOf = (name: string) => [...groups].find(([, terms]) => terms.some(({ quantity }) => quantity.name === name))?.[0];

  test('stand with what they bear on first', () => {
    expect(['base_is', 'surplus_line', 'loss_end', 'offset_rule', 'settlement_month'].map(groupOf)).toEqual(['result', 'surplus', 'loss', 'carried', 'payment']);
  });

  test('hold from the month they are changed', () => {
    const cell = groups.get('surplus')!.find(({ quantity }) => quantity.name === 'surplus_line')!.cells[0]!;
    const changes = [{ path: 'surplus_line', from: '2023-01', value: 0.04 }, { path: 'surplus_line', from: '1999-01', value: 0.05 }];
    expect(['2022', '2023', '2024'].map((year) => valueIn(cell, changes, year))).toEqual([0.05, 0.04, 0.04]);
    expect(valueIn(cell, [], '2024')).toBeUndefined();
  });
});

describe('lines of the settlement', () => {
  const run = exampleRun('corridor/guangzhou', guangzhou);
  const blocks = settlementBlocks(run, settle(run).years);
  const row = (key: string) => blocks.flatMap(({ rows }) => rows).find((each) => each.key === key)!;

  test('bands make their part in every year', () => {
    for (const part of ['surplus_to_fund', 'loss_by_fund']) {
      const bands = blocks.flatMap(({ rows }) => rows).filter(({ key, level, unitText }) => level === 2 && unitText === 'yuan' && key.startsWith(`${part} `));
      expect(bands.length).toBeGreaterThan(0);
      row(part).values.forEach((value, at) => expect(Math.round(100 * bands.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))).toBe(Math.round(100 * value!)));
    }
  });

  test('half of a loss within 5% of the funding is the fund’s', () => {
    // 2024: loss 13,297,377.20 is above 5% of 95,032,000 = 4,751,600; half of that.
    expect(row('loss_by_fund').values[2]).toBe(2_375_800);
  });
});

describe('the insurer’s figures against ours', () => {
  test.each(contracts.filter(({ unpublished }) => unpublished.length === 0).map(({ id }) => id))('the items of %s add up to its result', (id) => {
    const run = exampleRun(id);
    const name = resultName(run);
    const result = name === undefined ? undefined : run.value(name, '2024');
    if (result === undefined) return;
    const sum = signedItems(run, '2024').reduce((all, { quantity, sign }) => all + sign * (run.value(quantity.name, '2024') ?? 0), 0);
    expect(Math.round(sum * 100)).toBe(Math.round(result * 100));
  });

  test('two items explain the example, and the digits that changed places are named', () => {
    const found = comparedStatement({ run: exampleRun(firstContract), year: '2024', years: ['2022', '2023', '2024'], insurer: exampleInsurer })!;
    // Claims 36,000 and outstanding claims 200,000 above ours.
    expect(found.tieOut.total.difference).toBe(-23_600_000);
    expect(found.tieOut.answer).toMatchObject({ kind: 'explained', size: 2, count: 1 });
    expect(found.hypotheses.map(({ kind, items }) => [kind, ...items])).toContainEqual(['transposed', 'claims_paid']);
  });
});

describe('a number opened up', () => {
  test('has the clause of each term beside it, and says which one was changed', () => {
    const { inputs } = explainNumber(exampleRun('corridor/shandong-2016'), { quantity: 'loss_to_policy', period: '2024' });
    const line = inputs.find(({ label }) => label.zh.startsWith('亏损由保险公司自担的界限'))!;
    expect(line.note?.zh).toContain('山东');
    // What the contract works out cites no clause of a term.
    expect(inputs.find(({ label }) => label.zh.startsWith('清算基数'))!.note).toBeUndefined();
    const changed = explainNumber(exampleRun('corridor/shandong-2016', { loss_line: 0.03 }), { quantity: 'loss_to_policy', period: '2024' });
    expect(changed.inputs.find(({ label }) => label.zh.startsWith('亏损由保险公司自担的界限'))!.note).toEqual({ zh: '改动的条款', en: 'A term as changed' });
  });
});
