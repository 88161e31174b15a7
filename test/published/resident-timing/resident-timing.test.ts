import { describe, expect, test } from 'vitest';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { printedRows } from '../printed-figures.ts';

const made = shippedEvaluator(shippedModel('resident/fund-budget'));
const run = made.run({ to: '2029' });

describe('a resident’s money', () => {
  test.each(printedRows(new URL('standards.csv', import.meta.url)))('notice of $notice_year: the subsidy counts that year, the premium the next', ({ notice_year, subsidy_元: subsidy, premium_元: premium }) => {
    expect(run.value('subsidy_standard', notice_year!)).toBe(Number(subsidy));
    expect(run.value('personal_premium', String(Number(notice_year) + 1))).toBe(Number(premium));
  });

  test('a higher premium from the notice of 2027 brings income in 2028, a higher subsidy in 2027', () => {
    const moved = (path: string, year: string) => {
      const changed = made.run({ to: '2029', overrides: [{ path, from: '2027-01', until: '2027-12', value: run.value(path, '2027')! + 10 }] });
      return changed.value('income', year)! - run.value('income', year)!;
    };
    const tenEach = (year: string) => 10 * run.value('insured', year)! * (1 + run.value('local_rate', year)!);
    expect(moved('personal_standard', '2027')).toBe(0);
    expect(moved('personal_standard', '2028') / tenEach('2028')).toBeCloseTo(1, 9);
    expect(moved('subsidy_standard', '2027') / tenEach('2027')).toBeCloseTo(1, 9);
  });
});
