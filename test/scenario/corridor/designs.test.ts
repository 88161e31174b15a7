import { expect, test } from 'vitest';
import { compareDesigns, type Design } from '../../../src/scenario/corridor/designs.ts';
import { settlementOutlook } from '../../../src/scenario/corridor/before-year-end.ts';
import { term } from './contracts.ts';
import { items, premium, quotaShare, scattered, stopLoss, yearOf } from './outlook-years.ts';

const design = (id: string, year: Design['year']): Design => ({ id, label: { zh: id, en: id }, year });

test('designs stand side by side on the same claims, each as by itself, with payoffs over the same range', () => {
  const alone = yearOf('terms', stopLoss(0.05));
  const { rows, claims } = compareDesigns([design('none', yearOf('terms', [])), design('half', yearOf('terms', quotaShare(0.5))), design('stop', alone)], scattered, { range: { least: 0, greatest: 2e8, points: 201 } });
  expect(rows.map(({ id }) => id)).toEqual(['none', 'half', 'stop']);
  expect(new Set(rows.map((row) => row.outlook!.claims.expected)).size).toBe(1);
  expect(claims!.expected).toBe(rows[0]!.outlook!.claims.expected);
  expect(rows[2]!.outlook).toEqual(settlementOutlook(alone, scattered).year);
  expect(rows[0]!.value!.parties['insurer']!.expected).toBe(0);
  for (const { payoff } of rows) expect([...payoff!.claims]).toEqual(Array.from({ length: 201 }, (_, k) => k * 1e6));
  const half = rows[1]!.payoff!.results;
  half['fund']!.forEach((result, k) => expect(result).toBeCloseTo(0.5 * (premium - k * 1e6), 6));
});

test('a broken design is named and does not stop the others', () => {
  const { rows } = compareDesigns([design('open', yearOf('xiamen', [])), design('half', yearOf('terms', quotaShare(0.5)))], scattered, { breakEven: true });
  expect(rows[0]!.outlook).toBeUndefined();
  expect(rows[0]!.issues.map(({ code }) => code)).toContain('contract/term-not-given');
  expect(rows[1]!.breakEven!.solutions.length).toBe(1);
});

test('payoffs begin with the stocks that the outlook begins with', () => {
  const years = { '2025': { ...items, claims_paid: 80e6 }, '2026': items };
  const { rows } = compareDesigns([design('carry', yearOf('shandong-2016', [term('surplus_carry_bands', [{ from: 0, value: 1 }])], years))], { mean: 104e6, cv: 0 }, { range: { least: 104e6, greatest: 105e6, points: 2 } });
  expect(rows[0]!.payoff!.results['insurer']![0]).toBe(rows[0]!.outlook!.results['insurer']!.expected);
});
