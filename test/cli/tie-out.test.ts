import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line, overlay, type Files } from './overlay.ts';
import { files as planFiles } from './small-plan.ts';
import { hengsuan } from '../../src/cli/hengsuan.ts';

interface Found {
  readonly format: string;
  readonly years: readonly {
    readonly period: string;
    readonly total: { readonly name: string; readonly insurer: number; readonly ours: number | null; readonly difference: number | null };
    readonly addition: number;
    readonly items: readonly {
      readonly name: string;
      readonly sign: number;
      readonly status: string;
      readonly implied: boolean;
      readonly difference: number | null;
      readonly missing: readonly { readonly quantity: string }[];
    }[];
    readonly answer: {
      readonly kind: string;
      readonly size?: number;
      readonly sets?: readonly {
        readonly causes: readonly { readonly name: string; readonly effect: number }[];
        readonly leaves: number;
      }[];
    };
    readonly hypotheses: readonly { readonly kind: string; readonly items: readonly string[] }[];
    readonly others: readonly { readonly name: string; readonly agrees: boolean | null; readonly ours: number | null }[];
  }[];
  readonly claims: Claims | null;
}

interface Claims {
  readonly settlements: number;
  readonly agreeing: number;
  readonly difference: number;
  readonly kinds: Readonly<Record<string, { readonly claims: number; readonly difference: number }>>;
  readonly plan: {
    readonly payments: readonly string[];
    readonly differing: number;
    readonly reasons: readonly { readonly reason: string; readonly claims: number }[];
  } | null;
  readonly explanation: { readonly method: string; readonly claims: readonly { readonly id: string; readonly effect: number }[] };
  readonly differing: readonly {
    readonly id: string;
    readonly kind: string;
    readonly insurer_place: string | null;
    readonly our_place: string | null;
  }[];
}

const ours = `年度,项目,金额（万元）
2023,保费,9500
2023,已付赔款,8200
2024,保费,9636.80
2024,已付赔款,8145.23
2024,期初未决赔款准备金,448
2024,期末未决赔款准备金,490.5
`;
/** Two digits of the claims have changed places; everything else agrees. */
const theirs = `年度,项目,金额
2024,大病保险保费,96368000
2024,claims_paid,81542300
2024,期初未决赔款准备金,4480000
2024,期末未决赔款准备金,4905000
2024,当年盈亏,14400700
2024,赔付率,85.06%
`;
const files: Files = { 'ours.csv': ours, 'theirs.csv': theirs };
const base = 'tie-out shandong-2016 --statement ours.csv --insurer theirs.csv';
const tied = async (words: string, more: Files = {}): Promise<Found> =>
  JSON.parse((await line(`${words} --json`, { ...files, ...more })).stdout) as Found;

