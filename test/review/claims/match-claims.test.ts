import { describe, expect, test } from 'vitest';
import { claimDifference, claimDifferenceKinds, type ClaimDifferences } from '../../../src/review/claims/claim-differences.ts';
import { claimLinesOfTable } from '../../../src/review/claims/claim-lines.ts';
import { matchClaims, matchedClaims, type ClaimMatch, type MatchSettings } from '../../../src/review/claims/match-claims.ts';
import { claimDay } from '../../../src/tables/claims/calendar.ts';
import { Identifiers } from '../../../src/tables/claims/identifiers.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { readRows } from '../../tables/claims/claims-fixture.ts';
import { wholeNumbers } from '../random.ts';
import { linesOf, type Line } from './lines-fixture.ts';

const opened = (differences: ClaimDifferences) => Array.from({ length: differences.count }, (_, at) => claimDifference(differences, at));
const matched = (ours: readonly Line[], theirs: readonly Line[], settings: MatchSettings = {}): ClaimMatch =>
  matchedClaims(linesOf(ours, 'ours.csv'), linesOf(theirs, 'theirs.csv'), settings);
const kindsOf = (match: ClaimMatch) => opened(match.differences).map(({ id, kind, difference }) => [id, kind, difference]);

const year2024 = { from: claimDay(2024, 1, 1), until: claimDay(2024, 12, 31) };

describe('claim lines of two sides', () => {
  test('agree where number and amount agree, in whatever order', () => {
    const match = matched(
      [
        ['a', 10],
        ['b', 20],
      ],
      [
        ['b', 20],
        ['a', 10],
      ],
    );
    expect(match).toMatchObject({
      settlements: 2,
      agreeing: 2,
      total: { theirs: 3000, ours: 3000, difference: 0 },
      differences: { count: 0 },
      issues: [],
    });
  });

  test('differ in the eight ways that are told apart, the largest first', () => {
    const match = matched(
      [
        ['same', 5, '2024-02-01'],
        ['ours', 30, '2024-03-01'],
        ['amount', 100, '2024-03-02'],
        ['repeat', 40, '2024-04-01'],
        ['years', 70, '2024-12-31'],
        ['part', 11, '2024-06-01'],
        ['month', 9, '2024-01-31'],
      ],
      [
        ['same', 5, '2024-02-01'],
        ['theirs', 25, '2024-05-01'],
        ['amount', 101.5, '2024-03-02'],
        ['repeat', 40, '2024-04-01'],
        ['repeat', 40, '2024-04-01'],
        ['years', 70, '2024-12-31'],
        ['years', 70, '2025-01-02'],
        ['late', 60, '2025-02-01'],
        ['part', 11, '2024-06-01'],
        ['part', 6, '2025-06-01'],
        ['month', 9, '2024-02-01'],
        ['', 3, '2024-07-01'],
      ],
      { period: year2024 },
    );
    expect(kindsOf(match)).toEqual([
      ['years', 'two-years', 7000],
      ['late', 'outside', 6000],
      ['repeat', 'repeated', 4000],
      ['ours', 'only-ours', -3000],
      ['theirs', 'only-theirs', 2500],
      ['part', 'two-years', 600],
      ['amount', 'amount', 150],
      ['month', 'month', 0],
    ]);
    expect(match.kinds.unnamed).toEqual({ count: 1, difference: 300 });
    expect(match.months.find(({ month }) => month === '2024-03')).toEqual({
      month: '2024-03',
      theirs: 10150,
      ours: 13000,
      difference: -2850,
    });
    expect(match.issues.map(({ code, place }) => [code, place.file])).toEqual([
      ['review/claims-unnamed', 'theirs.csv'],
      ['review/claims-repeated', 'theirs.csv'],
      ['review/claims-two-years', 'theirs.csv'],
      ['review/claims-outside', 'theirs.csv'],
    ]);
    match.issues.forEach(expectWorded);
  });

  test('an excess that lies outside the period in the same year is called so', () => {
    const match = matched(
      [['a', 11, '2024-06-01']],
      [
        ['a', 11, '2024-06-01'],
        ['a', 6, '2024-12-01'],
      ],
      { period: { from: claimDay(2024, 1, 1), until: claimDay(2024, 6, 30) } },
    );
    expect(kindsOf(match)).toEqual([['a', 'outside', 600]]);
  });

  test('a claim that was reversed and entered again counts with what is left', () => {
    expect(
      matched(
        [['a', 90]],
        [
          ['a', 100],
          ['a', -100],
          ['a', 90],
        ],
      ),
    ).toMatchObject({ agreeing: 1, differences: { count: 0 } });
  });

  test('kinds and months each make the total difference, to the fen, on random lines', () => {
    const draw = wholeNumbers(5);
    const lines = (): Line[] =>
      Array.from({ length: 400 }, () => [
        draw(0, 20) === 0 ? ' ' : `S${draw(0, 250)}`,
        draw(-3000, 90_000) / 100,
        `2024-${String(draw(1, 12)).padStart(2, '0')}-15`,
      ]);
    for (let trial = 0; trial < 20; trial++) {
      const match = matched(lines(), lines(), { period: year2024, tolerance: draw(0, 1) });
      const sum = (parts: readonly { readonly difference: number }[]) => parts.reduce((all, { difference }) => all + difference, 0);
      expect(sum(Object.values(match.kinds))).toBe(match.total.difference);
      expect(sum(match.months)).toBe(match.total.difference);
      expect(match.agreeing + match.differences.count).toBe(match.settlements);
      expect(claimDifferenceKinds.slice(1).reduce((all, kind) => all + match.kinds[kind].count, 0)).toBe(match.differences.count);
    }
  });

  test('white space, width and a spreadsheet’s rounding of the number', () => {
    const match = matched(
      [
        ['A-1', 1],
        ['４４', 2],
        ['  x ', 3],
      ],
      [
        [' A-1', 1],
        ['44', 2],
        ['x', 3],
        ['4.40106E+17', 4],
      ],
    );
    expect(match).toMatchObject({ agreeing: 3, kinds: { unnamed: { count: 1, difference: 400 } } });
    expect(match.issues.map(({ code }) => code)).toEqual(['review/claims-rounded']);
    match.issues.forEach(expectWorded);
  });

  test('lines without a usable amount are named and not counted', () => {
    const match = matched(
      [['a', 1]],
      [
        ['a', 1],
        ['b', null],
        ['c', Number.NaN],
        ['d', Infinity],
        ['e', 1e300],
      ],
    );
    expect(match).toMatchObject({ settlements: 1, agreeing: 1, total: { difference: 0 } });
    expect(match.issues[0]).toMatchObject({ code: 'review/claims-amount-unusable', values: { count: 4 }, place: { row: 3 } });
    match.issues.forEach(expectWorded);
  });

  test('nothing against nothing', () => {
    expect(matched([], [])).toMatchObject({ settlements: 0, agreeing: 0, total: { difference: 0 }, months: [] });
  });

  test('numbers in packed bytes match the same numbers as texts', () => {
    const packed = new Identifiers('utf-8', 4);
    for (const id of ['a1', '编号2', ' b3 ']) packed.ofText(id);
    const theirs = {
      ...linesOf([
        ['', 1],
        ['', 2],
        ['', 3],
      ]),
      ids: packed.packed(),
    };
    expect(
      matchedClaims(
        linesOf([
          ['a1', 1],
          ['编号2', 2],
          ['b3', 3],
        ]),
        theirs,
      ),
    ).toMatchObject({ agreeing: 3, settlements: 3 });
  });

  test('progress goes through both sides to the end', () => {
    const many = linesOf(Array.from({ length: 140_000 }, (_, line): Line => [line, 1]));
    const told = [...matchClaims(many, many)];
    expect(told.map(({ stage, done }) => [stage, done])).toEqual([
      ['ours', 0],
      ['ours', 65_536],
      ['ours', 131_072],
      ['theirs', 0],
      ['theirs', 65_536],
      ['theirs', 131_072],
      ['compare', 0],
    ]);
  });
});

