import { severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/** A loss that is always `at`: `pointMass(0)` stands for no loss in a mixture. @throws RangeError unless at ≥ 0 and finite. */
export function pointMass(at: number): Severity {
  if (!(at >= 0 && at < Infinity)) throw new RangeError(`pointMass: a finite loss from 0; got ${at}`);
  return severityFrom({
    family: 'pointMass',
    parameters: { at },
    support: { least: at, greatest: at },
    logDensity: () => -Infinity,
    probabilityOf: () => 1,
    distribution: () => 1,
    survival: () => 0,
    quantile: () => at,
    tailQuantile: () => at,
    rawMoment: (k) => at ** k,
    limitedMoment: (limit, k) => Math.min(at, limit) ** k,
    upperMoment: () => 0,
  });
}
