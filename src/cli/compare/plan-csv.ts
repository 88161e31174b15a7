import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { Movement } from '../../scenario/benefits/movements.ts';
import type { PlanPart, PlanResult } from '../../scenario/benefits/plan-result.ts';
import { benefitsWords, partWords, unitOf } from './part-words.ts';
import type { ComparedReform, PlanComparison } from './plan-comparison.ts';

type Amounts = Pick<PlanPart, 'expense' | 'layers' | 'own' | 'ratio' | 'persons' | 'catastrophic'>;
type Cell = string | number | null;

/** A plan and its reforms as rows, one a figure: plain numbers, yuan, persons and fractions. */
export function planCells(comparison: PlanComparison, locale: Locale): FigureTable {
  const { plan, baseline, reforms } = comparison;
  const { model } = plan;
  const before = (result: PlanResult, at: number): Amounts => (at < 0 ? result : (flat(result)[at]!.part as Amounts));
  const places = [{ division: '', part: '' }, ...flat(baseline).map(({ division, part }) => ({ division, part: part.part }))];
  const figures = (reform: ComparedReform | undefined): readonly (readonly Cell[])[] =>
    places.flatMap(({ division, part }, index) => {
      const named = division === '' ? '' : partWords(division, part, model, locale);
      const [own, other] = [
        figuresOf(comparison, before(baseline, index - 1), locale),
        reform && figuresOf(comparison, before(reform.result, index - 1), locale),
      ];
      const lines = own.map(([name, label, unit, value], at): readonly Cell[] => {
        const next = other?.[at]![3] ?? null;
        const change = value === null || next === null ? null : next - value;
        return [reform?.read.id ?? '', division, part, named, name, label, unit, value, next, change, null, null];
      });
      const moved = reform && movementAt(reform, division, part);
      return [...lines, ...(moved ? movementCells(moved, reform.read.id, division, part, named, unitOf(model), locale) : [])];
    });
  return {
    columns: ['reform', 'division', 'part', 'part_label', 'quantity', 'label', 'unit', 'baseline', 'value', 'change', 'shared', 'in_order'],
    rows: [
      ...(reforms.length === 0 ? figures(undefined) : reforms.flatMap(figures)),
      ...reforms.flatMap((reform) => effectCells(comparison, reform, locale)),
    ],
  };
}

function flat({ divisions }: PlanResult): readonly { readonly division: string; readonly part: PlanPart }[] {
  return divisions.flatMap(({ division, parts }) => parts.map((part) => ({ division: division.id, part })));
}

function figuresOf(
  { plan: { model } }: PlanComparison,
  { expense, layers, own, ratio, persons, catastrophic }: Amounts,
  locale: Locale,
): readonly (readonly [string, string, string, number | null])[] {
  const words = benefitsWords(locale);
  const settlement = model.settlement!;
  const label = (name: string): string => model.quantities.get(name)!.label[locale];
  const money = unitOf(model);
  const funds = layers.reduce((sum, { amount }) => sum + amount, 0);
  return [
    [settlement.expense, label(settlement.expense), money, expense],
    ...layers.map(({ payment, amount }): readonly [string, string, string, number] => [payment, label(payment), money, amount]),
    ['funds', words.fundsTotal, money, funds],
    [settlement.own, label(settlement.own), money, own],
    ['reimbursement_ratio', words.ratio, '1', ratio ?? null],
    ['persons', words.person, 'person', persons ?? null],
    ['catastrophic', words.catastrophic, 'person', catastrophic ?? null],
  ];
}

function movementAt({ moved }: ComparedReform, division: string, part: string): Movement | undefined {
  if (division === '') return moved;
  return moved.divisions.find((one) => one.division.id === division)?.parts.find((one) => one.part === part);
}

function movementCells(
  moved: Movement,
  reform: string,
  division: string,
  part: string,
  named: string,
  money: string,
  locale: Locale,
): readonly (readonly Cell[])[] {
  const words = benefitsWords(locale);
  return (['gainers', 'losers', 'unchanged', 'gained', 'lost'] as const).map((name) => [
    reform,
    division,
    part,
    named,
    name,
    words[name],
    name === 'gained' || name === 'lost' ? money : 'person',
    null,
    moved[name],
    null,
    null,
    null,
  ]);
}

function effectCells({ plan: { model } }: PlanComparison, { read, effects }: ComparedReform, locale: Locale): readonly (readonly Cell[])[] {
  return (effects?.effects ?? []).flatMap(({ measure, shared, sequential }) =>
    Object.keys(shared).map((name): readonly Cell[] => [
      read.id,
      'measure',
      measure.id,
      measure.name[locale],
      name,
      model.quantities.get(name)!.label[locale],
      unitOf(model),
      null,
      null,
      null,
      shared[name]!,
      sequential[name]!,
    ]),
  );
}
