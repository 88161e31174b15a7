import type { PyramidRow } from '../../plots/pyramid-figure.ts';
import type { PlainGiven } from '../../runner/projection/plain-run.ts';
import type { PopulationQuantities } from './population-quantities.ts';

/** By sex and age in one year; undefined where the run has no people of that year. */
export function pyramidRows({ periods, columns }: PlainGiven, { people, members, ages }: PopulationQuantities, year: string): readonly PyramidRow[] | undefined {
  const at = periods.indexOf(year);
  const values = new Map(columns.filter(({ quantity }) => quantity === people.name || quantity === members?.name).map((column) => [`${column.quantity} ${column.element}`, column.values[at] ?? undefined]));
  if (at < 0 || values.get(`${people.name} male.${ages[0]}`) === undefined) return undefined;
  /** Members stand by groups of men and of women. */
  const insured = (sex: 'men' | 'women', age: string): number | undefined => {
    const own = columns.filter(({ quantity, element }) => quantity === members?.name && element.startsWith(sex) && element.endsWith(`.${age}`));
    return own.length === 0 ? undefined : own.reduce((sum, { element }) => sum + (values.get(`${members!.name} ${element}`) ?? 0), 0);
  };
  return ages.map((age): PyramidRow => {
    const [insuredMale, insuredFemale] = [insured('men', age), insured('women', age)];
    return {
      age, male: values.get(`${people.name} male.${age}`) ?? 0, female: values.get(`${people.name} female.${age}`) ?? 0,
      ...(insuredMale !== undefined && insuredFemale !== undefined && { insuredMale, insuredFemale }),
    };
  });
}

/** The most of one sex and age in any year, so that the axis stays while years go by. */
export function mostAtOneAge({ columns }: PlainGiven, { people }: PopulationQuantities, years: readonly number[]): number {
  return Math.max(1, ...columns.filter(({ quantity }) => quantity === people.name).flatMap(({ values }) => years.map((at) => values[at] ?? 0)));
}
