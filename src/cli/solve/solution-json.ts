import { messages } from '../../i18n/locale.ts';
import type { SolvedPoint } from '../../scenario/benefits/solve.ts';
import { claimsJson } from '../open/claims-json.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { leverName } from './lever-option.ts';
import { leverUnit } from './lever-text.ts';
import type { Solved } from './solve.ts';

/** What meets a target, the gentlest first, as `hengsuan.solve/1`. */
export function solutionJson({ plan, changes, target, limits, solution, issues }: Solved, world: World): Json {
  const { opened, model, data, question, session } = plan;
  const { levers, points, broken, nearest } = solution;
  return {
    format: 'hengsuan.solve/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    data: dataJson([data.source]),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    period: question.period,
    rows: session.inputs.count,
    persons: solution.persons,
    left_out: session.inputs.leftOut,
    claims: data.claims ? claimsJson(data.claims) : null,
    levers: levers.map((placed) => ({
      name: leverName(placed.lever),
      label: { zh: String(placed.called['labelZh']), en: String(placed.called['labelEn']) },
      unit: leverUnit(placed, model),
      from: placed.lever.from,
      least: placed.lever.least,
      greatest: placed.lever.greatest,
      step: placed.lever.step,
      baseline: placed.baseline,
    })),
    limits,
    target: {
      payers: target.payers,
      is: target.is === 'equal' ? 'equal' : 'at_most',
      amount: solution.target,
      baseline: solution.baseline,
    },
    met: points.length > 0,
    points: points.map((point) => pointJson(point, solution.baseline)),
    broken: broken.map((point) => pointJson(point, solution.baseline)),
    nearest: nearest ? pointJson(nearest, solution.baseline) : null,
    sampled: solution.sampled,
    runs: solution.runs,
    issues: issuesJson(issues),
  };
}

function pointJson(point: SolvedPoint, baseline: number): Json {
  const { squares, greatestCut, losers, gainers, poorest } = point.tradeOffs;
  return {
    values: point.values,
    amount: point.amount,
    change: point.amount - baseline,
    met: point.met,
    dominated: point.dominated,
    squares,
    greatest_cut: greatestCut,
    losers,
    gainers,
    poorest: poorest ?? null,
    limits: issuesJson(point.broken),
    set: point.overrides.map((override): Json => ({ ...override, value: override.value as Json })),
    on_all_claims: point.onAllClaims,
    sample_difference: point.sampleDifference ?? null,
  };
}
