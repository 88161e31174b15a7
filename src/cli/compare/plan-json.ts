import { messages } from '../../i18n/locale.ts';
import type { PlanAmounts, PlanPart, PlanResult } from '../../scenario/benefits/plan-result.ts';
import type { Movement } from '../../scenario/benefits/movements.ts';
import { claimsJson } from '../open/claims-json.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { ComparedReform, PlanComparison } from './plan-comparison.ts';

/** A plan and its reforms as `hengsuan.compare/1`. */
export function planJson({ plan, baseline, reforms, issues }: PlanComparison, world: World): Json {
  const { opened, model, data, question, session } = plan;
  const settlement = model.settlement!;
  return {
    format: 'hengsuan.compare/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    data: dataJson([data.source]),
    period: question.period,
    rows: baseline.claims,
    persons: baseline.persons,
    left_out: session.inputs.leftOut,
    claims: data.claims ? claimsJson(data.claims) : null,
    settlement: {
      expense: settlement.expense,
      layers: settlement.layers.map(({ payment, fund }) => ({
        payment,
        label: { ...model.quantities.get(payment)!.label },
        fund: { ...fund },
      })),
      own: settlement.own,
    },
    baseline: resultJson(baseline),
    reforms: reforms.map(reformJson),
    issues: issuesJson(issues),
  };
}

function resultJson(result: PlanResult): Json {
  return {
    ...amountsJson(result),
    catastrophic: result.catastrophic ?? null,
    divisions: result.divisions.map(({ division, parts }) => ({ division: division.id, parts: parts.map(partJson) })),
  };
}

function partJson(part: PlanPart): Json {
  return { part: part.part, persons: part.persons ?? null, ...amountsJson(part), catastrophic: part.catastrophic ?? null };
}

function amountsJson({ expense, layers, own, ratio }: PlanAmounts): { readonly [name: string]: Json } {
  return {
    expense,
    layers: layers.map(({ payment, amount }) => ({ payment, amount })),
    funds: layers.reduce((sum, { amount }) => sum + amount, 0),
    own,
    ratio: ratio ?? null,
  };
}

function reformJson({ read, set, result, moved, effects }: ComparedReform): Json {
  const names = Object.keys(effects?.whole ?? {});
  return {
    id: read.id,
    name: { ...read.name },
    file: read.file ?? null,
    set: set.map((change): Json => ({ ...change, value: change.value as Json })),
    result: resultJson(result),
    movements: {
      ...movementJson(moved),
      bins: moved.bins.map((bin) => ({ ...bin })),
      divisions: moved.divisions.map(({ division, parts }) => ({
        division: division.id,
        parts: parts.map((part) => ({ part: part.part, ...movementJson(part) })),
      })),
    },
    measures: effects
      ? effects.effects.map(({ measure, shared, sequential }) => ({
          name: { ...measure.name },
          changes: measure.overrides.map((one) => set.findIndex((change) => change === one)),
          effects: names.map((quantity) => ({ quantity, shared: shared[quantity]!, in_order: sequential[quantity]! })),
        }))
      : null,
  };
}

function movementJson({ gainers, losers, unchanged, gained, lost }: Movement): { readonly [name: string]: Json } {
  return { gainers, losers, unchanged, gained, lost };
}
