import { describe, expect, test } from 'vitest';
import { fillForm, type FormFilling } from '../../../src/reports/forms/fill-form.ts';
import { formWorkbook } from '../../../src/reports/forms/form-workbook.ts';
import { writeWorkbook } from '../../../src/reports/excel/write-workbook.ts';
import { openFile } from '../../../src/tables/read/open-file.ts';
import { readFilledForm } from '../../../src/tables/forms/read-filled-form.ts';
import { relationOutcomes } from '../../../src/tables/forms/form-relations.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { shippedEvaluator, shippedModel } from '../../laws/shipped-models.ts';
import { formsReading } from './shipped-forms.ts';

const models = { employee: 'employee/pool-budget', resident: 'resident/fund-budget' } as const;

function filling(scheme: 'employee' | 'resident'): FormFilling {
  const shipped = shippedModel(models[scheme]);
  const evaluator = shippedEvaluator(shipped);
  const run = evaluator.run({ from: '2018', to: '2027' });
  const scenario = evaluator.run({ from: '2018', to: '2027', overrides: [{ path: 'control_target', from: '2027-01', value: 0.01 }] });
  const runs = { chosen: scenario, chosenName: 'scenario', baseline: run, scenario } as const;
  return { scheme, year: 2027, money: 'tenThousandYuan', runs, tables: shipped.tables };
}

const cases = [...formsReading.forms.values()].flatMap((form) =>
  form.schemes.flatMap((scheme) => (scheme in models ? (['zh', 'en'] as const).map((locale) => ({ id: form.id, scheme: scheme as 'employee' | 'resident', locale })) : [])));

describe.each(cases)('$id of $scheme in $locale', ({ id, scheme, locale }: { id: string; scheme: 'employee' | 'resident'; locale: Locale }) => {
  test('comes back from Excel with every amount it left with, and no line amiss', async () => {
    const form = fillForm(formsReading.forms.get(id)!, filling(scheme));
    const bytes = await writeWorkbook(formWorkbook(form, { locale, runHeader: [['A', 'B']], month: 6 }));
    const { grids } = await openFile({ name: 'form.xlsx', bytes });
    const { form: read, issues } = readFilledForm(grids, form.definition);
    expect(issues).toEqual([]);
    expect(read!.found).toBe(form.definition.lines.length);
    for (const column of form.columns.filter(({ stage, made }) => stage !== undefined || made?.how === 'difference')) {
      for (const line of form.definition.lines) {
        const [left, back] = [form.value(line.id, column.id), read!.value(line.id, column.id)];
        if (left === undefined) expect(back, `${line.id} ${column.id}`).toBeUndefined();
        else expect(Math.abs(back! - left), `${line.id} ${column.id}`).toBeLessThanOrEqual(1e-3);
      }
    }
    // In the sheet, both the form filled and the form read name the same cell.
    const [first] = form.definition.lines;
    expect(read!.place(first!.id, form.columns[0]!.id)?.cell).toBe(form.place(first!.id, form.columns[0]!.id)?.cell);
    expect(relationOutcomes(read!).filter(({ state }) => state === 'fails')).toEqual([]);
  });
});
