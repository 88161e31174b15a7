import type { RiskFacts } from '../../../reports/explanation/risk-facts.ts';
import type { CommandLine } from '../../command-line.ts';
import { lineWith } from '../../open/line-with.ts';
import type { World } from '../../world.ts';
import { drawnProjection } from './drawn-projection.ts';

/** Years ahead for which chances are told: five, ten, and the last. */
const ahead = [4, 9] as const;

/** Chances of the projection that ships under the name of a project; undefined where none does. What the line changes is of the budget, not of it. */
export async function projectionRisk(project: string, line: CommandLine, world: World): Promise<RiskFacts | undefined> {
  const own = lineWith({ ...line, arguments: [project] }, { set: [], scenario: [], from: [], to: [], known: [], data: [] });
  const drawn = await drawnProjection(own, world);
  if ('refused' in drawn || !drawn.entry) return undefined;
  const { found, chances, entry } = drawn;
  return {
    projection: entry.title, paths: found.draws.paths, seed: found.draws.seed,
    chances: chances.flatMap(({ name, level }, at) => {
      const { points } = found.crossings[at] ?? { points: [] };
      const told = [...new Set([...ahead.flatMap((year) => points[year] ?? []), ...points.slice(-1)])];
      return told.map(({ period, by }) => ({ name, period, value: by.value, standardError: by.standardError ?? 0, level: level.level }));
    }),
  };
}
