import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceTable, TypedColumn } from '../../src/language/model.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { modelOf, tableOf } from './small-models.ts';

const wasm = wasmExecutor()!;

/** A yearly cap by level, a sum over the whole year, and a sum by hospital, which goes across members. */
const model = modelOf(`
axis: {rows: {table: claims, key: claim, order: day, group: member}}
dimensions:
  level: {primary: {zh: 一级, en: primary}, secondary: {zh: 二级, en: secondary}, tertiary: {zh: 三级, en: tertiary}}
parameters:
  ratio: {label: {zh: 比例, en: Ratio}, unit: 1, dims: [level], values: [{from: 2020-01, value: {primary: 0.9, secondary: 0.85, tertiary: 0.8}, status: assumed, source: none}]}
  cap: {label: {zh: 封顶, en: Cap}, unit: yuan, values: [{from: 2020-01, value: 1000, status: assumed, source: none}]}
  bands:
    label: {zh: 分段, en: Bands}
    unit: 1
    type: brackets
    bound_unit: yuan
    dims: [level]
    values: [{from: 2020-01, value: {primary: [{from: 0, value: 0.1}], secondary: [{from: 0, value: 0.1}, {from: 500, value: 0.2}], tertiary: [{from: 100, value: 0.3}]}, status: assumed, source: none}]
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  grade: {label: {zh: 级别, en: Grade}, category: level, counts_as: {provincial: tertiary}}
  amount: {label: {zh: 金额, en: Amount}, unit: yuan}
variables:
  covered: {label: {zh: 应付, en: Covered}, unit: yuan, formula: "amount * pick(ratio, grade)"}
  so_far: {label: {zh: 累计, en: So far}, unit: yuan, formula: "running(covered, by: member)"}
  paid: {label: {zh: 实付, en: Paid}, unit: yuan, output: true, formula: "min(so_far, cap) - min(so_far - covered, cap)"}
  extra: {label: {zh: 加付, en: Extra}, unit: yuan, output: true, formula: "pick(tiered(amount, bands), grade)"}
  in_all: {label: {zh: 全年, en: In all}, unit: yuan, output: true, formula: "total(paid, by: member)"}
  own: {label: {zh: 自付, en: Own}, unit: yuan, formula: amount - paid - extra}
settlement:
  expense: amount
  own: own
  layers:
    - {payment: paid, fund: {zh: 甲, en: A}}
    - {payment: extra, fund: {zh: 乙, en: B}}
checks:
  within_cap: {label: {zh: 不超封顶, en: Within the cap}, formula: "max(0 yuan, in_all - cap)", tolerance: 0.005 yuan}
  small: {label: {zh: 小额, en: Small}, formula: "max(0 yuan, amount - 900 yuan)", tolerance: 0 yuan, severity: warning}
`);
const byHospital = modelOf(`
axis: {rows: {table: claims, key: claim, order: day, group: member}}
inputs:
  member: {label: {zh: 参保人, en: Member}, key: true}
  clinic: {label: {zh: 医院, en: Hospital}, key: true}
  amount: {label: {zh: 金额, en: Amount}, unit: yuan}
variables:
  of_clinic: {label: {zh: 医院合计, en: Of the hospital}, unit: yuan, output: true, formula: "total(amount, by: clinic)"}
  of_member: {label: {zh: 个人累计, en: Of the member}, unit: yuan, output: true, formula: "running(amount, by: member)"}
`);

interface Claim {
  readonly member: number;
  readonly hospital: number;
  readonly day: number;
  readonly level: number;
  readonly amount: number;
}

const levels = ['primary', 'secondary', 'tertiary'];
const anyClaim: fc.Arbitrary<Claim> = fc.record({ member: fc.nat(5), hospital: fc.nat(2), day: fc.integer({ min: 1, max: 9 }), level: fc.nat(2), amount: fc.integer({ min: 0, max: 120_000 }).map((fen) => fen / 100) });
const anyClaims = fc.array(anyClaim, { minLength: 1, maxLength: 30 });

