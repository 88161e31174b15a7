import type { Crossing } from '../../scenario/simulation/crossing.ts';
import type { Chance } from './risk-facts.ts';

/** Years ahead for which chances are told: five, ten, and the last. */
const ahead = [4, 9] as const;

/** What is told of chances that a projection has counted; those it has not are left out. */
export function chancesAhead(counted: readonly { readonly name: Chance['name']; readonly crossing: Crossing | undefined }[]): readonly Chance[] {
  return counted.flatMap(({ name, crossing }) => {
    if (!crossing) return [];
    const told = new Set([...ahead.flatMap((at) => crossing.points[at] ?? []), ...crossing.points.slice(-1)]);
    return [...told].map(({ period, by }) => ({ name, period, value: by.value, standardError: by.standardError ?? 0, level: crossing.level }));
  });
}
