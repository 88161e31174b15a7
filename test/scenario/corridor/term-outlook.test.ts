import { describe, expect, test } from 'vitest';
import { simulatedSettlement } from '../../../src/scenario/corridor/before-year-end.ts';
import { termOutlook } from '../../../src/scenario/corridor/term-outlook.ts';
import { items, scattered, yearOf } from './outlook-years.ts';

const years = ['2026', '2027', '2028'];
const statementOf = (claims?: number) => Object.fromEntries(years.map((year) => [year, { ...items, ...(claims !== undefined && { claims_paid: claims }) }]));
const shandong = yearOf('shandong-2016', [], statementOf());
const ofAll = (outlook: typeof scattered | { mean: number; cv: number }) => years.map((period) => ({ period, outlook }));

describe('the rest of a term', () => {
  test('is the plain chain of years where nothing is uncertain', () => {
    const plain = yearOf('shandong-2016', [], statementOf(107e6)).made.run({ to: '2028' });
    const { years: found, total } = termOutlook(shandong, ofAll({ mean: 107e6, cv: 0 }), { seed: 1, years: 4 });
    for (const { period, stocks, results } of found) {
      for (const { closing, distribution } of stocks) expect([distribution.least, distribution.greatest]).toEqual([plain.value(closing, period), plain.value(closing, period)]);
      expect(results['insurer']!.least).toBe(plain.value('insurer_result', period));
    }
    expect(total['insurer']!.least).toBe(years.reduce((sum, year) => sum + plain.value('insurer_result', year)!, 0));
  });

  test('begins with the year by itself: the same draws, the same settlement', () => {
    const term = termOutlook(shandong, ofAll(scattered), { seed: 7, years: 500 });
    const first = simulatedSettlement({ ...shandong, period: '2026' }, scattered, { seed: 7, years: 500 }).year!;
    expect(term.years[0]!.claims).toEqual(first.claims);
    expect(term.years[0]!.results).toEqual(first.results);
    expect(term.years[1]!.claims.expected).not.toBe(first.claims.expected);
  });

  test('carries along every path: what years add makes the last stock, and results add up', () => {
    const { years: found, total } = termOutlook(shandong, ofAll(scattered), { seed: 7, years: 500 });
    const carry = found.map(({ stocks }) => stocks.find(({ closing }) => closing === 'carry_closing')!.distribution);
    expect(carry[2]!.expected).toBeGreaterThan(carry[0]!.expected);
    expect(carry.every(({ least }) => least >= 0)).toBe(true);
    const sum = found.reduce((all, { results }) => all + results['insurer']!.expected, 0);
    expect(Math.abs(total['insurer']!.expected - sum)).toBeLessThan(1e-6);
  });

  test('needs the figures of later years', () => {
    const { years: none, issues } = termOutlook(yearOf('shandong-2016', []), ofAll(scattered), { seed: 7, years: 10 });
    expect(none).toEqual([]);
    expect(issues.filter(({ severity }) => severity === 'error').map(({ values }) => values['period'])).toContain('2027');
  });

  test('names the year whose outlook cannot be', () => {
    const { issues } = termOutlook(shandong, [{ period: '2026', outlook: scattered }, { period: '2027', outlook: { mean: 1, cv: -1 } }], { seed: 1, years: 2 });
    expect(issues.map(({ code, values }) => [code, values['period']])).toEqual([['contract/outlook-cv', '2027']]);
  });
});
