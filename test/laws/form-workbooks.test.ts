import { beforeAll, describe, expect, test } from 'vitest';
import { fillForm, type FormOfRun } from '../../src/reports/forms/fill-form.ts';
import { formWorkbook } from '../../src/reports/forms/form-workbook.ts';
import { sheetCsv } from '../../src/reports/forms/sheet-csv.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import type { Workbook } from '../../src/language/workbook/workbook.ts';
import { shippedForm } from '../reports/forms/shipped-forms.ts';
import { recalculated, type Recalculated } from './libre-office.ts';
import { shippedEvaluator, shippedModel, shippedTables } from './shipped-models.ts';
import { withTyped } from './typed-cells.ts';
import { differing, withWrongValues } from './workbook-cells.ts';

function budgetForm(id: string, model: string, scheme: string): FormOfRun {
  const shipped = shippedModel(model);
  const run = shippedEvaluator(shipped).run({ from: '2018', to: '2027' });
  const scenario = shippedEvaluator(shipped).run({ from: '2018', to: '2027', overrides: [{ path: 'control_target', from: '2027-01', value: 0.01 }] });
  return fillForm(shippedForm(id), { scheme, year: 2027, money: 'tenThousandYuan', runs: { chosen: scenario, chosenName: 'scenario', baseline: run, scenario }, tables: shipped.tables, words: () => "=cmd|'/c calc'!A1" });
}

const filled: Readonly<Record<string, () => FormOfRun>> = {
  employees: () => budgetForm('employee-budget', 'employee/pool-budget', 'employee'),
  residents: () => budgetForm('resident-budget', 'resident/fund-budget', 'resident'),
  adjustment: () => budgetForm('resident-adjustment', 'resident/fund-budget', 'resident'),
  tacheng: () => fillForm(shippedForm('fund-balance'), { scheme: 'employee', year: 2024, money: 'tenThousandYuan', tables: shippedTables('tacheng-2024') }),
};

describe('a form as a workbook, recalculated by LibreOffice', () => {
  const made = new Map<string, Workbook>();
  let values: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, fill] of Object.entries(filled)) {
      made.set(name, formWorkbook(fill(), { locale: 'zh', runHeader: [] }));
      files.set(name, await writeWorkbook(withWrongValues(made.get(name)!)));
    }
    files.set('misprint', withTyped(files.get('residents')!, made.get('residents')!.sheets[0]!.name, 'B5', 1));
    values = recalculated(files);
  }, 240_000);

  test.each(Object.keys(filled))('%s: every total and every relation is what was filled in', (name) => {
    expect(differing(made.get(name)!, values.get(name)!)).toEqual([]);
  });

  test('one relation of Tacheng’s employee statement is red, off by 30.00', () => {
    const rows = made.get('tacheng')!.sheets[1]!.rows;
    const red = rows.flatMap((row, at) => (values.get('tacheng')!('勾稽关系', at, 5) === 0 ? [[row[0]!.value, values.get('tacheng')!('勾稽关系', at, 4)]] : []));
    expect(red).toEqual([['年末滚存结余 = 上年结余 + 本年收支结余', 30]]);
  });

  test('a figure typed over moves the totals that read it', () => {
    const [before, after] = ['residents', 'misprint'].map((name) => values.get(name)!(made.get('residents')!.sheets[0]!.name, 18, 1) as number);
    expect(after).toBeLessThan(before!);
  });

  test('a reason that begins like a formula is text in Excel and in CSV', () => {
    const [sheet] = made.get('adjustment')!.sheets;
    const at = sheet!.rows[4]!.findIndex((cell) => String(cell?.value).startsWith('=cmd'));
    expect(values.get('adjustment')!(sheet!.name, 4, at)).toBe("=cmd|'/c calc'!A1");
    expect(sheetCsv(sheet!)).toContain("'=cmd|");
    expect(sheetCsv(sheet!)).not.toMatch(/(^|,)=/m);
  });
});
