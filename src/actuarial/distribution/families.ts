import { nearestText } from '../nearest-text.ts';
import type { Distribution } from './distribution.ts';
import { empirical } from './empirical.ts';
import type { DistributionFault } from './fault.ts';
import { lognormal, lognormalOf } from './lognormal.ts';
import { normal } from './normal.ts';
import { plainName, type Form, type Values } from './parameter-names.ts';
import { pert } from './pert.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

type Made = Distribution | DistributionFault;

/** Every family with the ways its parameters may be given, in the order in which they are offered. */
export const families = {
  normal: [
    form(['mean', 'sd'], ({ mean, sd }) => negative('normal', { sd }) ?? normal(mean!, sd!)),
    form(['mean', 'variance'], ({ mean, variance }) => negative('normal', { variance }) ?? normal(mean!, Math.sqrt(variance!))),
  ],
  lognormal: [
    form(['mean', 'sd'], ({ mean, sd }) => notPositive('lognormal', { mean }) ?? negative('lognormal', { sd }) ?? lognormalOf(mean!, sd!)),
    form(['mean', 'variance'], ({ mean, variance }) => notPositive('lognormal', { mean }) ?? negative('lognormal', { variance }) ?? lognormalOf(mean!, Math.sqrt(variance!))),
    form(['meanlog', 'sdlog'], ({ meanlog, sdlog }) => negative('lognormal', { sdlog }) ?? lognormal(meanlog!, sdlog!)),
  ],
  triangular: [
    form(['least', 'mode', 'greatest'], ({ least, mode, greatest }) => reversed('triangular', { least, mode, greatest }) ?? triangular(least!, mode!, greatest!)),
  ],
  pert: [
    form(
      ['least', 'mode', 'greatest'],
      ({ least, mode, greatest, shape }) => reversed('pert', { least, mode, greatest }) ?? notPositive('pert', { shape }) ?? pert(least!, mode!, greatest!, shape!),
      { shape: 4 },
    ),
  ],
  uniform: [form(['least', 'greatest'], ({ least, greatest }) => reversed('uniform', { least, greatest }) ?? uniform(least!, greatest!))],
  empirical: [{ needs: ['values'], defaults: {}, lists: ['values'], make: ({ values }: Values) => empirical(values as readonly number[]) }],
} as const satisfies Record<string, readonly Form<Made>[]>;

export type FamilyName = keyof typeof families;

const familySynonyms: Readonly<Record<string, FamilyName>> = {
  gaussian: 'normal',
  norm: 'normal',
  lnorm: 'lognormal',
  triangle: 'triangular',
  betapert: 'pert',
  unif: 'uniform',
  rectangular: 'uniform',
  observed: 'empirical',
  sample: 'empirical',
};

/** The family that goes by a name, or that there is none. */
export function familyNamed(given: string): FamilyName | { readonly fault: DistributionFault } {
  const known = Object.keys(families) as FamilyName[];
  const plain = plainName(given);
  const found = known.find((name) => name === plain) ?? familySynonyms[plain];
  if (found !== undefined) return found;
  const near = nearestText(plain, [...known, ...Object.keys(familySynonyms)]);
  const nearest = near === undefined ? undefined : (familySynonyms[near] ?? near);
  return { fault: { kind: 'unknown-family', given, known, ...(nearest === undefined ? {} : { nearest }) } };
}

type Numbers = Readonly<Record<string, number | undefined>>;

function form(needs: readonly string[], make: (values: Numbers) => Made, defaults: Readonly<Record<string, number>> = {}): Form<Made> {
  return { needs, defaults, lists: [], make: (values) => make(values as Numbers) };
}

function negative(family: string, spread: Numbers): DistributionFault | undefined {
  const [[parameter, value]] = Object.entries(spread) as [[string, number]];
  return value < 0 ? { kind: 'negative-spread', family, parameter, value } : undefined;
}

function notPositive(family: string, one: Numbers): DistributionFault | undefined {
  const [[parameter, value]] = Object.entries(one) as [[string, number]];
  return value > 0 ? undefined : { kind: 'not-positive', family, parameter, value };
}

/** The first neighbours among numbers meant to rise that do not. */
function reversed(family: string, rising: Numbers): DistributionFault | undefined {
  const entries = Object.entries(rising) as [string, number][];
  for (let at = 1; at < entries.length; at++) {
    const [[lower, lowerValue], [upper, upperValue]] = [entries[at - 1]!, entries[at]!];
    if (lowerValue > upperValue) return { kind: 'reversed', family, lower, upper, lowerValue, upperValue };
  }
  return undefined;
}
