import { burr } from './burr.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { generalisedPareto } from './generalised-pareto.ts';
import { inverseGamma } from './inverse-gamma.ts';
import { inverseGaussian } from './inverse-gaussian.ts';
import { loglogistic } from './loglogistic.ts';
import { lognormal } from './lognormal.ts';
import { pareto } from './pareto.ts';
import type { Severity } from './severity.ts';
import { singleParameterPareto } from './single-parameter-pareto.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

/** A family of distributions by its parameters. */
export interface Family {
  /** Names in the order of `make`. */
  readonly parameters: readonly Parameter[];
  make(...values: number[]): Severity;
}

export interface Parameter {
  readonly name: string;
  /**
   * `positive`: above 0; `scale`: above 0 and in the unit of the loss; `real`: any finite number; `logScale`: any finite
   * number that grows by log c when losses grow c times; `end`: a loss from 0, above the `end` before it.
   */
  readonly domain: 'positive' | 'scale' | 'real' | 'logScale' | 'end';
}

const positive = (name: string): Parameter => ({ name, domain: 'positive' });
const scale = (name: string): Parameter => ({ name, domain: 'scale' });
const end = (name: string): Parameter => ({ name, domain: 'end' });
const real = (name: string): Parameter => ({ name, domain: 'real' });

/** Every parametric family, by its name. */
export const families = {
  exponential: { parameters: [scale('theta')], make: exponential },
  gamma: { parameters: [positive('alpha'), scale('theta')], make: gamma },
  weibull: { parameters: [positive('tau'), scale('theta')], make: weibull },
  lognormal: { parameters: [{ name: 'mu', domain: 'logScale' }, positive('sigma')], make: lognormal },
  pareto: { parameters: [positive('alpha'), scale('theta')], make: pareto },
  singleParameterPareto: { parameters: [positive('alpha'), scale('theta')], make: singleParameterPareto },
  burr: { parameters: [positive('alpha'), positive('gamma'), scale('theta')], make: burr },
  loglogistic: { parameters: [positive('gamma'), scale('theta')], make: loglogistic },
  inverseGaussian: { parameters: [scale('mu'), scale('lambda')], make: inverseGaussian },
  inverseGamma: { parameters: [positive('alpha'), scale('theta')], make: inverseGamma },
  generalisedPareto: { parameters: [real('xi'), scale('sigma')], make: generalisedPareto },
  uniform: { parameters: [end('least'), end('greatest')], make: uniform },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof families;
