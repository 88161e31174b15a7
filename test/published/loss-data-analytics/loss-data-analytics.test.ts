import { describe, expect, test } from 'vitest';
import { aggregateLoss } from '../../../src/actuarial/aggregate/aggregate-loss.ts';
import { compoundMoments, momentsOfFrequency, momentsOfSeverity } from '../../../src/actuarial/aggregate/compound-moments.ts';
import { countTable } from '../../../src/actuarial/aggregate/count-table.ts';
import { geometric, negativeBinomialOf } from '../../../src/actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../../src/actuarial/aggregate/poisson.ts';
import { zeroModified } from '../../../src/actuarial/aggregate/zero-modified.ts';
import { layerPayment } from '../../../src/actuarial/layer.ts';
import { burr } from '../../../src/actuarial/severity/burr.ts';
import { empirical } from '../../../src/actuarial/severity/empirical.ts';
import { exponential } from '../../../src/actuarial/severity/exponential.ts';
import { pareto } from '../../../src/actuarial/severity/pareto.ts';
import { polynomialDensity } from '../../../src/actuarial/severity/polynomial-density.ts';
import { halfLastDigit } from '../printed-figures.ts';

function isPrinted(got: number | null, printed: string): void {
  expect(Math.abs(got! - Number(printed))).toBeLessThanOrEqual(halfLastDigit(printed));
}

describe('coverage modifications', () => {
  test('3.4.1: variance of a payment above a deductible', () => isPrinted(layerPayment(exponential(1000), { deductible: 100 }).variancePerLoss, '990944'));

  test('3.4.2: expected payment per payment of a linear density', () => {
    isPrinted(layerPayment(polynomialDensity([0, 0.02], 0, 10), { deductible: 4 }).expectedPerPayment, '3.43');
  });

  test('3.4.4: limited expected value of a quadratic density', () => isPrinted(polynomialDensity([0, 4 / 9, -1 / 9], 0, 3).limitedMoment(1), '0.935'));

  test('3.4.5: the same deductible and maximum payment after 5% inflation', () => {
    const loss = exponential(1000);
    isPrinted(layerPayment(loss, { deductible: 100, maximumCovered: 600 }).expectedPerLoss, '356.026');
    isPrinted(layerPayment(loss, { deductible: 100, maximumCovered: 600 }).expectedPerPayment, '393.469');
    isPrinted(1.05 * layerPayment(loss, { deductible: 95.24, maximumCovered: 571.43 }).expectedPerLoss, '361.659');
  });

  test('3.4.6: quota share below a retention', () => {
    isPrinted(layerPayment(pareto(5, 3600), { coinsurance: 0.85, maximumCovered: 5000 }).expectedPerLoss, '741.5103');
    isPrinted(Math.sqrt(layerPayment(pareto(5, 3600), { coinsurance: 0.85 }).variancePerLoss), '987.6108');
  });
});

describe('aggregate losses', () => {
  test('5.3.2: mean plus a standard deviation', () => {
    const { mean, standardDeviation } = compoundMoments(momentsOfFrequency(countTable([0, 0.8, 0.2])), momentsOfSeverity(empirical([0, 100, 1000], [2, 7, 1])));
    isPrinted(mean + standardDeviation, '517.6');
  });

  test('5.3.3: distribution of a geometric sum', () => {
    isPrinted(aggregateLoss({ frequency: geometric(4), severity: [0, 0.25, 0.25, 0.25, 0.25], span: 1 }).distribution(3), '0.3456');
  });

  test('5.3.6: net stop-loss premium', () => {
    const loss = aggregateLoss({ frequency: geometric(2), severity: [0, 0.2, 0.3, 0, 0.5], span: 5 });
    isPrinted(loss.stopLoss(5), '24.6667');
    isPrinted(loss.stopLoss(15), '18.807');
  });

  test('5.5.5 and 5.5.6: group dental after inflation and a deductible', () => {
    const payment = layerPayment(empirical([40, 80, 120, 200]), { deductible: 100, inflation: 0.5 });
    const total = compoundMoments(momentsOfFrequency(negativeBinomialOf(300, 800)), { mean: payment.expectedPerLoss, variance: payment.variancePerLoss });
    isPrinted(total.mean, '22500');
    isPrinted(total.variance, '6322500');
  });

  test('5.5.4: a zero-modified count keeps its mean in proportion when thinned', () => {
    const [losses, chance] = [zeroModified(poisson(3), 0.5), burr(3, 1, 50).survival(30)];
    isPrinted(chance, '0.2441');
    // The book's 0.7053 is another: see source.md.
    expect(losses.thinned(chance).mean).toBeCloseTo(losses.mean * chance, 14);
  });
});
