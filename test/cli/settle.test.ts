import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line, type Files } from './overlay.ts';

interface Settled {
  readonly format: string;
  readonly set: readonly { readonly path: string; readonly from: string; readonly value: number }[];
  readonly years: readonly Year[];
  readonly corrections: readonly { readonly period: string; readonly due: readonly Flow[]; readonly stocks: readonly unknown[] }[] | null;
  readonly outlook: { readonly expected_to_insurer: number; readonly expected_to_fund: number; readonly settlement: Distribution } | null;
}

interface Year {
  readonly period: string;
  readonly surplus: Side;
  readonly loss: Side;
  readonly figures: readonly SettledNumber[];
  readonly owed: readonly (Flow & { readonly month: string })[];
  readonly calendar: readonly (Flow & { readonly month: string; readonly instalment: string | null })[];
  readonly stocks: readonly { readonly opening: SettledNumber; readonly closing: SettledNumber }[];
  readonly balances: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, SettledNumber>>;
}

interface Side {
  readonly amount: SettledNumber;
  readonly rate: SettledNumber;
  readonly parts: readonly (SettledNumber & {
    readonly terms: readonly { readonly name: string; readonly value: number }[];
    readonly bands: readonly { readonly share: number; readonly amount: number; readonly source: { readonly title: string } | null }[];
  })[];
  readonly rest: SettledNumber;
}

type SettledNumber = { readonly name: string; readonly value: number };
type Flow = { readonly amount: number; readonly from: string; readonly to: string };
type Distribution = { readonly expected: number; readonly above: number; readonly below: number };

const amounts = (claims: number): string => `年度,项目,金额\n2024,保费,100\n2024,已付赔款,${claims}\n`;
const settled = async (words: string, files: Files): Promise<Settled> =>
  JSON.parse((await line(`settle ${words} --json`, files)).stdout) as Settled;
const part = ({ parts }: Side, name: string): number => parts.find((one) => one.name === name)!.value;
const terms = {
  guangzhou: '--set surplus_line=5% --set loss_end=5%',
  xiamen: '--set surplus_line=5% --set loss_line=5%',
  'shandong-2016': '',
};

/** Funding 100 and gross result 100 − claims: the table of the three published forms, worked by hand. */
describe('the three forms of a Chinese corridor', () => {
  it.each([
    ['guangzhou', 88, { rest: 5, fund: 7 }],
    ['guangzhou', 97, { rest: 3, fund: 0 }],
    ['guangzhou', 103, { rest: 1.5, fund: -1.5 }],
    ['guangzhou', 110, { rest: 7.5, fund: -2.5 }],
    ['xiamen', 88, { rest: 5, fund: 7 }],
    ['xiamen', 97, { rest: 3, fund: 0 }],
    ['xiamen', 103, { rest: 3, fund: 0 }],
    ['xiamen', 110, { rest: 5, fund: -5 }],
    ['shandong-2016', 88, { rest: 2, carry: 10 }],
    ['shandong-2016', 97, { rest: 2, carry: 1 }],
    ['shandong-2016', 103, { rest: 3, policy: 0 }],
    ['shandong-2016', 110, { rest: 4, policy: 6 }],
  ] as const)('%s at claims of %d', async (name, claims, expected) => {
    const { years } = await settled(`${name} --statement s.csv ${terms[name]}`, { 's.csv': amounts(claims) });
    const [{ surplus, loss, owed, balances, results }] = years as [Year];
    const isGain = claims < 100;
    const found = {
      rest: (isGain ? surplus : loss).rest.value,
      fund: part(surplus, 'surplus_to_fund') - part(loss, 'loss_by_fund'),
      carry: part(surplus, 'surplus_to_carry'),
      policy: part(loss, 'loss_to_policy'),
    };
    for (const [key, value] of Object.entries(expected)) expect(found[key as keyof typeof found]).toBeCloseTo(value, 9);
    expect([surplus.amount.value, loss.amount.value]).toEqual(
      [Math.max(0, 100 - claims), Math.max(0, claims - 100)].map((value) => expect.closeTo(value, 9) as number),
    );
    const toFund = 'fund' in expected ? expected.fund : 0;
    expect(owed.map(({ amount, from, to }) => [amount, from, to])).toEqual(
      toFund === 0 ? [] : [[expect.closeTo(Math.abs(toFund), 9), ...(toFund > 0 ? ['insurer', 'fund'] : ['fund', 'insurer'])]],
    );
    expect(results['fund']!.value).toBeCloseTo(toFund, 9);
    // Everything paid is everything received, to the fen.
    expect(Object.values(balances).reduce((sum, amount) => sum + Math.round(amount * 100), 0)).toBe(0);
  });
});

