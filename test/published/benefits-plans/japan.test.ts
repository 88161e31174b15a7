import { describe, expect, test } from 'vitest';
import { settled } from './settled.ts';

/** A bill of somebody under 70 in class u, in one month. */
const bill = {
  person_month: 'one',
  age: 'under_70',
  income: 'under_70_u',
  burden: 'three_tenths',
  programme: 'none',
  programme_cap: 0,
  months_at_cap: 0,
  birthday: 'ordinary_month',
  specified_limit: 0,
};
const elderly = { ...bill, age: 'from_70', income: 'general', burden: 'two_tenths' };
const late = { ...elderly, age: 'from_75', service: 'outpatient' };

const pays = (rows: Parameters<typeof settled>[1], period = '2018-08') =>
  settled('japan-high-cost', rows, ['own_payment'], { period }).flat();

describe('high-cost benefit in Japan', () => {
  test('caps a month at the class’s base and one percent of the excess', () => {
    // 80100 + (1000000 − 267000) × 1% = 87430, the Ministry's own example
    expect(pays([{ ...bill, cost: 1000000 }])).toEqual([87430]);
    // from the fourth month 44400
    expect(pays([{ ...bill, cost: 1000000, months_at_cap: 3 }])).toEqual([44400]);
    expect(pays([{ ...bill, cost: 1000000, months_at_cap: 2 }])).toEqual([87430]);
  });

  test('adds bills of a month together, under 70 only from 21000 yen of own share', () => {
    // 30000 counts: 80100 + (1100000 − 267000) × 1% = 88430, so the second bill costs 1000
    expect(
      pays([
        { ...bill, cost: 1000000 },
        { ...bill, cost: 100000 },
      ]),
    ).toEqual([87430, 1000]);
    // 18000 does not and is paid apart
    expect(
      pays([
        { ...bill, cost: 1000000 },
        { ...bill, cost: 60000 },
      ]),
    ).toEqual([87430, 18000]);
    // the elderly: every bill; 57600 and nothing more
    expect(
      pays([
        { ...elderly, cost: 500000 },
        { ...elderly, cost: 60000 },
      ]),
    ).toEqual([57600, 0]);
  });

  test('caps the elderly’s outpatient care first, then everything', () => {
    // 18000 of 40000; then 57600 − 18000
    expect(
      pays([
        { ...elderly, service: 'outpatient', cost: 200000 },
        { ...elderly, service: 'inpatient', cost: 500000 },
      ]),
    ).toEqual([18000, 39600]);
    // low income: 8000, 24600 in all
    const low = { ...elderly, income: 'low_2' };
    expect(
      pays([
        { ...low, service: 'outpatient', cost: 200000 },
        { ...low, service: 'inpatient', cost: 500000 },
      ]),
    ).toEqual([8000, 16600]);
  });

  test('halves base and threshold in the month of the 75th birthday, but not the percentage', () => {
    // 40050 + (1000000 − 133500) × 1% = 48715
    expect(pays([{ ...elderly, income: 'working_1', burden: 'three_tenths', birthday: 'month_of_75th', cost: 1000000 }])).toEqual([48715]);
  });

  test('presents to a programme what insurance leaves, of which the patient pays up to the programme’s cap', () => {
    const outcome = settled(
      'japan-high-cost',
      [{ ...bill, programme: 'own_class', programme_cap: 10000, cost: 1000000 }],
      ['insurance_payment', 'programme_payment', 'own_payment'],
      { period: '2018-08' },
    );
    // 87430 presented; 10000 paid
    expect(outcome).toEqual([[912570, 77430, 10000]]);
    // rehabilitation: one cap for all, 80100 + 7330 even in class a; 10% of the expense is 100000, so the patient pays what is left
    expect(
      settled(
        'japan-high-cost',
        [{ ...bill, income: 'under_70_a', programme: 'one_cap', programme_cap: 20000, cost: 1000000 }],
        ['presented_to_programme', 'own_payment'],
        { period: '2018-08' },
      ),
    ).toEqual([[87430, 20000]]);
  });

  test('limits the rise of outpatient shares to 3000 yen a month while the relief lasts', () => {
    // 20% of 80000 is 16000; 10% and 3000 is 11000; two bills of 40000 are the same
    expect(pays([{ ...late, cost: 80000 }], '2022-10')).toEqual([11000]);
    expect(
      pays(
        [
          { ...late, cost: 40000 },
          { ...late, cost: 40000 },
        ],
        '2025-09',
      ),
    ).toEqual([7000, 4000]);
    expect(pays([{ ...late, cost: 80000 }], '2025-10')).toEqual([16000]);
  });

  test('limits dialysis and the like to 10000 yen', () => {
    expect(pays([{ ...bill, cost: 400000, specified_limit: 10000 }])).toEqual([10000]);
  });
});
