// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClaimsTie } from '../../../src/app/review/claims-tie.svelte.ts';
import { placedDifference, claimEvidence } from '../../../src/app/review/claim-subjects.ts';
import { exampleLists } from '../../../src/app/review/example-lists.ts';
import { reviewedItems } from '../../../src/app/review/review-items.ts';
import { exampleCosts } from '../../../src/app/review/example-costs.ts';
import { reviewDesk, title } from './small-project.svelte.ts';

let made: ReturnType<typeof reviewDesk>;
let tie: ClaimsTie;
beforeEach(() => {
  made = reviewDesk();
  tie = new ClaimsTie(made.desk);
});
afterEach(() => made.close());

const file = (name: string, rows: readonly string[]) => new File([rows.join('\n')], name);

describe('the made-up lists', () => {
  test('add up to what the example statement and the made-up insurer state', async () => {
    await tie.useExample('2024', 'zh');
    // 107,904,377.20 and 107,940,377.20 of the example statement.
    expect(tie.tied!.match.total).toEqual({ theirs: 10_794_037_720, ours: 10_790_437_720, difference: 3_600_000 });
    expect(tie.tied!.match.kinds).toMatchObject({ unnamed: { count: 0 }, repeated: { count: 3 }, 'only-theirs': { count: 2 }, 'only-ours': { count: 2 }, outside: { count: 1 }, month: { count: 4 }, amount: { count: 6 } });
    expect(tie.tied!.explanation.leaves).toBe(0);
  });

  test('are the same each time, and of the last year where the example has none', () => {
    expect(exampleLists('2024')).toEqual(exampleLists('2024'));
    expect(exampleLists('2030').ours).toBe(exampleLists('2024').ours);
  });
});

describe('lists that are dropped', () => {
  test('go to the side their name says, and what came of them is kept with the case', async () => {
    await tie.drop([file('我方.csv', ['结算编号,赔付金额', 'A1,100']), file('保险公司送审.csv', ['赔案号,赔款', 'A1,150'])]);
    flushSync();
    expect(tie.tied!.match.total.difference).toBe(5_000);
    expect(made.desk.claims).toMatchObject({ example: false, theirs: { file: '保险公司送审.csv', lines: 1, total: 15_000 }, ours: { total: 10_000 }, settlements: 1, agreeing: 0 });
    expect(claimEvidence(placedDifference(tie.tied!, 0))).toEqual([
      { kind: 'claim', settlement: 'A1', place: { file: '保险公司送审.csv', cell: 'B2', row: 2 } },
      { kind: 'cell', place: { file: '我方.csv', cell: 'B2', row: 2 } },
    ]);
  });

  test('are exchanged where the sides were taken for each other', async () => {
    await tie.drop([file('a.csv', ['结算编号,赔付金额', 'A1,100']), file('b.csv', ['结算编号,赔付金额', 'A1,150'])]);
    expect(tie.tied!.match.total.difference).toBe(-5_000);
    await tie.swap();
    expect(tie.tied!.match.total.difference).toBe(5_000);
  });

  test('give nothing where they are broken off', async () => {
    const running = tie.useExample('2024', 'zh');
    tie.cancel();
    await running;
    expect([tie.tied, tie.progress, tie.cancelled]).toEqual([undefined, undefined, true]);
    expect(made.desk.claims).toBeUndefined();
  });

  test('are those of one case: another year has none', async () => {
    await tie.useExample('2024', 'zh');
    made.desk.settlement.lookAt('2023');
    flushSync();
    expect(tie.tied).toBeUndefined();
  });

  test('explain one month by themselves', async () => {
    await tie.useExample('2024', 'zh');
    const month = tie.tied!.match.months.find(({ difference }) => difference !== 0)!;
    await tie.lookAt(month.month);
    expect(tie.monthly!.claims.reduce((sum, { effect }) => sum + effect, 0)).toBe(month.difference - tie.monthly!.leaves);
    await tie.lookAt(month.month);
    expect([tie.month, tie.monthly]).toEqual([undefined, undefined]);
  });
});

describe('items of a year', () => {
  test('ask about the month of cut-off once claims are tied out', async () => {
    const { desk } = made;
    await tie.drop([file('我方.csv', ['结算编号,结算日期,赔付金额', 'A1,2024-12-30,904377.20', 'A2,2024-05-01,107000000']), file('送审.csv', ['结算编号,赔款', 'A2,107000000'])]);
    desk.settlement.putInsurer('claims_paid', 107_000_000, title);
    flushSync();
    const kinds = reviewedItems(desk)!.hypotheses.map(({ kind, items }) => `${kind} ${items.join()}`);
    expect(kinds).toContain('left-out claims_paid');
    expect(kinds).toContain('month-cut-off claims_paid');
  });

  test('have the costs one by one where the result is net of them', () => {
    const { desk } = made;
    desk.settlement.choose('corridor/xiamen', title);
    desk.putCosts(exampleCosts('zh'), title);
    flushSync();
    const { tieOut } = reviewedItems(desk)!;
    const costs = tieOut.items.filter(({ item }) => item.id.startsWith('cost.'));
    // Seven costs and a cap that cuts; charged 1,833,600.00, allowed 1,703,638.40.
    expect(costs).toHaveLength(8);
    expect(costs.reduce((sum, { difference }) => sum + difference!, 0)).toBe(12_996_160);
    expect(tieOut.items.some(({ item }) => item.id === 'allowed_cost')).toBe(false);
    expect(tieOut.total.difference).toBe(tieOut.items.reduce((sum, { effect }) => sum + effect, 0));
  });
});
