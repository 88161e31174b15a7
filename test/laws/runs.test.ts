import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/language/columns.ts';
import type { Draw } from '../../src/language/draw-source.ts';
import { evaluator, type EvaluatedRun } from '../../src/language/run/evaluate.ts';
import { explain } from '../../src/language/run/explain.ts';
import type { Quantity } from '../../src/language/model.ts';
import { prefixOf } from '../../src/language/names.ts';
import type { Override } from '../../src/language/override.ts';
import { readsOf } from '../../src/language/check/reads.ts';
import { BLOCK_SIZE } from '../../src/language/run-kernel/block-size.ts';
import { interpreter } from '../../src/language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { compareRuns } from '../../src/scenario/compare.ts';
import { shippedEvaluator, shippedModel, span, timeModels, type ShippedModel } from './shipped-models.ts';

type Cell = readonly [column: Column, period: string];

function cells(run: EvaluatedRun): readonly Cell[] {
  return run.columns.list.filter(({ quantity }) => quantity.type !== 'brackets').flatMap((column) => run.periods.map((period) => [column, period] as const));
}

/** Cells of the file itself or the one it extends: those of a model it uses are tried under that model's own name. */
const ownCells = (run: EvaluatedRun): readonly Cell[] => cells(run).filter(([{ quantity }]) => !quantity.name.includes('.'));

const valueOf = (run: EvaluatedRun, [column, period]: Cell, path = 0) => run.value(column.quantity.name, period, column.element, path);
const pathOf = ({ quantity, element }: Column) => (element === '' ? quantity.name : `${quantity.name}.${element}`);

