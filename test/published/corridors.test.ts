import { describe, expect, test } from 'vitest';
import type { Override } from '../../src/language/override.ts';
import { settle } from '../../src/scenario/corridor/settle.ts';
import { settled, term } from '../scenario/corridor/contracts.ts';

/** Funding 100; rates of 5% (Shandong 2% and 4%) are illustrative, the forms are those of the published rules. */
interface Row {
  readonly claims: number;
  readonly surplus: readonly number[];
  readonly loss: readonly number[];
}

const cases: Readonly<Record<string, { readonly terms: readonly Override[]; readonly rows: readonly Row[] }>> = {
  guangzhou: {
    terms: [term('surplus_line', 0.05), term('loss_end', 0.05)],
    rows: [
      { claims: 88, surplus: [7, 0, 5], loss: [0, 0, 0] }, { claims: 97, surplus: [0, 0, 3], loss: [0, 0, 0] },
      { claims: 103, surplus: [0, 0, 0], loss: [1.5, 0, 1.5] }, { claims: 110, surplus: [0, 0, 0], loss: [2.5, 0, 7.5] },
    ],
  },
  xiamen: {
    terms: [term('surplus_line', 0.05), term('loss_line', 0.05)],
    rows: [
      { claims: 88, surplus: [7, 0, 5], loss: [0, 0, 0] }, { claims: 97, surplus: [0, 0, 3], loss: [0, 0, 0] },
      { claims: 103, surplus: [0, 0, 0], loss: [0, 0, 3] }, { claims: 110, surplus: [0, 0, 0], loss: [5, 0, 5] },
    ],
  },
  'shandong-2016': {
    terms: [],
    rows: [
      { claims: 88, surplus: [0, 10, 2], loss: [0, 0, 0] }, { claims: 97, surplus: [0, 1, 2], loss: [0, 0, 0] },
      { claims: 103, surplus: [0, 0, 0], loss: [0, 0, 3] }, { claims: 110, surplus: [0, 0, 0], loss: [0, 6, 4] },
    ],
  },
};

describe.each(Object.entries(cases))('%s, funding 100', (name, { terms, rows }) => {
  test.each(rows)('claims of $claims: [fund, carried or left to policy, insurer]', ({ claims, surplus, loss }) => {
    const { years, issues } = settle(settled(name, { 2016: { premium: 100, claims_paid: claims } }, terms));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const amount = (side: 'surplus' | 'loss', part: string) => years[0]![side].parts.find(({ name: own }) => own === part)!.value;
    expect([amount('surplus', 'surplus_to_fund'), amount('surplus', 'surplus_to_carry'), years[0]!.surplus.rest.value]).toEqual(surplus);
    expect([amount('loss', 'loss_by_fund'), amount('loss', 'loss_to_policy'), years[0]!.loss.rest.value]).toEqual(loss);
  });
});
