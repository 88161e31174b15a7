import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { printedRows } from '../printed-figures.ts';

const run = shippedEvaluator(shippedModel('statements/fund-statement')).run({ to: '2024' });
const tenThousand = 10_000;

describe('the county’s form', () => {
  test.each(printedRows(new URL('form.csv', import.meta.url)))('$quantity', (row) => {
    for (const year of ['2023', '2024']) {
      expect(run.value(row['quantity']!, year, 'resident')! / tenThousand).toBe(Number(row[`printed_${year}_万元`]));
    }
  });

  test('next year opens with what this year closed with', () => {
    expect(run.value('opening_balance', '2024', 'resident')).toBe(run.value('closing_balance', '2023', 'resident'));
  });
});
