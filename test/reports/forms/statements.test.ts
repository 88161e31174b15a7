import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/root.mjs';
import type { SourceTables } from '../../../src/language/model.ts';
import { fillForm } from '../../../src/reports/forms/fill-form.ts';
import { readDataPackage } from '../../../src/tables/index.ts';
import { relationOutcomes } from '../../../src/tables/forms/form-relations.ts';
import { shippedForm } from './shipped-forms.ts';

function tablesOf(dataset: string): SourceTables {
  const at = path.join(root, 'datasets', dataset);
  const contents = Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(path.join(at, name), 'utf8')]));
  return readDataPackage(JSON.parse(contents['datapackage.json']!), contents).tables;
}

describe('a county’s form of 2024 (execution 2023, budget 2024)', () => {
  const form = fillForm(shippedForm('resident-budget'), { scheme: 'resident', year: 2024, tables: tablesOf('county-resident-2024'), money: 'tenThousandYuan' });

  test('stands in the form line for line', () => {
    // 万元, as the county printed them
    const printed = ['premium', 'premium_assistance', 'subsidy', 'income', 'opening', 'income_grand', 'benefits', 'expenditure', 'current', 'closing', 'expenditure_grand'].map((line) =>
      ['execution', 'budget'].map((column) => form.value(line, column)! / 1e4));
    expect(printed).toEqual([[27362, 28219], [897, 959], [50441, 49755], [79653, 78499], [35226, 36845], [114879, 115344], [70764, 70965], [78034, 77872], [1619, 627], [36845, 37472], [114879, 115344]]);
  });

  test('passes every relation', () => {
    const outcomes = relationOutcomes(form);
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(25);
  });
});

describe('Tacheng’s statements of 2024', () => {
  const tables = tablesOf('tacheng-2024');
  const filled = (scheme: string) => fillForm(shippedForm('fund-balance'), { scheme, year: 2024, tables, money: 'tenThousandYuan' });
  const outcomes = (scheme: string) => relationOutcomes(filled(scheme));

  test.each(['resident', 'assistance'])('%s: every relation holds', (scheme) => {
    expect(outcomes(scheme).length).toBeGreaterThanOrEqual(6);
    expect(outcomes(scheme).filter(({ state }) => state !== 'holds')).toEqual([]);
  });

  test('employee: the closing balance is off by exactly 30.00 (996.84 published, 966.84 by its own figures)', () => {
    const form = filled('employee');
    const failing = relationOutcomes(form).filter(({ state }) => state !== 'holds');
    expect(failing.map(({ relation, difference }) => [relation.id, Number((difference / 1e4).toFixed(2))])).toEqual([['closing', 30]]);
    const [rolls] = failing;
    expect([...rolls!.left, ...rolls!.right].map(({ line, value }) => [line, Number((value! / 1e4).toFixed(2))])).toEqual([['closing', 996.84], ['opening', 1079.96], ['current', -113.12]]);
    // Both cells are named, as they stand in the form's sheet, and where the published figure was read.
    expect([...rolls!.left, ...rolls!.right].map(({ place }) => place?.cell)).toEqual(['F13', 'C13', 'F12']);
    expect(rolls!.form).toBe(form);
    expect(form.figure('closing', 'current')?.place).toMatchObject({ file: 'fund_balance.csv', row: 2 });
  });
});
