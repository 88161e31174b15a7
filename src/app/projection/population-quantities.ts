import type { Model, Quantity } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';

/** Quantities of people that a projection may have; what a model has not is left out. */
export interface PopulationQuantities {
  /** People by sex and single age. */
  readonly people: Quantity;
  /** Insured employees by groups of men and women, and age. */
  readonly members: Quantity | undefined;
  readonly insured: Quantity | undefined;
  readonly residents: Quantity | undefined;
  readonly dependency: Quantity | undefined;
  /** Names of the single ages in order: `0` … `100`. */
  readonly ages: readonly string[];
}

/** The population of a model, own or of a file it uses; undefined where it has none by sex and age. */
export function populationQuantities(model: Model): PopulationQuantities | undefined {
  const all = [...model.quantities.values()];
  const named = (name: string): Quantity | undefined => model.quantities.get(name) ?? all.find((quantity) => quantity.name.endsWith(`.${name}`));
  const people = named('population');
  if (!people || people.dimensions.length !== 2) return undefined;
  const elements = elementKeys(people.dimensions, model.dimensions);
  const ages = elements.filter((element) => element.startsWith('male.')).map((element) => element.slice('male.'.length));
  if (ages.length === 0 || !elements.includes(`female.${ages[0]}`)) return undefined;
  return { people, members: named('members'), insured: named('insured'), residents: named('residents'), dependency: named('dependency'), ages };
}

/** Names of everything whose numbers without draws are shown somewhere. */
export function populationNames(found: PopulationQuantities | undefined): readonly string[] {
  return found ? [found.people, found.members, found.insured, found.residents, found.dependency].flatMap((quantity) => quantity?.name ?? []) : [];
}
