import { erlangPhases, exponentialPhases, mixedExponentialPhases, phaseTypeMean, type PhaseType } from '../../../src/actuarial/ruin/phase-type.ts';
import { ruin } from '../../../src/actuarial/ruin/ruin-probability.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { input, type FundCase } from './cases.ts';

/** The set's agreement with actuar's `ruin`. */
const TOLERANCE = 1e-8;

/** Infinite-time ruin: `mu` and `theta`, or claims and waits as actuar's `ruin` takes them. */
export function ruinResults(one: FundCase): CaseResult[] {
  const claims = phases(one, ['claims', 'claim'], () => exponentialPhases(1 / input(one, 'mu', 1)));
  const waits = phases(one, ['wait', 'waits', 'interarrival'], () => exponentialPhases(input(one, 'lambda', 1)));
  const loaded = ((1 + input(one, 'theta', 0)) * phaseTypeMean(claims)) / phaseTypeMean(waits);
  const premium = ['premium_rate', 'premium', 'c'].map((name) => one.inputs[name]).find((value) => typeof value === 'number') ?? loaded;
  const found = ruin({ claims, waits, premium });
  const reserves = numbers(one.inputs['u'] ?? 0);
  return Object.entries(one.expected as Readonly<Record<string, number | readonly number[]>>).flatMap(([name, expected]): CaseResult[] => {
    const id = `${one.case_id}.${name}`;
    if (/ruin|psi/.test(name)) return numbers(expected).map((value, index) => compared(`${id} u=${reserves[index]}`, value, found.probability(reserves[index]!), TOLERANCE));
    return [compared(id, expected as number, /adjustment|lundberg/i.test(name) ? found.adjustmentCoefficient : null, TOLERANCE)];
  });
}

const numbers = (value: unknown): readonly number[] => (Array.isArray(value) ? (value as readonly number[]) : [Number(value)]);

/** `claims: "Erlang"` with `par_claims: {shape, rate}`, or the same in one record. */
function phases(one: FundCase, names: readonly string[], otherwise: () => PhaseType): PhaseType {
  const name = names.find((each) => one.inputs[each] !== undefined);
  if (name === undefined) return otherwise();
  const given = one.inputs[name]!;
  const family = typeof given === 'string' ? given : String((given as Readonly<Record<string, unknown>>)['family'] ?? (given as Readonly<Record<string, unknown>>)['dist']);
  const parameters = (typeof given === 'object' ? given : (one.inputs[`par_${name}`] ?? one.inputs[`${name}_params`] ?? {})) as Readonly<Record<string, unknown>>;
  const rates = parameters['rate'] ?? parameters['rates'] ?? (parameters['mean'] === undefined ? undefined : 1 / Number(parameters['mean']));
  if (rates === undefined) throw new RangeError(`${one.case_id}: rates of ${name}; got ${JSON.stringify(given)}`);
  if (parameters['weights'] !== undefined) return mixedExponentialPhases(numbers(rates), numbers(parameters['weights']));
  return /erlang|gamma/i.test(family) ? erlangPhases(Number(parameters['shape']), Number(rates)) : exponentialPhases(Number(rates));
}
