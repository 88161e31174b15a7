import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { halfLastDigit, printedRows } from '../printed-figures.ts';

const run = shippedEvaluator(shippedModel('population/synthetic-claims')).run({ from: '2021', to: '2025' });
const value = (quantity: string, year: string, element = '') => run.value(quantity, year, element)!;
const beforeTheThird = (status: string, year: string) => ['primary', 'secondary'].map((level) => [value('level_share', year, `${status}.${level}`), value('level_cost', year, `${status}.${level}`)] as const);

describe('use and cost of care', () => {
  test.each(printedRows(new URL('figures.csv', import.meta.url)))('$year $quantity $element: $printed', ({ year, quantity, element, printed, scale }) => {
    expect(Math.abs(value(quantity!, year!, element) * Number(scale) - Number(printed))).toBeLessThanOrEqual(halfLastDigit(printed!));
  });
});

describe('cost per admission by class of hospital', () => {
  test.each(printedRows(new URL('classes.csv', import.meta.url)))('$year $scheme: $primary, $secondary, $tertiary', ({ year, scheme, ...printed }) => {
    const status = scheme === 'employee' ? 'retired' : 'resident';
    const [[, primary], [, secondary]] = beforeTheThird(status, year!) as [readonly [number, number], readonly [number, number]];
    const third = ['tertiary', 'provincial_tertiary'].map((level) => [value('level_share', year!, `${status}.${level}`), value('level_cost', year!, `${status}.${level}`)] as const);
    const tertiary = third.reduce((sum, [share, cost]) => sum + share * cost, 0) / third.reduce((sum, [share]) => sum + share, 0);
    const costs: Readonly<Record<string, number>> = { primary, secondary, tertiary };
    // The mix has four decimals, so that the classes make the printed mean to within 1 in 10,000 and are fitted to it exactly.
    for (const [name, text] of Object.entries(printed)) if (text) expect(Math.abs(costs[name]! / Number(text) - 1), name).toBeLessThan(2e-4);
  });

  test('the mix that gives 11,707 yuan in 2024 gives 8.7 days too', () => {
    const days: Readonly<Record<string, number>> = { primary: 12.6, secondary: 9.6, tertiary: 7.7, provincial_tertiary: 7.7 };
    const mean = Object.entries(days).reduce((sum, [level, each]) => sum + each * value('level_share', '2024', `active.${level}`), 0);
    expect(Math.abs(mean - 8.7)).toBeLessThan(0.05);
  });
});
