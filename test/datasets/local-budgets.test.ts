import { describe, expect, it } from 'vitest';
import { figure, hundredths, rowsOf } from './shipped.ts';

const lines = rowsOf('local-budgets', 'budget_outturn');
const panel = rowsOf('local-budgets', 'provincial_panel');
const huaian = '淮安市(九个居民统筹地区)';

describe('budget against outturn', () => {
  it('knows the error of the official resident budget of Huai’an', () => {
    // Outturn over budget less one: expenditure +21.2%, +15.1%, +11.4% in 2013–2015; income −3.6% and +0.5% in 2014 and 2015.
    const error = (year: string, side: string) => {
      const cells = { place: huaian, year, side, line: 'total' };
      return ((figure(lines, cells, 'outturn')! / figure(lines, cells, 'budget')! - 1) * 100).toFixed(1);
    };
    expect(['2013', '2014', '2015'].map((year) => error(year, 'expenditure'))).toEqual(['21.2', '15.1', '11.4']);
    expect(['2014', '2015'].map((year) => error(year, 'income'))).toEqual(['-3.6', '0.5']);
  });

  it('keeps the deficit Zhangye budgeted for its residents in 2024', () => {
    const budget = (side: string) => figure(lines, { place: '张掖市', year: '2024', scheme: 'resident', side, line: 'total' }, 'budget')!;
    expect([budget('income'), budget('expenditure')]).toEqual([108_019.99, 110_800.06]);
  });

  it('keeps expected execution out of the outturn', () => {
    const expected = lines.filter((row) => row['expected'] !== '');
    expect(expected).toHaveLength(10);
    expect(expected.filter((row) => row['outturn'] !== '' || row['budget'] !== '')).toEqual([]);
  });

  it('gives each figure a unit people write', () => {
    expect(new Set(lines.map((row) => row['unit']))).toEqual(new Set(['万元', '亿元', '元', '万人', '人']));
  });

  it('shows the total county B leaves other expenditure out of', () => {
    const cells = { place: '县B(所读页面未写名)', year: '2024', scheme: 'resident', side: 'expenditure' };
    const items = ['inpatient', 'outpatient', 'outpatient_chronic', 'critical_illness'].reduce((sum, line) => sum + hundredths(figure(lines, { ...cells, line }, 'outturn')!), 0);
    expect(items).toBe(3_535_660);
    expect(hundredths(figure(lines, { ...cells, line: 'total' }, 'outturn')!) - items).toBe(17);
  });
});

describe('provincial panel', () => {
  it('has active and retired adding up to 0.1 but for the misprint of 河北 2009', () => {
    const gaps = panel
      .filter((row) => row['active'] !== '' && row['retired'] !== '')
      .map((row) => [row['place'], row['year'], Math.round((Number(row['insured']) - Number(row['active']) - Number(row['retired'])) * 10) / 10] as const);
    expect(gaps.filter(([, , gap]) => Math.abs(gap) > 0.1)).toEqual([['河北', '2009', 2]]);
  });

  it.each([
    ['2008', -0.01],
    ['2011', 0.2], // one decimal a province
  ])('has provinces adding to the nation for the rural scheme in %s', (year, gap) => {
    const rows = panel.filter((row) => row['scheme'] === 'ncms' && row['year'] === year);
    const nation = hundredths(Number(rows.find((row) => row['place'] === '全国')!['insured']));
    const provinces = rows.filter((row) => row['place'] !== '全国').reduce((sum, row) => sum + hundredths(Number(row['insured'])), 0);
    expect(provinces - nation).toBe(hundredths(gap));
  });
});