describe('hengsuan tie-out', () => {
  it('finds the one item that explains the result, and how it may have come about', async () => {
    const { format, years } = await tied(base);
    expect([format, years.map(({ period }) => period)]).toEqual(['hengsuan.tie-out/1', ['2024']]);
    const [{ total, addition, items, answer, hypotheses, others }] = years as [Found['years'][number]];
    // 9,636.80 − 8,145.23 − 490.50 + 448 = 1,449.07 万元; the insurer has 1,440.07.
    expect(total).toMatchObject({ name: 'result', insurer: 14_400_700, ours: 14_490_700, difference: -90_000 });
    expect(addition).toBe(0);
    expect(items.filter(({ status }) => status === 'differs').map(({ name, sign, difference }) => [name, sign, difference])).toEqual([
      ['claims_paid', -1, 90_000],
    ]);
    expect(answer).toMatchObject({ kind: 'explained', size: 1, sets: [{ causes: [{ name: 'claims_paid', effect: -90_000 }], leaves: 0 }] });
    expect(hypotheses.map(({ kind, items: own }) => [kind, own])).toContainEqual(['transposed', ['claims_paid']]);
    // Claims with outstanding ones to premium: 84.96% ours.
    expect(others.map(({ name, agrees, ours: own }) => [name, agrees, own])).toEqual([
      ['claims_ratio', false, expect.closeTo(81_877_300 / 96_368_000, 12)],
    ]);
  });

  it('takes costs and profit into the result where the contract deducts them, and says what is missing for a figure', async () => {
    const { years } = await tied('tie-out national-2016 --statement ours.csv --insurer theirs.csv', {
      'theirs.csv': `${theirs.replace('14400700', '13000700')}2024,计入的运营成本,1200000\n2024,合理利润,200000\n`,
      'ours.csv': `${ours}2024,运营成本,100\n`,
    });
    const [{ items, answer }] = years as [Found['years'][number]];
    const profit = items.find(({ name }) => name === 'agreed_profit')!;
    expect([profit.status, profit.missing.map(({ quantity }) => quantity)]).toEqual(['not-recomputable', ['agreed_profit_rate']]);
    expect(answer.sets!.map(({ causes }) => causes.map(({ name }) => name))).toEqual([['claims_paid', 'allowed_cost']]);
    const given = await tied('tie-out national-2016 --statement ours.csv --insurer theirs.csv --set agreed_profit_rate=0', {
      'theirs.csv': `${theirs}2024,合理利润,200000\n`,
    });
    expect(given.years[0]!.items.find(({ name }) => name === 'agreed_profit')).toMatchObject({ status: 'differs', difference: 200_000 });
  });

  it('says that the insurer’s own items do not make its total', async () => {
    const words = theirs.replace('14400700', '14400000');
    const { years } = await tied(base, { 'theirs.csv': words });
    expect(years[0]!.addition).toBe(-700);
    expect(years[0]!.answer.sets![0]!.causes.map(({ name }) => name)).toEqual(['claims_paid', 'addition']);
    const { stderr, code } = await line(base, { ...files, 'theirs.csv': words });
    // A finding, no wrong input.
    expect([code, codesIn(stderr)]).toEqual([0, ['review/parts-not-total']]);
  });

  it('keeps to --year, --total and --tolerance', async () => {
    const both = { 'theirs.csv': `${theirs}2023,保费,95000000\n2023,已付赔款,82000000\n` };
    expect((await tied(base, both)).years.map(({ period, answer }) => [period, answer.kind])).toEqual([
      ['2023', 'agrees'],
      ['2024', 'explained'],
    ]);
    expect((await tied(`${base} --year 2023`, both)).years.map(({ period }) => period)).toEqual(['2023']);
    expect((await tied(`${base} --tolerance 100000`)).years[0]!.answer.kind).toBe('agrees');
    const { total, items } = (await tied(`${base} --total claims_incurred`)).years[0]!;
    expect([total.name, total.difference, items.map(({ sign }) => sign)]).toEqual(['claims_incurred', 90_000, [1, 1, -1]]);
  });

  it('allows half a unit of the last digit where the insurer’s figures are in 万元', async () => {
    const rounded = {
      'theirs.csv':
        '年度,项目,金额（万元）\n2024,保费,9636.8\n2024,已付赔款,8145.2\n2024,期初未决赔款准备金,448\n2024,期末未决赔款准备金,490.5\n',
    };
    expect((await tied(base, rounded)).years[0]!.answer.kind).toBe('agrees');
  });

  it.each([
    ['zh', ['送审', '核定', '已付赔款', '差额 -90,000.00', '可能的原因', '可能把相邻数字']],
    ['en', ['insurer', 'ours', 'Claims paid', 'The difference of -90,000.00 is explained by one item', 'What may have happened']],
  ])('is a text in %s', async (locale, words) => {
    const { stdout, code } = await line(`${base} --lang ${locale}`, files);
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  });

  it('is CSV by section', async () => {
    const [names, ...rows] = csvCells((await line(`${base} --csv`, files)).stdout);
    expect(names!.slice(0, 4)).toEqual(['year', 'section', 'set', 'name']);
    expect(new Set(rows.map(([, section]) => section))).toEqual(new Set(['item', 'total', 'set', 'hypothesis', 'other']));
    expect(rows.filter(([, section]) => section === 'set').map((row) => [row[2], row[3], row[9]])).toEqual([
      ['1', 'claims_paid', '-90000'],
    ]);
  });
});

