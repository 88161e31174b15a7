import { describe, expect, it } from 'vitest';
import type { EvaluatedRun } from '../../src/language/run/evaluate.ts';
import { csvCells } from './csv-cells.ts';
import { engineRun, projects } from './engine.ts';
import { codesIn, line } from './overlay.ts';

interface RunDocument {
  readonly format: string;
  readonly periods: readonly string[];
  readonly quantities: readonly {
    readonly name: string;
    readonly element: string | null;
    readonly unit: string;
    readonly values: readonly (number | string | null)[];
    readonly marks: readonly string[];
  }[];
  readonly checks: readonly { readonly name: string; readonly period: string; readonly difference: number; readonly holds: boolean }[];
  readonly set: readonly { readonly path: string; readonly from: string; readonly value: unknown }[];
  readonly issues: readonly { readonly code: string }[];
}

const document = (stdout: string): RunDocument => JSON.parse(stdout) as RunDocument;

/** What a document must say of a cell: the number's own bits, an option by name, null where there is none. */
function expected(run: EvaluatedRun, name: string, period: string, element: string): number | string | null {
  const value = run.value(name, period, element);
  const quantity = run.model.quantities.get(name)!;
  if (value === undefined) return null;
  return quantity.type === 'choice' ? Object.keys(quantity.choices)[value]! : Number.isFinite(value) ? value : String(value);
}

function differences(found: RunDocument, run: EvaluatedRun): readonly string[] {
  return found.quantities.flatMap(({ name, element, values, marks }) =>
    found.periods.flatMap((period, at) => {
      const same = Object.is(values[at], expected(run, name, period, element ?? '')) && marks[at] === run.mark(name, period, element ?? '');
      return same ? [] : [`${name}@${period}[${element ?? ''}]`];
    }),
  );
}

