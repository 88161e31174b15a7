import { describe, expect, test } from 'vitest';
import { monthlyProfile, monthsOf, wholeYear, type MonthlyProfile } from '../../../src/actuarial/forecasting/monthly-profile.ts';
import { isRefused } from '../../../src/actuarial/forecasting/series.ts';
import { near } from './known-series.ts';

const even = (whole: number): (number | null)[] => Array.from({ length: 12 }, (_, month) => (whole * (month + 1)) / 12);
const early = (whole: number): (number | null)[] => even(whole).map((value, month) => (month === 11 ? value : value! * 1.1));

function profile(...years: readonly (readonly (number | null)[])[]): MonthlyProfile {
  const result = monthlyProfile(years);
  if (isRefused(result)) throw new Error(result.fault.kind);
  return result;
}

describe('the profile of cumulated months', () => {
  test('is the share of the year that is reached', () => {
    const { share, years } = profile(even(120), even(240));
    share.forEach((each, month) => expect(near(each!, (month + 1) / 12, 1e-14)).toBe(true));
    expect(years).toEqual(new Array(12).fill(2));
  });

  test('is the geometric mean where years differ', () => {
    expect(near(profile(even(120), early(120)).share[5]!, 0.5 * Math.sqrt(1.1), 1e-14)).toBe(true);
  });

  test('leaves out months that were not published and years without December', () => {
    const gap = even(120).map((value, month) => (month === 0 ? null : value));
    const open = even(500).map((value, month) => (month > 6 ? null : value));
    const { share, years } = profile(gap, open);
    expect(share[0]).toBeNull();
    expect(years[1]).toBe(1);
    expect(monthlyProfile([open])).toEqual({ fault: { kind: 'too-few', needs: 1, has: 0 } });
  });

  test('tells the whole year from its first months, with an interval that holds it', () => {
    const own = profile(even(120), early(120), even(90));
    const whole = wholeYear(own, 6, 70);
    if (isRefused(whole)) throw new Error(whole.fault.kind);
    expect(near(whole.mean[0]!, 70 / own.share[5]!, 1e-13)).toBe(true);
    const { lower, upper } = whole.interval(0.8);
    expect(lower[0]! < 140 && 140 < upper[0]!).toBe(true);
  });

  test('December is the year itself', () => {
    const whole = wholeYear(profile(even(120), early(120)), 12, 130);
    if (isRefused(whole)) throw new Error(whole.fault.kind);
    expect(near(whole.mean[0]!, 130, 1e-14)).toBe(true);
    expect(near(whole.interval(0.95).upper[0]!, 130, 1e-14)).toBe(true);
  });

  test('says what it cannot tell', () => {
    const own = profile(even(120));
    expect(wholeYear(own, 6, 70)).toEqual({ fault: { kind: 'too-few', needs: 2, has: 1 } });
    expect(wholeYear(own, 6, -1)).toEqual({ fault: { kind: 'not-positive', at: 5, value: -1 } });
    expect(() => wholeYear(own, 13, 1)).toThrow('wholeYear: a month from 1 to 12; got 13');
  });

  test('parts a year into months that add up to it', () => {
    const months = monthsOf(profile(even(120), early(110)), 360);
    expect(near(months.reduce<number>((total, each) => total + each!, 0), 360, 1e-14)).toBe(true);
  });
});
