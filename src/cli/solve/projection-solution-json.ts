import { headerJson } from '../open/header-json.ts';
import { breakEvenJson, estimateJson, figureJson } from '../simulate/simulation-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { SolvedProjection } from './projection-solve.ts';

/** A lever of a projection solved for, as `hengsuan.solve-projection/1`. */
export function projectionSolutionJson({ session, lever, condition, plain, uncertain, issues }: SolvedProjection, world: World): Json {
  const { is, level, period, every } = condition;
  return {
    ...headerJson('hengsuan.solve-projection/1', session, world),
    lever: { ...lever, step: lever.step ?? null },
    condition: { ...figureJson(condition, session.model), is: is === 'atLeast' ? 'at_least' : 'at_most', level, period, every },
    plain: breakEvenJson(plain),
    chance: uncertain ? chanceJson(uncertain) : null,
    issues: issuesJson(issues),
  };
}

function chanceJson({ asked, draws, given, found }: NonNullable<SolvedProjection['uncertain']>): Json {
  const { value, holds, chance, interval, again, best, curve, runs } = found;
  return {
    asked, value, holds: holds ?? null,
    interval: interval ? { ...interval } : null,
    chance: chance ? estimateJson(chance) : null,
    again: again ? estimateJson(again) : null,
    best: best ? { value: best.value, chance: estimateJson(best.chance) } : null,
    curve: curve.map((each) => ({ value: each.value, chance: estimateJson(each.chance) })),
    draws: { paths: draws.paths, seed: draws.seed, method: draws.method },
    uncertain: given.file,
    runs,
  };
}
