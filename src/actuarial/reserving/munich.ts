import { faulty, isFaulty, type Faulty } from './finding.ts';
import { mack, type Mack, type MackOptions } from './mack.ts';
import type { Triangle } from './triangle.ts';

export interface MunichSide {
  /** The ordinary chain ladder of this triangle. */
  readonly mack: Mack;
  readonly ultimate: Float64Array;
  readonly reserve: Float64Array;
  readonly total: number;
  /** Slope λ of the factor residuals on those of the other triangle's ratio to this one. */
  readonly lambda: number;
  /** Ratio of the other triangle to this one by development, and the deviation ρ of single origins about it. */
  readonly ratios: Float64Array;
  readonly deviations: Float64Array;
  readonly completed: Float64Array;
}

export interface Munich {
  readonly paid: MunichSide;
  readonly reported: MunichSide;
}

/**
 * Munich chain ladder: the factors of paid amounts are raised where more was reported than is usual at that development, and
 * those of reported amounts lowered where less was paid, so that both roads end near each other.
 *
 * A development whose deviation ρ is zero or rests on one origin corrects nothing.
 *
 * Faults: triangles of different shape, an amount that is not above 0, those of `mack`.
 * Source: Quarg & Mack, Munich chain ladder, Blätter der DGVFM 26 (2004), 597–630.
 */
export function munich(paid: Triangle, reported: Triangle, options: Pick<MackOptions, 'sigma' | 'tail'> & { readonly reportedTail?: number } = {}): Munich | Faulty {
  if (paid.developments !== reported.developments || paid.labels.length !== reported.labels.length || paid.known.some((count, i) => count !== reported.known[i])) {
    return faulty('munich-shapes');
  }
  for (const triangle of [paid, reported]) {
    for (const [i, origin] of triangle.labels.entries()) {
      const from = i * triangle.developments;
      if (triangle.cumulative.slice(from, from + triangle.known[i]!).some((amount) => amount <= 0)) return faulty('munich-amounts', { origin });
    }
  }
  const { sigma, tail, reportedTail = 1 } = options;
  const ofPaid = mack(paid, { sigma, tail });
  if (isFaulty(ofPaid)) return ofPaid;
  const ofReported = mack(reported, { sigma, tail: reportedTail });
  if (isFaulty(ofReported)) return ofReported;
  const paidTies = ties(paid, reported, ofPaid);
  const reportedTies = ties(reported, paid, ofReported);

  const { developments, known } = paid;
  const p = paid.cumulative.slice();
  const r = reported.cumulative.slice();
  for (let i = 0; i < known.length; i++) {
    for (let j = known[i]!; j < developments; j++) {
      const at = i * developments + j - 1;
      p[at + 1] = p[at]! * (ofPaid.development.factors[j - 1]! + correction(paidTies, ofPaid.sigma, j - 1, r[at]! / p[at]!));
      r[at + 1] = r[at]! * (ofReported.development.factors[j - 1]! + correction(reportedTies, ofReported.sigma, j - 1, p[at]! / r[at]!));
    }
  }
  return { paid: side(ofPaid, paidTies, p, developments), reported: side(ofReported, reportedTies, r, developments) };
}

interface Ties {
  readonly ratios: Float64Array;
  readonly deviations: Float64Array;
  readonly lambda: number;
}

function ties(own: Triangle, other: Triangle, { development, sigma }: Mack): Ties {
  const { developments, known, cumulative } = own;
  const ratios = new Float64Array(developments);
  const deviations = new Float64Array(developments);
  let products = 0;
  let squares = 0;
  for (let j = 0; j < developments; j++) {
    let [above, below, count] = [0, 0, 0];
    const origins = [...known.keys()].filter((i) => known[i]! > j);
    for (const i of origins) {
      above += other.cumulative[i * developments + j]!;
      below += cumulative[i * developments + j]!;
      count++;
    }
    const ratio = above / below;
    ratios[j] = ratio;
    const off = (i: number): number => other.cumulative[i * developments + j]! / cumulative[i * developments + j]! - ratio;
    if (count < 2) continue;
    deviations[j] = Math.sqrt(origins.reduce((sum, i) => sum + cumulative[i * developments + j]! * off(i) ** 2, 0) / (count - 1));
    if (j >= developments - 1 || development.variances[j] == null || !(deviations[j]! > 0) || !(sigma[j]! > 0)) continue;
    for (const i of origins.filter((each) => known[each]! > j + 1)) {
      const amount = cumulative[i * developments + j]!;
      const ratioResidual = (off(i) * Math.sqrt(amount)) / deviations[j]!;
      const factorResidual = ((cumulative[i * developments + j + 1]! / amount - development.factors[j]!) * Math.sqrt(amount)) / sigma[j]!;
      products += ratioResidual * factorResidual;
      squares += ratioResidual * ratioResidual;
    }
  }
  return { ratios, deviations, lambda: squares > 0 ? products / squares : 0 };
}

function correction({ lambda, ratios, deviations }: Ties, sigma: Float64Array, j: number, ratio: number): number {
  return deviations[j]! > 0 ? ((lambda * sigma[j]!) / deviations[j]!) * (ratio - ratios[j]!) : 0;
}

function side(result: Mack, { ratios, deviations, lambda }: Ties, completed: Float64Array, developments: number): MunichSide {
  const ultimate = result.latest.map((_, i) => completed[(i + 1) * developments - 1]! * result.tail);
  const reserve = ultimate.map((amount, i) => amount - result.latest[i]!);
  return { mack: result, ultimate, reserve, total: reserve.reduce((sum, each) => sum + each, 0), lambda, ratios, deviations, completed };
}
