import { quantileSorted } from 'd3';
import { concentration } from '../../../src/actuarial/concentration.ts';
import { layerPayment } from '../../../src/actuarial/layer.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';

export interface SampleFigures {
  /** By the names of the set. */
  readonly plain: Readonly<Record<string, number>>;
  atLimit(limit: number): Readonly<Record<string, number | null>>;
  /** Type 7 of Hyndman & Fan. */
  quantile(p: number): number;
}

/** Figures of a sample of yearly expenses, zeros included. */
export function sampleFigures(values: Float64Array): SampleFigures {
  const distribution = empirical(values);
  const spread = concentration(values);
  const n = values.length;
  const sorted = [...values].sort((one, other) => one - other);
  const positive = values.filter((value) => value > 0).length;
  return {
    plain: {
      n,
      n_positive: positive,
      share_zero: 1 - positive / n,
      mean: distribution.mean,
      sd: Math.sqrt((distribution.variance * n) / (n - 1)),
      max: sorted[n - 1]!,
      gini: spread.gini,
      top1pct_share: spread.topShare(0.01),
      top5pct_share: spread.topShare(0.05),
      top10pct_share: spread.topShare(0.1),
    },
    atLimit: (limit) => ({
      lev: distribution.limitedMoment(limit),
      ler: distribution.lossEliminationRatio(limit),
      share_above: distribution.survival(limit),
      mean_excess: distribution.meanExcess(limit),
    }),
    quantile: (p) => quantileSorted(sorted, p)!,
  };
}

/** Payments of a design: deductible `d`, greatest expense that counts `u`, share paid `a`. */
export function designFigures(values: Float64Array, { d = 0, u = Infinity, a = 1 }: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const distribution = empirical(values);
  const payment = layerPayment(distribution, { deductible: d, maximumCovered: u, coinsurance: a });
  return {
    mean_fund_payment: payment.expectedPerLoss,
    effective_reimbursement_ratio: payment.expectedPerLoss / distribution.mean,
    share_of_people_paid: payment.probabilityOfPayment,
    sd_fund_payment: Math.sqrt((payment.variancePerLoss * values.length) / (values.length - 1)),
  };
}
