import { corridorNames } from '../../language/corridor-names.ts';
import type { Corridor, Model } from '../../language/model.ts';

/** Bracket tables of the corridor that give somebody anything: clauses by which years hang together. */
export function tablesGiving({ quantities }: Pick<Model, 'quantities'>, corridor: Corridor): readonly string[] {
  return corridorNames(corridor).tables.filter((name) => quantities.get(name)!.values.some(({ status }) => status !== 'assumed'));
}
