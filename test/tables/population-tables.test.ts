import { describe, expect, it } from 'vitest';
import { codes, readText, rows } from './fixture.ts';

describe('tables about a population', () => {
  it('take children to a woman and boys to a girl as they stand, not for per cent', async () => {
    const reading = await readText('年份,方案,总和生育率,出生性别比\n2025,中方案,1.3,1.098\n2026,低方案,0.8,1.093\n');
    expect(rows(reading, 'fertility', 'year', 'variant', 'total_fertility', 'sex_ratio_at_birth')).toEqual([[2025, 'medium', 1.3, 1.098], [2026, 'low', 0.8, 1.093]]);
    expect(codes(reading)).toEqual([]);
  });

  it('refuse a sex ratio written to a hundred girls', async () => {
    expect(codes(await readText('年份,总和生育率,出生性别比\n2025,1.3,109.8\n'))).toContain('number/above');
  });

  it('read deaths to a thousand where the header says so', async () => {
    const reading = await readText('年份,性别,年龄,死亡率（‰）\n2025,男,60,11.2\n2025,女,100岁及以上,420\n');
    expect(rows(reading, 'mortality', 'sex', 'age', 'death_rate')).toEqual([['male', '60', 0.0112], ['female', '100+', 0.42]]);
  });

  it('read a city’s population in 万人 by groups of age', async () => {
    const reading = await readText('年份,性别,年龄,人口数（万人）\n2025,女性,60-64,3.25\n');
    expect(rows(reading, 'population_by_age', 'year', 'sex', 'age', 'persons')).toEqual([[2025, 'female', '60-64', 32_500]]);
  });

  it('read years of life and months of age without a unit row', async () => {
    expect(rows(await readText('年份,性别,预期寿命\n2025,合计,79.25\n'), 'life_expectancy', 'sex', 'expectancy')).toEqual([['both', 79.25]]);
    expect(rows(await readText('职工类别,出生年月,退休年龄月数,延迟月数\n男职工,1967-05,728,8\n'), 'retirement_age', 'category', 'birth_month', 'age_in_months')).toEqual([['men', '1967-05', 728]]);
  });
});
