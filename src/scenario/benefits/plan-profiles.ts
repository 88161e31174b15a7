import type { Executor } from '../../language/kernel.ts';
import type { Label, Model, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { RowNumbers } from '../../language/run/row-inputs.ts';
import { sessionOver, type RowRun } from '../../language/run/row-session.ts';
import { elementsOf, planColumns } from './plan-columns.ts';

/** A made person: one element of each category, and the first or the second claim of the year. */
export interface Profile {
  readonly elements: ReadonlyMap<string, string>;
  readonly claim: 1 | 2;
  readonly label: Label;
}

/** One question to a plan: what it pays for a profile's year whose last claim has this expense. */
export interface Asked {
  readonly profile: Profile;
  readonly expense: number;
}

/** What a plan pays over the year of each question, yuan. */
export interface Answers {
  readonly run: RowRun;
  readonly expense: Float64Array;
  readonly own: Float64Array;
  /** By layer of the settlement. */
  readonly layers: readonly Float64Array[];
  /** Question that a row of the run belongs to. */
  questionOf(row: number): number;
}

/** Combinations beyond this are not all asked: then one category at a time leaves its first element. */
const mostCombinations = 240;
/** Expense of the claim before a second one, yuan: above usual deductibles, far below caps. */
const expenseBefore = 20_000;

/** Every combination of the categories that a plan reads, each with a first and a second claim of the year. */
export function profilesOf(model: Model): readonly Profile[] {
  const { inputs, categories } = planColumns(model);
  const choices = categories.map((column) => {
    const readers = inputs.filter((input) => input.column === column).map(({ quantity }) => quantity);
    const elements = elementsOf(model, readers[0]!).filter((element) => readers.every((reader) => elementsOf(model, reader).includes(element)));
    const labels = model.dimensions.get(readers[0]!.category!)!.labels;
    return elements.map((element) => ({ column, element, label: labels[element]! }));
  });
  const count = choices.reduce((product, { length }) => product * length, 1);
  const first = choices.map(([element]) => element!);
  const combinations = count <= mostCombinations
    ? choices.reduce<(typeof first)[]>((all, next) => all.flatMap((one) => next.map((element) => [...one, element])), [[]])
    : [first, ...choices.flatMap((elements, at) => elements.slice(1).map((element) => first.with(at, element)))];
  return combinations.flatMap((chosen) => ([1, 2] as const).map((claim): Profile => ({
    elements: new Map(chosen.map(({ column, element }) => [column, element])), claim,
    label: { zh: chosen.map(({ label }) => label.zh).join('、') || '–', en: chosen.map(({ label }) => label.en).join(', ') || '–' },
  })));
}

/** Questions to a plan, to be asked under any changes. */
export interface Questions {
  readonly asked: readonly Asked[];
  ask(overrides: readonly Override[], checks?: boolean): Answers;
  close(): void;
}

/** Made persons, one for each question; everything is in the catalogue and nothing is paid first. */
export function openQuestions(model: Model, period: Period, asked: readonly Asked[], executor?: Executor): Questions {
  const columns = planColumns(model);
  const starts = new Uint32Array(asked.length + 1);
  asked.forEach(({ profile }, index) => (starts[index + 1] = starts[index]! + profile.claim));
  const count = starts[asked.length]!;
  const questions = new Uint32Array(count);
  asked.forEach((_, index) => questions.fill(index, starts[index], starts[index + 1]));

  const numbers = new Map(columns.inputs.map(({ column, quantity }): readonly [string, RowNumbers] => {
    if (quantity.type === 'key') return [quantity.name, questions];
    if (quantity.type === 'category') {
      const elements = elementsOf(model, quantity);
      const codes = new Map([...new Set(asked.map(({ profile }) => profile))].map((profile) => [profile, Math.max(0, elements.indexOf(profile.elements.get(column)!))]));
      return [quantity.name, Uint8Array.from(questions, (question) => codes.get(asked[question]!.profile)!)];
    }
    if (column === columns.expense) return [quantity.name, Float64Array.from(questions, (question, row) => (row + 1 === starts[question + 1] ? asked[question]!.expense : expenseBefore))];
    const otherwise = columns.parts.includes(column) ? 0 : 1;
    return [quantity.name, new Float64Array(count).fill(Number(quantity.otherwise ?? otherwise))];
  }));
  const rows = Uint32Array.from(questions, (_, row) => row);
  const session = sessionOver(model, { count, rows, numbers, groupStarts: starts, groupName: (_, group) => String(group), leftOut: 0, issues: [] }, executor);
  const { expense, own, layers } = model.settlement!;
  const payments = layers.map(({ payment }) => payment);
  return {
    asked,
    ask: (overrides, checks = false) => {
      const run = session.run({ period, overrides, columns: [], checks, groupTotals: [expense, own, ...payments] });
      const sound = run.issues.every(({ severity }) => severity !== 'error');
      const totals = (name: string) => (sound ? run.groupTotals(name) : new Float64Array(asked.length));
      return { run, expense: totals(expense), own: totals(own), layers: payments.map(totals), questionOf: (row) => questions[row]! };
    },
    close: () => session.close(),
  };
}
