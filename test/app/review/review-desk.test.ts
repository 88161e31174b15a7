// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewDesk } from '../../../src/app/review/review-desk.svelte.ts';
import { findingDraft } from '../../../src/app/review/finding-draft.ts';
import { as, reviewDesk, signed, title } from './small-project.svelte.ts';

let made: ReturnType<typeof reviewDesk>;
let desk: ReviewDesk;
beforeEach(() => {
  made = reviewDesk();
  desk = made.desk;
});
afterEach(() => made.close());

const codes = (): readonly string[] => desk.issues.map(({ code }) => code);
const evidence = [{ kind: 'claim', settlement: 'A2', place: { file: '送审.csv', cell: 'C3' } }] as const;

describe('a case at the desk', () => {
  test('holds its parts with their content, and is changed when they are', async () => {
    as(desk, '张三', 'handler');
    await desk.refresh();
    await desk.open(title);
    await desk.sendParts();
    flushSync();
    expect([...desk.status!.parts.keys()]).toEqual(['contract', 'statement', 'insurer', 'settlement']);
    expect(desk.changed.size).toBe(0);
    await desk.verify();
    expect(desk.verdict).toMatchObject({ sound: true });

    desk.settlement.putFigure('2024', 'claims_paid', 100_000_000, title);
    await desk.refresh();
    flushSync();
    expect([...desk.changed].sort()).toEqual(['settlement', 'statement']);
  });

  test('is opened by the first finding, which keeps its evidence', async () => {
    as(desk, '张三', 'handler');
    await desk.refresh();
    expect(await desk.writeFinding(findingDraft({ title: '重复列报', amount: 250.5, evidence }), title)).toBe(true);
    flushSync();
    expect([...desk.status!.findings.values()]).toEqual([{ id: 'F1', title: '重复列报', amount: 250.5, evidence, state: 'open' }]);
    expect(desk.draft).toBeUndefined();
  });

  test('takes no finding without evidence or a name, and says why', async () => {
    await desk.refresh();
    expect(await desk.writeFinding(findingDraft({ title: '重复列报', evidence }), title)).toBe(false);
    expect(codes()).toEqual(['review/person-missing']);
    as(desk, '张三', 'handler');
    expect(await desk.writeFinding(findingDraft({ title: '重复列报' }), title)).toBe(false);
    expect(codes()).toEqual(['review/finding-without-evidence']);
  });

  test('is signed after the year before, or with a reason', async () => {
    await signed(desk, '2024');
    expect(codes()).toEqual(['review/predecessor-missing', 'review/predecessor-reason']);
    // The bands by which the years hang together are what the contract cites.
    expect(String(desk.predecessor[0]!.values['tables'])).toContain('surplus_carry_bands');
    expect(desk.status!.state).toBe('second');
    desk.note = '2023 年在启用前已清算';
    await desk.pass('final');
    flushSync();
    expect(desk.status!.state).toBe('final');
    expect(desk.status!.reviews.at(-1)!.note).toBe('2023 年在启用前已清算');
  });

  test('needs no reason where the year before is signed', async () => {
    await signed(desk, '2022');
    await signed(desk, '2023');
    expect(desk.predecessor).toEqual([]);
    expect(desk.status!.state).toBe('final');
  });

  test('locks when it is signed, and opens by itself when a part changes', async () => {
    await signed(desk, '2022');
    as(desk, '张三', 'handler');
    expect(await desk.writeFinding(findingDraft({ title: '迟到的发现', evidence }), title)).toBe(false);
    expect(codes()).toEqual(['review/case-locked']);

    desk.settlement.putFigure('2022', 'claims_paid', 80_000_000, title);
    await desk.refresh();
    flushSync();
    expect(desk.status).toMatchObject({ state: 'draft', reopened: 1 });
    expect(codes()).toEqual(['review/signed-changed']);
    await desk.verify();
    expect(desk.verdict).toMatchObject({ sound: true });
  });

  test('of an earlier year stays signed when a later one changes, and opens with a correction of its own', async () => {
    await signed(desk, '2022');
    await signed(desk, '2023');
    desk.settlement.lookAt('2024');
    desk.settlement.putFigure('2024', 'claims_paid', 100_000_000, title);
    await desk.refresh();
    flushSync();
    expect(desk.corrections).toEqual([]);
    const stateOf = (year: string) => made.project.cases[`corridor/shandong-2016 ${year}`]!.at(-1)!.action;
    expect([stateOf('2022'), stateOf('2023')]).toEqual(['pass', 'pass']);

    desk.settlement.putFigure('2022', 'claims_paid', 80_000_000, title);
    await desk.refresh();
    flushSync();
    expect([stateOf('2022'), stateOf('2023')]).toEqual(['reopen', 'reopen']);
    expect(desk.corrections.map(({ period, person }) => [period, person])).toContainEqual(['2022', '王五']);
  });

  test('leaves as a file and comes back to an empty desk; one that was altered does not', async () => {
    await signed(desk, '2022');
    const { text } = desk;
    const other = reviewDesk();
    other.desk.settlement.lookAt('2022');
    flushSync();
    await other.desk.take(text.replace('王五', '王六'));
    expect(other.desk.log).toEqual([]);
    expect(other.desk.issues[0]!.code).toMatch(/^review\/log-/);
    await other.desk.take(text);
    flushSync();
    expect(other.desk.status!.state).toBe('final');
    other.close();
  });

  test('knows the cell of an insurer’s figure until the figure is typed over', () => {
    const figures = [{ year: '2024', item: 'claims_paid', amount: 107_940_377.2 }];
    desk.putInsurer(figures, { file: '送审.xlsx', sheet: '汇总', cells: { '2024 claims_paid': { cell: 'C7', amount: 107_940_377.2 } } }, title);
    flushSync();
    expect(desk.insurerPlace('2024', 'claims_paid')).toEqual({ file: '送审.xlsx', sheet: '汇总', cell: 'C7' });
    desk.settlement.lookAt('2024');
    desk.settlement.putInsurer('claims_paid', 1, title);
    flushSync();
    expect(desk.insurerPlace('2024', 'claims_paid')).toBeUndefined();
  });
});

