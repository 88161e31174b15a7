import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Override } from '../../../src/language/override.ts';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import { settled, term } from './contracts.ts';

/** Bands whose shares may be anything; three tables a third each give no more than there is. */
const bands = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 90 }), fc.array(fc.integer({ min: 0, max: 33 }), { minLength: 3, maxLength: 3 }))
  .map(([one, two, shares]) => [0, one / 100, two / 100].map((from, index) => ({ from, value: shares[index]! / 100 })));
const tables = ['surplus_fund_bands', 'surplus_reserve_bands', 'surplus_carry_bands', 'loss_fund_bands', 'loss_reserve_bands', 'loss_policy_bands'];
const terms = fc.record({
  bands: fc.array(bands, { minLength: tables.length, maxLength: tables.length }),
  lines: fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })),
  period: fc.constantFrom('yearly', 'cumulative'),
  carry: fc.constantFrom('covers_losses', 'joins_result', 'held'),
  offset: fc.constantFrom('no_offset', 'offset_first'),
  result: fc.constantFrom('gross', 'net_of_cost', 'net_of_cost_and_profit'),
  loss: fc.constantFrom('whole_loss', 'policy_loss_only'),
  cap: fc.integer({ min: 0, max: 30 }),
  kept: fc.constantFrom('until_met', 'one_year'),
  anew: fc.constantFrom('2017', '2018', '2019'),
}).map((own): readonly Override[] => [
  ...tables.map((table, index) => term(table, own.bands[index]!)),
  term('surplus_line', own.lines[0] / 100), term('loss_line', own.lines[1] / 100), term('period_is', own.period), term('carry_use', own.carry),
  term('offset_rule', own.offset), term('result_is', own.result), term('loss_shared', own.loss), term('reserve_cap', own.cap / 100), term('agreed_profit_rate', 0.02),
  term('excess_kept', own.kept), { path: 'term', from: `${own.anew}-01`, until: `${own.anew}-12`, value: 'begins' }, term('cut_off_month', 15),
]);
const fen = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((amount) => amount / 100);
const year = fc.record({ premium: fen(50_000_000).map((amount) => amount + 1_000_000), claims_paid: fen(90_000_000), outstanding_closing: fen(5_000_000), operating_cost: fen(2_000_000), policy_loss: fen(9_000_000), prepaid: fen(40_000_000), late_claims: fen(3_000_000) });
const openings = fc.record({ carry_opening: fen(4_000_000), reserve_opening: fen(4_000_000), excess_opening: fen(4_000_000), outstanding_opening: fen(4_000_000), late_claims_opening: fen(1_000_000) });

test('whatever the contract, the claims and the years: sides are divided, stocks roll and all money is somebody’s, to the fen', () => {
  let settledYears = 0;
  fc.assert(
    fc.property(terms, openings, fc.array(year, { minLength: 1, maxLength: 4 }), (overrides, opening, statement) => {
      const { years, issues } = settle(settled('terms', Object.fromEntries(statement.map((items, index) => [2016 + index, index === 0 ? { ...opening, ...items } : items])), overrides));
      expect(issues.filter(({ severity }) => severity === 'error').map(({ values }) => values['name'])).toEqual([]);
      settledYears += years.length;
      years.forEach((settledYear, index) => {
        for (const side of [settledYear.surplus, settledYear.loss]) {
          const divided = side.parts.reduce((sum, part) => sum + part.value, side.rest.value);
          expect(Math.abs(divided - side.amount.value)).toBeLessThan(0.005);
          expect(side.rest.value).toBeGreaterThan(-0.02);
          for (const part of side.parts) if (part.bands.length > 0) expect(Math.abs(part.bands.reduce((sum, { amount }) => sum + amount, 0) - part.value)).toBeLessThan(0.005);
        }
        expect(Math.abs(Object.values(settledYear.balances).reduce((sum, balance) => sum + balance, 0))).toBeLessThan(0.005);
        const before = years[index - 1];
        if (before) settledYear.stocks.forEach(({ opening }, at) => expect(opening.value).toBe(before.stocks[at]!.closing.value));
        for (const { closing } of settledYear.stocks) expect(closing.value).toBeGreaterThan(-0.02);
      });
    }),
    { seed: 20261121, numRuns: 150 },
  );
  expect(settledYears).toBeGreaterThan(200);
}, 60_000);