describe.each(timeModels)('$id', (shipped) => {
  const made = shippedEvaluator(shipped);
  const plain = made.run(span(shipped));

  test('law 4: a run without changes differs from the baseline by nothing, bit for bit', () => {
    const fresh = evaluator(shipped.model, shipped.tables).run(span(shipped));
    const again = made.run({ ...span(shipped), overrides: [] });
    for (const run of [fresh, again]) {
      expect(compareRuns(plain, run)).toEqual([]);
      for (const cell of cells(plain)) expect(Object.is(valueOf(plain, cell), valueOf(run, cell)), cell[0].quantity.name).toBe(true);
    }
  });

  test('law 4: laying a parameter’s own value over it changes nothing', () => {
    for (const quantity of shipped.model.quantities.values()) {
      const [only, ...more] = quantity.values;
      if (!only || more.length > 0 || typeof only.value === 'object') continue;
      expect(compareRuns(plain, made.run({ ...span(shipped), overrides: [{ path: quantity.name, from: only.from, value: only.value }] })), quantity.name).toEqual([]);
    }
  });

  test('law 5: every parameter and every assumption moves a result, or says that it is informational', () => {
    const idle = plain.columns.list.filter((column) => {
      // What another model takes from a used or an extended one is its own business.
      if (column.quantity.place.file !== undefined && column.quantity.place.file !== shipped.file) return false;
      if (column.quantity.informational || column.quantity.output || column.quantity.name.includes('.') || !isLever(column.quantity)) return false;
      for (const overrides of trials(column, plain)) {
        const [context] = overrides.length > 1 ? overrides : [];
        const before = context ? made.run({ ...span(shipped), overrides: [context] }) : plain;
        if (moves(before, made.run({ ...span(shipped), overrides }), column)) return false;
      }
      return true;
    });
    expect(idle.map(pathOf)).toEqual([]);
  });

  test('law 6: every number is explained by what gave it, and the formula worked out again gives the same bits', () => {
    let computed = 0;
    for (const [column, period] of ownCells(plain)) {
      const opened = explain(plain, { quantity: column.quantity.name, period, element: column.element });
      const value = valueOf(plain, [column, period]);
      expect(Object.is(opened.value, value)).toBe(true);
      expect(opened.how === 'missing').toBe(value === undefined);
      if (opened.how === 'table') expect(opened.place, opened.reference.quantity).toBeDefined();
      if (opened.recomputed === undefined) continue;
      computed++;
      expect(Object.is(opened.recomputed, value), `${column.quantity.name} ${period} ${opened.recomputed} ${value}`).toBe(true);
      expect(opened.formula!.text.length).toBeGreaterThan(0);
    }
    expect(computed).toBeGreaterThan(0);
  });

  test('law 6: what a number names as its input names the number as its user', () => {
    const last = plain.periods.at(-1)!;
    for (const column of plain.columns.list.filter(({ quantity }) => !quantity.name.includes('.'))) {
      if (column.quantity.type === 'brackets' || column.quantity.name.includes('check:')) continue;
      const opened = explain(plain, { quantity: column.quantity.name, period: last, element: column.element });
      if (opened.formula === undefined) continue;
      for (const { reference } of opened.inputs.slice(0, 3)) {
        const users = explain(plain, reference).usedBy;
        expect(users.some((user) => user.quantity === opened.reference.quantity && user.period === last), `${reference.quantity} → ${opened.reference.quantity}`).toBe(true);
      }
    }
  });

  test('law 7: no check that counts as an error fails, and the warnings are the known ones', () => {
    const failing = plain.checks.filter(({ holds }) => !holds);
    expect(failing.filter(({ check }) => check.severity === 'error')).toEqual([]);
    expect(failing.map(({ check, period, element }) => [check.name, period, element].filter(Boolean).join(' '))).toEqual(shipped.warnings ?? []);
    for (const check of shipped.model.checks) expect(plain.checks.some((outcome) => outcome.check === check), check.name).toBe(true);
  });

  test('law 7: every check fails on a planted error', () => {
    const deaf = shipped.model.checks.filter((check) => {
      if (check.name.includes('.')) return false;
      const read = readsOf(check.formula.tree, shipped.model, prefixOf(check.name)).map(({ quantity }) => quantity);
      const planted = [true, false].flatMap((observedToo) => [4, -3].map((factor) => ({ observedToo, factor })));
      return !read.some((quantity) => planted.some((how) => wrong(shipped, plain, quantity, how).checks.some((outcome) => outcome.check === check && !outcome.holds)));
    });
    expect(deaf.map(({ name }) => name)).toEqual([]);
  });

  test('law 8: draws without variance equal the plain run bit for bit, in both executors', () => {
    const draws = leaves(plain).map(([column, periods]): Draw => ({
      path: pathOf(column),
      values: (period) => (periods.includes(period) ? new Float64Array(3).fill(valueOf(plain, [column, period])!) : undefined),
    }));
    for (const executor of executors) {
      const run = made.run({ ...span(shipped), paths: 3, draws, executor });
      for (const cell of cells(plain)) for (const path of [0, 2]) expect(Object.is(valueOf(run, cell, path), valueOf(plain, cell)), `${executor.name} ${cell[0].quantity.name} ${cell[1]}`).toBe(true);
      run.release();
    }
  });

  test('law 8: both executors agree bit for bit with drawn parameters, and a path does not depend on its block', () => {
    const drawn = leaves(plain);
    // One block of paths and a little of the next; the part lies across their border.
    const paths = BLOCK_SIZE + 55;
    const border = BLOCK_SIZE - 2;
    const draws = (from: number, count: number) => drawn.map(([column, periods], leaf): Draw => ({
      path: pathOf(column),
      values: (period) => {
        const t = periods.indexOf(period);
        if (t < 0) return undefined;
        const own = valueOf(plain, [column, period])!;
        return Float64Array.from({ length: count }, (_, path) => own * (1 + 0.2 * noise(leaf, t, from + path)) + 0.01 * noise(leaf + 1000, t, from + path));
      },
    }));
    const keep = [...shipped.model.quantities.values()].filter((q) => (q.output || q.form) && !q.name.includes('.')).map((q) => q.name);
    const [first, second] = executors.map((executor) => made.run({ ...span(shipped), paths, draws: draws(0, paths), executor, keep })) as [EvaluatedRun, EvaluatedRun];
    const part = made.run({ ...span(shipped), paths: 5, draws: draws(border, 5), keep });
    let compared = 0;
    for (const name of keep) {
      for (const element of plain.elements(name)) {
        for (const period of plain.periods) {
          const [a, b, c] = [first, second, part].map((run) => run.pathValues(name, period, element));
          if (!a || a.length === 1) continue;
          compared++;
          expect(a.every((value, path) => Object.is(value, b![path])), `${name} ${period}`).toBe(true);
          expect(Array.from(c!), `${name} ${period}`).toEqual(Array.from(a.slice(border, border + 5)));
        }
      }
    }
    expect(compared > 0 || drawn.length === 0).toBe(true);
    for (const run of [first, second, part]) run.release();
  });
});

const executors = [interpreter, wasmExecutor()!];

/** A number in (−1, 1) that depends on nothing but its arguments. */
function noise(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) hash = Math.imul(hash ^ (part + 0x7f4a7c15), 0x85ebca6b) ^ (hash >>> 13);
  return (hash >>> 0) / 2 ** 31 - 1;
}