describe('an example that is tried out', () => {
  const record = (sha256: string) => ({ file: 'a.csv', sha256, lines: 1, total: 100 });
  const claims = (example: boolean) => ({ example, ours: record('1'), theirs: record('2'), settlements: 1, agreeing: 1, months: [] });

  test('stays out of a case under review, which goes on without it', async () => {
    as(desk, '张三', 'handler');
    await desk.refresh();
    await desk.open(title);
    await desk.sendParts();
    desk.putClaims(claims(true), title);
    flushSync();
    await desk.refresh();
    expect([...desk.keptOut]).toEqual(['claims']);
    expect(desk.changed.size).toBe(0);
    as(desk, '李四', 'first-reviewer');
    await desk.pass('first');
    expect(desk.status!.state).toBe('first');
    desk.takeOutExamples(title);
    flushSync();
    expect([desk.claims, desk.keptOut.size]).toEqual([undefined, 0]);
  });

  test('does not open a signed case again, as real lists do', async () => {
    await signed(desk, '2022');
    desk.putClaims(claims(true), title);
    flushSync();
    await desk.refresh();
    expect(desk.status!.state).toBe('final');
    desk.putClaims(claims(false), title);
    flushSync();
    await desk.refresh();
    expect(desk.status!.state).not.toBe('final');
  });

  test('is part of a case that was opened with it', async () => {
    as(desk, '张三', 'handler');
    desk.putClaims(claims(true), title);
    flushSync();
    await desk.refresh();
    await desk.open(title);
    await desk.sendParts();
    expect([desk.keptOut.size, desk.status!.parts.has('claims')]).toEqual([0, true]);
  });
});
