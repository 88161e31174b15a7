import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { issueCatalogue } from '../../src/i18n/issues/index.ts';
import { formulaLimits } from '../../src/language/read/lex-formula.ts';
import { parseFormula } from '../../src/language/read/parse-formula.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { expectWorded, raisedCodes } from './raised-codes.ts';

const folder = path.join(root, 'test/language/fixtures');
const fixtures = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const codeOf = (file: string) => file.replace('-', '/').replace('.yaml', '');

/** Models that the fixtures on `uses` name. */
const library: Readonly<Record<string, string>> = {
  'library/monthly': 'model: library/monthly\ntitle: {zh: 逐月, en: Monthly}\naxis: {time: month}\n',
  'library/status':
    'model: library/status\ntitle: {zh: 人员, en: Status}\naxis: {time: year}\ndimensions:\n  status:\n    all: {zh: 全部, en: all}\n',
};
const read = (file: string) => readModel(readFileSync(path.join(folder, file), 'utf8'), file, (id) => (Object.hasOwn(library, id) ? library[id] : undefined));

describe('a model file with one mistake', () => {
  test.each(fixtures)('%s is refused for that mistake alone, in words', (file) => {
    const { model, issues } = read(file);
    expect([...new Set(issues.map(({ code }) => code))]).toEqual([codeOf(file)]);
    expect(model).toBeUndefined();
    for (const issue of issues) {
      expectWorded(issue);
      expect(issue.severity).toBe('error');
      expect(issue.place.file).toBe(file);
    }
  });

  test('names the place of the mistake in the file', () => {
    // Line 25 of the file is the formula of income, whose second term is persons.
    const [issue] = read('formula-unit-mismatch.yaml').issues;
    expect(issue!.place).toMatchObject({ line: 25, path: 'variables.income.formula', offset: 0 });
    expect(issue!.values).toMatchObject({ left: 'persons * base * rate', leftUnit: 'yuan/year', right: 'persons', rightUnit: 'person' });
    expect(read('formula-circular.yaml').issues[0]!.values['ring']).toBe('income → expenditure → balance → income');
    expect(read('formula-misspelt-name.yaml').issues[0]!.values['nearest']).toBe('base');
  });

  test('that is too long is refused before it is read', () => {
    const formula = parseFormula('x + '.repeat(1000) + 'x').issues;
    const [file] = readModel('# '.repeat(1_000_000), 'long.yaml').issues;
    const [many] = readModel(`variables: {${Array.from({ length: 601 }, (_, n) => `x${n}: 1`).join(', ')}}`, 'many.yaml').issues;
    expect(formula.map(({ code, values }) => [code, values])).toEqual([['formula/too-long', { length: 4001, limit: formulaLimits.length }]]);
    expect([file!.code, file!.values['length']]).toEqual(['model/too-long', 2_000_000]);
    expect([many!.code, many!.values]).toEqual(['model/too-many-entries', { count: 601, limit: 600 }]);
    for (const issue of [...formula, file!, many!]) expectWorded(issue);
  });

  test('every code about formulas and models has its fixture', () => {
    const built = ['formula/too-long', 'model/too-long', 'model/too-many-entries'];
    expect([...fixtures.map(codeOf), ...built].sort()).toEqual(raisedCodes('language', ['formula', 'model']));
  });
});

test('the catalogue words every code raised, and no other', () => {
  const areas = ['formula', 'model', 'data', 'run', 'override', 'scenario'];
  const raised = new Set([...raisedCodes('language', areas), ...raisedCodes('scenario', areas)]);
  const worded = Object.keys(issueCatalogue).filter((code) => areas.includes(code.split('/')[0]!));
  expect(worded.sort()).toEqual([...raised].sort());
});
