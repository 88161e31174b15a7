import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/root.mjs';
import { amountPlace } from '../../../src/review/claims/list/list-lines.ts';
import { askReview } from '../../../src/runner/review/ask-review.ts';
import type { RecomputeAsk } from '../../../src/runner/review/questions.ts';

const file = (name: string, rows: readonly string[]) => ({ name, bytes: new TextEncoder().encode(rows.join('\n')) });
const ours = file('我方.csv', ['结算编号,结算日期,赔付金额', 'A1,2024-01-05,100.00', 'A2,2024-02-05,250.50', 'A3,2024-02-06,80.00']);
const theirs = file('送审.csv', ['赔案号,赔付日期,赔款（元）', 'A1,2024-01-05,100.00', 'A2,2024-02-05,250.50', 'A2,2024-02-05,250.50', 'A4,2024-03-01,40.00']);
const textOf = (id: string): string => readFileSync(path.join(root, 'models', `${id}.yaml`), 'utf8');

describe('lists of claims matched where there are no workers', () => {
  test('differ by what one side has, with the cell of each line', async () => {
    const told: number[] = [];
    const { tied, issues } = (await askReview('tie', { ours, theirs }, (done) => told.push(done)).answer)!;
    // Theirs 641.00, ours 430.50: A2 twice +250.50, A3 missing −80, A4 theirs alone +40.
    expect(tied!.match.total).toEqual({ theirs: 64_100, ours: 43_050, difference: 21_050 });
    expect(tied!.match.differences.ids).toEqual(['A2', 'A3', 'A4']);
    expect([...tied!.theirRows]).toEqual([3, 0, 5]);
    expect([...tied!.ourRows]).toEqual([3, 4, 0]);
    expect(amountPlace(tied!.theirs, tied!.theirRows[0]!)).toEqual({ file: '送审.csv', cell: 'C3', row: 3 });
    expect(tied!.explanation).toMatchObject({ method: 'exact', leaves: 0 });
    expect(issues.map(({ code }) => code)).toContain('review/claims-repeated');
    expect(told.at(-1)).toBe(100);
  });

  test('explain one month by themselves', async () => {
    const { tied } = (await askReview('tie', { ours, theirs }).answer)!;
    const { differences, months } = tied!.match;
    const february = months.find(({ month }) => month === '2024-02')!;
    const explained = (await askReview('month', { differences, month: '2024-02', target: february.difference }).answer)!;
    expect(explained.claims.map(({ claim, effect }) => [claim.id, effect])).toEqual([['A2', 25_050], ['A3', -8_000]]);
  });

  test('say which columns they miss', async () => {
    const { tied, issues } = (await askReview('tie', { ours: file('a.csv', ['甲,乙', '1,2']), theirs }).answer)!;
    expect(tied).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'review/claim-list-form', place: { file: 'a.csv' } }]);
  });

  test('give no answer when they are broken off', async () => {
    const asked = askReview('tie', { ours, theirs });
    asked.cancel();
    expect(await asked.answer).toBeUndefined();
  });
});

describe('claims worked out again by a shipped plan', () => {
  const plan = 'benefits/resident-layered';
  const ask: RecomputeAsk = {
    plan, texts: { [plan]: textOf(plan) }, period: '2025',
    source: { kind: 'example', assumptions: textOf('population/synthetic-claims'), persons: 20_000, seed: 7 },
  };

  test('rank what was claimed otherwise, with the steps of the largest', async () => {
    const { view, issues } = (await askReview('recompute', ask).answer)!;
    expect(issues).toEqual([]);
    expect(view!.payments.map(({ name }) => name)).toEqual(['critical_payment']);
    const size = view!.shown.map(({ claimed, ours: own }) => Math.abs((claimed ?? 0) - own));
    expect(size).toEqual(size.toSorted((a, b) => b - a));
    expect(view!.differing).toBe(view!.shown.length);
    // Rounded, unpaid and other amounts were planted.
    expect(new Set(view!.reasons.map(({ reason }) => reason))).toContain('rounded');
    const [first] = view!.shown;
    const payment = first!.steps!.steps.find(({ quantity }) => quantity === 'critical_payment')!;
    expect(Math.round(payment.value * 100)).toBe(first!.ours);
    // What differs row by row makes the total.
    expect(view!.shown.reduce((sum, { claimed, ours: own }) => sum + (claimed ?? own) - own, 0)).toBe(view!.total.difference);
  });

  test('are compared in the layers asked for', async () => {
    const { view } = (await askReview('recompute', { ...ask, payments: ['basic_payment'] }).answer)!;
    expect(view?.payments.map(({ name }) => name) ?? []).toEqual(['basic_payment']);
  });
});
