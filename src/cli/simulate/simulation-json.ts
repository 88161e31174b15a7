import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Model } from '../../language/model.ts';
import type { BreakEven } from '../../scenario/questions/break-even.ts';
import type { Figure } from '../../scenario/questions/target.ts';
import { headerJson } from '../open/header-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { Simulated } from './simulated.ts';

/** A simulation as `hengsuan.simulate/1`. */
export function simulationJson(found: Simulated, world: World): Json {
  const { session, draws, given, fans, crossings, tornado, indices, grid, closing, bridge, issues } = found;
  const { model } = session;
  return {
    ...headerJson('hengsuan.simulate/1', session, world),
    draws: { paths: draws.paths, seed: draws.seed, method: draws.method },
    uncertain: {
      file: given.file,
      assume: given.uncertainty.risks.map(({ entry, label, as, autocorrelation }) => ({
        path: entry.path, label: { ...label }, from: entry.from, until: entry.until ?? null, as, autocorrelation,
        distribution: entry.distribution as unknown as Json, note: entry.note ? { ...entry.note } : null,
      })),
      correlate: given.correlate.map((entry): Json => [...entry]),
    },
    periods: found.periods,
    fans: fans.map(({ fan, errors }) => ({
      ...figureJson(fan, model),
      probabilities: fan.probabilities,
      points: fan.points.map(({ period, plain, mean, percentiles, without }, at) => ({
        period, plain: plain ?? null, mean: estimateJson({ ...errors[at]!.mean, value: mean }), median: estimateJson(errors[at]!.median), percentiles, without,
      })),
    })),
    crossings: crossings.map((crossing) => ({
      ...figureJson(crossing, model),
      level: crossing.level,
      points: crossing.points.map(({ period, here, by, first }) => ({ period, here: estimateJson(here), by: estimateJson(by), first: estimateJson(first) })),
      never: estimateJson(crossing.never),
      median: crossing.median,
    })),
    tornado: tornado
      ? {
          ...figureJson(tornado.target, model), period: tornado.target.period, baseline: tornado.baseline ?? null,
          bars: tornado.bars.map(({ path, label, low, high, swing, idle }) => ({ path, label: { ...label }, low: { ...low, settings: low.settings as Json }, high: { ...high, settings: high.settings as Json }, swing, idle })),
        }
      : null,
    indices: indices
      ? {
          ...figureJson(indices.target, model), period: indices.target.period, mean: indices.mean ?? null, variance: indices.variance ?? null, without: indices.without,
          blocks: indices.blocks.map(({ risks, alone, total }) => ({ risks: risks.map(({ path }) => path), alone: estimateJson(alone), total: estimateJson(total) })),
        }
      : null,
    grid: grid ? gridJson(grid, model) : null,
    closing: closing ? closing.plans.map(({ plan, years, conserved }) => ({
      rule: plan.id, label: { ...plan.label }, conserved,
      years: years.map(({ borne, failing, ...year }) => ({ ...year, borne: borne.map(({ option, quantity, amount }) => ({ option, quantity, amount })), failing })),
    })) : null,
    bridge: bridge
      ? {
          ...figureJson(bridge.target, model), period: bridge.target.period, since: found.request.bridge?.since ?? null,
          before: bridge.before, after: bridge.after, unnamed: bridge.unnamed,
          steps: bridge.steps.map(({ name, label, amount }) => ({ name, label: { ...label }, amount })),
        }
      : null,
    issues: issuesJson([...session.issues, ...issues]),
  };
}

function gridJson({ lever, shown, condition, found }: NonNullable<Simulated['grid']>, model: Model): Json {
  return {
    lever: { ...lever },
    shown: { ...figureJson(shown, model), period: shown.period },
    condition: condition ? { ...figureJson(condition, model), is: condition.is, level: condition.level, period: condition.period, every: condition.every } : null,
    rows: found.rows.map(({ scenario, cells, breakEven }) => ({
      scenario: { id: scenario.id, name: { ...scenario.name } },
      cells: cells.map(({ value, firstDeficit, shown: own, uncertain }) => ({
        value, first_deficit: firstDeficit, shown: own ?? null,
        chance: uncertain ? estimateJson(uncertain.chance) : null,
        median_first_deficit: uncertain?.median ?? null,
        shown_band: uncertain?.shown ? { ...uncertain.shown } : null,
      })),
      break_even: breakEven ? breakEvenJson(breakEven) : null,
    })),
  };
}

export function breakEvenJson({ value, holds, best, curve }: BreakEven): Json {
  return { value, holds: holds ?? null, best: best ? { ...best } : null, curve: curve.map((each) => ({ ...each })) };
}

export function figureJson({ quantity, element = '' }: Figure, model: Model): { readonly [name: string]: Json } {
  const found = model.quantities.get(quantity)!;
  return { quantity, element: element === '' ? null : element, label: { ...found.label }, unit: found.unitText };
}

export function estimateJson({ value, standardError, least, greatest }: Estimate): Json {
  return { value, standard_error: standardError, least, greatest };
}
