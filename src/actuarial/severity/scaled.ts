import { log } from '../elementary/log.ts';
import { severityFrom } from './from-core.ts';
import type { Severity } from './severity.ts';

/**
 * The loss times `factor`: inflation of r is `scaled(severity, 1 + r)`, a change of unit likewise.
 *
 * @throws RangeError unless factor > 0
 */
export function scaled(severity: Severity, factor: number): Severity {
  if (!(factor > 0 && factor < Infinity)) throw new RangeError(`scaled: a factor above 0; got ${factor}`);
  if (factor === 1) return severity;
  const { support } = severity;
  return severityFrom({
    family: severity.family,
    parameters: { ...severity.parameters, factor: factor * (severity.parameters['factor'] ?? 1) },
    support: { least: factor * support.least, greatest: factor * support.greatest },
    logDensity: (x) => severity.logDensity(x / factor) - log(factor),
    probabilityOf: (x) => severity.probabilityOf(x / factor),
    distribution: (x) => severity.distribution(x / factor),
    survival: (x) => severity.survival(x / factor),
    quantile: (p) => factor * severity.quantile(p),
    tailQuantile: (q) => factor * severity.tailQuantile(q),
    rawMoment: (k) => factor ** k * severity.rawMoment(k),
    limitedMoment: (limit, k) => factor ** k * severity.limitedMoment(limit / factor, k),
    upperMoment: (limit, k) => factor ** k * severity.upperMoment(limit / factor, k),
    excess: (deductible) => factor * severity.excess(deductible / factor),
  });
}
