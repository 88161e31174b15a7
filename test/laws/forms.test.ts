import { describe, expect, test } from 'vitest';
import { readForms } from '../../src/reports/forms/read-form.ts';
import { formTexts, formsReading } from '../reports/forms/shipped-forms.ts';

const forms = [...formsReading.forms.values()];

test('every form file is whole, and every relation names lines that exist', () => {
  expect(formsReading.issues).toEqual([]);
  expect(forms.length).toBeGreaterThanOrEqual(11);
});

describe.each(forms)('$id', (form) => {
  test('is labelled in both languages throughout', () => {
    for (const { label } of [...form.lines, ...form.sections, ...form.columns, { label: form.title }]) {
      expect(label.zh).toMatch(/\p{Script=Han}|^\{year\}$/u);
      expect(label.en).not.toMatch(/\p{Script=Han}/u);
      expect(label.en).not.toBe('');
    }
  });

  test('says where it is from, and that it was rebuilt where no official form was found', () => {
    expect(form.source).toMatchObject({ title: expect.stringMatching(/\S{4}/) as unknown });
    if (form.reconstructed) {
      expect(form.about?.zh).toMatch(/^重建/);
      expect(form.about?.en).toMatch(/^Reconstructed/);
    }
  });

  test('has no two lines of one id, and numbers its lines in order within a section', () => {
    expect(new Set(form.lines.map(({ id }) => id)).size).toBe(form.lines.length);
    for (const section of form.sections) {
      const numbers = form.lines.filter((line) => line.section === section.id && line.number !== '').map((line) => line.number);
      expect(new Set(numbers).size, section.id).toBe(numbers.length);
    }
  });

  test('states no line by a circle of relations, so that totals can be live formulas', () => {
    const parts = new Map<string, readonly string[]>();
    for (const { operator, left, right } of form.relations) {
      if (operator === '=' && left.length === 1 && right.length > 1 && !parts.has(left[0]!.line)) parts.set(left[0]!.line, right.filter(({ at }) => at === 'same').map(({ line }) => line));
    }
    const reaches = (line: string, wanted: string): boolean => (parts.get(line) ?? []).some((part) => part === wanted || reaches(part, wanted));
    expect([...parts.keys()].filter((line) => reaches(line, line))).toEqual([]);
  });

  test('can work out every derived line from a relation', () => {
    for (const { id } of form.lines.filter(({ derived }) => derived)) {
      expect(form.relations.some(({ operator, left }) => operator === '=' && left.length === 1 && left[0]!.line === id), id).toBe(true);
    }
  });
});

test('a relation that names a line nobody has is found with its place', () => {
  const file = 'models/forms/resident-budget.yaml';
  const planted = new Map([[file, formTexts.get(file)!.replace('benefits = inpatient + outpatient', 'benefits = inpatient + outpatients')]]);
  expect(readForms(planted).issues).toMatchObject([{ code: 'forms/relation-line', place: { file, path: 'relations.benefits' }, values: { line: 'outpatients' } }]);
});
