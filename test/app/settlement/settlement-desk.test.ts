// @vitest-environment jsdom
import { describe, expect, onTestFinished, test } from 'vitest';
import { contracts, treaties } from '../../../src/app/settlement/contract-files.ts';
import { treatyBlocks } from '../../../src/app/settlement/treaty-rows.ts';
import { valueIn } from '../../../src/app/settlement/term-list.ts';
import { periodFaults } from '../../../src/scenario/corridor/period-faults.ts';
import { smallDesk } from './small-desk.svelte.ts';

const what = { zh: '改', en: 'Change' };

function opened() {
  const made = smallDesk();
  onTestFinished(made.close);
  return made;
}

describe('a term set for single years', () => {
  test('gives way to one for the whole contract, in one step that says which years it replaced', () => {
    const { desk, project } = opened();
    const cell = [...desk.terms.values()].flat().find(({ quantity }) => quantity.name === 'surplus_line')!.cells[0]!;
    const values = () => ['2022', '2023', '2024'].map((year) => valueIn(cell, desk.changes, year));
    desk.since = '2023-01';
    desk.setTerm(cell, 0.04, what);
    desk.seal();
    desk.since = '2024-01';
    desk.setTerm(cell, 0.06, what);
    desk.seal();
    const before = values();
    expect(before.slice(1)).toEqual([0.04, 0.06]);
    desk.since = '1999-01';
    // A slider that moves is one edit; the first of its steps does the replacing.
    desk.setTerm(cell, 0.08, what);
    desk.setTerm(cell, 0.09, what);
    desk.seal();
    expect(values()).toEqual([0.09, 0.09, 0.09]);
    expect(desk.replacedBy(cell)).toEqual(['2023', '2024']);
    project.history.undo();
    expect(values()).toEqual(before);
    expect(desk.replacedBy(cell)).toEqual([]);
  });
});

describe('the example statement', () => {
  test.each(contracts.map(({ id }) => id))('lies in the years of %s', (id) => {
    const { desk } = opened();
    desk.choose(id, what);
    expect(desk.statement.from).toBe('example');
    expect(periodFaults(desk.run!, desk.years).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has the years of a contract that is over or not yet begun, and the insurer’s figures of its last', () => {
    const { desk } = opened();
    expect(desk.years).toEqual(['2022', '2023', '2024']);
    desk.choose('corridor/us-aca-1342', what);
    expect(desk.years).toEqual(['2014', '2015', '2016']);
    expect(Object.keys(desk.insurer)).toEqual(['2016']);
    expect(desk.settlement.years.map(({ period }) => period)).toEqual(['2014', '2015', '2016']);
    desk.choose('corridor/medicare-advantage-regional', what);
    expect(desk.years).toEqual(['2006', '2007']);
    expect(desk.settlement.years).toHaveLength(2);
    desk.choose('corridor/panjin-2025', what);
    expect(desk.years).toEqual(['2025', '2026', '2027']);
  });

  test('of one’s own stays as it is when another contract is chosen', () => {
    const { desk } = opened();
    desk.putFigure('2024', 'premium', 95_000_000, what);
    desk.choose('corridor/us-aca-1342', what);
    expect(desk.years).toEqual(['2022', '2023', '2024']);
  });
});

describe('general treaty terms', () => {
  test.each(treaties.map(({ id }) => id))('%s are worked out year by year on the example statement', (id) => {
    const { desk } = opened();
    desk.choose(id, what);
    expect([desk.entry.id, desk.hasCorridor, desk.settled]).toEqual([id, false, undefined]);
    expect(desk.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [block] = treatyBlocks(desk.run!);
    expect(block!.rows.filter(({ strong }) => strong).every(({ values }) => values.length === 3 && values.every((value) => value !== null))).toBe(true);
  });

  test('name a figure that the statement lacks', () => {
    const { desk } = opened();
    desk.choose('corridor/treaty-aggregate', what);
    desk.putFigure('2023', 'premium', undefined, what);
    expect(desk.issues.map(({ code, values }) => [code, values['period']])).toContainEqual(['contract/figure-not-given', '2023']);
  });

  test('are chosen beside the contracts, but those that work claim by claim', () => {
    expect(treaties).toHaveLength(5);
    expect(contracts.some(({ id }) => id.includes('treaty'))).toBe(false);
  });
});
