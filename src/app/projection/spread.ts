import { namedDistribution } from '../../actuarial/distribution/distribution.ts';
import { families, type FamilyName } from '../../actuarial/distribution/families.ts';
import type { Quantity } from '../../language/model.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { ProjectionWords } from '../../i18n/projection.ts';
import { numberText } from '../../i18n/numbers.ts';
import type { AssumptionEntry, DrawnAs } from '../../scenario/simulation/assumption.ts';
import { editingUnit, type EditingUnit, typedNumber } from '../ui/shown.ts';

export const familyNames = Object.keys(families) as FamilyName[];

type Parameters = Readonly<Record<string, number | readonly number[]>>;

/** Family and parameters of an entry, however it is written. */
export function spreadOf({ distribution }: AssumptionEntry): { readonly family: string; readonly parameters: Parameters } {
  const [family = 'normal', parameters = {}] = Object.entries(distribution)[0] ?? [];
  return { family, parameters };
}

/** The unit that a distribution's numbers are typed in: a factor has none. */
export function spreadUnit(quantity: Quantity, as: DrawnAs | undefined, numbers: NumberStyle): EditingUnit {
  return as === 'factor' ? { factor: 1, name: '', digits: 3 } : editingUnit(quantity.unitText, numbers);
}

/** Mean and standard deviation as they are, for another family to start from. */
export function momentsOf(entry: AssumptionEntry): { readonly mean: number; readonly sd: number } {
  const { family, parameters } = spreadOf(entry);
  const made = namedDistribution(family, parameters);
  return 'fault' in made ? { mean: 0, sd: 0 } : { mean: made.distribution.mean, sd: made.distribution.standardDeviation };
}

/** Parameters of a family that spread about as wide around the same middle. */
export function startOf(family: FamilyName, { mean, sd }: { readonly mean: number; readonly sd: number }): Parameters {
  const short = (value: number): number => Number(value.toPrecision(6));
  const wide = (factor: number): Parameters => ({ least: short(mean - factor * sd), greatest: short(mean + factor * sd) });
  switch (family) {
    case 'normal':
    case 'lognormal':
      return { mean: short(mean), sd: short(sd) };
    case 'triangular':
      return { least: short(mean - Math.sqrt(6) * sd), mode: short(mean), greatest: short(mean + Math.sqrt(6) * sd) };
    case 'pert':
      return { least: short(mean - Math.sqrt(7) * sd), mode: short(mean), greatest: short(mean + Math.sqrt(7) * sd) };
    case 'uniform':
      return wide(Math.sqrt(3));
    case 'empirical':
      return { values: [short(mean - sd), short(mean), short(mean + sd)] };
  }
}

/** An uncertain assumption to begin with: spread around the baseline by a tenth of it, a percentage by one point. */
export function firstUncertainty(path: string, quantity: Quantity, from: string, baseline: number): AssumptionEntry {
  const isFraction = quantity.unitText === '1' || quantity.unitText === '1/year';
  return isFraction
    ? { path, from, as: 'difference', distribution: { normal: { mean: 0, sd: 0.01 } } }
    : baseline === 0
      ? { path, from, as: 'difference', distribution: { normal: { mean: 0, sd: 1 } } }
      : { path, from, as: 'factor', distribution: { normal: { mean: 1, sd: 0.1 } } };
}

/** 正态 sd 1.5% · 年际相关 0.26 */
export function spreadText(entry: AssumptionEntry, quantity: Quantity, words: ProjectionWords, numbers: NumberStyle): string {
  const { family, parameters } = spreadOf(entry);
  const unit = spreadUnit(quantity, entry.as, numbers);
  const named = (family in words.families ? words.families[family as FamilyName] : family);
  const parts = Object.entries(parameters).filter(([name, value]) => !(name === 'mean' && value === 0 && entry.as === 'difference')).map(([name, value]) => {
    const called = name in words.parameters ? words.parameters[name as keyof ProjectionWords['parameters']] : name;
    return Array.isArray(value) ? `${called} × ${value.length}` : `${called} ${typedNumber(value as number, unit).replace('-', '−')}${unit.name}`;
  });
  return words.spreadSaid(named, parts.join(' · '), entry.autocorrelation === undefined ? '' : words.autocorrelationSaid(numberText(entry.autocorrelation, 2)));
}
