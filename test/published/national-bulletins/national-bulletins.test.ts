import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { halfLastDigit, printedRows } from '../printed-figures.ts';

const hundredMillion = 100_000_000;
const runs = {
  employee: shippedEvaluator(shippedModel('employee/pool-budget')).run({ to: '2027' }),
  resident: shippedEvaluator(shippedModel('resident/fund-budget')).run({ to: '2027' }),
};

/** The model's name for each printed total. */
const quantities: Readonly<Record<string, string>> = {
  'employee pool income': 'income',
  'employee pool expenditure': 'expenditure',
  'employee pool closing': 'closing_balance',
  'employee individual closing': 'account_balance',
  'employee all income': 'whole_income',
  'employee all expenditure': 'whole_expenditure',
  'resident all income': 'income',
  'resident all expenditure': 'expenditure',
  'resident all closing': 'closing_balance',
};

describe('the bulletins’ totals', () => {
  test.each(printedRows(new URL('totals.csv', import.meta.url)))('$year $scheme $account $item: $printed_亿元', ({ year, scheme, account, item, printed_亿元: printed }) => {
    const run = runs[scheme as keyof typeof runs];
    const quantity = quantities[`${scheme} ${account} ${item}`]!;
    expect(run.mark(quantity, year!)).toBe('observed');
    expect(Math.abs(run.value(quantity, year!)! / hundredMillion - Number(printed))).toBeLessThan(halfLastDigit(printed!));
  });
});

describe('months payable', () => {
  test.each(printedRows(new URL('months-payable.csv', import.meta.url)))('$year $scheme: $printed_months', ({ year, scheme, printed_months: printed }) => {
    const months = runs[scheme as keyof typeof runs].value('months_payable', year!)!;
    expect(Math.abs(months - Number(printed))).toBeLessThanOrEqual(halfLastDigit(printed!));
  });
});
