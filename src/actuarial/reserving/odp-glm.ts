import { reserves, type Reserves } from './chain-ladder.ts';
import { faulty, isFaulty, type Faulty } from './finding.ts';
import { odpFit } from './odp-fit.ts';
import { choleskyFactor, inverseForm } from './positive-definite.ts';
import { latest, type Triangle } from './triangle.ts';

export interface OdpGlm extends Reserves {
  /** φ, in yuan. */
  readonly scale: number;
  readonly processRisk: Float64Array;
  readonly parameterRisk: Float64Array;
  /** Root of the mean squared error of prediction, by origin. */
  readonly standardError: Float64Array;
  readonly totalStandardError: number;
  readonly totalProcessRisk: number;
  readonly totalParameterRisk: number;
}

/**
 * Reserves of the over-dispersed Poisson model (those of the chain ladder) with their analytic error: φ·Σμ for the process and
 * μᵀ·X·Cov·Xᵀ·μ for the parameters, Cov = φ·(XᵀWX)⁻¹ with log link.
 *
 * Faults: those of `odpFit`, and cells that do not tell the parameters apart.
 *
 * Sources: Renshaw & Verrall, A stochastic model underlying the chain-ladder technique, British Actuarial Journal 4 (1998),
 * 903–923; England & Verrall (2002), section 7.3.
 */
export function odpGlm(triangle: Triangle): OdpGlm | Faulty {
  const fit = odpFit(triangle);
  if (isFaulty(fit)) return fit;
  const { labels, developments, known } = triangle;
  const { factors, parameters, scale } = fit;
  const column = (j: number): number => labels.length + j - 1;

  const information = new Float64Array(parameters * parameters);
  for (const { i, j, fitted } of fit.cells) {
    information[i * parameters + i]! += fitted;
    if (j === 0) continue;
    information[column(j) * parameters + column(j)]! += fitted;
    information[column(j) * parameters + i]! += fitted;
  }
  const root = choleskyFactor(information, parameters);
  if (root === null) return faulty('odp-rank');

  const now = latest(triangle);
  const ultimate = now.slice();
  const process = new Float64Array(labels.length);
  const parameter = new Float64Array(labels.length);
  const whole = new Float64Array(parameters);
  for (let i = 0; i < labels.length; i++) {
    const gradient = new Float64Array(parameters);
    for (let j = known[i]!; j < developments; j++) {
      const future = ultimate[i]! * (factors[j - 1]! - 1);
      ultimate[i]! += future;
      process[i]! += scale * future;
      gradient[i]! += future;
      gradient[column(j)]! += future;
    }
    gradient.forEach((each, at) => (whole[at]! += each));
    parameter[i] = scale * inverseForm(root, gradient);
  }
  const totalProcess = process.reduce((sum, each) => sum + each, 0);
  const totalParameter = scale * inverseForm(root, whole);
  return {
    ...reserves(now, ultimate),
    scale,
    processRisk: process.map(Math.sqrt),
    parameterRisk: parameter.map(Math.sqrt),
    standardError: process.map((each, i) => Math.sqrt(each + parameter[i]!)),
    totalProcessRisk: Math.sqrt(totalProcess),
    totalParameterRisk: Math.sqrt(totalParameter),
    totalStandardError: Math.sqrt(totalProcess + totalParameter),
  };
}
