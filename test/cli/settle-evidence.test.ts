import { describe, expect, it } from 'vitest';
import { csvCells } from './csv-cells.ts';
import { codesIn, isWorded, line, type Files } from './overlay.ts';

interface Item {
  readonly year: string;
  readonly amount: number;
  readonly cause: { readonly id: string; readonly article: string } | null;
  readonly evidence: string | null;
  readonly counted: boolean;
  readonly place: { readonly cell: string };
}
interface Late {
  readonly id: string;
  readonly year: string;
  readonly settled_in: string;
  readonly amount: number;
  readonly cut_off: string;
  readonly place: { readonly row: number };
}
interface Settled {
  readonly contract_period: { readonly known: boolean; readonly spans: readonly { readonly from: string; readonly until: string | null; readonly source: { readonly title: string } | null }[] };
  readonly years: readonly { readonly period: string; readonly surplus: { readonly amount: { readonly value: number } }; readonly loss: { readonly parts: readonly { readonly value: number }[] } }[];
  readonly policy_loss: readonly Item[];
  readonly late_claims: readonly Late[];
}

const settled = async (words: string, files: Files): Promise<Settled> => JSON.parse((await line(`settle ${words} --json`, files)).stdout) as Settled;

describe('the contract period', () => {
  const bands = 'scenario: x\nname: {zh: 甲, en: X}\nset:\n  - {path: surplus_fund_bands, from: 2020-01, value: [{from: 0, value: 1}]}\n  - {path: loss_fund_bands, from: 2020-01, value: [{from: 0, value: 0}]}\n';
  const files = { 's.csv': '年度,项目,金额\n2020,参保人数,10\n2020,已付赔款,600\n', 'x.yaml': bands };

  it('is told with the text that states it', async () => {
    const { contract_period: period } = await settled('dazhou-2020 --statement s.csv --scenario x.yaml', files);
    expect([period.known, period.spans.map(({ from, until, source }) => [from, until, source!.title])]).toEqual([true, [['2020-01', '2022-12', '达州市大病保险中标公告（2020–2022年）']]]);
    expect((await line('settle dazhou-2020 --statement s.csv --scenario x.yaml --lang zh', files)).stdout).toContain('合同期  2020-01–2022-12  达州市大病保险中标公告（2020–2022年）');
    expect(csvCells((await line('settle dazhou-2020 --statement s.csv --scenario x.yaml --csv', files)).stdout)[1]!.slice(0, 3)).toEqual(['', 'contract_period', 'agreement']);
  });

  it('is said not to be known where it is not, and can be given', async () => {
    const words = 'shandong-2016 --statement 2024:premium=100,claims_paid=88';
    expect((await line(`settle ${words} --lang en`)).stdout).toContain('Contract period  not stated in what was seen');
    expect((await settled(`${words} --set agreement=in_force@2024..2026`, {})).contract_period.spans.map(({ from, until }) => [from, until])).toEqual([['2024-01', '2026-12']]);
    const outside = await line(`settle ${words} --set agreement=ended@2024 --lang en`);
    expect([outside.code, codesIn(outside.stderr)]).toEqual([1, ['contract/outside-period']]);
  });
});

describe('claims of a list', () => {
  const files = {
    's.csv': '年度,项目,金额\n2023,保费,100\n2024,保费,100\n',
    'c.csv': '结算编号,赔付金额,结算日期,报送日期\nA1,60,2023-05-01,2023-05-09\nA2,20,2023-12-30,2024-03-31\nA3,5.5,2023-12-31,2024-04-01\nA4,80,2024-06-01,2024-06-02\n',
  };
  const words = 'shandong-2016 --statement s.csv --claims c.csv --set cut_off_month=15@2023';

  it('make the claims of each year by its cut-off; what is late is listed and settled with the next', async () => {
    const found = await settled(words, files);
    expect(found.years.map(({ surplus }) => surplus.amount.value)).toEqual([20, 14.5]);
    expect(found.late_claims.map(({ id, year, settled_in: settledIn, amount, cut_off: cutOff, place }) => [id, year, settledIn, amount, cutOff, place.row])).toEqual([['A3', '2023', '2024', 5.5, '2024-03-31', 4]]);
    const text = await line(`settle ${words} --lang zh`, files);
    expect(text.stdout).toContain('截止日以后报来的赔款');
    expect(text.stdout).toMatch(/A3\s+5\.50\s+2023-12-31 发生，2024-04-01 报来，晚于 2024-03-31，转入 2024 年/);
    expect(csvCells((await line(`settle ${words} --csv`, files)).stdout).filter(([, section]) => section === 'late_claim').map((row) => [row[0], row[2], row[5], row[7], row[12]])).toEqual([['2023', 'A3', '5.5', '2024', '2024-04-01']]);
  });

  it('of the year before the first open it with what was late', async () => {
    const found = await line(`settle ${words} --lang zh`, { ...files, 's.csv': '年度,项目,金额\n2024,保费,100\n' });
    expect(codesIn(found.stderr)).toContain('contract/claims-other-years');
    const { years } = await settled(words, { ...files, 's.csv': '年度,项目,金额\n2024,保费,100\n' });
    expect(years[0]!.surplus.amount.value).toBe(14.5);
  });

  it('are held against the statement, and need days, days of reporting and a cut-off that is agreed', async () => {
    const refused = async (own: string, more: Files = {}) => {
      const { code, stderr } = await line(`settle ${own} --lang zh`, { ...files, ...more });
      expect([code, isWorded(stderr)]).toEqual([1, true]);
      return codesIn(stderr);
    };
    expect(await refused(words, { 's.csv': `${files['s.csv']}2024,已付赔款,81\n` })).toEqual(['contract/claims-not-statement']);
    expect(await refused(words, { 'c.csv': files['c.csv'].replace(',报送日期', ',报送日').replaceAll(/,(\d{4}-\d\d-\d\d)\n/g, ',\n') })).toEqual(['contract/claims-without-report']);
    expect(await refused('shandong-2016 --statement 2024:premium=100,claims_paid=80,late_claims=5')).toEqual(['contract/late-without-cut-off']);
    expect((await line('settle shandong-2016 --statement s.csv --columns id=甲', files)).code).toBe(2);
  });
});

