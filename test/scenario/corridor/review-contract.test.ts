import { describe, expect, test } from 'vitest';
import { evaluator } from '../../../src/language/run/evaluate.ts';
import { payoff } from '../../../src/scenario/corridor/payoff.ts';
import { reviewContract } from '../../../src/scenario/corridor/review-contract.ts';
import { contract, term } from './contracts.ts';

const codes = (...of: Parameters<typeof reviewContract>) => reviewContract(...of).map(({ code, severity }) => `${severity} ${code}`);

describe('the review of a contract', () => {
  test('finds nothing wrong with the forms that were found, once their rates are given', () => {
    expect(codes(contract('guangzhou'), '2014', [term('surplus_line', 0.05), term('loss_end', 0.05)])).toEqual([]);
    expect(codes(contract('xiamen'), '2014', [term('surplus_line', 0.05), term('loss_line', 0.05)])).toEqual([]);
    expect(codes(contract('shandong-2016'), '2016')).toEqual([]);
    expect(codes(contract('medicare-part-d'), '2006', [term('sixty_percent', 'met')])).toEqual([]);
  });

  test('names the terms that nobody gave', () => {
    expect(reviewContract(contract('xiamen'), '2014').map(({ code, values }) => [code, values['name']])).toEqual([['contract/term-not-given', 'surplus_line'], ['contract/term-not-given', 'loss_line']]);
  });

  test('names changes that are none: bands that overlap or leave a hole, a rate typed as percent, a share above one', () => {
    const with_ = (value: Parameters<typeof term>[1], path = 'loss_fund_bands') => codes(contract('shandong-2016'), '2016', [term(path, value)]);
    expect(with_([{ from: 0, to: 0.05, value: 0.5 }, { from: 0.04, value: 1 }])).toEqual(['error override/bracket-overlap']);
    expect(with_([{ from: 0, to: 0.05, value: 0.5 }, { from: 0.06, value: 1 }])).toEqual(['error override/bracket-hole']);
    expect(with_([{ from: 0, value: 0.5 }, { from: 5, value: 1 }])).toEqual(['error override/bracket-bound-above-maximum']);
    expect(with_([{ from: 0, value: 1.5 }])).toEqual(['error override/bracket-above-maximum']);
    expect(with_(2, 'surplus_line')).toEqual(['error override/above-maximum']);
  });

  test('names shares that give more than there is, and a first band that begins above nothing', () => {
    expect(codes(contract('shandong-2016'), '2016', [term('loss_fund_bands', [{ from: 0.1, value: 0.5 }])])).toEqual(['error contract/shares-above-one', 'warning contract/first-band']);
  });

  test('says where nobody but the insurer has a share', () => {
    expect(codes(contract('shandong-2015'), '2015')).toEqual(['note contract/nothing-shared']);
  });
});

describe('the payoff over claims', () => {
  test('of Guangzhou’s form is the worked table at its points', () => {
    const made = evaluator(contract('guangzhou'), {});
    const { results } = payoff(made, { period: '2014', overrides: [term('surplus_line', 0.05), term('loss_end', 0.05)], figures: { premium: 100 } }, { least: 88, greatest: 110, points: 12 });
    expect([results['insurer']![0], results['fund']![0]]).toEqual([5, 7]);
    expect([results['insurer']![11], results['fund']![11]]).toEqual([-7.5, -2.5]);
  });

  test('refuses a range that is none', () => {
    const made = evaluator(contract('terms'), {});
    expect(() => payoff(made, { period: '2016' }, { least: 5, greatest: 5, points: 10 })).toThrow(/range/);
  });
});
