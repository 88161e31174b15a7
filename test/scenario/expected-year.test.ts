import { describe, expect, test } from 'vitest';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { withExpectedYear } from '../../src/scenario/execution.ts';
import { shippedModel } from '../laws/shipped-models.ts';

const budgets = [
  ['employee/pool-budget', 'employee', 'pool', '2026', '2027'],
  ['resident/fund-budget', 'resident', 'all', '2026', '2027'],
  ['employee/whole-fund', 'employee', 'all', '2023', '2024'],
  ['resident/per-head', 'resident', 'all', '2023', '2024'],
] as const;

describe.each(budgets)('%s with an expected running year', (id, scheme, account, year, next) => {
  const { model, tables } = shippedModel(id);
  const plain = evaluator(model, tables).run({ to: next });
  const income = plain.value('income', year)! * 1.01;
  const expenditure = plain.value('expenditure', year)! * 1.02;
  const run = evaluator(model, withExpectedYear(tables, { scheme, account, year, income, expenditure, basis: 'typed in' })).run({ to: next });

  test('takes its totals, marked as assumed', () => {
    expect(run.value('income', year)).toBe(income);
    expect(run.value('expenditure', year)).toBe(expenditure);
    expect(run.mark('income', year)).toBe('assumed');
  });

  test('leaves no line of the next year without a figure, and every check of it there', () => {
    const missing = [...model.quantities.values()].filter(({ name, form }) => form && plain.value(name, next) !== undefined && run.value(name, next) === undefined);
    expect(missing.map(({ name }) => name)).toEqual([]);
    const checksOf = (ran: typeof run) => ran.checks.filter(({ period }) => period === next).map(({ check }) => check.name);
    expect(checksOf(run)).toEqual(checksOf(plain));
    expect(run.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('does not turn an expectation into a trend', () => {
    for (const { name } of [...model.quantities.values()].filter((q) => q.kind === 'input' && q.name.includes('growth'))) {
      for (const element of run.elements(name)) expect(run.value(name, next, element), name).toBe(plain.value(name, next, element));
    }
  });
});
