import { describe, expect, test } from 'vitest';
import { explainRow } from '../../src/language/run/explain-row.ts';
import { openLayered, residentClaims } from '../scenario/benefits/resident-claims.ts';

const claims = residentClaims(3000);
const session = openLayered(claims);
const starts = session.inputs.groupStarts!;
/** The person with most claims, whose sums go furthest. */
const person = [...starts.keys()].slice(0, -1).reduce((best, at) => (starts[at + 1]! - starts[at]! > starts[best + 1]! - starts[best]! ? at : best), 0);
const own = session.ofGroup(person);
const run = own.run({ period: '2025' });

describe('one person’s claims opened up', () => {
  test('give the numbers of the run over everybody', () => {
    const all = session.run({ period: '2025', columns: ['basic_payment', 'own_payment'] });
    for (const name of ['basic_payment', 'own_payment']) {
      expect([...run.column(name)!]).toEqual([...all.column(name)!.slice(starts[person], starts[person + 1])]);
    }
  });

  test('are worked out again to the bit, every variable of every claim', () => {
    expect(run.rows.length).toBeGreaterThan(3);
    for (const { name, kind } of session.model.quantities.values()) {
      if (kind !== 'variable') continue;
      for (let position = 0; position < run.rows.length; position++) {
        const explained = explainRow(run, claims, name, position);
        expect(explained.recomputed, `${name} of claim ${position}`).toBe(explained.value);
      }
    }
  });

  test('name what was read: the row’s own element of a parameter, with its article, and sums so far', () => {
    const read = explainRow(run, claims, 'own_deductible', 1).inputs;
    const deductible = read.find(({ quantity }) => quantity.name === 'deductible')!;
    const level = session.model.dimensions.get('level')!.elements[own.inputs.numbers.get('hospital_level')![1]!];
    expect(deductible.element).toBe(level);
    expect(deductible.pieces[0]).toMatchObject({ status: 'enacted', source: { title: expect.stringContaining('住院待遇') as unknown as string } });
    expect(explainRow(run, claims, 'basic_due_so_far', 1).inputs[0]).toMatchObject({ over: 'running', quantity: { name: 'basic_due' } });
    expect(explainRow(run, claims, 'expense', 0)).toMatchObject({ how: 'table', place: { row: expect.any(Number) as unknown as number } });
    expect(() => explainRow(run, claims, 'expense', 999)).toThrow(RangeError);
  });
});