describe('hengsuan settle', () => {
  const years = '项目,2022年,2023年,2024年\n参保人数,10,10,10\n保费,100,100,100\n已付赔款,88,110,97\n';
  const files = { 's.csv': years };

  it('goes through the years in order and carries stocks on', async () => {
    const found = await settled('corridor/shandong-2016 --statement s.csv', files);
    expect([found.format, found.years.map(({ period }) => period)]).toEqual(['hengsuan.settle/1', ['2022', '2023', '2024']]);
    const carry = found.years.map(({ stocks }) => stocks.find(({ closing }) => closing.name === 'carry_closing')!);
    // 10 carried from 2022 cover the whole loss of 2023.
    expect(carry.map(({ opening, closing }) => [opening.value, closing.value])).toEqual([
      [0, expect.closeTo(10, 9)],
      [expect.closeTo(10, 9), expect.closeTo(0, 9)],
      [expect.closeTo(0, 9), expect.closeTo(1, 9)],
    ]);
  });

  it('stops at --to, and gives the clause of a band and the line that cuts it', async () => {
    const { years: found, set } = await settled(
      'xiamen --statement s.csv --to 2022 --set surplus_line=5% --set loss_line=0.05@2022-01',
      files,
    );
    expect(found.map(({ period }) => period)).toEqual(['2022']);
    expect(set.map(({ path, from, value }) => [path, from, value])).toEqual([
      ['surplus_line', '2022-01', 0.05],
      ['loss_line', '2022-01', 0.05],
    ]);
    const [toFund] = found[0]!.surplus.parts;
    expect(toFund!.terms.map(({ name, value }) => [name, value])).toEqual([['surplus_line', 0.05]]);
    expect(toFund!.bands.map(({ share, amount, source }) => [share, amount, source!.title])).toEqual([
      [1, expect.closeTo(7, 9), '厦门市不断开创大病保险工作新局面'],
    ]);
    expect(found[0]!.calendar.map(({ month, amount, from }) => [month, amount, from])).toEqual([
      ['2022-01', 100, 'fund'],
      ['2023-03', expect.closeTo(7, 9), 'insurer'],
    ]);
  });

  it('takes Excel in 万元, rows of JSON and JSON by year alike', async () => {
    const rows = [
      ['大病保险结算表'],
      ['单位：万元'],
      ['年度', '项目', '金额', '单位'],
      [2024, '大病保险保费', 0.01, null],
      [2024, '已付赔款', 0.0088, null],
      [2024, '参保人数', 10, '人'],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '结算');
    const other = {
      's.xlsx': new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
      'rows.json': JSON.stringify([
        { year: 2024, item: 'premium', amount: 100 },
        { year: 2024, item: 'claims_paid', amount: 0.0088, unit: '万元' },
      ]),
      'by-year.json': JSON.stringify({ 2024: { premium: 100, 已付赔款: '88.00' } }),
    };
    for (const name of Object.keys(other)) {
      const { years: found } = await settled(`xiamen --statement ${name} ${terms.xiamen}`, other);
      expect(found[0]!.surplus.amount.value).toBeCloseTo(12, 9);
    }
  });

  it('takes figures from the line itself', async () => {
    const words = '2023:premium=100,claims_paid=88;2024:保费=100,claims_paid=1.1e2';
    const { stdout } = await line(['settle', 'guangzhou', '--statement', words, ...terms.guangzhou.split(' '), '--json']);
    expect((JSON.parse(stdout) as Settled).years.map(({ owed }) => owed.map(({ amount, from }) => [amount, from]))).toEqual([
      [[expect.closeTo(7, 9), 'insurer']],
      [[expect.closeTo(2.5, 9), 'fund']],
    ]);
    for (const wrong of ['2024:', '2024:premium', '2024:premium=1;claims_paid=3'])
      expect((await line(['settle', 'guangzhou', '--statement', wrong])).code).toBe(2);
    const faulty = await line('settle shandong-2016 --statement 2024:premium=100,claims_paid=-3 --lang en');
    expect([faulty.code, faulty.stderr.split('\n')[0]]).toEqual([1, expect.stringContaining('--statement 2024:claims_paid: Error')]);
  });

  it('says what a correction makes due in the corrected year and after', async () => {
    const { corrections } = await settled(`guangzhou --statement s.csv --before before.csv ${terms.guangzhou}`, {
      ...files,
      'before.csv': years.replace('88,110', '90,110'),
    });
    // Two less in claims of 2022 go to the fund whole; 2023 and 2024 stand.
    expect(corrections!.map(({ period, due }) => [period, due.map(({ amount, from, to }) => [amount, from, to])])).toEqual([
      ['2022', [[expect.closeTo(2, 9), 'insurer', 'fund']]],
    ]);
    const text = await line(`settle guangzhou --statement s.csv --before s.csv ${terms.guangzhou} --lang en`, files);
    expect(text.stdout).toContain('The correction changes the settlement of no year');
  });

  it('looks forward to a last year that is not over', async () => {
    const open = years.replace('已付赔款,88,110,97', '已付赔款,88,110,');
    const words = `guangzhou --statement s.csv ${terms.guangzhou} --outlook`;
    const certain = await settled(`${words} mean=88,cv=0`, { 's.csv': open });
    expect(certain.years.map(({ period }) => period)).toEqual(['2022', '2023']);
    expect(certain.outlook!.expected_to_fund).toBeCloseTo(7, 6);
    expect([certain.outlook!.settlement.above, certain.outlook!.settlement.below]).toEqual([0, 1]);
    const chances = await settled(`${words} count=90,variance=120,size=1,size_cv=50%,paid=5`, { 's.csv': open });
    const { expected_to_insurer: toInsurer, expected_to_fund: toFund, settlement } = chances.outlook!;
    expect(toInsurer - toFund).toBeCloseTo(settlement.expected, 9);
    expect(settlement.above).toBeGreaterThan(0);
    const text = await line(`settle ${words} mean=95,cv=0.1 --lang zh`, { 's.csv': open });
    expect(text.stdout).toContain('2024年，年终以前');
    const cells = csvCells((await line(`settle ${words} mean=95,cv=0.1 --csv`, { 's.csv': open })).stdout);
    expect(cells.filter(([, section]) => section === 'outlook_expected').map(([, , name]) => name)).toEqual(
      expect.arrayContaining(['to_insurer', 'to_fund']),
    );
  });

  it.each([
    ['zh', ['2022年', '返还基金', '保险公司留存的盈余', '收付日历', '清算：保险公司应付医保基金', '广州市城乡居民大病医疗保险试行办法']],
    ['en', ['2022', 'Returned to the fund', 'Surplus the insurer keeps', 'Calendar of payments', 'Insurer owes Medical insurance fund']],
  ])('is a text in %s', async (locale, words) => {
    const { stdout, stderr, code } = await line(`settle guangzhou --statement s.csv ${terms.guangzhou} --lang ${locale}`, files);
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
    // Items that nobody gave are told once, not once a year.
    expect(codesIn(stderr)).toEqual(Array<string>(3).fill('contract/counted-as-nothing'));
    expect(isWorded(stderr)).toBe(true);
  });

  it('does not call a term idle that moves the year looked forward to alone', async () => {
    const files = { 's.csv': '年度,项目,金额\n2023,保费,100000000\n2023,已付赔款,99000000\n2024,保费,100000000\n' };
    const moved = await line('settle shandong-2016 --statement s.csv --outlook mean=108000000,cv=0.1 --set loss_line=1%@2024', files);
    expect([moved.code, codesIn(moved.stderr).filter((code) => code.startsWith('override/'))]).toEqual([0, []]);
  });

  it('calls terms that were changed as the contract does', async () => {
    const { stdout } = await line('settle guangzhou --statement s.csv --set surplus_line=5% --set loss_end=5%', { 's.csv': amounts(88) });
    expect(stdout).toContain('改动  合同盈利率 5.00%，2024-01 起；合同亏损率 5.00%，2024-01 起');
    expect(stdout).not.toMatch(/surplus_line|loss_end/);
  });

  it('says how a term that is asked for is given', async () => {
    const { stderr } = await line('settle guangzhou --statement s.csv', { 's.csv': amounts(88) });
    expect(stderr).toContain('“合同盈利率”没有填写');
    expect(stderr).toContain('命令行写法：--set surplus_line=5%');
  });

  it('is CSV, one number a row', async () => {
    const [names, ...rows] = csvCells((await line(`settle guangzhou --statement s.csv ${terms.guangzhou} --csv`, files)).stdout);
    expect(names).toEqual([
      'year',
      'section',
      'name',
      'label',
      'unit',
      'amount',
      'from',
      'to',
      'share',
      'clause',
      'payer',
      'payee',
      'month',
    ]);
    const owed = rows.filter(([, section]) => section === 'owed');
    expect(owed.map((row) => [row[0], Number(row[5]), row[10], row[11], row[12]])).toEqual([
      ['2022', expect.closeTo(7, 9), 'insurer', 'fund', '2023-03'],
      ['2023', expect.closeTo(2.5, 9), 'fund', 'insurer', '2024-03'],
    ]);
    expect(rows.filter(([year, section]) => year === '2023' && section === 'loss_band').map((row) => [Number(row[5]), row[8]])).toEqual([
      [expect.closeTo(2.5, 9), '0.5'],
    ]);
  });

  it('takes a contract of one’s own, and bands from a scenario', async () => {
    const own = `model: mine
extends: corridor/terms
title: {zh: 本市, en: Ours}
parameters:
  surplus_fund_bands:
    values: [{from: 1999-01, value: [{from: 0, value: 0}, {from: 0.05, value: 1}], status: enacted, source: {title: 协议, article: 第八条}}]
`;
    const half =
      'scenario: half\nname: {zh: 一半, en: Half}\nset:\n  - {path: surplus_fund_bands, from: 2022-01, value: [{from: 0, value: 0.5}]}\n';
    const mine = { ...files, 'mine.yaml': own, 'half.yaml': half };
    expect(part((await settled('mine.yaml --statement s.csv --to 2022', mine)).years[0]!.surplus, 'surplus_to_fund')).toBeCloseTo(7, 9);
    expect(
      part((await settled('mine.yaml --statement s.csv --to 2022 --scenario half.yaml', mine)).years[0]!.surplus, 'surplus_to_fund'),
    ).toBeCloseTo(6, 9);
  });
});

