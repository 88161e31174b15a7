import { nearestText } from '../nearest-text.ts';
import type { DistributionFault } from './fault.ts';

export type Values = Readonly<Record<string, number | readonly number[]>>;

/** One way of giving the parameters of a family. */
export interface Form<Made> {
  readonly needs: readonly string[];
  /** Parameters that may be left out, with their values then. */
  readonly defaults: Readonly<Record<string, number>>;
  /** Parameters that are lists. */
  readonly lists: readonly string[];
  make(values: Values): Made;
}

/** Other words for a parameter; which of them is meant depends on what the family has. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  mean: ['mu', 'average', 'expected'],
  sd: ['standarddeviation', 'stdev', 'std', 'sigma'],
  variance: ['var'],
  meanlog: ['logmean', 'mulog'],
  sdlog: ['logsd', 'sigmalog'],
  least: ['min', 'minimum', 'low', 'lower', 'from', 'a'],
  mode: ['mostlikely', 'likeliest', 'peak'],
  greatest: ['max', 'maximum', 'high', 'upper', 'to', 'b'],
  shape: ['lambda', 'gamma'],
  values: ['observations', 'sample'],
};

/** Case, blanks, hyphens and underscores do not count in names. */
export function plainName(given: string): string {
  return given.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The form of a family that the given parameters fill, and their values by the program's names. */
export function matchedForm<Made>(
  family: string,
  forms: readonly Form<Made>[],
  parameters: Values,
): { readonly form: Form<Made>; readonly values: Values } | { readonly fault: DistributionFault } {
  const known = [...new Set(forms.flatMap(({ needs, defaults }) => [...needs, ...Object.keys(defaults)]))];
  const values: Record<string, number | readonly number[]> = {};
  for (const [given, value] of Object.entries(parameters)) {
    const plain = plainName(given);
    const name = known.find((each) => each === plain) ?? known.find((each) => synonyms[each]?.includes(plain));
    if (name === undefined) {
      const words = known.flatMap((each) => [each, ...(synonyms[each] ?? [])].map((word) => [word, each] as const));
      const near = nearestText(plain, words.map(([word]) => word));
      const nearest = words.find(([word]) => word === near)?.[1];
      return { fault: { kind: 'unknown-parameter', family, given, known, ...(nearest === undefined ? {} : { nearest }) } };
    }
    if (values[name] !== undefined) return { fault: { kind: 'parameter-twice', family, given, known } };
    values[name] = value;
  }

  const given = Object.keys(values);
  const missing = (form: Form<Made>): readonly string[] => form.needs.filter((name) => values[name] === undefined);
  const strange = (form: Form<Made>): string | undefined => given.find((name) => !form.needs.includes(name) && form.defaults[name] === undefined);
  const complete = forms.filter((form) => missing(form).length === 0);
  const form = complete.find((each) => strange(each) === undefined);
  if (form === undefined) {
    const over = complete[0] && strange(complete[0]);
    if (over !== undefined) return { fault: { kind: 'parameter-twice', family, given: over, known } };
    const nearestForm = forms.toSorted((one, other) => lacking(one) - lacking(other))[0]!;
    return { fault: { kind: 'missing-parameter', family, missing: missing(nearestForm), known } };
  }
  for (const name of given) {
    const fault = wrongValue(family, name, values[name]!, form.lists.includes(name));
    if (fault !== undefined) return { fault };
  }
  return { form, values: { ...form.defaults, ...values } };

  function lacking(each: Form<Made>): number {
    return missing(each).length + given.filter((name) => !each.needs.includes(name)).length;
  }
}

function wrongValue(family: string, parameter: string, value: unknown, list: boolean): DistributionFault | undefined {
  if (!list) return Number.isFinite(value) ? undefined : { kind: 'not-a-number', family, parameter, value };
  if (!Array.isArray(value)) return { kind: 'not-a-number', family, parameter, value };
  if (value.length === 0) return { kind: 'no-values', family, parameter };
  const at = value.findIndex((one) => !Number.isFinite(one));
  return at < 0 ? undefined : { kind: 'not-a-number', family, parameter, value: value[at] as unknown };
}
