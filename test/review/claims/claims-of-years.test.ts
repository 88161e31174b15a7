import { describe, expect, test } from 'vitest';
import { claimsOfYears, cutOffDay, type ClaimDaysAgreed } from '../../../src/review/claims/claims-of-years.ts';
import type { ClaimLines } from '../../../src/review/claims/claim-lines.ts';
import { claimDay, dayOfText, dayText } from '../../../src/tables/claims/calendar.ts';
import { expectWorded } from '../../language/raised-codes.ts';

type Line = readonly [id: string, amount: number | null, day: string, reported?: string];

function lines(rows: readonly Line[]): ClaimLines {
  return {
    count: rows.length, ids: rows.map(([id]) => id), amounts: rows.map(([, amount]) => amount), days: Int32Array.from(rows, ([, , day]) => dayOfText(day)),
    reported: Int32Array.from(rows, ([, , , reported = '']) => dayOfText(reported)), place: (line) => ({ file: 'claims.csv', row: line + 2 }),
  };
}

const year2 = { from: claimDay(2023, 1, 1), until: claimDay(2024, 12, 31) };
const agreed: ClaimDaysAgreed = { spans: [year2], period: { name: 'agreement', labelZh: '合同期', labelEn: 'Contract period', period: '2023-01–2024-12' }, cutOff: (year) => claimDay(year + 1, 3, 31) };
const found = (rows: readonly Line[], more: Partial<ClaimDaysAgreed> = {}) => {
  const read = claimsOfYears(lines(rows), { ...agreed, ...more });
  read.issues.forEach(expectWorded);
  return read;
};

describe('claims by the years of a contract', () => {
  test('are of the year of their day when reported by its cut-off, the day itself included, and go to the next when later', () => {
    const { years, late, issues } = found([['a', 100, '2023-05-02', '2023-06-01'], ['b', 40.25, '2023-12-30', '2024-03-31'], ['c', 7.5, '2023-12-31', '2024-04-01'], ['d', 60, '2024-02-01', '2024-02-03']]);
    expect(years).toEqual([{ year: 2023, paid: 14_025, late: 750, lines: 3 }, { year: 2024, paid: 6000, late: 0, lines: 1 }]);
    expect(late.map(({ id, amount, year, settledIn, cutOff, place }) => [id, amount, year, settledIn, dayText(cutOff), place.row])).toEqual([['c', 750, 2023, 2024, '2024-03-31', 4]]);
    expect(issues).toEqual([]);
  });

  test('go to the first settlement by whose cut-off they were reported', () => {
    const { years, late } = found([['a', 10, '2023-05-02', '2025-05-01']]);
    // Too late for 2023 and for 2024: it missed the cut-off of 2024 and goes to 2025.
    expect(years.map(({ year, paid, late: missed }) => [year, paid, missed])).toEqual([[2023, 0, 0], [2024, 0, 1000]]);
    expect(late[0]!.settledIn).toBe(2025);
  });

  test('all are of their year where no cut-off is agreed', () => {
    const { years, late } = found([['a', 10, '2023-05-02', '2025-05-01'], ['b', 5, '2023-06-01']], { cutOff: () => undefined });
    expect([years, late]).toEqual([[{ year: 2023, paid: 1500, late: 0, lines: 2 }], []]);
  });

  test('are refused outside the contract, in two years, without day, report or amount, each with its first line', () => {
    const { issues } = found([['a', 10, '2022-12-31', '2023-01-01'], ['b', 5, '2023-06-01', '2023-07-01'], ['b', 5, '2024-01-01', '2024-02-01'], ['c', 5, '', ''], ['d', 5, '2024-01-01', ''], ['e', null, '2024-01-01', ''], ['f', 1, '2025-01-01', '2025-01-02']]);
    expect(issues.map(({ code, place, values }) => [code, place.row, values['count'], values['claims']])).toEqual([
      ['contract/claims-outside-period', 2, 2, 'a, f'], ['contract/claims-two-years', 4, 1, 'b'], ['contract/claims-without-day', 5, 1, 'c'], ['contract/claims-without-report', 6, 1, 'd'], ['contract/claims-amount-unusable', 7, 1, 'e'],
    ]);
    expect(issues[1]!.values).toMatchObject({ first: '3', before: '2023-06-01', day: '2024-01-01' });
  });
});

test.each([[15, 31, '2024-03-31'], [14, 31, '2024-02-29'], [12, 31, '2023-12-31'], [13, 15, '2024-01-15'], [24, 30, '2024-12-30'], [25, 1, '2025-01-01']])('the cut-off of 2023 in month %d, day %d', (month, day, text) => {
  expect(dayText(cutOffDay(2023, month, day))).toBe(text);
});