describe('what is broken settles nothing', () => {
  it.each([
    ['treaty-aggregate', 'cli/treaty-of-years', 'hengsuan run corridor/treaty-aggregate --data statement.csv'],
    ['treaty-reinstatements', 'cli/treaty-of-claims', 'hengsuan run corridor/treaty-reinstatements --data claims.csv'],
  ])('%s is no contract, and how it is worked out is said', async (name, code, words) => {
    const { stderr, code: ended } = await line(`settle ${name} --statement s.csv --lang zh`, { 's.csv': amounts(88) });
    expect([ended, codesIn(stderr)]).toEqual([1, [code]]);
    expect(stderr).toContain(words);
  });

  it('what it says of treaty terms runs', async () => {
    const { code, stdout } = await line('run corridor/treaty-aggregate --data statement.csv --to 2024', { 'statement.csv': 'year,item,amount\n2024,premium,1000\n2024,claims_paid,880\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('880');
  });

  const bands = (rows: string): string => `model: mine
extends: corridor/terms
title: {zh: 本市, en: Ours}
parameters:
  surplus_fund_bands:
    values: [{from: 1999-01, value: ${rows}, status: enacted, source: {title: 协议, article: 第八条}}]
  surplus_reserve_bands:
    values: [{from: 1999-01, value: [{from: 0, value: 0.5}], status: enacted, source: {title: 协议, article: 第九条}}]
`;
  const files = {
    's.csv': amounts(88),
    'mine.yaml': bands('[{from: 0, value: 0.6}]'),
    'percent.yaml': bands('[{from: 0, value: 0}, {from: 5, value: 0.5}]'),
  };

  it.each([
    ['xiamen --statement s.csv', {}, ['contract/term-not-given', 'contract/term-not-given']],
    ['mine.yaml --statement s.csv', {}, ['contract/shares-above-one', 'contract/check-fails']],
    [
      'shandong-2016 --statement s.csv',
      { 's.csv': '年度,项目,金额\n2022,保费,100\n2022,已付赔款,9\n2024,保费,1\n2024,已付赔款,1\n' },
      ['contract/year-missing'],
    ],
    ['shandong-2016 --statement s.csv', { 's.csv': '年度,项目,金额\n2022,保费,100\n' }, ['contract/figure-not-given']],
    [
      'shandong-2016 --statement s.csv',
      { 's.csv': '年度,项目,金额\n2022,保废,100\n2022,保费,很多\n2022,已付赔款,-3\n2022,已付赔款,3\n2022,claims_paid,3\n去年,保费,3\n' },
      ['contract/item-misspelt', 'contract/amount-unreadable', 'contract/amount-negative', 'contract/item-twice', 'contract/year-unreadable'],
    ],
    ['shandong-2016 --statement s.csv', { 's.csv': `${amounts(88)}2024,claims_incurred,90\n` }, ['contract/parts-not-total']],
    ['shandong-2016 --statement s.csv', { 's.csv': '甲,乙\n1,2\n' }, ['contract/statement-form']],
    ['shandong-2016 --statement s.csv', { 's.csv': '年度,项目,金额\n2024,保费,\n' }, ['cli/statement-empty']],
    ['shandong-2016 --statement s.json', { 's.json': '{' }, ['contract/statement-json']],
    ['shandong-2016 --statement s.json', { 's.json': '[3]' }, ['contract/statement-form']],
    ['shandong-2016 --statement none.csv', {}, ['cli/file-missing']],
    ['shandong-2016 --statement s.csv --before none.csv', {}, ['cli/file-missing']],
    ['shandong-2016 --statement s.csv --to 2020', {}, ['cli/periods-order']],
    ['shandong-2016 --statement s.csv --to soon', {}, ['cli/period-form']],
    ['shandong-2016 --statement s.csv --set reserve_cap=5', {}, ['override/above-maximum']],
    ['shandong-2016 --statement s.csv --outlook mean=0,cv=1,paid=0', {}, []],
    ['benefits/resident-layered --statement s.csv', {}, ['cli/not-a-contract']],
    ['shandong --statement s.csv', {}, ['cli/model-unknown']],
  ] as const)('%s %j', async (words, more, issues) => {
    for (const locale of ['zh', 'en']) {
      const { stdout, stderr, code } = await line(`settle ${words} --lang ${locale}`, { ...files, ...more });
      if (issues.length === 0) {
        expect(code).toBe(0);
        continue;
      }
      expect([stdout, code]).toEqual(['', 1]);
      expect(codesIn(stderr)).toEqual(issues);
      expect(isWorded(stderr)).toBe(true);
    }
  });

  it('names place and clause', async () => {
    const { stderr } = await line('settle mine.yaml --statement s.csv --lang zh', files);
    expect(stderr).toMatch(/^mine\.yaml:8:\d+: 错误: .*超过 1/);
    expect(stderr).toContain('条款：协议 第八条; 协议 第九条');
    const cell = await line('settle shandong-2016 --statement s.csv', { 's.csv': amounts(88).replace('88', '很多') });
    expect(cell.stderr).toMatch(/^s\.csv:C3: /);
  });

  it('a bound above 1 is typed as percent', async () => {
    const { stdout, stderr, code } = await line('settle percent.yaml --statement s.csv --lang en', files);
    expect([stdout, code]).toEqual(['', 1]);
    expect(isWorded(stderr)).toBe(true);
  });

  it.each([
    'settle',
    'settle shandong-2016',
    'settle shandong-2016 --statement s.csv --outlook mean=3',
    'settle shandong-2016 --statement s.csv --outlook mean=3,cv=-1',
    'settle shandong-2016 --statement s.csv --outlook count=3,size=0,size_cv=1',
    'settle shandong-2016 --statement s.csv --outlook mean=3,cv=1,mean=3',
    'settle shandong-2016 --statement s.csv --json --csv',
    'settle shandong-2016 --statement s.csv --set x',
    'settle a b --statement s.csv',
  ])('%s is wrong usage', async (words) => {
    const { stdout, code } = await line(words, files);
    expect([stdout, code]).toEqual(['', 2]);
  });
});