describe('policy loss', () => {
  const files = {
    's.csv': '年度,项目,金额,原因,依据\n2017,保费,100,,\n2017,已付赔款,115,,\n2017,政策性亏损,6,目录调整,医保发〔2017〕1号\n2017,政策性亏损,4,定价不准,\n',
    'x.yaml': 'scenario: x\nname: {zh: 甲, en: X}\nset:\n  - {path: surplus_fund_bands, from: 2016-01, value: [{from: 0, value: 1}]}\n  - {path: loss_fund_bands, from: 2016-01, value: [{from: 0, value: 1}]}\n',
  };
  const words = 'national-2016 --statement s.csv --scenario x.yaml --set agreed_profit_rate=0';

  it('counts item by item, each with cause, article and evidence; without evidence it does not count and is listed', async () => {
    const { years, policy_loss: items } = await settled(words, files);
    expect(years[0]!.loss.parts[0]!.value).toBe(6);
    expect(items.map(({ amount, cause, evidence, counted, place }) => [amount, cause!.id, cause!.article, evidence, counted, place.cell])).toEqual([[6, 'catalogue', '第六条（二）', '医保发〔2017〕1号', true, 'C4'], [4, 'pricing', '第六条（一）', null, false, 'C5']]);
    const text = await line(`settle ${words} --lang zh`, files);
    expect(text.stdout).toMatch(/2017\s+4\.00\s+定价不准 第六条（一）；没有依据；不计入/);
    expect(text.stderr).toMatch(/^s\.csv:C5: .*不计入.*contract\/loss-unsupported/m);
    expect(csvCells((await line(`settle ${words} --csv`, files)).stdout).filter(([, section]) => section!.startsWith('policy_loss')).map((row) => [row[1], row[2], row[5]])).toEqual([['policy_loss', 'catalogue', '6'], ['policy_loss_not_counted', 'pricing', '4']]);
  });

  it('as the insurer claims it stands against what is shown', async () => {
    const more = { ...files, 'i.csv': '年度,项目,金额\n2017,保费,100\n2017,已付赔款,115\n2017,政策性亏损,10\n' };
    const { stdout } = await line('tie-out national-2016 --statement s.csv --insurer i.csv --scenario x.yaml --set agreed_profit_rate=0 --json', more);
    const found = JSON.parse(stdout) as { readonly years: readonly { readonly others: readonly { readonly name: string; readonly insurer: number; readonly ours: number }[] }[]; readonly policy_loss: Readonly<Record<'insurer' | 'ours', readonly Item[]>> };
    expect(found.years[0]!.others.find(({ name }) => name === 'policy_loss')).toMatchObject({ insurer: 10, ours: 6 });
    expect([found.policy_loss.insurer.length, found.policy_loss.ours.length]).toEqual([1, 2]);
  });
});

describe('hengsuan tie-out', () => {
  const files = {
    'c.csv': '结算编号,赔付金额,结算日期,报送日期\nA1,60,2024-05-01,2024-05-09\nA2,28,2024-12-30,2025-04-02\n',
    'i.csv': '结算编号,赔付金额,结算日期,报送日期\nA1,60,2024-05-01,2024-05-09\nA2,28,2024-12-30,2025-04-02\nA3,7,2023-06-30,2023-07-01\n',
  };
  const words = 'shandong-2016 --statement 2024:premium=100,claims_paid=88 --insurer 2024:premium=100,claims_paid=95 --claims c.csv --insurer-claims i.csv --set agreement=in_force@2024..2026 --set cut_off_month=15@2024';

  it('names claims outside the contract with their clause, and lists the late ones of both sides', async () => {
    const { stdout, stderr, code } = await line(`tie-out ${words} --lang zh`, files);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^i\.csv:4: 警告: .*A3.*2024-01–2026-12.*contract\/claims-outside-period/m);
    expect(isWorded(stderr)).toBe(true);
    expect(stdout).toContain('合同期  2024-01–2026-12');
    expect(stdout.match(/A2\s+28\.00\s+2024-12-30 发生/g)).toHaveLength(2);
    const json = JSON.parse((await line(`tie-out ${words} --json`, files)).stdout) as { readonly late_claims: Readonly<Record<'insurer' | 'ours', readonly Late[]>> };
    expect([json.late_claims.insurer.map(({ id }) => id), json.late_claims.ours.map(({ id }) => id)]).toEqual([['A2'], ['A2']]);
    expect(csvCells((await line(`tie-out ${words} --csv`, files)).stdout).filter(([, section]) => section === 'late_claim')).toHaveLength(2);
  });

  it('ties nothing out of a year that lies outside the contract', async () => {
    const { stdout, stderr, code } = await line(`tie-out ${words.replace('2024..2026', '2020..2023').replaceAll(' --set agreement', ' --set agreement=ended@2024 --set agreement')} --lang en`, files);
    expect([stdout, code, codesIn(stderr)]).toEqual(['', 1, ['contract/outside-period']]);
  });
});
