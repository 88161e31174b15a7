import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { codesIn, isWorded, line } from './overlay.ts';

const badModel = [
  'model: mine',
  'title: {zh: 我的, en: Mine}',
  'axis: {time: year}',
  'variables:',
  '  a:',
  '    label: {zh: 甲, en: A}',
  '    unit: yuan',
  '    formula: something_else + 1 person',
].join('\n');

const descriptor = (path: string): string =>
  JSON.stringify({ name: 'd', title: 'd', resources: [{ name: 'insured', path, contract: 'insured', schema: { fields: [] } }] });

/** Every problem the files of a line can have: the line, the files in the current folder, the code and where it stands. */
const problems: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  ['run nowhere.yaml', {}, 'cli/file-missing', 'nowhere.yaml: '],
  ['run bad.yaml', { 'bad.yaml': badModel }, 'formula/unknown-name', 'bad.yaml:8:14: '],
  ['run bad.yaml', { 'bad.yaml': 'model: [' }, 'model/yaml', 'bad.yaml:1:'],
  ['run employee/pool-budget --data nowhere', {}, 'cli/file-missing', 'nowhere: '],
  ['run employee/pool-budget --data here', { 'here/insured.csv': 'year\n' }, 'cli/no-datapackage', 'here: '],
  ['run employee/pool-budget --data here', { 'here/datapackage.json': '{"resources": [' }, 'cli/json', 'here/datapackage.json: '],
  ['run employee/pool-budget --data here', { 'here/datapackage.json': '{}' }, 'package/invalid', 'here/datapackage.json: '],
  [
    'run employee/pool-budget --data here',
    { 'here/datapackage.json': descriptor('insured.csv') },
    'package/file-missing',
    'here/datapackage.json: ',
  ],
  [
    'run employee/pool-budget --data here',
    { 'here/datapackage.json': descriptor('../../package.json') },
    'package/file-missing',
    'here/datapackage.json: ',
  ],
  ['run employee/pool-budget --data words.csv', { 'words.csv': 'a,b\nc,d\n' }, 'sheet/unrecognised', 'words.csv: '],
  ['run employee/pool-budget --data empty.csv', { 'empty.csv': '' }, 'file/empty', 'empty.csv: '],
  ['run employee/pool-budget --data report.pdf', { 'report.pdf': '%PDF-1.7\n' }, 'file/type', 'report.pdf: '],
  ['run statements/fund-statement', {}, 'cli/data-not-given', ''],
  ['run employee/pool-budget --scenario nowhere.yaml', {}, 'cli/file-missing', 'nowhere.yaml: '],
  ['run employee/pool-budget --scenario s.yaml', { 's.yaml': '- a\n' }, 'scenario/form', 's.yaml: '],
  [
    'run employee/pool-budget --scenario s.yaml',
    {
      's.yaml':
        'scenario: s\nset:\n  - {path: employer_rate, from: 2027-01, value: 0.07}\n  - {path: control_targets, from: 2027-01, value: 0.02}\n',
    },
    'override/misspelt',
    's.yaml: set[1]: ',
  ],
  [
    'run employee/pool-budget --scenario s.yaml',
    { 's.yaml': 'scenario: s\nset:\n  - {path: a_parameter_that_is_gone, from: 2027-01, value: 0.02}\n' },
    'override/unknown',
    's.yaml: set[0]: ',
  ],
  ['run employee/pool-budget --set income=1', {}, 'override/computed', '--set income=1: '],
  ['run employee/pool-budget --set employer_rate=high', {}, 'override/number', '--set employer_rate=high: '],
  ['run employee/pool-budget --set employer_rate=0.5', {}, 'override/above-maximum', '--set employer_rate=0.5: '],
  ['run employee/pool-budget --set closing_rule=luck', {}, 'override/choice', '--set closing_rule=luck: '],
  ['run employee/pool-budget --to 2027-03', {}, 'cli/period-form', ''],
  ['run employee/pool-budget --to 9999', {}, 'cli/periods-many', ''],
  ['budget --year 9999', {}, 'cli/periods-many', ''],
  ['explain employee/pool-budget income@9999', {}, 'cli/periods-many', ''],
  ['run employee/pool-budget --from 2030', {}, 'cli/periods-order', ''],
  ['run employee/pool-budget --known 2024-06', {}, 'cli/period-form', ''],
  [
    'budget rows.yaml',
    { 'rows.yaml': 'model: r\ntitle: {zh: 行, en: Rows}\naxis: {rows: {table: claims, key: id, order: id}}\n' },
    'cli/not-a-budget',
    '',
  ],
  ['run employee/pool-budget --parquet out.parquet', {}, 'cli/only-rows', ''],
  ['compare employee/pool-budget', {}, 'cli/nothing-to-compare', ''],
  ['compare employee/pool-budget --set control_target=1% --by level', {}, 'cli/only-rows', ''],
  ['compare employee/pool-budget --set control_targets=1%', {}, 'override/misspelt', '--set control_targets=1%: '],
  ['compare employee/pool-budget --scenario gone.yaml', {}, 'cli/file-missing', 'gone.yaml: '],
  ['explain employee/pool-budget income@2027 --person P1', {}, 'cli/only-rows', ''],
];