describe('claims on both sides', () => {
  const mine =
    '结算编号,结算日期,赔付金额\nS1,2024-01-05,100.00\nS2,2024-02-05,200.05\nS3,2024-03-05,300\nS4,2024-12-30,50\n合计,,650.05\n';
  const claimed =
    '赔案号,支付日期,赔款（元）\nS1,20240105,100\nS2,2024/2/5,"1,200.05"\nS3,2024-03-05,300\nS3,2024-03-05,300\nS5,2025-01-03,70\n';
  const lists = { 'mine.csv': mine, 'claimed.csv': claimed };
  const words = `${base} --claims mine.csv --insurer-claims claimed.csv`;

  it('are matched by settlement number, and those that explain the difference are named with their lines', async () => {
    const { claims } = await tied(words, lists);
    expect([claims!.settlements, claims!.agreeing, claims!.difference]).toEqual([5, 1, 1320]);
    const kinds = Object.entries(claims!.kinds).filter(([, { claims: count }]) => count > 0);
    expect(kinds.map(([kind, { claims: count, difference }]) => [kind, count, difference])).toEqual([
      ['outside', 1, 70],
      ['only-ours', 1, -50],
      ['repeated', 1, 300],
      ['amount', 1, 1000],
    ]);
    expect([claims!.explanation.method, claims!.explanation.claims.map(({ id }) => id)]).toEqual(['exact', ['S2', 'S3', 'S5', 'S4']]);
    expect(claims!.differing[0]).toMatchObject({ id: 'S2', insurer_place: 'claimed.csv:3', our_place: 'mine.csv:3' });
  });

  it('are said not to make the claims that are stated', async () => {
    const { stderr, code } = await line(`${words} --lang en`, { ...files, ...lists });
    expect(code).toBe(0);
    expect(codesIn(stderr).filter((one) => one === 'cli/claims-statement')).toHaveLength(2);
    expect(codesIn(stderr)).toEqual(expect.arrayContaining(['review/claims-outside', 'review/claims-repeated']));
    expect(isWorded(stderr)).toBe(true);
  });

  it('are printed and told as rows', async () => {
    const zh = await line(words, { ...files, ...lists });
    expect(zh.stdout).toContain('结算 5 笔，其中一致 1 笔');
    expect(zh.stdout).toMatch(/S2 +金额不同 +claimed\.csv:3 +mine\.csv:3 +1,200\.05 +200\.05 +1,000\.00/);
    const rows = csvCells((await line(`${words} --csv`, { ...files, ...lists })).stdout);
    expect(rows.filter(([, section]) => section === 'claim').map(([, , set, name]) => [set, name])).toEqual([
      ['1', 'S2'],
      ['1', 'S3'],
      ['1', 'S5'],
      ['1', 'S4'],
    ]);
  });

  it('are read by the columns that are named', async () => {
    const odd = {
      'mine.csv': mine.replace('结算编号', '甲').replace('赔付金额', '乙'),
      'claimed.csv': claimed.replace('赔案号', '甲').replace('赔款（元）', '乙'),
    };
    expect((await line(words, { ...files, ...odd })).code).toBe(1);
    expect((await tied(`${words} --columns id=甲,amount=乙`, odd)).claims!.difference).toBe(1320);
  });

  it('tell the progress', async () => {
    const said: string[] = [];
    await hengsuan(words.split(' '), { ...overlay({ ...files, ...lists }), progress: (text) => void said.push(text) });
    expect(said).toEqual(expect.arrayContaining(['ours 0/4', 'theirs 0/5', 'compare 0/5']));
  });

  /** By hand the plan pays 810 for S1, 200.05 for S2 and 1450.15 for S3. */
  it('are worked out again by a plan', async () => {
    const sent = '结算编号,赔付金额\nS1,810\nS2,200\nS3,0\n';
    const { claims } = await tied(`${base} --claims 结算.csv --insurer-claims sent.csv --plan plan.yaml --payment basic`, {
      ...planFiles,
      'sent.csv': sent,
    });
    expect([claims!.plan!.payments, claims!.plan!.differing]).toEqual([['basic'], 2]);
    expect(claims!.plan!.reasons.map(({ reason, claims: count }) => [reason, count])).toEqual([
      ['unpaid', 1],
      ['rounded', 1],
    ]);
    expect([claims!.agreeing, claims!.difference]).toEqual([1, expect.closeTo(1010 - 2460.2, 9)]);
  });
});

describe('what cannot be tied out', () => {
  const lists = { 'mine.csv': '结算编号,赔付金额\nS1,3\n', 'sent.csv': '结算编号,赔付金额\nS1,四\n', 'odd.csv': '甲,乙\n1,2\n' };

  it.each([
    [base.replace('theirs', 'none'), {}, ['cli/file-missing']],
    [base, { 'theirs.csv': '年度,项目,金额\n2024,保废,1\n' }, ['contract/item-misspelt']],
    [base, { 'theirs.csv': '年度,项目,金额\n2024,保费,\n' }, ['cli/statement-empty']],
    [`${base} --year 2020`, {}, ['cli/insurer-year']],
    [`${base} --total claims_ratio`, {}, ['cli/total-unknown']],
    [`${base} --set reserve_cap=5`, {}, ['override/above-maximum']],
    [base.replace('shandong-2016', 'employee/pool-budget'), {}, ['cli/not-a-contract']],
    [`${base} --claims odd.csv --insurer-claims mine.csv`, {}, ['cli/claim-list-form']],
    [`${base} --claims mine.csv --insurer-claims none.csv`, {}, ['cli/file-missing']],
    [`${base} --claims mine.csv --insurer-claims sent.csv`, {}, ['review/claims-amount-unusable']],
    [`${base} --claims 结算.csv --insurer-claims mine.csv --plan plan.yaml`, planFiles, ['cli/payment-unknown']],
    [`${base} --claims 结算.csv --insurer-claims mine.csv --plan corridor/xiamen`, planFiles, ['cli/not-a-plan']],
    [`${base} --claims 结算.csv --insurer-claims mine.csv --plan nothing`, planFiles, ['cli/model-unknown']],
  ] as const)('%s %j ends with 1', async (words, more, issues) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`${words} --lang ${locale}`, { ...files, ...lists, ...more });
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toEqual(issues);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it.each([
    'tie-out shandong-2016',
    'tie-out shandong-2016 --statement ours.csv',
    'tie-out --statement ours.csv --insurer theirs.csv',
    `${base} --year soon`,
    `${base} --tolerance -3`,
    `${base} --claims mine.csv`,
    `${base} --insurer-claims mine.csv`,
    `${base} --plan plan.yaml`,
    `${base} --columns id=甲`,
    `${base} --claims mine.csv --insurer-claims mine.csv --columns 甲`,
    `${base} --claims mine.csv --insurer-claims mine.csv --payment basic`,
    `${base} --json --csv`,
  ])('%s is wrong usage', async (words) => {
    const { stdout, code } = await line(words, { ...files, ...lists });
    expect([stdout, code]).toEqual(['', 2]);
  });
});
