import { describe, expect, test } from 'vitest';
import type { CellOfRun, FigureOrigin, ReportDocument } from '../../../src/reports/document/report-document.ts';
import { bridge } from '../../../src/scenario/bridge.ts';
import { readiness } from '../../../src/scenario/budget.ts';
import { budgets, told, type Told } from './explained-budget.ts';

interface ToldFigure {
  readonly text: string;
  readonly value: number;
  readonly of: FigureOrigin;
}

/** Every figure of a report: those of its sentences, and the cells of its tables that say where they come from. */
function figuresOf({ blocks }: ReportDocument): readonly ToldFigure[] {
  return blocks.flatMap((block): readonly ToldFigure[] => {
    const sentences = block.kind === 'paragraph' || block.kind === 'remark' ? [block.content] : block.kind === 'list' ? block.items : [];
    const cells = block.kind === 'table' ? block.rows.flatMap(({ cells: all }) => all).filter((cell) => cell.of !== undefined && cell.value != null) : [];
    return [...sentences.flat().flatMap((piece) => (piece.kind === 'figure' ? [piece] : [])), ...cells.map(({ text, value, of }) => ({ text, value: value!, of: of! }))];
  });
}

function runOf({ baseline, scenario }: Told, run: string) {
  return run === 'baseline' ? baseline : scenario;
}

/** The value that a figure's origin says it has, worked out again from the runs; undefined where it is no figure of theirs. */
function recomputed(of: FigureOrigin, all: Told): number | undefined {
  const at = ({ run, reference: { quantity, period, element } }: CellOfRun) => runOf(all, run).value(quantity, period, element)!;
  if (of.reference) return at({ run: of.run, reference: of.reference });
  const [a = NaN, b = NaN] = (of.inputs ?? []).map(at);
  const [made = '', ...names] = (of.made ?? '').split(' ');
  const { input } = all;
  const run = runOf(all, of.run);
  const period = input.years.budget;
  const overrides = input.changes;
  switch (of.made ?? '') {
    case 'checks':
      return readiness(run, period).total;
    case 'checks that hold':
      return readiness(run, period).passed;
    case 'share size':
      return Math.abs(a / b);
    case 'used':
      return Math.min(-a, Math.max(0, b));
    case 'left':
      return b + a;
    case 'rest':
      return -a - Math.max(0, b);
  }
  switch (made) {
    case 'size':
      return Math.abs(a - b);
    case 'difference':
      return a - b;
    case 'growth':
      return a / b - 1;
    case 'rate':
      return Math.abs(a - b) / b;
    case 'share':
      return a / b;
    case 'magnitude':
      return Math.abs(a);
    case 'cause': {
      const what = run.model.bridges.find(({ name }) => name === names[0])!;
      const split = bridge(input.evaluator, { from: run.periods[0]!, to: run.periods.at(-1)!, overrides }, run, what, period)!;
      return Math.abs(split.steps.find(({ name }) => name === names[1])!.amount);
    }
    case 'check':
      return run.checks.find((outcome) => outcome.check.name === names[0] && outcome.period === period)!.difference;
    default:
      return undefined;
  }
}

/** What a printed figure says, in the unit of its value, and half of its last digit. */
function read(text: string): { readonly value: number; readonly half: number } | undefined {
  const [, sign = '', digits = '', unit = ''] = /^([−+]?)([\d\u202f.]+)(.*)$/s.exec(text) ?? [];
  const plain = digits.replaceAll('\u202f', '');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const factor = unit.includes('亿') ? 1e8 : unit.includes('万') ? 1e4 : unit.startsWith('%') || unit.includes('百分点') ? 0.01 : 1;
  return { value: Number(plain) * factor * (sign === '−' ? -1 : 1), half: (0.5 / 10 ** decimals) * factor };
}

const scenarios = [
  { name: 'as it comes', changes: [] },
  { name: 'in a deficit that the balance covers', changes: [{ path: 'control_target', from: '2023-01', value: -0.2 }, { path: 'benefit_change', from: '2023-01', value: 1 }] },
  { name: 'closed by the ratio', changes: [{ path: 'control_target', from: '2023-01', value: -0.2 }, { path: 'closing_rule', from: '2023-01', value: 'ratio' }] },
] as const;

describe.each(budgets)('the explanation of $id', (budget) => {
  // Some budgets have benefits by service, some as one: a change that does not fit a model changes nothing.
  test.each(scenarios)('$name: every figure is that of the run, and its text is the figure', ({ changes }) => {
    const all = told(budget, changes);
    const figures = figuresOf(all.report);
    expect(figures.length).toBeGreaterThan(60);
    let known = 0;
    for (const { text, value, of } of figures) {
      const again = recomputed(of, all);
      if (again !== undefined) {
        known++;
        expect(Math.abs(value - again), `${text} ${JSON.stringify(of)}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(again)));
      }
      const printed = read(text);
      expect(printed, text).toBeDefined();
      // Figures of tables have their unit in the head; parts of sums may be printed one unit off their own rounding.
      const hasUnit = !/^[−+]?[\d\u202f.]+$/.test(text) || Math.abs(printed!.value - value) <= printed!.half * 2.0001;
      const scale = hasUnit ? 1 : budget.money === 'hundredMillionYuan' ? 1e8 : 1e4;
      expect(Math.abs(printed!.value * scale - value), `${text} for ${value}`).toBeLessThanOrEqual(printed!.half * scale * 2.0001);
    }
    expect(known / figures.length).toBeGreaterThan(0.9);
  });

  test.each(['zh', 'en'] as const)('in %s leaves no place open and says no “undefined”, “NaN” or “null”', (locale) => {
    for (const { changes } of scenarios) expect(JSON.stringify(told(budget, changes, { locale }).report)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});
