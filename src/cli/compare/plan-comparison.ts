import type { Issue } from '../../i18n/issue.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { effectByMeasure, mostMeasures, type EffectByMeasure } from '../../scenario/benefits/effect-by-measure.ts';
import type { Division } from '../../scenario/benefits/divisions.ts';
import { movements, type Movements } from '../../scenario/benefits/movements.ts';
import { planAmounts, planResult, type PlanAmounts, type PlanResult, type PlanVariant } from '../../scenario/benefits/plan-result.ts';
import { calledOf, type ScenarioChange } from '../../scenario/scenario.ts';
import type { ReadReform } from '../open/changes.ts';
import type { OpenedPlan } from '../open/plan.ts';
import { rowCheckIssues } from '../run/row-checks.ts';
import type { World } from '../world.ts';
import { measuresOf } from './measures-of.ts';
import { reviewIssues } from './review-issues.ts';

export interface ComparedReform {
  readonly read: ReadReform;
  readonly set: readonly ScenarioChange[];
  readonly result: PlanResult;
  readonly moved: Movements;
  /** Absent where the reform has more measures than can be split. */
  readonly effects: EffectByMeasure | undefined;
}

/** A plan as it stands beside its reforms. */
export interface PlanComparison {
  readonly plan: OpenedPlan;
  readonly baseline: PlanResult;
  readonly reforms: readonly ComparedReform[];
  readonly issues: readonly Issue[];
}

/** Amounts that differ by less are the same: half a fen. */
const sameAmount = 0.005;

/** Runs the plan and each reform, divided by `divisions`, and splits each reform's effect by measure. */
export function comparePlans(
  plan: OpenedPlan,
  reforms: readonly ReadReform[],
  divisions: readonly Division[],
  world: World,
): PlanComparison {
  const { session, incomes, question, data } = plan;
  const { period } = question;
  const issues: Issue[] = [];
  const run = (variant: PlanVariant): PlanResult => {
    world.progress(variant.id);
    const result = planResult(session, variant, { period, divisions, incomes });
    const { checks } = session.run({ period, overrides: variant.overrides, columns: [], checks: true });
    issues.push(...rowCheckIssues({ period, checks }, data.table));
    return result;
  };
  const baseline = run({ id: 'baseline', name: { zh: '基线', en: 'Baseline' }, overrides: [] });
  const compared = reforms.map((read): ComparedReform => {
    const set = read.set.map(({ change }) => change);
    const result = run({ id: read.id, name: read.name, overrides: set });
    const measures = measuresOf(set);
    const isMany = measures.length > mostMeasures;
    if (isMany) {
      const values = { nameZh: read.name.zh, nameEn: read.name.en, count: measures.length, limit: mostMeasures };
      issues.push({ code: 'cli/measures-many', severity: 'warning', place: {}, values });
    }
    issues.push(...idleChanges(plan, read, result));
    world.progress(read.id);
    const effects = isMany ? undefined : effectByMeasure(session, period, [], measures);
    return { read, set, result, moved: movements(baseline, result), effects };
  });
  return { plan, baseline, reforms: compared, issues: [...issues, ...reviewIssues(plan, reforms, world)] };
}

/** Changes without which every payer pays the same. */
function idleChanges({ session, model, question }: OpenedPlan, { set }: ReadReform, whole: PlanAmounts): readonly Issue[] {
  return set.flatMap(({ change, place }, index): readonly Issue[] => {
    const others = set.filter((_, other) => other !== index).map((one) => one.change);
    if (!isSame(whole, planAmounts(session, question.period, others))) return [];
    const { quantity } = placeOverride(change, model, [])!;
    return [{ code: 'override/without-effect', severity: 'warning', place, values: { ...calledOf(change, quantity), from: change.from } }];
  });
}

function isSame(a: PlanAmounts, b: PlanAmounts): boolean {
  return Math.abs(a.own - b.own) < sameAmount && a.layers.every(({ amount }, at) => Math.abs(amount - b.layers[at]!.amount) < sameAmount);
}
