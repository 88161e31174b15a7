import type { Moments } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { momentsOfFrequency } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { countTable } from '../../../src/actuarial/aggregate/count-table.ts';
import type { Frequency } from '../../../src/actuarial/aggregate/frequency.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import type { LayerTerms } from '../../../src/actuarial/layer.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';
import { severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import type { Severity } from '../../../src/actuarial/severity/severity.ts';
import { densityText, frequencyText, numberOf, severityText } from './distribution-text.ts';

export type Inputs = Readonly<Record<string, unknown>>;

/** What an exercise gives, by meaning. */
export interface Facts {
  readonly severity: Severity | null;
  /** Values a discrete loss can take. */
  readonly values: readonly number[] | null;
  readonly size: Moments | null;
  readonly frequency: Frequency | null;
  readonly count: Moments | null;
  readonly terms: LayerTerms;
  readonly threshold: string | number | null;
}

export function factsOf(inputs: Inputs): Facts {
  const discrete = discreteOf(inputs);
  const severity = discrete === null ? severityOf(inputs) : empirical(discrete.values, discrete.probabilities);
  const read = frequencyOf(inputs);
  const reduction = first(inputs, /^(frequency_)?reduction|frequency_(decrease|reduced_by)$/);
  const frequency = read !== null && reduction !== undefined ? read.thinned(1 - numberOf(reduction)) : read;
  return {
    severity,
    values: discrete?.values ?? stepsOf(severity),
    size: severity !== null ? { mean: severity.mean, variance: severity.variance } : momentsNamed(inputs, 'X'),
    frequency,
    count: frequency !== null ? momentsOfFrequency(frequency) : momentsNamed(inputs, 'N'),
    terms: termsOf(inputs),
    threshold: (first(inputs, /^(threshold|exceeds?|level_exceeded)$/) as string | number | undefined) ?? null,
  };
}

/** The value of the first input whose name fits. */
export function first(inputs: Inputs, name: RegExp): unknown {
  const key = Object.keys(inputs).find((each) => name.test(each));
  return key === undefined ? undefined : inputs[key];
}

function discreteOf(inputs: Inputs): { values: number[]; probabilities: number[] } | null {
  const table = first(inputs, /^(X|severity|claim_size|losses|size)$/);
  if (typeof table === 'object' && table !== null && !Array.isArray(table)) {
    return { values: Object.keys(table).map(numberOf), probabilities: Object.values(table).map(numberOf) };
  }
  const sizes = first(inputs, /^(sizes|severities|values|amounts|x)$/);
  if (!Array.isArray(sizes)) return null;
  const chances = first(inputs, /^(probs?|probabilities|p|fx)$/) ?? 1 / sizes.length;
  return { values: sizes.map(numberOf), probabilities: sizes.map((_, index) => numberOf(Array.isArray(chances) ? chances[index] : chances)) };
}

function severityOf(inputs: Inputs): Severity | null {
  const density = first(inputs, /^(density|pdf|fX|f)$/);
  if (typeof density === 'string') return densityText(density);
  const text = first(inputs, /^(severity|X|claim_size|loss|distribution|losses)$/);
  // A maximum of its own for each policy: see the individual model.
  if (typeof text !== 'string' || /max|M_i/.test(text)) return null;
  const numbers = Object.fromEntries(Object.entries(inputs).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : [])));
  try {
    return severityText(text);
  } catch (error) {
    // The parameters may stand beside the name; or there are none, where a ratio alone is asked for.
    try {
      return severityNamed(text, numbers);
    } catch {
      if (/^exponential$/i.test(text)) return severityNamed('exponential', { theta: 1 });
      throw error;
    }
  }
}

function stepsOf(severity: Severity | null): readonly number[] | null {
  if (severity?.family !== 'empirical') return null;
  const { least, greatest } = severity.support;
  return Array.from({ length: greatest - least + 1 }, (_, index) => least + index);
}

function frequencyOf(inputs: Inputs): Frequency | null {
  const given = first(inputs, /^(frequency|N|claim_count|number)$/);
  if (typeof given === 'string') return frequencyText(given);
  if (typeof given === 'object' && given !== null) {
    const table: number[] = [];
    for (const [count, chance] of Object.entries(given)) table[Number(count)] = numberOf(chance);
    return countTable(Array.from(table, (chance) => chance ?? 0));
  }
  const lambda = first(inputs, /^(lam|lambda|expected_claims|expected_losses)$/);
  return lambda === undefined || Array.isArray(lambda) ? null : poisson(numberOf(lambda));
}

function momentsNamed(inputs: Inputs, letter: 'N' | 'X'): Moments | null {
  const mean = first(inputs, new RegExp(`^(E${letter}|mean_?${letter}|E_${letter})$`));
  const sd = first(inputs, new RegExp(`^(sd_?${letter})$`));
  const variance = first(inputs, new RegExp(`^(var_?${letter}|Var_?${letter}|variance_?${letter})$`));
  if (mean === undefined || (sd ?? variance) === undefined) return null;
  return { mean: numberOf(mean), variance: sd === undefined ? numberOf(variance) : numberOf(sd) ** 2 };
}

function termsOf(inputs: Inputs): LayerTerms {
  const deductible = numberOf(first(inputs, /^(ordinary_|franchise_)?deductible$/) ?? 0);
  const most = first(inputs, /^max(imum)?_(annual_)?payment$|^payment_limit$/);
  const covered = first(inputs, /^(policy_)?limit$|^max(imum)?_covered(_loss)?$|^u$/);
  return {
    deductible,
    maximumCovered: most === undefined ? numberOf(covered ?? Infinity) : deductible + numberOf(most),
    coinsurance: numberOf(first(inputs, /^coinsurance$/) ?? 1),
    inflation: numberOf(first(inputs, /^inflation(_rate)?$|^severity_(increase|inflation)$/) ?? 0),
    kind: /franchise/.test(JSON.stringify(inputs)) ? 'franchise' : 'ordinary',
  };
}
