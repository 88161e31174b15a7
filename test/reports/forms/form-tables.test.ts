import { describe, expect, test } from 'vitest';
import { fillForm } from '../../../src/reports/forms/fill-form.ts';
import { formPage } from '../../../src/reports/forms/form-page.ts';
import { formTables } from '../../../src/reports/forms/form-table.ts';
import { formWorkbook } from '../../../src/reports/forms/form-workbook.ts';
import { printedColumn } from '../../../src/reports/forms/print-form.ts';
import { parseRelation } from '../../../src/tables/forms/relation-text.ts';
import { shippedTables } from '../../laws/shipped-models.ts';
import { shippedForm } from './shipped-forms.ts';

const form = fillForm(shippedForm('resident-budget'), { scheme: 'resident', year: 2024, tables: shippedTables('county-resident-2024'), money: 'tenThousandYuan' });

describe('a form in a report', () => {
  test('is a table for each side, with a dash where there is no figure', () => {
    const [income, expenditure] = formTables(form, 'zh');
    expect([income!.rows.length, expenditure!.rows.length]).toEqual([15, 12]);
    expect(income!.columns).toEqual(['项目', '2023年执行数', '2024年预算数']);
    expect(income!.rows[0]!.cells.map(({ text }) => text)).toEqual(['一、基本医疗保险费收入', '27\u202f362.00', '28\u202f219.00']);
    expect(income!.rows[1]!.cells.map(({ text, value }) => [text, value])).toEqual([['其中：集体扶持收入', undefined], ['—', null], ['—', null]]);
    expect(income!.note).toBe('单位：万元');
  });

  test('is a page with both sides beside each other and no markup from outside', () => {
    const { body } = formPage(form, { locale: 'zh', runHeader: [['方案', '<b>我的</b>']] });
    expect(body.match(/<tr>/g)).toHaveLength(2 + 15);
    expect(body).toContain('&lt;b&gt;我的&lt;/b&gt;');
  });
});

describe('a figure of a form', () => {
  test('is in the sheet that the workbook of the language has, its name cut as Excel wants it', () => {
    for (const locale of ['zh', 'en'] as const) {
      const filled = fillForm(shippedForm('resident-budget'), { scheme: 'resident', year: 2024, tables: shippedTables('county-resident-2024'), money: 'tenThousandYuan', locale });
      expect(filled.place('premium', 'budget')?.sheet).toBe(formWorkbook(filled, { locale, runHeader: [] }).sheets[0]!.name);
    }
    expect(shippedForm('resident-budget').title.en.length).toBeGreaterThan(31);
  });
});

test('the forms of the employees\' fund say that it holds maternity insurance', () => {
  // 国办发〔2019〕10号: both insurances have been one fund since.
  for (const id of ['employee-budget', 'employee-outturn', 'employee-adjustment', 'employee-execution']) expect(shippedForm(id).title.zh).toMatch(/^职工基本医疗保险基金（含生育保险）/);
});

describe('amounts as they are printed', () => {
  const definition = { ...shippedForm('resident-budget'), lines: shippedForm('resident-budget').lines };
  const printed = (amounts: Readonly<Record<string, number>>) => printedColumn(definition, (line) => amounts[line], 0);

  test('parts share the units of their whole', () => {
    // 33.4 three times is 100.2: one part gives a unit more than its own rounding.
    const column = printed({ premium: 33.4, subsidy: 33.4, interest: 33.4, other_income: 0, income_subtotal: 100.2, income: 100.2 });
    expect(['premium', 'subsidy', 'interest', 'other_income'].map((line) => column.get(line))).toEqual([34, 33, 33, 0]);
  });

  test('balances are rounded by themselves, and expenditure gives way', () => {
    const column = printed({ income: 10.4, expenditure: 10.4, opening: 0.6, closing: 0.6, current: 0 });
    expect(['opening', 'closing', 'current', 'income', 'expenditure'].map((line) => column.get(line))).toEqual([1, 1, 0, 10, 10]);
    const moved = printed({ income: 10.4, expenditure: 9.5, opening: 0.4, closing: 1.3, current: 0.9 });
    expect(['opening', 'closing', 'current', 'income', 'expenditure'].map((line) => moved.get(line))).toEqual([0, 1, 1, 10, 9]);
  });

  test('a real difference stays', () => {
    const column = printed({ benefits: 10, inpatient: 6, outpatient: 3 });
    expect(['benefits', 'inpatient', 'outpatient'].map((line) => column.get(line))).toEqual([10, 6, 3]);
  });
});

test.each([
  ['a = b + c - d', '=', 1, 3],
  ['a + b <= c', '<=', 2, 1],
  ['opening = before(closing)', '=', 1, 1],
  ['from_below = below(to_above)', '=', 1, 1],
  ['income = fund-balance:income', '=', 1, 1],
] as const)('%s is a relation', (text, operator, left, right) => {
  const relation = parseRelation('x', text)!;
  expect([relation.operator, relation.left.length, relation.right.length]).toEqual([operator, left, right]);
});

test.each(['a', 'a = b = c', 'a = b *c', 'a = 2', 'a = after(b)'])('%s is none', (text) => {
  expect(parseRelation('x', text)).toBeUndefined();
});
