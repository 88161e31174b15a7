import { describe, expect, test } from 'vitest';
import { hindcasts } from '../../../src/actuarial/reserving/hindcast.ts';
import { residuals } from '../../../src/actuarial/reserving/residuals.ts';
import { mack } from '../../../src/actuarial/reserving/mack.ts';
import { triangleOf, type Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { standingFinding, verdict, type ReservingMethod, type Standing } from '../../../src/actuarial/reserving/verdict.ts';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { issueText } from '../../../src/i18n/issue-text.ts';
import { addIssueWords } from '../../../src/i18n/issue-text.ts';
import { reservingIssues } from '../../../src/i18n/issues/reserving.ts';
import { sound } from './sound.ts';
import { merzWuthrich, raa, taylorAshe } from './triangles.ts';

addIssueWords(reservingIssues);

/** Months of which a share is paid at once and half of what is left each month; `first` may move with the month. What a step adds varies by 5%. */
function months(count: number, first: (i: number) => number, exposure?: readonly number[]): Triangle {
  const draws = new CounterDraws(5);
  const rows = Array.from({ length: count }, (_, i) => {
    const share = (j: number): number => 1 - (1 - first(i)) * 0.5 ** j;
    let paid = 1e6 * share(0) * (1 + 0.05 * draws.normal(i, 0));
    return Array.from({ length: Math.min(13, count - i) }, (__, j) => {
      if (j > 0) paid *= 1 + (share(j) / share(j - 1) - 1) * (1 + 0.05 * draws.normal(i, j));
      return paid;
    });
  });
  return triangleOf(rows, undefined, exposure);
}

const standing = (triangle: Triangle, method: ReservingMethod): Standing => sound(verdict(triangle)).methods.find((each) => each.method === method)!.standing;
const codes = (triangle: Triangle): string[] => sound(verdict(triangle)).signs.map(({ code, severity }) => `${severity} ${code.replace('reserving/', '')}`);

describe('a triangle that keeps its pace', () => {
  const steady = months(24, () => 0.4, new Array<number>(24).fill(1000));

  test('is usable by every method', () => {
    expect(sound(verdict(steady)).methods.map((each) => each.standing)).toEqual(new Array(8).fill('usable'));
    expect(codes(steady).filter((each) => each.startsWith('warning'))).toEqual([]);
  });

  test('was forecast well at earlier dates', () => {
    for (const { expected, came } of hindcasts(steady)) expect(Math.abs(expected / came - 1)).toBeLessThan(0.1);
  });
});

describe('a triangle whose payment gets faster', () => {
  const faster = months(24, (i) => 0.02 + 0.015 * i);

  test('is refused by the chain ladder and by what rests on it', () => {
    for (const method of ['chain-ladder', 'mack', 'odp', 'bootstrap', 'clark'] as const) expect(standing(faster, method)).toBe('refused');
    expect(standing(faster, 'bornhuetter-ferguson')).toBe('doubtful');
    expect(standing(faster, 'cape-cod')).toBe('impossible');
  });

  test('says so with its numbers, in both languages', () => {
    const result = sound(verdict(faster));
    const pace = result.signs.find(({ code }) => code === 'reserving/payment-faster')!;
    expect(Number(pace.values['earlier'])).toBeGreaterThan(Number(pace.values['later']));
    expect(issueText(pace, 'en').message).toMatch(/^Payment is getting faster: from development 1 to 2 the factor was [\d.]+ in the earlier half/);
    expect(issueText(pace, 'zh').message).toMatch(/^支付在变快：第 1 到第 2 进展期的因子/);
    expect(issueText(standingFinding(result.methods[0]!), 'en').message).toMatch(/^Chain ladder: not to be believed/);
  });

  test('shows the turn in the residuals by origin', () => {
    const groups = residuals(faster, sound(mack(faster))).byOrigin;
    expect(groups[0]!.score).toBeGreaterThan(2);
    expect(groups.at(-1)!.score).toBeLessThan(0);
  });
});

describe('known triangles', () => {
  test('Taylor and Ashe and Merz and Wüthrich have no sign that the reserve misleads, RAA an error of half its reserve', () => {
    expect(codes(taylorAshe)).toEqual(['note factors-correlated', 'note factors-thin', 'note run-off-open']);
    expect(codes(merzWuthrich)).toEqual(['warning factors-correlated']);
    expect(codes(raa)).toEqual(['warning payment-slower', 'warning error-large', 'note hindcast-misses']);
    expect(standing(raa, 'chain-ladder')).toBe('doubtful');
    expect(standing(taylorAshe, 'chain-ladder')).toBe('usable');
  });
});

test('an origin for which nothing is paid yet is named', () => {
  const late = triangleOf([[10, 16, 18], [9, 15], [0]]);
  expect(codes(late)).toContain('warning nothing-known');
});