describe('hengsuan run --json', () => {
  it.each(projects)('gives every cell of $id as the engine does, bit for bit, with its mark', async (project) => {
    const { stdout, code } = await line(`run ${project.id} --json`);
    const run = engineRun(project);
    const found = document(stdout);
    expect(code).toBe(0);
    expect(found.format).toBe('hengsuan.run/1');
    expect(found.periods).toEqual(run.periods);
    expect(found.quantities.length).toBe([...run.model.quantities.keys()].reduce((sum, name) => sum + run.elements(name).length, 0));
    expect(differences(found, run)).toEqual([]);
    expect(found.checks.map(({ difference, holds }) => [difference, holds])).toEqual(
      run.checks.map(({ difference, holds }) => [difference, holds]),
    );
  });

  it('is the same by project, by model, by path and with its own dataset named', async () => {
    const [first, ...others] = await Promise.all(
      [
        'national-employees',
        'employee/pool-budget',
        'models/employee/pool-budget.yaml',
        'employee/pool-budget --data national',
        'employee/pool-budget --data datasets/national/',
      ].map(async (words) => document((await line(`run ${words} --json`)).stdout).quantities),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('does not depend on the language', async () => {
    expect((await line('run national-residents --json --lang en')).stdout).toBe(
      (await line('run national-residents --json --lang zh')).stdout,
    );
  });

  it('lays --set over the baseline from the budget year on, as the engine does', async () => {
    const { stdout, code } = await line('run national-employees --set control_target=2% --set closing_rule=reserve@2026-01 --json');
    const run = engineRun(projects[0]!, [
      { path: 'control_target', from: '2027-01', value: 0.02 },
      { path: 'closing_rule', from: '2026-01', value: 'reserve' },
    ]);
    expect(code).toBe(0);
    expect(document(stdout).set).toEqual([
      { path: 'control_target', from: '2027-01', value: 0.02 },
      { path: 'closing_rule', from: '2026-01', value: 'reserve' },
    ]);
    expect(differences(document(stdout), run)).toEqual([]);
  });

  it('runs a scenario file like the same changes on the line', async () => {
    const scenario = 'scenario: cut\nset:\n  - {path: control_target, from: 2027-01, value: 0.02}\n';
    const byFile = document((await line('run national-employees --scenario cut.yaml --json', { 'cut.yaml': scenario })).stdout);
    const byLine = document((await line('run national-employees --set control_target=0.02@2027 --json')).stdout);
    expect(byFile.quantities).toEqual(byLine.quantities);
  });

  it('moves no number by beginning later', async () => {
    const whole = document((await line('run national-employees --json')).stdout);
    const late = document((await line('run national-employees --from 2026 --json')).stdout);
    expect(late.periods).toEqual(['2026', '2027']);
    expect(late.quantities.map(({ values }) => values)).toEqual(whole.quantities.map(({ values }) => values.slice(-2)));
  });

  it('goes on to the period asked for', async () => {
    const { periods } = document((await line('run national-employees --to 2035 --json')).stdout);
    expect(periods.at(-1)).toBe('2035');
  });

  it('keeps figures after --known back, and takes data of one’s own whole', async () => {
    const drafted = document((await line('run region-employees --json')).stdout);
    const later = document((await line('run region-employees --known 2021 --json')).stdout);
    const income = (found: RunDocument): readonly string[] =>
      found.quantities.find(({ name }) => name === 'income')!.marks.map((mark, at) => `${found.periods[at]!} ${mark}`);
    expect(
      income(drafted)
        .filter((cell) => cell.endsWith('observed'))
        .at(-1),
    ).toBe('2020 observed');
    expect(
      income(later)
        .filter((cell) => cell.endsWith('observed'))
        .at(-1),
    ).toBe('2021 observed');
    // Two years beyond the last observed one.
    expect(later.periods.at(-1)).toBe('2023');
    const both = document((await line('run region-employees --data region-2014-2022 --data curves --json')).stdout);
    expect(
      income(both)
        .filter((cell) => cell.endsWith('observed'))
        .at(-1),
    ).toBe('2022 observed');
  });

  it('says on standard error which changes equal the baseline or move nothing', async () => {
    const { stderr, code } = await line('run national-employees --set control_target=0 --set norm_low=5 --lang en');
    expect(code).toBe(0);
    expect(codesIn(stderr)).toEqual(['override/without-effect', 'override/equal']);
    expect(stderr).toContain('--set control_target=0');
  });
});

describe('hengsuan run --csv', () => {
  it('parses back to the cells of the JSON', async () => {
    const [header, ...rows] = csvCells((await line('run national-residents --csv')).stdout);
    const { periods, quantities } = document((await line('run national-residents --json')).stdout);
    expect(header).toEqual(['quantity', 'element', 'label', 'unit', 'period', 'value', 'mark']);
    const cells = quantities.flatMap(({ name, element, unit, values, marks }) =>
      periods.map((period, at) => [name, element ?? '', unit, period, values[at], marks[at]]),
    );
    const read = rows.map(([name, element, , unit, period, value = '', mark], at) => {
      const wanted = cells[at]?.[4];
      return [name, element, unit, period, typeof wanted === 'number' ? Number(value) : value === '' ? null : value, mark];
    });
    expect(read).toEqual(cells);
  });
});

describe('hengsuan run as text', () => {
  it('names units and marks, and stands in columns', async () => {
    const { stdout } = await line('run national-employees --from 2024 --lang zh');
    expect(stdout).toContain('职工医保统筹基金收支预算  employee/pool-budget');
    expect(stdout).toMatch(/^income +本年收入合计 +亿元 +17,342\.5 +18,292\.9 +=[\d,.]+ +=[\d,.]+$/m);
    expect(stdout).toContain('观测 123  计算 =123  假设 ~123  未公布 —');
    const english = (await line('run national-employees --from 2024 --lang en')).stdout;
    expect(english).toContain('Employee pooled fund budget');
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
