import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProjections } from '../../src/scenario/projections.ts';
import { readUncertainty } from '../../src/scenario/simulation/read-uncertainty.ts';
import { shippedModel } from '../laws/shipped-models.ts';

const file = 'models/projections.yaml';
const shipped = readProjections(readFileSync(file, 'utf8'), file);

describe('shipped projections', () => {
  it('are whole', () => {
    expect(shipped.issues).toEqual([]);
    expect(shipped.projections.length).toBeGreaterThan(0);
  });

  it.each(shipped.projections.map((entry) => [entry.id, entry] as const))('%s draws what its model has, and says where each spread comes from', (_, entry) => {
    const { model } = shippedModel(entry.model).reading;
    expect(readUncertainty(entry, model!).issues).toEqual([]);
    for (const { note } of entry.assume) expect([note?.zh, note?.en].every((text) => (text?.length ?? 0) > 5)).toBe(true);
  });
});

describe('an entry that is not whole', () => {
  it.each([
    ['title', 'title: Fund'], ['datasets', 'datasets: national'], ['to', 'to: soon'], ['money', 'money: yen'], ['assume', 'assume: {}'], ['model', 'model: 3'],
  ])('is left out and names its %s', (field, line) => {
    const whole = { title: 'title: {zh: 甲, en: A}', model: 'model: projection/employee', datasets: 'datasets: [national]', to: 'to: 2040', money: 'money: yuan', assume: 'assume: []' };
    const text = `projections:\n  one:\n    ${Object.values({ ...whole, [field]: line }).join('\n    ')}\n`;
    const { projections, issues } = readProjections(text, file);
    expect(projections).toEqual([]);
    expect(issues.map(({ code, values }) => [code, values['field']])).toEqual([['project/form', field]]);
  });
});