const cells = (claims: readonly Claim[]): SourceTable =>
  tableOf('claims', {
    day: claims.map(({ day }) => day), member: claims.map(({ member }) => `m${member}`), clinic: claims.map(({ hospital }) => `h${hospital}`),
    grade: claims.map(({ level }) => levels[level]!), amount: claims.map(({ amount }) => amount),
  });

/** The same claims in typed arrays; members are numbered in the order they first appear, as for cells. */
function typed(claims: readonly Claim[]): SourceTable {
  const key = (of: (claim: Claim) => number): TypedColumn => {
    const seen = [...new Set(claims.map(of))];
    return { kind: 'key', groups: Uint32Array.from(claims, (claim) => seen.indexOf(of(claim))), count: seen.length, name: (group) => String(seen[group]) };
  };
  const columns: Readonly<Record<string, TypedColumn>> = {
    day: { kind: 'number', values: Uint16Array.from(claims, ({ day }) => day) }, member: key(({ member }) => member), clinic: key(({ hospital }) => hospital),
    // Names in another order than the model's.
    grade: { kind: 'category', codes: Uint8Array.from(claims, ({ level }) => 2 - level), names: levels.toReversed() },
    amount: { kind: 'number', values: Float64Array.from(claims, ({ amount }) => amount) },
  };
  return { ...cells(claims), typed: (name) => columns[name] };
}

