import { describe, expect, test } from 'vitest';
import { agreementIn, contractPeriod, spansText } from '../../../src/scenario/corridor/contract-period.ts';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import { contract, settled, term } from './contracts.ts';

const bands = [term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('loss_fund_bands', [{ from: 0, value: 0 }])];
const errorsOf = (run: Parameters<typeof settle>[0]) => settle(run).issues.filter(({ severity }) => severity === 'error').map(({ code, place, values }) => [code, values['year'] ?? values['period'], place.row, values['period']]);
const year = { enrolled: 10, claims_paid: 600 };

describe('the period of a contract', () => {
  test('is what its sources state', () => {
    expect(spansText(contractPeriod(contract('dazhou-2020'))!.spans)).toBe('2020-01–2022-12');
    expect(spansText(contractPeriod(contract('panjin-2025'))!.spans)).toBe('2025-01–2027-12');
    expect(spansText(contractPeriod(contract('us-aca-1342'))!.spans)).toBe('2014-01–2016-12');
    expect(spansText(contractPeriod(contract('medicare-part-d'))!.spans)).toBe('2006-01–');
  });

  test('is unknown where none states it, and the settlement says so', () => {
    expect(contractPeriod(contract('guangzhou'))!.spans).toEqual([]);
    const { years, issues } = settle(settled('shandong-2016', { 2016: { premium: 100, claims_paid: 90 } }));
    expect(years).toHaveLength(1);
    expect(issues.filter(({ code }) => code === 'contract/period-unknown').map(({ severity, values }) => [severity, values['years']])).toEqual([['note', '2016']]);
  });

  test('counts a year of which it covers any month, as changed by hand', () => {
    const given = [{ path: 'agreement', from: '2020-07', until: '2023-06', value: 'in_force' }, { path: 'agreement', from: '2023-07', value: 'ended' }] as const;
    const period = contractPeriod(contract('guangzhou'), given)!;
    expect(spansText(period.spans)).toBe('2020-07–2023-06');
    expect(['2019', '2020', '2023', '2024'].map((at) => agreementIn(period, at))).toEqual(['outside', 'in-force', 'in-force', 'outside']);
    const changed = contractPeriod(contract('dazhou-2020'), [{ path: 'agreement', from: '2022-01', value: 'ended' }])!;
    expect(spansText(changed.spans)).toBe('2020-01–2021-12');
  });

  test('settles nothing of a statement that goes beyond it, and names cell and clause', () => {
    const run = settled('dazhou-2020', { 2022: year, 2023: year }, bands);
    expect(settle(run).years).toEqual([]);
    expect(errorsOf(run)).toEqual([['contract/outside-period', '2023', 4, '2020-01–2022-12']]);
    expect(settle(run).issues.find(({ code }) => code === 'contract/outside-period')!.values['name']).toBe('agreement');
    expect(errorsOf(settled('dazhou-2020', { 2020: year, 2021: year, 2022: year }, bands))).toEqual([]);
  });
});

describe('claims reported late', () => {
  const cutOff = [term('cut_off_month', 15), term('surplus_fund_bands', [{ from: 0, value: 1 }])];
  const statement = { 2023: { premium: 100, claims_paid: 80, outstanding_closing: 8, late_claims: 5 }, 2024: { premium: 100, claims_paid: 90, late_claims: 2 } };

  test('go to the settlement of the next year, where the outstanding claims that stood for them are released', () => {
    const { years } = settle(settled('terms', statement, cutOff));
    // 2023: 80 + 8 outstanding. 2024: 90 + the 5 of 2023 − the 8 released.
    expect(years.map(({ surplus }) => surplus.amount.value)).toEqual([12, 13]);
    const late = years.map(({ stocks }) => stocks.find(({ closing }) => closing.name === 'late_claims_closing')!);
    expect(late.map(({ opening, closing }) => [opening.value, closing.value])).toEqual([[0, 5], [5, 2]]);
    expect(years.map(({ balances }) => balances['insured'])).toEqual([80, 95]);
  });

  test('are refused where the contract has no cut-off', () => {
    const run = settled('terms', statement, cutOff.slice(1));
    expect(settle(run).years).toEqual([]);
    expect(settle(run).issues.filter(({ severity }) => severity === 'error').map(({ code, place, values }) => [code, place.row, values['amount']])).toEqual([['contract/late-without-cut-off', 5, 5], ['contract/late-without-cut-off', 8, 2]]);
  });
});

test('compensation above what was collected is named with the cell of the money, and requests below one’s own stop', () => {
  const items = { target: 10_000_000, claims_paid: 11_000_000 };
  const issuesOf = (more: Readonly<Record<string, number>>) => settle(settled('us-aca-1342', { 2014: { ...items, ...more } })).issues.filter(({ code }) => /collectable|requests/.test(code));
  expect(issuesOf({ collections: 100, payment_requests: 410_000 }).map(({ code, place, values }) => [code, place.row, values['unpaid']])).toEqual([['contract/above-collectable', 4, 409_900]]);
  expect(issuesOf({ collections: 100, payment_requests: 400_000 }).map(({ code, severity, place }) => [code, severity, place.row])).toEqual([['contract/requests-below-own', 'error', 5]]);
  expect(issuesOf({ collections: 410_000, payment_requests: 410_000 })).toEqual([]);
});
