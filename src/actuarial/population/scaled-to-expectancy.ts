import { lifeTable, type LifeTableInput } from './life-table.ts';
import type { PopulationFault } from './population-fault.ts';

/**
 * Death rates times the one factor that brings the expectancy at birth to a wished one, by halving between a tenth and ten
 * times the rates.
 *
 * @param expectancy years; a fault where no factor between 0.1 and 10 reaches it
 * @returns the rates and the factor, exact to the last bits of the expectancy
 */
export function scaledToExpectancy(input: LifeTableInput, expectancy: number): { readonly rates: Float64Array; readonly factor: number } | { readonly fault: PopulationFault } {
  const times = (factor: number): Float64Array => Float64Array.from(input.rates, (rate) => rate * factor);
  const reached = (factor: number): number => {
    const table = lifeTable({ ...input, rates: times(factor) });
    return 'fault' in table ? Number.NaN : table.expectancy[0]!;
  };
  const plain = lifeTable(input);
  if ('fault' in plain) return plain;
  let [low, high] = [-Math.log(10), Math.log(10)];
  const [shortest, longest] = [reached(Math.exp(high)), reached(Math.exp(low))];
  if (!(expectancy >= shortest && expectancy <= longest)) {
    return { fault: { kind: 'value', name: 'expectancy', at: 0, found: expectancy, minimum: shortest, maximum: longest } };
  }
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (reached(Math.exp(middle)) > expectancy) low = middle;
    else high = middle;
  }
  const factor = Math.exp((low + high) / 2);
  return { rates: times(factor), factor };
}
