import { describe, expect, test } from 'vitest';
import { evaluateSample, type EvaluationSettings } from '../../../src/review/sampling/evaluate-sample.ts';
import { monetaryUnitSample, type MonetaryUnitSample } from '../../../src/review/sampling/monetary-unit-sample.ts';
import { expectWorded } from '../../language/raised-codes.ts';

/** A hundred claims of 1,000 and one of 50,000; interval 5,000. */
const items = [...Array.from({ length: 100 }, (_, index) => ({ id: `c${index}`, amount: 1000 })), { id: 'large', amount: 50_000 }];
const sample = monetaryUnitSample(items, { seed: 11, sampleSize: 30 });
const small = sample.chosen.filter(({ certain }) => !certain).map(({ id }) => id);

function evaluated(
  errors: Readonly<Record<string, number>>,
  settings: EvaluationSettings = { confidence: 0.95 },
  of: MonetaryUnitSample = sample,
) {
  const { evaluation, issues } = evaluateSample(
    of,
    of.chosen.map(({ id, amount }) => ({ id, correct: amount / 100 - (errors[id] ?? 0) })),
    settings,
  );
  issues.forEach(expectWorded);
  evaluation?.says.forEach(expectWorded);
  return { evaluation: evaluation!, issues, says: (evaluation?.says ?? []).map(({ code }) => code) };
}

describe('evaluation of a sample', () => {
  test('without errors gives the basic precision: interval times minus the logarithm of the risk', () => {
    const { evaluation } = evaluated({});
    expect([sample.interval, small.length, evaluation.overstated.likely]).toEqual([500_000, 20, 0]);
    expect(Math.abs(evaluation.overstated.upper / (500_000 * -Math.log(0.05)) - 1)).toBeLessThan(1e-12);
  });

  test('projects taints onto the interval and ranks the increments, with AICPA’s factors', () => {
    const { evaluation } = evaluated({ [small[0]!]: 200, [small[1]!]: 500, large: 3_000 });
    const { overstated } = evaluation;
    // Taints 0.5 and 0.2 of 5,000 are 2,500 and 1,000; the large one is known.
    expect([overstated.known, overstated.projected, overstated.likely]).toEqual([300_000, 350_000, 650_000]);
    // 5,000 × (3.00 + 0.5·(4.75 − 3.00 − 1) + 0.2·(6.30 − 4.75 − 1)) by the factors of two printed decimals.
    const printed = 5_000 * (3 + 0.5 * 0.75 + 0.2 * 0.55);
    expect(Math.abs((overstated.basicPrecision + overstated.increments) / 100 - printed)).toBeLessThan(5_000 * 0.01 * 2);
    expect(overstated.upper).toBe(overstated.likely + overstated.basicPrecision + overstated.increments);
    expect(evaluation.understated.errors).toEqual([]);
  });

  test('is conservative: the limit holds in at least the share of samples that the confidence says', () => {
    // Every eighth claim is wrong by its whole amount: 13 of 100, 13,000 yuan.
    const wrong = Object.fromEntries(items.filter((_, index) => index % 8 === 0 && index < 100).map(({ id }) => [id, 1000]));
    let held = 0;
    const seeds = 400;
    for (let seed = 0; seed < seeds; seed++) {
      const { evaluation } = evaluated(wrong, { confidence: 0.9 }, monetaryUnitSample(items, { seed, sampleSize: 30 }));
      if (evaluation.overstated.upper >= 1_300_000) held++;
    }
    expect(held / seeds).toBeGreaterThan(0.9 - 4 * Math.sqrt((0.9 * 0.1) / seeds));
  });

  test('keeps what is booked too low apart and sets nothing off', () => {
    const { evaluation, says } = evaluated({ [small[0]!]: 100, [small[1]!]: -100 });
    expect([evaluation.overstated.likely, evaluation.understated.likely].map(Math.round)).toEqual([50_000, 50_000]);
    expect(says).toContain('review/sample-understated');
  });

  test('says what follows, and what does not', () => {
    expect(evaluated({}, { confidence: 0.95, tolerable: 15_000 }).says).toEqual([
      'review/sample-within',
      'review/sample-says-not-missing',
      'review/sample-says-not-single',
    ]);
    expect(evaluated({}, { confidence: 0.95, tolerable: 14_900 }).says[0]).toBe('review/sample-beyond');
    expect(evaluated({}).says[0]).toBe('review/sample-limit');
    expect(evaluated({ [small[0]!]: 1500 }).says).toContain('review/sample-taint');
    const mixed = monetaryUnitSample([...items, { id: 'none', amount: 0 }, { id: 'back', amount: -5 }], { seed: 1, sampleSize: 30 });
    expect(evaluated({}, { confidence: 0.95 }, mixed).says).toContain('review/sample-says-not-apart');
  });

  test('of certain items alone leaves nothing to chance', () => {
    const all = monetaryUnitSample(
      [
        { id: 'a', amount: 100 },
        { id: 'b', amount: 200 },
      ],
      { seed: 1, sampleSize: 500 },
    );
    expect(evaluated({ a: 3 }, { confidence: 0.95 }, all).evaluation.overstated).toMatchObject({
      known: 300,
      basicPrecision: 0,
      upper: 300,
    });
  });

  test('is refused while an item is unchecked, or with items that were not chosen, and with broken settings', () => {
    const { issues } = evaluateSample(
      sample,
      [
        { id: 'stranger', correct: 1 },
        { id: 'large', correct: Number.NaN },
      ],
      { confidence: 95, tolerable: -1 },
    );
    expect(issues.map(({ code }) => code)).toEqual([
      'review/sample-confidence',
      'review/sample-amounts',
      'review/sample-unchecked',
      'review/sample-not-chosen',
      'review/sample-unusable',
    ]);
    issues.forEach(expectWorded);
    expect(evaluateSample(monetaryUnitSample([], { seed: 1, sampleSize: 1 }), [], { confidence: 0.9 })).toMatchObject({
      evaluation: undefined,
      issues: [{ code: 'review/sample-nothing' }],
    });
  });
});
