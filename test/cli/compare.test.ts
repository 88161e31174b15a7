import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line } from './overlay.ts';
import { files } from './small-plan.ts';

const base = 'compare plan.yaml --data 结算.csv --to 2026';
const both = '--set ratio.tertiary=60% --set deductible=200';

interface Result {
  readonly expense: number;
  readonly layers: readonly { readonly payment: string; readonly amount: number }[];
  readonly funds: number;
  readonly own: number;
  readonly ratio: number;
  readonly catastrophic: number | null;
  readonly divisions: readonly {
    readonly division: string;
    readonly parts: readonly (Result & { readonly part: string; readonly persons: number | null })[];
  }[];
}

interface Found {
  readonly format: string;
  readonly rows: number;
  readonly persons: number;
  readonly baseline: Result;
  readonly reforms: readonly {
    readonly id: string;
    readonly file: string | null;
    readonly result: Result;
    readonly movements: {
      readonly gainers: number;
      readonly losers: number;
      readonly unchanged: number;
      readonly gained: number;
      readonly lost: number;
    };
    readonly measures:
      | readonly {
          readonly changes: readonly number[];
          readonly effects: readonly { readonly quantity: string; readonly shared: number; readonly in_order: number }[];
        }[]
      | null;
  }[];
}

const found = async (words: string, more = {}): Promise<Found> =>
  JSON.parse((await line(`${words} --json`, { ...files, ...more })).stdout) as Found;
const near = (amount: number): unknown => expect.closeTo(amount, 9);
const paid = ({ layers, own }: Result): readonly number[] => [...layers.map(({ amount }) => amount), own];

