import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../src/reports/forms/fill-form.ts';
import { formWorkbook } from '../../../src/reports/forms/form-workbook.ts';
import { relationOutcomes } from '../../../src/tables/forms/form-relations.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { shippedForm } from './shipped-forms.ts';

const cases = [
  { form: 'employee-budget', model: 'employee/pool-budget', scheme: 'employee' },
  { form: 'resident-budget', model: 'resident/fund-budget', scheme: 'resident' },
] as const;

describe.each(cases)('$form filled by $model', ({ form: id, model, scheme }) => {
  const shipped = shippedModel(model);
  const run = shippedEvaluator(shipped).run({ from: '2018', to: '2027' });
  const form = fillForm(shippedForm(id), { scheme, year: 2027, runs: { chosen: run, chosenName: 'baseline', baseline: run, scenario: run }, tables: shipped.tables, money: 'tenThousandYuan' });

  test('has the run’s figures, rounded to 0.01 万元 or moved by a few of it', () => {
    for (const line of form.definition.lines) {
      for (const column of form.columns) {
        const figure = form.figure(line.id, column.id);
        if (figure && line.unit === 'yuan') expect(Math.abs(form.value(line.id, column.id)! - figure.value), `${line.id} ${column.id}`).toBeLessThan(250);
      }
    }
    expect(form.definition.lines.filter(({ id: line }) => form.figure(line, 'budget')).length).toBeGreaterThan(15);
  });

  test('every relation holds of what is printed, to the last digit', () => {
    expect(relationOutcomes(form).filter(({ state }) => state !== 'holds').map(({ relation, difference, column }) => [relation.id, column.id, difference])).toEqual([]);
    expect(relationOutcomes(form).length).toBeGreaterThan(16);
  });

  test('lines that the model does not know are empty and not 0', () => {
    const empty = scheme === 'employee' ? 'pool_maternity_allowance' : 'premium_collective';
    expect(form.value(empty, 'budget')).toBeUndefined();
    const workbook = formWorkbook(form, { locale: 'zh', runHeader: [] });
    const row = workbook.sheets[0]!.rows.find((cells) => cells.some((cell) => String(cell?.value).includes(scheme === 'employee' ? '生育津贴' : '集体扶持')))!;
    const at = row.findIndex((cell) => String(cell?.value).match(/生育津贴|集体扶持/));
    expect([row[at + 1], row[at + 2]]).toEqual([undefined, undefined]);
  });

  test('its workbook has live totals and a live test of every relation', () => {
    const { sheets } = formWorkbook(form, { locale: 'zh', runHeader: [['数据', '摘要']] });
    const formulas = sheets[0]!.rows.flat().filter((cell) => cell?.formula !== undefined);
    expect(formulas.length).toBeGreaterThanOrEqual(16);
    const checks = sheets[1]!.rows.flat().filter((cell) => cell?.kind === 'check');
    expect(checks).toHaveLength(relationOutcomes(form).length);
    expect(checks.every((cell) => cell!.value === 1 && cell!.formula !== undefined)).toBe(true);
  });
});