describe('a session over rows', () => {
  test('takes an element that counts as another for that other, and leaves out what it does not know', () => {
    const claims = [{ member: 1, hospital: 0, day: 1, level: 2, amount: 10 }, { member: 2, hospital: 0, day: 1, level: 2, amount: 20 }];
    const rows = (grades: readonly string[]) => {
      const table = cells(claims);
      return openRows(model, { claims: { ...table, column: (name) => (name === 'grade' ? grades : table.column(name)) } }, wasm).inputs;
    };
    expect([...rows(['provincial', 'tertiary']).numbers.get('grade')!]).toEqual([2, 2]);
    expect([...rows(['provincial', 'village']).numbers.get('grade')!]).toEqual([2]);
  });

  test('gives what the rules say, member by member in order of days', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const run = openRows(model, { claims: cells(claims) }, wasm).run({ period: '2024' });
        const sums = new Map<number, number>();
        run.rows.forEach((row, position) => {
          const { member, level, amount } = claims[row]!;
          const covered = amount * [0.9, 0.85, 0.8][level]!;
          const soFar = (sums.get(member) ?? 0) + covered;
          sums.set(member, soFar);
          expect(run.column('paid')![position]).toBe(Math.min(soFar, 1000) - Math.min(soFar - covered, 1000));
        });
        for (const [at, row] of run.rows.slice(1).entries()) {
          const [before, after] = [claims[run.rows[at]!]!, claims[row]!];
          if (before.member === after.member) expect(before.day).toBeLessThanOrEqual(after.day);
        }
      }),
    );
  });

  test('gives the same bits in both executors, from cells and from typed arrays, all columns or only sums', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const all = [cells(claims), typed(claims)].flatMap((table) => [interpreter, wasm].map((executor) => openRows(model, { claims: table }, executor)));
        const names = ['amount', 'paid', 'extra', 'own', 'in_all'];
        const [first, ...others] = all.map((session) => {
          const run = session.run({ period: '2024', sums: names, groupTotals: names });
          const onlySums = session.run({ period: '2024', columns: [], sums: names });
          expect(names.map((name) => onlySums.sum(name))).toEqual(names.map((name) => run.sum(name)));
          return names.map((name) => [run.sum(name), [...run.column(name)!], [...run.groupTotals(name)]]);
        });
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('takes every band of a table that differs by element', () => {
    const claims = [0, 1, 2].map((level): Claim => ({ member: level, hospital: 0, day: 1, level, amount: 1000 }));
    // 10% of all; 10% to 500 and 20% above; 30% from 100 on.
    expect([...openRows(model, { claims: cells(claims) }, wasm).run({ period: '2024' }).column('extra')!]).toEqual([100, 150, 270]);
  });

  test('adds up by grouping and by member', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const session = openRows(model, { claims: cells(claims) }, wasm);
        const codes = session.inputs.numbers.get('grade') as Uint8Array;
        const grouping = { name: 'grade', codes, count: 3 };
        const run = session.run({ period: '2024', columns: ['paid'], sums: ['paid'], groupings: [grouping], groupTotals: ['paid'] });
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6);
        near(run.sums(grouping, 'paid').reduce((a, b) => a + b), run.sum('paid'));
        near(run.groupTotals('paid').reduce((a, b) => a + b), run.sum('paid'));
        for (let grade = 0; grade < 3; grade++) near(run.column('paid')!.reduce((sum, paid, position) => sum + (codes[position] === grade ? paid : 0), 0), run.sums(grouping, 'paid')[grade]!);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps a member together who has more claims than a batch', () => {
    const claims = Array.from({ length: 10_001 }, (_, row): Claim => ({ member: row < 9_000 ? 1 : 2, hospital: 0, day: 1, level: 0, amount: 1 }));
    const run = openRows(model, { claims: typed(claims) }, wasm).run({ period: '2024', groupTotals: ['paid', 'amount'] });
    expect([...run.groupTotals('amount')]).toEqual([9000, 1001]);
    expect(Math.abs(run.groupTotals('paid')[0]! - 1000)).toBeLessThan(1e-9);
    expect(run.column('in_all')![0]).toBe(run.column('in_all')![8999]);
  });

  test('sums across members where another key asks for it', () => {
    const claims = [[1, 0, 5], [1, 1, 7], [2, 0, 11]].map(([member, hospital, amount]): Claim => ({ member: member!, hospital: hospital!, day: 1, level: 0, amount: amount! }));
    for (const executor of [interpreter, wasm]) {
      const run = openRows(byHospital, { claims: typed(claims) }, executor).run({ period: '2024' });
      expect([...run.column('of_clinic')!]).toEqual([16, 7, 16]);
      expect([...run.column('of_member')!]).toEqual([5, 12, 11]);
    }
  });

  test('says in how many rows a check fails and where first; the settlement is checked by itself', () => {
    const claims = [100, 950, 800, 1000].map((amount, day): Claim => ({ member: 1, hospital: 0, day, level: 0, amount }));
    const { checks } = openRows(model, { claims: cells(claims) }, wasm).run({ period: '2024' });
    const found = Object.fromEntries(checks.map(({ check, failing, firstRow, difference, holds }) => [check.name, { failing, firstRow, difference, holds }]));
    expect(found['small']).toEqual({ failing: 2, firstRow: 1, difference: 100, holds: false });
    expect(found['within_cap']!.holds).toBe(true);
    expect(found['settlement_adds_up']!.holds).toBe(true);
  });

  test('runs on after its parameters and the length of its bands changed', () => {
    const session = openRows(model, { claims: cells([{ member: 1, hospital: 0, day: 1, level: 0, amount: 1000 }]) }, wasm);
    const extra = (value: readonly { from: number; value: number }[]) =>
      session.run({ period: '2024', columns: ['extra'], overrides: [{ path: 'bands.primary', from: '2024-01', value }] }).column('extra')![0];
    expect([extra([{ from: 0, value: 0.5 }]), extra([{ from: 0, value: 0 }, { from: 100, value: 0.1 }, { from: 600, value: 0.2 }]), extra([{ from: 0, value: 0.5 }])]).toEqual([500, 130, 500]);
    session.close();
  });

  test('answers what was not asked for, or is not there, with the house’s errors', () => {
    const session = openRows(model, { claims: cells([{ member: 1, hospital: 0, day: 1, level: 0, amount: 1 }]) }, wasm);
    const run = session.run({ period: '2024', columns: [] });
    expect(run.column('paid')).toBeUndefined();
    expect(() => run.sum('paid')).toThrow(RangeError);
    expect(() => run.groupTotals('paid')).toThrow(RangeError);
    expect(() => session.run({ period: '2024', sums: ['nothing'] })).toThrow(RangeError);
    expect(() => session.ofGroup(1)).toThrow(RangeError);
    expect(session.groupName(0)).toBe('m1');
    expect(session.run({ period: '2010' }).issues.map(({ code }) => code)).toContain('data/parameter-not-in-force');
  });
});