/** What a text table prints in a line that begins with a label, its numbers in order. */
function numbersIn(text: string, label: string): readonly number[] {
  const own = text.split('\n').find((one) => one.trimStart().startsWith(label));
  return [...(own ?? '').matchAll(/(?<=\s)[+-]?[\d,]+\.\d\d(?=\s|$)/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

/**
 * By hand. As it is: S1 pays 90% of 900 = 810; S2 50% of 400.10 = 200.05; S3 50% of 2900.30 = 1450.15, and half of the
 * rest, 1550.15. With 60% beyond 200: 720; 180.06; 1680.18 and half of 1320.12.
 */
describe('three claims under a plan and a reform', () => {
  it('pay what they pay by hand', async () => {
    const { format, rows, persons, baseline, reforms } = await found(`${base} ${both}`);
    expect([format, rows, persons]).toEqual(['hengsuan.compare/1', 3, 2]);
    expect(baseline.expense).toEqual(near(4500.4));
    expect(paid(baseline)).toEqual([near(2460.2), near(775.075), near(190 + 300.05 + 775.075)]);
    expect(baseline.ratio).toEqual(near((2460.2 + 775.075) / 4500.4));
    const [reform] = reforms;
    expect([reform!.id, reform!.file]).toEqual(['--set', null]);
    expect(paid(reform!.result)).toEqual([near(2580.24), near(660.06), near(280 + 320.04 + 660.06)]);
  });

  it('let P2 gain and P1 lose, and leave P2 above 40% of the income', async () => {
    const { baseline, reforms } = await found(`${base} ${both}`);
    const { result, movements } = reforms[0]!;
    // P1 600.04 instead of 490.05, of 2000; P2 660.06 instead of 775.075, of 1500.
    expect(movements).toMatchObject({ gainers: 1, losers: 1, unchanged: 0, gained: near(115.015), lost: near(109.99) });
    expect([baseline.catastrophic, result.catastrophic]).toEqual([1, 1]);
  });

  it('split the change by measure, shared and in order', async () => {
    const { reforms } = await found(`${base} ${both}`);
    const [ratio, deductible] = reforms[0]!.measures!;
    // The basic fund pays 2790.24 with the ratio alone, 2270.20 with the deductible alone.
    expect(ratio!.effects.find(({ quantity }) => quantity === 'basic')).toMatchObject({
      shared: near((330.04 + 310.04) / 2),
      in_order: near(330.04),
    });
    expect(deductible!.effects.find(({ quantity }) => quantity === 'basic')).toMatchObject({ shared: near(-200), in_order: near(-210) });
  });

  it('are divided by what the table tells', async () => {
    const { baseline, reforms } = await found(`${base} ${both} --by level,group`);
    const levels = baseline.divisions.find(({ division }) => division === 'level')!.parts;
    const own = (result: Result, division: string): unknown =>
      Object.fromEntries(
        result.divisions
          .find((one) => one.division === division)!
          .parts.filter(({ expense }) => expense > 0)
          .map((part) => [part.part, near(part.own)]),
      );
    expect(baseline.divisions.map(({ division }) => division)).toEqual(['level', 'group']);
    expect({ primary: 190, tertiary: 300.05 + 775.075 }).toEqual(own(baseline, 'level'));
    expect({ ordinary: 280 + 320.04, minimum_living: 660.06 }).toEqual(own(reforms[0]!.result, 'group'));
    expect(levels.every(({ persons }) => persons === null)).toBe(true);
    const all = await found(`${base} --by all`);
    expect(all.baseline.divisions.map(({ division }) => division)).toEqual(expect.arrayContaining(['level', 'group', 'income_decile']));
    expect(all.reforms).toEqual([]);
  });
});

describe('the printed comparison', () => {
  it.each([
    ['zh', ['费用', '基本支付', '救助支付', '个人负担'], '公平分摊'],
    ['en', ['Total expense', 'Basic payment', 'Assistance', 'Patients’ own payment'], 'Shared'],
  ])('adds up to the cent in %s: payers to the expense, changes to nothing, measures to changes', async (locale, labels, shared) => {
    const { stdout, code } = await line(`${base} ${both} --by level --lang ${locale}`, files);
    expect(code).toBe(0);
    const [expense, basic, assistance, own] = [locale === 'zh' ? '医疗总费用' : labels[0]!, ...labels.slice(1)].map((label) =>
      numbersIn(stdout, label),
    ) as [number[], number[], number[], number[]];
    expect(expense).toEqual([4500.4, 4500.4, 0]);
    const cents = (amount: number): number => Math.round(amount * 100);
    for (const column of [0, 1, 2]) expect(cents(basic[column]! + assistance[column]! + own[column]!)).toBe(cents(expense[column]!));
    const measures = stdout.slice(stdout.indexOf(shared)).split('\n');
    const at = measures.findIndex((text) => text.startsWith(labels[1]!));
    const [total, ratio, deductible] = [0, 1, 2].map((step) =>
      [...measures[at + step]!.matchAll(/[+-][\d,]+\.\d\d/g)].map(([number]) => cents(Number(number))),
    );
    expect(total![0]).toBe(cents(basic[2]!));
    for (const column of [0, 1]) expect(ratio![column]! + deductible![column]!).toBe(total![column]!);
  });

  it('gives CSV with a row for each figure', async () => {
    const { stdout } = await line(`${base} ${both} --by level --csv`, files);
    const [names, ...rows] = csvCells(stdout);
    expect(names).toEqual([
      'reform',
      'division',
      'part',
      'part_label',
      'quantity',
      'label',
      'unit',
      'baseline',
      'value',
      'change',
      'shared',
      'in_order',
    ]);
    expect(rows.find((row) => row[1] === '' && row[4] === 'basic')!.slice(0, 7)).toEqual([
      // A spreadsheet would take it for a formula.
      "'--set",
      '',
      '',
      '',
      'basic',
      '基本支付',
      'yuan',
    ]);
    expect(Number(rows.find((row) => row[1] === 'level' && row[2] === 'primary' && row[4] === 'own')![8])).toBe(280);
    expect(rows.filter((row) => row[1] === 'measure').map((row) => row[3])).toContain('ratio.tertiary = 0.6');
  });
});

describe('reforms', () => {
  const scenario = (id: string, set: string): string => `scenario: ${id}\nname: {zh: 方案${id}, en: Reform ${id}}\nset:\n${set}`;
  const one = scenario(
    'a',
    '  - {path: ratio.tertiary, from: 2026-01, value: 0.6, reason: 一起}\n  - {path: deductible, from: 2026-01, value: 200, reason: 一起}\n',
  );
  const other = scenario('b', '  - {path: assisted.minimum_living, from: 2026-01, value: 0.7}\n');
  const scenarios = { 'a.yaml': one, 'b.yaml': other };

  it('are each scenario file, and every --set together', async () => {
    const { reforms } = await found(`${base} --scenario a.yaml --scenario b.yaml --set deductible=50`, scenarios);
    expect(reforms.map(({ id, file }) => [id, file])).toEqual([
      ['a', 'a.yaml'],
      ['b', 'b.yaml'],
      ['--set', null],
    ]);
    expect(paid(reforms[0]!.result)[0]).toEqual(near(2580.24));
    expect(paid(reforms[1]!.result)[1]).toEqual(near(0.7 * 1550.15));
  });

  it('count changes with one reason as one measure', async () => {
    const { reforms } = await found(`${base} --scenario a.yaml`, scenarios);
    expect(reforms[0]!.measures!.map(({ changes }) => changes)).toEqual([[0, 1]]);
  });

  it('are told of changes that move nothing, and of faults a plan gets by them', async () => {
    const idle = await line(`${base} --set ratio.primary=90% --lang en`, files);
    expect([idle.code, codesIn(idle.stderr)]).toEqual([0, ['override/without-effect']]);
    const faulty = await line(`${base} --set assisted.minimum_living=1.5 --lang en`, files);
    expect(faulty.code).toBe(0);
    expect(codesIn(faulty.stderr)).toContain('plan/pays-above-expense');
    expect(isWorded(faulty.stderr)).toBe(true);
  });

  it.each([
    [`${base} --by region`, 'cli/division-unknown'],
    [`${base} --scenario a.yaml --scenario a.yaml`, 'cli/reform-twice'],
    [`${base} --set ratio.tertiary=2`, 'override/above-maximum'],
    ['compare plan.yaml --to 2026', 'cli/row-table-not-given'],
    ['compare plan.yaml --data 结算.csv --to 2020', 'data/parameter-not-in-force'],
    ['compare plan.yaml --data empty.csv --to 2026', 'cli/no-claims'],
    ['compare bare.yaml --data 结算.csv --to 2026', 'cli/not-a-plan'],
  ])('%s ends with 1 and %s', async (words, issue) => {
    const bare = files['plan.yaml']!.toString().replace(/settlement:\n[^]*$/, '');
    const empty = files['结算.csv']!.toString().split('\n')[0]!;
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --lang ${locale}`, {
        ...files,
        ...scenarios,
        'bare.yaml': bare,
        'empty.csv': `${empty}\nS1,P1,2024-01-05,二级,普通,1,5\n`,
      });
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toContain(issue);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it('of too many measures are not split', async () => {
    const many = scenario(
      'm',
      Array.from({ length: 13 }, (_, at) => `  - {path: deductible, from: 2026-01, value: ${100 + at}}\n`).join(''),
    );
    const { stdout, stderr, code } = await line(`${base} --scenario m.yaml --json`, { ...files, 'm.yaml': many });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Found).reforms[0]!.measures).toBeNull();
    expect(codesIn(stderr)).toContain('cli/measures-many');
  });

  it('without a period, or with --json and --csv, are wrong usage', async () => {
    expect((await line('compare plan.yaml --data 结算.csv', files)).code).toBe(2);
    expect((await line(`${base} --json --csv`, files)).code).toBe(2);
    expect((await line('compare', files)).code).toBe(2);
  });
});

describe('scenarios of a model over years', () => {
  const words = 'compare employee/pool-budget --scenario cut.yaml --set control_target=3%';
  const cut = { 'cut.yaml': 'scenario: cut\nname: {zh: 控费, en: Cut}\nset:\n  - {path: control_target, from: 2027-01, value: 0.02}\n' };

  it('stand side by side with what run gives of each', async () => {
    const compared = JSON.parse((await line(`${words} --json`, cut)).stdout) as {
      format: string;
      periods: string[];
      quantities: { name: string; element: string | null; baseline: number[]; scenarios: { id: string; values: number[] }[] }[];
    };
    const values = async (more: string): Promise<number[]> => {
      const run = JSON.parse((await line(`run employee/pool-budget ${more} --json`, cut)).stdout) as {
        quantities: { name: string; values: number[] }[];
      };
      return run.quantities.find(({ name }) => name === 'benefits')!.values;
    };
    expect(compared.format).toBe('hengsuan.compare/1');
    const benefits = compared.quantities.find(({ name }) => name === 'benefits')!;
    expect(benefits.scenarios.map(({ id }) => id)).toEqual(['cut', '--set']);
    expect(benefits.baseline).toEqual(await values(''));
    expect(benefits.scenarios[0]!.values).toEqual(await values('--scenario cut.yaml'));
    expect(benefits.scenarios[1]!.values).toEqual(await values('--set control_target=3%'));
    // What no scenario moves is left out.
    expect(compared.quantities.map(({ name }) => name)).not.toContain('income');
  });

  it('are a text table, or CSV by cell', async () => {
    const text = await line(`${words} --lang en --from 2027`, cut);
    expect([text.code, text.stdout.split('\n').find((one) => one.startsWith('control_target '))]).toEqual([
      0,
      expect.stringMatching(/2027 +~0\.00% +~2\.00% +\+2\.00 +~3\.00% +\+3\.00$/),
    ]);
    const [names, ...rows] = csvCells((await line(`${words} --csv`, cut)).stdout);
    expect(names).toEqual(['scenario', 'quantity', 'element', 'label', 'unit', 'period', 'baseline', 'value', 'change']);
    const [, , , , , , before, after, change] = rows
      .find(([id, name, , , , period]) => id === 'cut' && name === 'benefits' && period === '2027')!
      .map(Number);
    expect(change).toBe(after! - before!);
  });

  it('say that a change moves nothing', async () => {
    const { stdout, stderr, code } = await line('compare employee/pool-budget --set control_target=0 --lang en', cut);
    expect(code).toBe(0);
    expect(stdout).toContain('This change affects no result.');
    expect(codesIn(stderr)).toContain('override/equal');
  });
});
