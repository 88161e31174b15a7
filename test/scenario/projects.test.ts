import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProjects } from '../../src/scenario/projects.ts';

const file = 'models/projects.yaml';
const shipped = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const one = (fields: string): string => `projects:\n  here:\n${fields.replace(/^/gm, '    ')}\n`;
const whole = [
  'title: {zh: 甲, en: A}',
  'baseline: {zh: 乙, en: B}',
  'model: employee/pool-budget',
  'dataset: national',
  'from: 2018',
  'to: 2027',
  'money: yuan',
].join('\n');

describe('the list of projects', () => {
  it('that is shipped reads without an issue, the default first', () => {
    const { projects, issues } = readProjects(shipped, file);
    expect(issues).toEqual([]);
    expect(projects.map(({ id }) => id)).toEqual(['national-employees', 'national-residents', 'region-employees', 'region-residents']);
    expect(projects.map(({ known }) => known)).toEqual([undefined, undefined, '2020', '2020']);
  });

  it('takes years as text and overrides as they stand', () => {
    const { projects, issues } = readProjects(one(`${whole}\noverrides:\n  - {path: collection_rate, from: 2026-01, value: 0.98}`), file);
    expect(issues).toEqual([]);
    expect(projects[0]).toMatchObject({
      id: 'here',
      from: '2018',
      to: '2027',
      overrides: [{ path: 'collection_rate', from: '2026-01', value: 0.98 }],
    });
  });

  it.each([
    ['title: {zh: 甲, en: A}', 'title: 甲', 'title'],
    ['model: employee/pool-budget', 'model: 7', 'model'],
    ['from: 2018', 'from: soon', 'from'],
    ['to: 2027', 'to: 2017', 'to'],
    ['money: yuan', 'money: 亿元', 'money'],
    ['money: yuan', 'money: yuan\nknown: last year', 'known'],
    ['money: yuan', 'money: yuan\noverrides: [{path: a, from: 2026, value: 1}]', 'overrides'],
  ])('leaves an entry out that says %s as %s', (right, wrong, field) => {
    const { projects, issues } = readProjects(one(whole.replace(right, wrong)), file);
    expect(projects).toEqual([]);
    expect(issues).toMatchObject([{ code: 'project/form', severity: 'error', values: { field }, place: { file } }]);
    expect(issues[0]?.place.line).toBeGreaterThan(1);
  });

  it.each(['', 'projects: []', '- a'])('that is %j is no list of projects', (text) => {
    expect(readProjects(text, file)).toMatchObject({ projects: [], issues: [{ code: 'project/form' }] });
  });

  it('with a YAML error names its line', () => {
    expect(readProjects('projects: {a: [}', file).issues[0]).toMatchObject({ code: 'model/yaml', place: { line: 1 } });
  });
});
