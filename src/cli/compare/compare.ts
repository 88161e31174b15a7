import type { CommandLine } from '../command-line.ts';
import { openModel } from '../open/model.ts';
import type { Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** `hengsuan compare MODEL`: a model as it stands beside its reforms or scenarios. */
export async function compare(line: CommandLine, world: World): Promise<Outcome> {
  const opening = openModel(line.arguments[0]!, world);
  const { opened } = opening;
  if (opened?.model.axis.kind === 'rows') return (await import('./compare-plans.ts')).comparePlanReforms(opened, line, world);
  return (await import('./compare-scenarios.ts')).compareScenarios(opening, line, world);
}
