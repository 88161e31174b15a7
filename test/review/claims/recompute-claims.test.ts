import { describe, expect, test } from 'vitest';
import type { SourceTable } from '../../../src/language/model.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { openRows } from '../../../src/language/run/row-session.ts';
import { matchedClaims } from '../../../src/review/claims/match-claims.ts';
import { recomputeClaims, recomputedLines, rowReasons, type RecomputedClaims } from '../../../src/review/claims/recompute-claims.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { linesOf } from './lines-fixture.ts';

/** Pays 60% of what the year's expense has above 1,000 (500 in 2023), as a running sum. */
const plan = readModel(
  `
model: tests/plan
title: {zh: 试, en: Test}
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
parameters:
  deductible:
    label: {zh: 起付线, en: Deductible}
    unit: yuan
    values:
      - {from: 2023-01, value: 500, status: assumed, source: none}
      - {from: 2024-01, value: 1000, status: assumed, source: none}
  ratio: {label: {zh: 比例, en: Ratio}, unit: 1, values: [{from: 2023-01, value: 0.6, status: assumed, source: none}]}
inputs:
  member: {label: {zh: 人, en: Member}, key: true}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
  so_far: {label: {zh: 累计, en: So far}, unit: yuan, formula: "running(expense, by: member)"}
  due_so_far: {label: {zh: 累计应付, en: Due so far}, unit: yuan, formula: "max(0 yuan, so_far - deductible) * ratio"}
  due_before: {label: {zh: 此前应付, en: Due before}, unit: yuan, formula: "max(0 yuan, so_far - expense - deductible) * ratio"}
  payment: {label: {zh: 支付, en: Payment}, unit: yuan, output: true, formula: due_so_far - due_before}
`,
  'tests/plan.yaml',
);

/** Divides by an expense less 400 yuan. */
const dividing = readModel(
  `
model: tests/dividing
title: {zh: 试, en: Test}
axis: {rows: {table: claims, key: settlement, order: day, group: member}}
inputs:
  member: {label: {zh: 人, en: Member}, key: true}
  expense: {label: {zh: 费用, en: Expense}, unit: yuan}
variables:
  payment: {label: {zh: 支付, en: Payment}, unit: yuan, output: true, formula: "expense * (1 yuan / (expense - 400 yuan))"}
`,
  'tests/dividing.yaml',
);

const columns: Readonly<Record<string, readonly (string | number)[]>> = {
  settlement: ['s1', 's2', 's3', 's4', 's5', 's6'],
  member: ['A', 'A', 'A', 'B', 'C', 'D'],
  day: [10, 20, 30, 10, 10, 10],
  expense: [1500, 200, 300, 2000, 3000.5, 400],
};
const table: SourceTable = {
  name: 'claims',
  rowCount: 6,
  column: (name) => columns[name],
  place: (row, column) => ({ row: row + 2, column }),
  source: () => undefined,
  status: () => undefined,
};

const reasonsOf = ({ differing }: RecomputedClaims) =>
  Array.from({ length: differing.count }, (_, at) => [
    differing.row[at],
    rowReasons[differing.reason[at]!],
    differing.claimed[at]! - differing.ours[at]!,
  ]);

describe('claims through a benefit plan', () => {
  const session = openRows(plan.model!, { claims: table });
  // By hand: A 300, 120, 180; B 600; C 1,200.30; D nothing.
  const due = [300, 120, 180, 600, 1200.3, 0];
  const run = (claimed: readonly (number | null)[]) =>
    recomputeClaims(session, {
      period: '2024',
      payments: ['payment'],
      claimed,
      readings: [{ id: 'last-year', label: { zh: '上年办法', en: 'last year’s values' }, period: '2023' }],
    });

  test('agree with what the plan pays', () => {
    expect(plan.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(run(due)).toMatchObject({
      rows: 6,
      leftOut: 0,
      total: { claimed: 240_030, ours: 240_030, difference: 0 },
      differing: { count: 0 },
      reasons: [],
      issues: [],
    });
  });

  test('differ by reasons that can be derived', () => {
    // A's first is paid 10 short and the second 6 too much; B as under last year's deductible; C rounded; D has no amount but is due nothing.
    const found = run([290, 126, 180, 900, 1200, null]);
    expect(reasonsOf(found)).toEqual([
      [0, 'unknown', -1000],
      [1, 'follows-earlier', 600],
      [3, 'reading', 30_000],
      [4, 'rounded', -30],
    ]);
    expect(found.reasons.map(({ reason, reading, count, difference }) => [reason, reading?.id, count, difference])).toEqual([
      ['reading', 'last-year', 1, 30_000],
      ['unknown', undefined, 1, -1000],
      ['follows-earlier', undefined, 1, 600],
      ['rounded', undefined, 1, -30],
    ]);
    expect(found.total.difference).toBe(29_570);
  });

  test('name what was not paid, and what has no amount on record', () => {
    expect(reasonsOf(run([300, 120, null, 0, 1200.3, 0]))).toEqual([
      [2, 'no-amount', -18_000],
      [3, 'unpaid', -60_000],
    ]);
    // Without an amount nothing is compared in the totals.
    expect(run([300, 120, null, 600, 1200.3, 0]).total.difference).toBe(0);
  });

  test('are not compared where the plan gives no number, and that is named', () => {
    const broken = recomputeClaims(openRows(dividing.model!, { claims: table }), { period: '2024', payments: ['payment'], claimed: due });
    expect(broken.issues).toMatchObject([{ code: 'review/payment-unusable', values: { count: 1, row: 6 } }]);
    broken.issues.forEach(expectWorded);
    expect([...broken.differing.row]).not.toContain(5);
  });

  test('become our side of a match with the insurer’s lines', () => {
    const lines = recomputedLines(run(due).run, table, { id: 'settlement', payments: ['payment'] });
    const match = matchedClaims(
      lines,
      linesOf([
        ['s1', 300],
        ['s2', 120],
        ['s3', 180],
        ['s4', 650],
        ['s5', 1200.3],
        ['s6', 0],
      ]),
    );
    expect(match.total.difference).toBe(5000);
    expect(match.differences.ids).toEqual(['s4']);
  });
});
