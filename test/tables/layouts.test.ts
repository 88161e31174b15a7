import { describe, expect, it } from 'vitest';
import { codes, readText, rows } from './fixture.ts';

/** Budget form of one county, 2023 execution and 2024 budget, in 万元 (public budget documents of 2024, domain facts 2.2). */
const form = `2024年某县城乡居民基本医疗保险基金预算表,,,,,
,,,,,单位：万元
项目,2023年执行数,2024年预算数,项目,2023年执行数,2024年预算数
一、基本医疗保险费收入,27362,28219,一、基本医疗保险待遇支出,70764,70965
  其中:集体扶持收入,,,  其中:住院费用支出,59585,59585
  城乡医疗救助资助收入,897,959,  门诊费用支出,11179,11380
  财政为困难人员代缴收入,1578,1275,,,
二、财政补贴收入,50441,49755,二、大病保险支出,7270,6907
  其中:按规定标准补助收入,50033,49755,,,
  对医保基金负担新冠病毒疫苗及接种费用的补助,408,,,,
三、利息收入,376,525,三、其他支出,,
四、其他收入,1474,,四、本年支出小计,78034,77872
五、本年收入小计,79653,78499,五、补助下级支出,,
六、上级补助收入,,,六、上解上级支出,,
七、下级上解收入,,,七、本年支出合计,78034,77872
八、本年收入合计,79653,78499,八、本年收支结余,1619,627
九、上年结余,35226,36845,九、年末滚存结余,36845,37472
总计,114879,115344,总计,114879,115344
`;

describe('the official budget form', () => {
  it('reads both halves into flows and balances, with year and basis from the header', async () => {
    const reading = await readText(form, {}, '预算表.csv');
    expect(codes(reading)).toEqual([]);
    const flows = rows(reading, 'fund_flows', 'year', 'scheme', 'account', 'side', 'line', 'amount', 'basis');
    expect(flows).toContainEqual([2023, 'resident', 'all', 'income', 'premium', 273_620_000, 'execution']);
    expect(flows).toContainEqual([2024, 'resident', 'all', 'income', 'premium_treasury', 12_750_000, 'budget']);
    expect(flows).toContainEqual([2023, 'resident', 'all', 'income', 'subsidy_vaccine', 4_080_000, 'execution']);
    expect(flows).toContainEqual([2024, 'resident', 'all', 'expenditure', 'total', 778_720_000, 'budget']);
    expect(rows(reading, 'fund_balance', 'year', 'opening', 'closing', 'basis')).toEqual([
      [2023, 352_260_000, 368_450_000, 'execution'],
      [2024, 368_450_000, 374_720_000, 'budget'],
    ]);
  });

  it('keeps the cell of each figure', async () => {
    const reading = await readText(form, {}, '预算表.csv');
    const flows = reading.tables.find((table) => table.name === 'fund_flows')!;
    const at = Array.from({ length: flows.rowCount }, (_, row) => row).find((row) => flows.column('line')![row] === 'inpatient' && flows.column('year')![row] === 2024)!;
    expect(flows.place(at, 'amount').cell).toBe('F5');
  });

  it.each([
    ['一、基本医疗保险费收入,27362', '一、基本医疗保险费收入,27632'],
    ['八、本年收支结余,1619', '八、本年收支结余,1691'],
    ['总计,114879,115344,总计', '总计,114978,115344,总计'],
    ['九、年末滚存结余,36845', '九、年末滚存结余,36848'],
  ])('finds a planted error: %s → %s', async (right, wrong) => {
    const reading = await readText(form.replace(right, wrong), {}, '预算表.csv');
    expect(codes(reading)).toContain('sum/differs');
  });

  it('takes the year of 上年执行数 and 本年预算数 from the title', async () => {
    const reading = await readText('2025年度职工基本医疗保险基金预算表(单位:万元)\n项目,上年执行数,本年预算数\n利息收入,10,11\n', {}, 'a.csv');
    expect(rows(reading, 'fund_flows', 'year', 'scheme', 'line', 'amount', 'basis')).toEqual([
      [2024, 'employee', 'interest', 100_000, 'execution'],
      [2025, 'employee', 'interest', 110_000, 'budget'],
    ]);
  });

  it('reads accounts across and takes the year from the title', async () => {
    const reading = await readText('2023年职工医保基金收支情况\n单位:亿元\n项目,合计,统筹基金,个人账户\n利息收入,3,2,1\n', { sheets: { '': { contract: 'fund_flows' } } }, 'a.csv');
    expect(rows(reading, 'fund_flows', 'year', 'account', 'amount')).toEqual([[2023, 'all', 300_000_000], [2023, 'pool', 200_000_000], [2023, 'individual', 100_000_000]]);
  });
});