describe('a problem in the input ends with 1, nothing on standard output, its place, words and remedy', () => {
  it.each(problems)('%s %o: %s', async (words, files, issue, place) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --lang ${locale}`, files);
      expect([stdout, code]).toEqual(['', 1]);
      const found = stderr.split('\n').find((text) => text.endsWith(`(${issue})`));
      expect(found, stderr).toBeDefined();
      expect(found!.startsWith(place), found).toBe(true);
      expect(isWorded(stderr), stderr).toBe(true);
    }
  });

  it('a workbook with a password', async () => {
    const book = (await writeXlsx({ sheets: [{ name: 'a', rows: [[1]] }], encryption: { password: 'x', spinCount: 10 } })) as Uint8Array;
    const { stdout, stderr, code } = await line('run employee/pool-budget --data 参保.xlsx --lang zh', { '参保.xlsx': book });
    expect([stdout, code]).toEqual(['', 1]);
    expect(codesIn(stderr)).toEqual(['file/encrypted']);
    expect(stderr).toMatch(/^参保\.xlsx: /);
  });
});

describe('data of one’s own', () => {
  const insured = '年份,险种,参保状态,参保人数(人)\n2026,职工,在职,300000000\n';

  it('lie over the shipped ones where both are named, and open to their own cell', async () => {
    const { stdout, code } = await line('explain employee/pool-budget insured.active@2026 --data national --data own/insured.csv --json', {
      'own/insured.csv': insured,
    });
    const { cells } = JSON.parse(stdout) as { cells: Record<string, { value: number; place: object }> };
    expect(code).toBe(0);
    expect(cells['insured@2026[active]']).toMatchObject({ value: 300_000_000, place: { file: 'own/insured.csv', cell: 'D2' } });
  });

  it('that lack a table run with a warning that names what is not observed', async () => {
    const { stderr, code } = await line('run employee/pool-budget --data insured.csv --lang en', { 'insured.csv': insured });
    expect(code).toBe(0);
    expect(codesIn(stderr)).toContain('cli/table-not-given');
    expect(stderr).toContain('“fund_flows”');
  });

  it('in GB18030 are read as such', async () => {
    // 年份,险种,参保状态,参保人数(人) / 2026,职工,在职,5
    const bytes = Uint8Array.from(
      Buffer.from('c4eab7dd2ccfd5d6d62cb2ceb1a3d7b4ccac2cb2ceb1a3c8cbcafd28c8cb290a323032362cd6b0b9a42cd4dad6b02c350a', 'hex'),
    );
    const { stdout } = await line('explain employee/pool-budget insured.active@2026 --data gb.csv --json', { 'gb.csv': bytes });
    expect((JSON.parse(stdout) as { cells: Record<string, { value: number }> }).cells['insured@2026[active]']!.value).toBe(5);
  });
});
