import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import { corridorNames } from '../../language/corridor-names.ts';
import type { Corridor, Model, Period, Quantity } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { contractFaults } from './contract-faults.ts';
import { missingTerms } from './missing-terms.ts';
import { payoff, type Payoff } from './payoff.ts';
import { refusedChanges } from './refused-changes.ts';

/** A made statement: every amount that is needed is this, in yuan, and so many persons are insured. */
const madeAmount = 100_000_000;
const madePersons = 1_000_000;
/** Claims are tried from nothing to this many times the premium. */
const mostClaims = 2.5;
const triedPoints = 1001;
/** Parts are rounded to the fen. */
const leastFall = 0.05;

/**
 * What is wrong with a contract as it stands under changes, without any statement: changes it does not take, terms nobody
 * gave, bands whose shares give away more than there is or begin above nothing, and claims whose rise is better for the
 * fund or the insurer. Payoffs are tried on a made statement.
 *
 * @throws RangeError where the model has no corridor
 */
export function reviewContract(model: Model, period: Period, overrides: readonly Override[] = []): readonly Issue[] {
  const { corridor } = model;
  if (!corridor) throw new RangeError(`reviewContract: a model with a corridor; got ${model.id}`);
  const refused = refusedChanges(model, overrides);
  if (refused.length > 0) return refused;

  const made = evaluator(model, {});
  const run = made.run({ from: period, to: period, overrides });
  const names = [...corridorNames(corridor).numbers, ...corridorNames(corridor).instalments];
  const missing = missingTerms(run, names, period, isFigure).map(({ quantity }) => quantity);
  const faults = contractFaults(run, corridor, period);
  const notGiven = missing
    .filter(({ kind }) => kind === 'parameter')
    .map((quantity): Issue => ({ code: 'contract/term-not-given', severity: 'error', place: quantity.place, values: { period, ...called(model, quantity) } }));
  if ([...notGiven, ...faults].some(({ severity }) => severity === 'error')) return [...notGiven, ...faults];

  const figures = Object.fromEntries(missing.filter(({ name }) => name !== corridor.claims).map((figure) => [figure.name, madeFigure(figure)]));
  const tried = payoff(made, { period, overrides, figures }, { least: 0, greatest: madeAmount * mostClaims, points: triedPoints });
  return [...faults, ...gainsFromClaims(corridor, tried, period)];
}

/** What a statement would give. */
function isFigure({ binding }: Quantity): boolean {
  return binding !== undefined;
}

function madeFigure({ unit }: Quantity): number {
  return unit['person'] === undefined ? madeAmount : madePersons;
}

/** The longest stretch of claims in which a party does better the more is claimed, one for each party. */
function gainsFromClaims(corridor: Corridor, { claims, results }: Payoff, period: Period): readonly Issue[] {
  return Object.entries(results).flatMap(([party, values]): readonly Issue[] => {
    const first = values.findIndex((value, index) => index > 0 && value - values[index - 1]! > leastFall);
    if (first < 0) return [];
    let last = first;
    while (last + 1 < values.length && values[last + 1]! - values[last]! > leastFall) last++;
    const code = party === 'fund' ? 'contract/fund-gains-from-claims' : 'contract/insurer-gains-from-claims';
    return [{ code, severity: 'warning', place: corridor.place, values: { period, from: claims[first - 1]!, to: claims[last]!, before: values[first - 1]!, after: values[last]! } }];
  });
}