describe('an indicator in each column', () => {
  const wide = '某市职工基本医疗保险情况\n年份,在职参保人数（万人）,退休参保人数(万人),参保人数(万人),统筹基金收入(亿元),统筹基金支出(亿元),统筹基金累计结余(亿元),住院率(%)\n2021,10,5,15,1.5,1.2,3,18.5\n2022年,11,5.5,16.5,"1,600万元",1.3,3.3,19\n';

  it('sends each figure to its contract, with codes from its header', async () => {
    const reading = await readText(wide, {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'scheme', 'status', 'persons')).toEqual([
      [2021, 'employee', 'active', 100_000], [2021, 'employee', 'retired', 50_000], [2021, 'employee', 'all', 150_000],
      [2022, 'employee', 'active', 110_000], [2022, 'employee', 'retired', 55_000], [2022, 'employee', 'all', 165_000],
    ]);
    expect(rows(reading, 'fund_flows', 'year', 'account', 'side', 'line', 'amount')).toEqual([
      [2021, 'pool', 'income', 'total', 150_000_000], [2021, 'pool', 'expenditure', 'total', 120_000_000],
      [2022, 'pool', 'income', 'total', 16_000_000], [2022, 'pool', 'expenditure', 'total', 130_000_000],
    ]);
    expect(rows(reading, 'fund_balance', 'year', 'account', 'closing')).toEqual([[2021, 'pool', 300_000_000], [2022, 'pool', 330_000_000]]);
    expect(rows(reading, 'utilisation', 'year', 'admission_rate')).toEqual([[2021, 0.185], [2022, 0.19]]);
  });

  it('notes every guess with an id', async () => {
    const reading = await readText(wide, {}, 'a.csv');
    expect(reading.guesses.map((guess) => guess.id)).toContain('constant:!scheme');
    for (const guess of reading.guesses) expect(guess.issue).toMatchObject({ severity: 'note', values: { guess: guess.id } });
  });

  it('reads a two-level header, the upper text standing over several columns', async () => {
    const reading = await readText('年份,险种,参保人数(人),,\n,,合计,在职,退休\n2023,职工,1500,1000,500\n', {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'status', 'persons')).toEqual([[2023, 'all', 1500], [2023, 'active', 1000], [2023, 'retired', 500]]);
  });

  it.each(['年份,险种,参保人数(人),其中:在职,退休\n2023,职工,15,10,5\n', '年份,险种,基金收入(元),基金支出(元),参保人数(人),其中:在职(人),退休(人)\n2023,职工,9,8,15,10,5\n'])('takes 在职 and 退休 beside 参保人数 as persons: %j', async (text) => {
    const reading = await readText(text, {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'status', 'persons')).toEqual([['all', 15], ['active', 10], ['retired', 5]]);
  });

  it('reads years across and indicators down', async () => {
    const reading = await readText('某市职工医保,,\n指标,2022年,2023年\n在职参保人数(万人),10,11\n退休参保人数(万人),5,5.5\n基金收入(亿元),1.5,1.6\n累计结余(亿元),3,3.3\n', {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'status', 'persons')).toEqual([[2022, 'active', 100_000], [2023, 'active', 110_000], [2022, 'retired', 50_000], [2023, 'retired', 55_000]]);
    expect(rows(reading, 'fund_flows', 'year', 'side', 'line', 'amount')).toEqual([[2022, 'income', 'total', 150_000_000], [2023, 'income', 'total', 160_000_000]]);
    expect(rows(reading, 'fund_balance', 'year', 'closing')).toEqual([[2022, 300_000_000], [2023, 330_000_000]]);
  });
});

describe('an indicator that two contracts know', () => {
  it.each([
    ['指标,2022年,2023年\n平均工资(元),98000,101000\n', 'macro'],
    ['职工医保,,\n指标,2022年,2023年\n人均缴费基数(元),75000,76000\n平均工资(元),98000,101000\n', 'contribution_base'],
  ])('%j goes to the one whose keys the sheet gives: %s', async (text, contract) => {
    const reading = await readText(text, {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, contract, 'year', 'average_wage')).toEqual([[2022, 98_000], [2023, 101_000]]);
  });
});

describe('a long table', () => {
  it('skips titles, unit rows, column numbers, footnotes and repeated headers', async () => {
    const text = '参保情况表,,,\n年份,险种,参保状态,参保人数\n,,,万人\n1,2,3,4\n2022,职工,在职,10\n年份,险种,参保状态,参保人数\n2023,职工,在职,11\n注\uff1a数据来源于统计公报,,,\n';
    const reading = await readText(text, {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'persons')).toEqual([[2022, 100_000], [2023, 110_000]]);
  });

  it('keeps a figure whose basis it does not know, with a warning', async () => {
    const reading = await readText('年份,险种,参保人数(人),数据口径\n2023,职工,5,内部测算表\n', {}, 'a.csv');
    expect(codes(reading)).toEqual(['code/unknown']);
    expect(rows(reading, 'insured', 'persons', 'basis')).toEqual([[5, null]]);
    expect(reading.tables).toHaveLength(1);
  });

  it('takes the side from the name of the line', async () => {
    const reading = await readText('年份,险种,项目,金额(万元)\n2023,居民,其他收入,5\n2023,居民,其他支出,7\n', {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'fund_flows', 'side', 'line', 'amount')).toEqual([['income', 'other', 50_000], ['expenditure', 'other', 70_000]]);
  });

  it('reads a unit for each row', async () => {
    const reading = await readText('年份,险种,账户,收支,项目,单位,金额\n2023,居民,全部,收入,利息收入,万元,5\n2024,居民,全部,收入,利息收入,元,52000\n', {}, 'a.csv');
    expect(rows(reading, 'fund_flows', 'amount')).toEqual([[50_000], [52_000]]);
  });

  it('checks 小计 and 合计 against their rows without adding them', async () => {
    const text = '地区,年份,险种,参保状态,参保人数(人)\n甲,2023,职工,在职,1\n乙,2023,职工,在职,2\n小计,,,,3\n丙,2023,职工,在职,4\n小计,,,,4\n合计,,,,7\n';
    const reading = await readText(text, {}, 'a.csv');
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'persons')).toEqual([[1], [2], [4]]);
    expect(codes(await readText(text.replace('小计,,,,4', '小计,,,,5'), {}, 'a.csv'))).toEqual(['row/total-differs']);
  });

  it('reads blanks and dashes as missing, never as zero', async () => {
    const reading = await readText('年份,险种,缴费人数(人),人均缴费基数(元)\n2022,职工,—,70000\n2023,职工,,71000\n2024,职工,0,72000\n', {}, 'a.csv');
    expect(rows(reading, 'contribution_base', 'contributors')).toEqual([[null], [null], [0]]);
  });
});
