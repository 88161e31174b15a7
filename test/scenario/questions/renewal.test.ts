import { describe, expect, it } from 'vitest';
import { sum } from '../../../src/actuarial/elementary/sum.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { asKnownAt } from '../../../src/scenario/as-known-at.ts';
import { bridgeProjections } from '../../../src/scenario/questions/projection-bridge.ts';
import { renewalOf } from '../../../src/scenario/questions/renewal.ts';
import { shippedModel, shippedTables } from '../../laws/shipped-models.ts';

const { reading, dataset } = shippedModel('resident/fund-budget');
const now = { model: reading.model!, tables: shippedTables(dataset!), overrides: [] };
const title = { zh: '基金收支', en: 'Fund flows' };

describe('what newer figures did to a projection', () => {
  const { before, steps } = renewalOf(now, '2023', { fund_flows: title });
  const target = { quantity: 'closing_balance', period: '2028' };
  const { bridged: [bridged], issues } = bridgeProjections({ before, steps, after: now, targets: [target] });

  it('starts from the projection on the figures known then and ends at the present one', () => {
    expect(issues).toEqual([]);
    expect(bridged!.before).toBe(evaluator(now.model, asKnownAt(now.tables, '2023')).run({ to: '2028' }).value('closing_balance', '2028'));
    expect(bridged!.after).toBe(evaluator(now.model, now.tables).run({ to: '2028' }).value('closing_balance', '2028'));
    expect(bridged!.before).not.toBe(bridged!.after);
  });

  it('names every table with newer rows that the model reads, by its title, and leaves nothing over', () => {
    const known = asKnownAt(now.tables, '2023');
    const read = new Set([...now.model.quantities.values()].flatMap(({ binding }) => (binding ? [binding.table] : [])));
    const newer = Object.keys(now.tables).filter((name) => read.has(name) && now.tables[name]!.rowCount > known[name]!.rowCount);
    expect(steps.flatMap(({ tables }) => Object.keys(tables!)).toSorted()).toEqual(newer.toSorted());
    expect(steps.find(({ name }) => name === 'fund_flows')!.label).toEqual(title);
    expect(bridged!.unnamed).toBe(0);
    const left = sum([bridged!.after, -bridged!.before, ...bridged!.steps.map(({ amount }) => -amount)]);
    expect(Math.abs(left)).toBeLessThanOrEqual(2 ** -52 * Math.abs(bridged!.after));
  });

  it('has no more than four steps, however many tables there are', () => {
    expect(steps.length).toBeLessThanOrEqual(4);
  });

  it('has no steps where nothing is newer', () => {
    expect(renewalOf(now, '2030').steps).toEqual([]);
  });
});
