import { describe, expect, test } from 'vitest';
import { budgetForm } from '../../src/scenario/budget.ts';
import { shippedEvaluator, shippedModel } from '../laws/shipped-models.ts';

const models = ['employee/pool-budget', 'employee/whole-fund', 'resident/fund-budget', 'resident/per-head'];
const formOf = (id: string) => budgetForm(shippedEvaluator(shippedModel(id)).run({ to: '2027' }), undefined, []);

describe('the lines of a form', () => {
  test.each(models)('of %s stand in the order of their official numbers, and begin with one', (id) => {
    const numbers = '一二三四五六七八九十';
    for (const { name, lines } of formOf(id)) {
      const ranks = lines.filter(({ line }) => line !== '').map(({ line }) => numbers.indexOf(line));
      expect(ranks, name).toEqual(ranks.toSorted((a, b) => a - b));
      if (ranks.length > 0) expect(lines[0]!.line, name).not.toBe('');
    }
  });

  test('have their items behind the line that adds them, in the order it adds them', () => {
    const names = formOf('resident/fund-budget').map(({ lines }) => lines.map(({ quantity }) => quantity));
    const after = (name: string): readonly string[] => {
      const sheet = names.find((lines) => lines.includes(name))!;
      return sheet.slice(sheet.indexOf(name) + 1, sheet.indexOf(name) + 3);
    };
    expect(after('subsidy')).toEqual(['subsidy_by_standard', 'subsidy_beyond']);
    expect(after('benefits')).toEqual(['inpatient', 'outpatient']);
  });
});