/** Numbers that nothing computes: parameters everywhere, inputs where no table gives them. */
function leaves(run: EvaluatedRun): readonly (readonly [Column, readonly string[]])[] {
  return run.columns.list.flatMap((column) => {
    const { quantity } = column;
    if (quantity.kind === 'variable' || quantity.type !== 'number') return [];
    // What a large used model draws is tried under its own name.
    if (run.columns.list.length > 2000 && quantity.name.includes('.')) return [];
    const periods = run.periods.filter((period, t) => valueOf(run, [column, period]) !== undefined && run.plan.state(column, t) !== 'table');
    // An input worked back from an observed total must stay so; only what is projected after it is drawn.
    const free = quantity.kind === 'parameter' ? periods : periods.filter((period) => run.mark(quantity.name, period, column.element) === 'assumed');
    return free.length > 0 ? [[column, free] as const] : [];
  });
}

/** The run with one quantity pinned at a wrong value in every period, or in those that no table gives. */
function wrong(shipped: ShippedModel, plain: EvaluatedRun, quantity: Quantity, { observedToo, factor }: { observedToo: boolean; factor: number }): EvaluatedRun {
  const draws = plain.elements(quantity.name).map((element): Draw => ({
    path: element === '' ? quantity.name : `${quantity.name}.${element}`,
    values: (period) => {
      const own = plain.value(quantity.name, period, element);
      if (own === undefined || (!observedToo && plain.mark(quantity.name, period, element) === 'observed')) return undefined;
      return Float64Array.of(own * factor + factor * 1e9);
    },
  }));
  return shippedEvaluator(shipped).run({ ...span(shipped), draws });
}

/** Whether a result other than the lever itself differs. */
function moves(before: EvaluatedRun, after: EvaluatedRun, lever: Column): boolean {
  return cells(before).some((cell) => cell[0] !== lever && (cell[0].quantity.kind === 'variable' || cell[0].quantity.output) && !Object.is(valueOf(before, cell), valueOf(after, cell)));
}

/** Values to try on a quantity, alone and then together with every value of every other, until something moves. */
function* trials(column: Column, run: EvaluatedRun): Generator<readonly Override[]> {
  const alone = valuesToTry(column, run);
  for (const own of alone) yield [own];
  for (const other of run.columns.list) {
    if (other === column || !(isLever(other.quantity) || other.quantity.type === 'brackets')) continue;
    for (const context of isLever(other.quantity) ? valuesToTry(other, run) : fullTable(other, run)) for (const own of alone) yield [context, own];
  }
}

/** A bracket table at its greatest value everywhere, so that what depends on it comes into play. */
function fullTable({ quantity, element }: Column, run: EvaluatedRun): readonly Override[] {
  if (element !== '' || quantity.maximum === undefined) return [];
  return [{ path: quantity.name, from: `${run.periods[0]!.slice(0, 4)}-01`, value: [{ from: 0, value: quantity.maximum }] }];
}

/** What a person can change: parameters, and inputs that are assumed after the last figure. */
function isLever(quantity: Quantity): boolean {
  return quantity.type !== 'brackets' && (quantity.kind === 'parameter' || (quantity.kind === 'input' && quantity.project !== undefined));
}

function valuesToTry(column: Column, run: EvaluatedRun): readonly Override[] {
  const { quantity, element } = column;
  const path = pathOf(column);
  const from = `${run.periods[0]!.slice(0, 4)}-01`;
  const own = run.value(quantity.name, run.periods.at(-1)!, element) ?? 0;
  const values: readonly (number | string)[] =
    quantity.type === 'choice' ? Object.keys(quantity.choices) : [quantity.maximum, quantity.minimum, own * 0.5, own + 1, own - 1, 1e12].filter((v) => v !== undefined);
  // Through the last period: an input laid over holds in its own period only.
  return values.map((value): Override => ({ path, from, until: `${run.periods.at(-1)!.slice(0, 4)}-12`, value }));
}

describe('law 8 on any draws', () => {
  test('both executors agree on any finite growth rates', () => {
    const shipped = shippedModel('resident/per-head');
    const made = shippedEvaluator(shipped);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 }), (rates) => {
        const draws: Draw[] = [{ path: 'cost_growth', values: (period) => (period > '2022' ? Float64Array.from(rates) : undefined) }];
        const [a, b] = executors.map((executor) => made.run({ to: '2024', paths: rates.length, draws, executor }).pathValues('closing_balance', '2024')!);
        expect(Array.from(a!)).toEqual(Array.from(b!));
      }),
      { seed: 20261121, numRuns: 40 },
    );
  });
});