describe('claim lines of a table', () => {
  test('are read from claims with the year of their days', async () => {
    const { table } = await readRows(['J1,P1,2024-03-05,二级,100.5', 'J2,P2,2024-04-05,二级,7']);
    const { lines, issues } = claimLinesOfTable(table!, { id: 'settlement', amount: 'expense', day: 'day', year: 2024 });
    expect(issues).toEqual([]);
    const match = matchedClaims(
      lines!,
      linesOf([
        ['J2', 7, '2024-04-05'],
        ['J1', 100.5, '2024-03-05'],
      ]),
    );
    expect(match).toMatchObject({ agreeing: 2, differences: { count: 0 } });
    expect(match.months.map(({ month, ours }) => [month, ours])).toEqual([
      ['2024-03', 10050],
      ['2024-04', 700],
    ]);
  });

  test('name what the table lacks', async () => {
    const { table } = await readRows(['J1,P1,2024-03-05,二级,100.5']);
    const { lines, issues } = claimLinesOfTable(table!, { id: 'settlement', amount: 'no_such' });
    expect(lines).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'review/claim-column-missing', values: { column: 'no_such' } }]);
    issues.forEach(expectWorded);
  });

  test('name days that cannot be read', () => {
    const columns: Readonly<Record<string, (string | number | null)[]>> = {
      id: ['a', 'b', 'c'],
      paid: [1, 2, 3],
      on: ['2024-05-06', 'soon', null],
    };
    const { lines, issues } = claimLinesOfTable(
      {
        name: 't',
        rowCount: 3,
        column: (name) => columns[name],
        place: (row, column) => ({ row: row + 2, column }),
        source: () => undefined,
        status: () => undefined,
      },
      { id: 'id', amount: 'paid', day: 'on' },
    );
    expect([...lines!.days!].map((day) => day > 0)).toEqual([true, false, false]);
    expect(issues).toMatchObject([{ code: 'review/claim-days-unreadable', values: { count: 1, found: 'soon' }, place: { row: 3 } }]);
    issues.forEach(expectWorded);
  });
});
