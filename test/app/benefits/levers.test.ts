import { describe, expect, test } from 'vitest';
import { bandFaults, brokenOrders, fallingBands } from '../../../src/app/benefits/lever-faults.ts';
import { leverGroups, type Lever } from '../../../src/app/benefits/lever-list.ts';
import { changeWithoutLever } from '../../../src/app/benefits/lever-text.ts';
import type { BenefitsContext } from '../../../src/app/benefits/context.ts';
import { benefitsWords } from '../../../src/i18n/benefits.ts';
import { unitWords } from '../../../src/language/text/unit-words.ts';
import { plans, planTexts } from '../../../src/app/plan-files.ts';
import { profileFields } from '../../../src/app/benefits/profile.ts';
import { stepGroups } from '../../../src/app/benefits/claim-steps.ts';
import { readModel } from '../../../src/language/read/read-model.ts';
import { planModel } from './plan.ts';

const model = planModel('resident-layered');
const groups = leverGroups(model, '2025');
const lever = (name: string): Lever => groups.flatMap(({ levers }) => levers).find(({ quantity }) => quantity.name === name)!;

describe('levers', () => {
  test('stand with the first layer they reach', () => {
    const layerOf = (name: string) => groups.find(({ levers }) => levers.some(({ quantity }) => quantity.name === name))!.layer;
    expect(['ratio', 'critical_deductible', 'deductible_counts', 'assistance_ratio', 'extra_cap'].map(layerOf)).toEqual(['basic_payment', 'critical_payment', 'critical_payment', 'assistance_payment', 'extra_payment']);
  });

  test('have one cell for each element, inside the limits of the parameter', () => {
    const { cells } = lever('ratio');
    expect(cells.map(({ path, baseline, minimum, maximum }) => [path, baseline, minimum, maximum])).toEqual([['ratio.primary', 0.9, 0, 1], ['ratio.secondary', 0.75, 0, 1], ['ratio.tertiary', 0.6, 0, 1]]);
  });

  test.each(plans.map(({ id }) => id))('of %s are every parameter in force that is not informational', (id) => {
    const plan = readModel(planTexts[id]!, `${id}.yaml`, (other) => planTexts[other]).model!;
    const shown = new Set(leverGroups(plan, '2026').flatMap(({ levers }) => levers.map(({ quantity }) => quantity.name)));
    for (const quantity of plan.quantities.values()) if (quantity.kind === 'parameter' && !quantity.informational) expect(shown, quantity.name).toContain(quantity.name);
  });
});

describe('a change that no lever stands for', () => {
  const context = { words: benefitsWords('zh'), yuan: { locale: 'zh', money: 'yuan', persons: 'person', unitWords }, workbench: { locale: 'zh', say: ({ zh }: { readonly zh: string }) => zh } } as unknown as BenefitsContext;

  test('is told by its path', () => {
    expect(groups.flatMap(({ levers }) => levers.flatMap(({ cells }) => cells.map(({ path }) => path)))).not.toContain('ratio');
    expect(changeWithoutLever({ path: 'ratio', value: 0.7 }, model, context)).toBe('ratio → 70%');
    expect(changeWithoutLever({ path: 'no_such', value: 3 }, model, context)).toBe('no_such → 3');
  });
});

describe('an order of the plan', () => {
  test('is named where a change turns it round', () => {
    const values: Record<string, number> = { 'ratio.tertiary': 0.8 };
    const broken = brokenOrders(lever('ratio'), (cell) => values[cell.path] ?? cell.baseline);
    expect(broken.map(({ higher, lower }) => [higher.element, lower.element])).toEqual([['secondary', 'tertiary']]);
  });

  test('is kept where values meet', () => {
    expect(brokenOrders(lever('ratio'), (cell) => (cell.element === 'tertiary' ? 0.75 : cell.baseline))).toEqual([]);
  });
});

describe('bands', () => {
  test('that rise and follow each other have no fault', () => {
    expect(bandFaults([{ from: 0, value: 0.6 }, { from: 50_000, value: 0.7 }], lever('critical_ratios'))).toEqual([]);
  });

  test('out of order or above the limit are named by their row', () => {
    const faults = bandFaults([{ from: 0, value: 0.6 }, { from: 0, value: 1.2 }], lever('critical_ratios'));
    expect(faults.map(({ kind, row }) => [kind, row])).toEqual([['order', 2], ['above-maximum', 2]]);
  });

  test('that fall where the plan’s rise are named', () => {
    const plan = [{ from: 0, value: 0.6 }, { from: 50_000, value: 0.7 }];
    expect(fallingBands([{ from: 0, value: 0.6 }, { from: 50_000, value: 0.5 }], plan)).toEqual([2]);
    expect(fallingBands(plan, plan)).toEqual([]);
  });
});

describe('every plan', () => {
  test.each(plans.map((plan) => [plan.id, plan] as const))('%s is offered under the title of its file, with steps that end in every payment', (id, plan) => {
    const { title, settlement } = readModel(planTexts[id]!, `${id}.yaml`, (other) => planTexts[other]).model!;
    expect(plan.title).toEqual(title);
    const groupsOfSteps = stepGroups(readModel(planTexts[id]!, `${id}.yaml`, (other) => planTexts[other]).model!);
    const last = new Map(groupsOfSteps.map(({ payment, steps }) => [payment, steps.at(-1)]));
    for (const { payment } of settlement!.layers) if (last.has(payment)) expect(last.get(payment)).toBe(payment);
    const names = groupsOfSteps.flatMap(({ steps }) => steps);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a made-up person has a usual element for every category a plan asks for', () => {
  expect(profileFields(model).map(({ column, usual }) => [column, usual])).toEqual([['level', 'tertiary'], ['group', 'ordinary'], ['service', 'inpatient'], ['referral', 'referred']]);
});
