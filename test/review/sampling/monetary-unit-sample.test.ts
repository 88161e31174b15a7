import { describe, expect, test } from 'vitest';
import { monetaryUnitSample, type SamplePlan } from '../../../src/review/sampling/monetary-unit-sample.ts';
import { expectWorded } from '../../language/raised-codes.ts';
import { wholeNumbers } from '../random.ts';

const items = (...amounts: number[]) => amounts.map((amount, index) => ({ id: `i${index}`, amount }));

describe('a monetary unit sample', () => {
  test('draws an item with probability amount over interval: 20,000 seeds within four standard errors', () => {
    const population = items(3.21, 50, 0.02, 17.5, 8, 99.99, 1.28, 20);
    const seeds = 20_000;
    const hits = population.map(() => 0);
    let interval = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const sample = monetaryUnitSample(population, { seed, sampleSize: 2 });
      interval = sample.interval;
      for (const { index } of sample.chosen) hits[index]!++;
    }
    // 200.00 yuan over two.
    expect(interval).toBe(10_000);
    population.forEach(({ amount }, index) => {
      const expected = (amount * 100) / interval;
      expect(Math.abs(hits[index]! / seeds - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / seeds) + 1e-12);
    });
  });

  test('hits an item from exactly as many starts as it has fen', () => {
    const population = items(0.01, 0.03, 0.05, 0.02, 0.06, 0.04);
    const byStart = new Map<number, readonly number[]>();
    for (let seed = 0; seed < 300; seed++) {
      const { start, interval, chosen } = monetaryUnitSample(population, { seed, sampleSize: 3 });
      expect(interval).toBe(7);
      byStart.set(
        start,
        chosen.map(({ index }) => index),
      );
    }
    expect([...byStart.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const times = population.map((_, index) => [...byStart.values()].filter((chosen) => chosen.includes(index)).length);
    expect(times).toEqual([1, 3, 5, 2, 6, 4]);
  });

  test('takes every item from the interval on, whatever the seed, and projects nothing from it', () => {
    for (let seed = 0; seed < 50; seed++) {
      const sample = monetaryUnitSample(items(500, 100, 99.99, 300.01), { seed, sampleSize: 10 });
      expect(sample.interval).toBe(10_000);
      expect(sample.chosen.filter(({ certain }) => certain).map(({ id }) => id)).toEqual(['i0', 'i1', 'i3']);
      expect(sample.sampled).toEqual({ count: 1, amount: 9_999 });
      expect(sample.population).toEqual({ count: 4, amount: 100_000 });
    }
  });

  test('every hit lies in its item, an interval after the one before', () => {
    const draw = wholeNumbers(9);
    for (let trial = 0; trial < 50; trial++) {
      const population = items(...Array.from({ length: 300 }, () => draw(0, 20_000) / 100));
      const sample = monetaryUnitSample(population, { seed: trial, sampleSize: 40 });
      const hits = sample.chosen.filter(({ certain }) => !certain);
      hits.forEach(({ index, hit }, order) => {
        const before =
          sample.chosen.length === 0
            ? 0
            : population
                .slice(0, index)
                .reduce((sum, { amount }) => sum + (Math.round(amount * 100) >= sample.interval ? 0 : Math.round(amount * 100)), 0);
        expect(hit).toBe(sample.start + order * sample.interval);
        expect(hit! > before && hit! <= before + Math.round(population[index]!.amount * 100)).toBe(true);
      });
      expect(hits.length).toBeGreaterThanOrEqual(Math.floor(sample.sampled.amount / sample.interval));
      expect(hits.length).toBeLessThanOrEqual(Math.ceil(sample.sampled.amount / sample.interval));
    }
  });

  test('is the same for the same seed and another for another', () => {
    const population = items(...Array.from({ length: 200 }, (_, index) => 10 + index));
    const drawn = (seed: number) =>
      monetaryUnitSample(population, { seed, sampleSize: 15 })
        .chosen.map(({ id }) => id)
        .join();
    expect(drawn(7)).toBe(drawn(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed))).size).toBeGreaterThan(15);
  });

  test('of a confidence has the interval tolerable over factor', () => {
    const population = items(...Array.from({ length: 1000 }, () => 1000));
    // The factor of no error is −log 0.05; with a fifth expected the factor is 4.63, rounded up (AICPA’s, from memory).
    expect(monetaryUnitSample(population, { seed: 1, confidence: 0.95, tolerable: 50_000, expected: 0 }).interval).toBe(
      Math.floor(5_000_000 / -Math.log(0.05)),
    );
    expect(
      Math.abs(
        monetaryUnitSample(population, { seed: 1, confidence: 0.95, tolerable: 50_000, expected: 10_000 }).interval / (5_000_000 / 4.63) -
          1,
      ),
    ).toBeLessThan(0.01 / 4.63);
  });

  test('keeps zero and negative amounts apart and says so', () => {
    const sample = monetaryUnitSample(items(10, 0, -4, 0.004, 20), { seed: 3, sampleSize: 1 });
    expect([sample.zero, sample.negative]).toEqual([
      { count: 2, amount: 0, indices: [1, 3] },
      { count: 1, amount: -400, indices: [2] },
    ]);
    expect(sample.population).toEqual({ count: 2, amount: 3000 });
    expect(sample.issues.map(({ code }) => code)).toEqual(['review/sample-zero', 'review/sample-negative']);
    sample.issues.forEach(expectWorded);
  });

  const design = { seed: 1, confidence: 0.95, tolerable: 10, expected: 0 };
  test.each<[string, SamplePlan, string]>([
    ['a broken seed', { seed: 0.5, sampleSize: 1 }, 'review/sample-seed'],
    ['a negative seed', { seed: -1, sampleSize: 1 }, 'review/sample-seed'],
    ['no size', { seed: 1, sampleSize: 0 }, 'review/sample-size'],
    ['a size that is no number', { seed: 1, sampleSize: Number.NaN }, 'review/sample-size'],
    ['a confidence typed as percent', { ...design, confidence: 95 }, 'review/sample-confidence'],
    ['nothing tolerable', { ...design, tolerable: 0 }, 'review/sample-amounts'],
    ['expected errors below zero', { ...design, expected: -1 }, 'review/sample-amounts'],
    ['as much expected as tolerable', { ...design, expected: 10 }, 'review/sample-no-room'],
    ['nearly as much expected as tolerable', { ...design, expected: 9.99999 }, 'review/sample-no-room'],
  ])('refuses %s', (_, plan, code) => {
    const sample = monetaryUnitSample(items(10, 20), plan);
    expect(sample.issues.map((issue) => issue.code)).toEqual([code]);
    expect(sample.chosen).toEqual([]);
    sample.issues.forEach(expectWorded);
  });

  test('names items that come twice or cannot be counted, and that there is nothing to draw', () => {
    const broken = monetaryUnitSample([...items(10, Number.NaN, Infinity), { id: 'i0', amount: 5 }], { seed: 1, sampleSize: 1 });
    expect(broken.issues.map(({ code }) => code)).toEqual(['review/sample-twice', 'review/sample-unusable']);
    for (const nothing of [[], items(0, -5)])
      expect(monetaryUnitSample(nothing, { seed: 1, sampleSize: 5 }).issues.map(({ code }) => code)).toContain('review/sample-nothing');
    [...broken.issues, ...monetaryUnitSample([], { seed: 1, sampleSize: 5 }).issues].forEach(expectWorded);
  });

  test('of more units than there are fen takes everything', () => {
    expect(monetaryUnitSample(items(0.01, 0.02), { seed: 1, sampleSize: 100 }).chosen.map(({ certain }) => certain)).toEqual([true, true]);
  });
});
