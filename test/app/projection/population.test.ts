import { describe, expect, test } from 'vitest';
import { modelTitles } from '../../../src/app/projection/model-titles.ts';
import { pyramidRows } from '../../../src/app/projection/pyramid-rows.ts';
import { populationNames, populationQuantities } from '../../../src/app/projection/population-quantities.ts';
import type { PlainColumn, PlainGiven } from '../../../src/runner/projection/plain-run.ts';
import type { Quantity } from '../../../src/language/model.ts';
import { smallFund } from './model.ts';

const quantity = (name: string): Quantity => ({ ...smallFund.quantities.get('share')!, name });
const column = (name: string, element: string, value: number | null): PlainColumn => ({ quantity: name, element, values: [null, value], marks: ['missing', 'computed'] });

describe('a pyramid', () => {
  const found = { people: quantity('people'), members: quantity('members'), insured: undefined, residents: undefined, dependency: undefined, ages: ['0', '1'] };
  const run: PlainGiven = {
    periods: ['2019', '2020'], failing: [], checks: 0, issues: [],
    columns: [
      column('people', 'male.0', 10), column('people', 'male.1', 9), column('people', 'female.0', 8), column('people', 'female.1', 7),
      column('members', 'men.0', 0), column('members', 'men.1', 5), column('members', 'women_55.1', 2), column('members', 'women_50.1', 1), column('members', 'women_55.0', 0), column('members', 'women_50.0', 0),
    ],
  };

  test('joins the groups of insured women', () => {
    expect(pyramidRows(run, found, '2020')![1]).toEqual({ age: '1', male: 9, female: 7, insuredMale: 5, insuredFemale: 3 });
  });

  test('is none in a year without people', () => {
    expect(pyramidRows(run, found, '2019')).toBeUndefined();
    expect(pyramidRows(run, found, '2031')).toBeUndefined();
  });
});

test('a model without people by sex and age has no population to show', () => {
  expect(populationQuantities(smallFund)).toBeUndefined();
  expect(populationNames(undefined)).toEqual([]);
});

test('the models a model uses are called by their titles', () => {
  const texts = { a: 'title: {zh: 甲, en: A}\nuses: {b: b}\nparameters:\n  - broken: [', b: 'title: {zh: 乙, en: B}\nuses:\n  c: c\n', c: 'title: {zh: 丙, en: C}\n' };
  expect([...modelTitles(texts, 'a')].map(([prefix, { en }]) => [prefix, en])).toEqual([['', 'A'], ['b.', 'B'], ['b.c.', 'C']]);
});
