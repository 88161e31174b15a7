import { expect, test } from 'vitest';
import { lognormal } from '../../../src/actuarial/severity/lognormal.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import { singleParameterPareto } from '../../../src/actuarial/severity/single-parameter-pareto.ts';
import { outlookIssues } from '../../../src/i18n/issues/outlook.ts';
import { breakEvenPremium } from '../../../src/scenario/corridor/break-even-premium.ts';
import { settlementOutlook } from '../../../src/scenario/corridor/before-year-end.ts';
import type { ClaimsOutlook } from '../../../src/scenario/corridor/claims-outlook.ts';
import type { ContractYear } from '../../../src/scenario/corridor/contract-year.ts';
import { corridorValue } from '../../../src/scenario/corridor/corridor-value.ts';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { contract, term } from './contracts.ts';
import { items, quotaShare, scattered, yearOf } from './outlook-years.ts';

const size = lognormal(9, 1);
const few = { family: 'poisson', mean: 10 } as const;

const mistakes: readonly (readonly [string, ClaimsOutlook])[] = [
  ['contract/outlook-paid', { count: few, size, paid: -1 }],
  ['contract/outlook-count', { count: { family: 'poisson', mean: Number.NaN }, size }],
  ['contract/outlook-count', { count: { family: 'certain', count: 2.5 }, size }],
  ['contract/outlook-too-many', { count: { family: 'poisson', mean: 3e7 }, size }],
  ['contract/outlook-variance', { count: { family: 'negativeBinomial', mean: 10, variance: 9 }, size }],
  ['contract/outlook-no-claims', { count: few, size: { claims: [] } }],
  ['contract/outlook-claim', { count: few, size: { claims: [100, -3] } }],
  ['contract/outlook-not-fitted', { count: few, size: { fitted: false, family: 'gamma', reason: 'allEqual', count: 4 } }],
  ['contract/outlook-no-mean', { count: few, size: singleParameterPareto(1, 1000) }],
  ['contract/outlook-mean', { mean: Infinity, cv: 0.1 }],
  ['contract/outlook-cv', { mean: 1e8, cv: -0.1 }],
];

const year = yearOf('terms', quotaShare(0.5));

test.each(mistakes)('%s is named, and nothing is expected', (code, outlook) => {
  const found = settlementOutlook(year, outlook);
  expect(found.year).toBeUndefined();
  expect(found.issues.map((issue) => issue.code)).toEqual([code]);
  found.issues.forEach(expectWorded);
});

test('a tail that no grid holds is named beside the numbers', () => {
  const { year: found, issues } = settlementOutlook(year, { count: few, size: pareto(1.05, 100_000) });
  expect(found).toBeDefined();
  const coarse = issues.filter(({ code }) => code === 'contract/outlook-coarse');
  expect(coarse.length).toBe(1);
  coarse.forEach(expectWorded);
});

/** Claims of a treaty that shares no surplus, and of a corridor that does not name its claims. */
const unshared = (): readonly (readonly [string, ContractYear])[] => {
  const { claims: _claims, ...corridor } = contract('terms').corridor!;
  return [
    ['contract/no-corridor', yearOf('treaty-profit-commission', [])],
    ['contract/no-claims', { made: evaluator({ ...contract('terms'), corridor }, {}), period: '2026' }],
  ];
};

test('a treaty without a corridor has no outlook, no value and no break-even premium, and says so', () => {
  for (const [code, year] of unshared()) {
    for (const { issues } of [settlementOutlook(year, scattered), corridorValue(year, scattered), breakEvenPremium(year, scattered)]) {
      expect(issues.map((issue) => [issue.severity, issue.code])).toEqual([['error', code]]);
      issues.forEach(expectWorded);
    }
    expect(settlementOutlook(year, scattered).year).toBeUndefined();
  }
});

test('every issue of an outlook is tried here or with the break-even premium, and worded', () => {
  const keepsLess = [term('surplus_line', 0.02), term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('agreed_profit_rate', 0.05)];
  const keepsAll = [term('surplus_line', 0.03), term('surplus_fund_bands', [{ from: 0, value: 1 }]), term('agreed_profit_rate', 0.03)];
  const between = [term('surplus_fund_bands', [{ from: 0, value: 0 }, { from: 0.03, value: 1 }, { from: 0.08, value: 0 }])];
  const plain = { '2026': { premium: items.premium, enrolled: items.enrolled } };
  const found = [
    ...breakEvenPremium(yearOf('terms', keepsLess), scattered).issues,
    ...breakEvenPremium(yearOf('terms', keepsAll, plain), { mean: 9e7, cv: 0 }).issues,
    ...breakEvenPremium(yearOf('terms', between, plain), { mean: 9e7, cv: 0 }, { agreed: 'returned_to_fund', least: 8.1e7, greatest: 11.7e7 }).issues,
  ].filter(({ code }) => code.startsWith('contract/outlook'));
  found.forEach(expectWorded);
  const tried = [...mistakes.map(([code]) => code), ...unshared().map(([code]) => code), 'contract/outlook-coarse', ...found.map(({ code }) => code)];
  expect([...new Set(tried)].sort()).toEqual(Object.keys(outlookIssues).sort());
});
