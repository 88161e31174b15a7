import { chancesAhead } from '../../../reports/explanation/chances-ahead.ts';
import type { RiskFacts } from '../../../reports/explanation/risk-facts.ts';
import type { CommandLine } from '../../command-line.ts';
import { lineWith } from '../../open/line-with.ts';
import type { World } from '../../world.ts';
import { drawnProjection } from './drawn-projection.ts';

/** Chances of the projection that ships under the name of a project; undefined where none does. What the line changes is of the budget, not of it. */
export async function projectionRisk(project: string, line: CommandLine, world: World): Promise<RiskFacts | undefined> {
  const own = lineWith({ ...line, arguments: [project] }, { set: [], scenario: [], from: [], to: [], known: [], data: [] });
  const drawn = await drawnProjection(own, world);
  if ('refused' in drawn || !drawn.entry) return undefined;
  const { found, chances, entry } = drawn;
  return {
    projection: entry.title, paths: found.draws.paths, seed: found.draws.seed,
    chances: chancesAhead(chances.map(({ name }, at) => ({ name, crossing: found.crossings[at] }))),
  };
}
