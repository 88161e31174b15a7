import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CounterDraws } from '../../../src/actuarial/random/counter-draws.ts';
import { sobolIndices, type MixedSamples, type SobolIndices } from '../../../src/actuarial/sensitivity/sobol-indices.ts';

/** Outcomes of a function of uniforms on the unit cube, with each input mixed alone. */
function sampled(inputs: number, of: (u: readonly number[]) => number, rows = 16_384, seed = 5): MixedSamples {
  const draws = new CounterDraws(seed);
  const row = (from: number) => (j: number) => Array.from({ length: inputs }, (_, k) => draws.uniform(j, from + k));
  const [a, b] = [row(0), row(inputs)];
  const outcome = (pick: (j: number) => readonly number[]) => Float64Array.from({ length: rows }, (_, j) => of(pick(j)));
  return { first: outcome(a), second: outcome(b), mixed: Array.from({ length: inputs }, (_, i) => outcome((j) => a(j).with(i, b(j)[i]!))) };
}

function near(found: SobolIndices, alone: readonly number[], total: readonly number[]): void {
  found.alone.forEach(({ value, standardError }, i) => expect(Math.abs(value - alone[i]!), `alone ${i}`).toBeLessThan(4 * standardError! + 1e-12));
  found.total.forEach(({ value, standardError }, i) => expect(Math.abs(value - total[i]!), `total ${i}`).toBeLessThan(4 * standardError! + 1e-12));
}

const indices = (samples: MixedSamples) => sobolIndices(samples) as SobolIndices;

describe('indices of a function that is known', () => {
  it('are those of Ishigami and Homma, with an input that matters only beside another', () => {
    // sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on (−π, π)³: V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = 8b²π⁸/225 (Ishigami & Homma 1990).
    const [a, b] = [7, 0.1];
    const [v1, v2, v13] = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, (8 * b ** 2 * Math.PI ** 8) / 225];
    const variance = v1 + v2 + v13;
    const found = indices(sampled(3, (u) => {
      const [x, y, z] = u.map((each) => Math.PI * (2 * each - 1)) as [number, number, number];
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    }));
    near(found, [v1 / variance, v2 / variance, 0], [(v1 + v13) / variance, v2 / variance, v13 / variance]);
    // As printed: 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437.
    expect([v1 / variance, v13 / variance].map((index) => index.toFixed(4))).toEqual(['0.3139', '0.2437']);
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.03);
    expect(found.total.every(({ standardError }) => standardError! > 0.001 && standardError! < 0.02)).toBe(true);
  });

  it('are those of Sobol’s G function', () => {
    // Π (|4u − 2| + a)/(1 + a): V_i = 1/(3(1 + a_i)²), V = Π(1 + V_i) − 1, T_i = V_i Π_{j≠i}(1 + V_j)/V (Saltelli et al. 2010, section 5).
    const a = [0, 1, 4.5, 9, 99, 99];
    const own = a.map((each) => 1 / (3 * (1 + each) ** 2));
    const whole = own.reduce((product, v) => product * (1 + v), 1);
    const found = indices(sampled(6, (u) => u.reduce((product, each, i) => (product * (Math.abs(4 * each - 2) + a[i]!)) / (1 + a[i]!), 1)));
    near(found, own.map((v) => v / (whole - 1)), own.map((v) => (v * (whole / (1 + v))) / (whole - 1)));
  });

  it('of a sum are the shares of the variances, alone and in all', () => {
    // Variances of c·u are c²/12.
    const c = [1, 2, 3];
    const shares = c.map((each) => each ** 2 / 14);
    near(indices(sampled(3, (u) => u.reduce((sum, each, i) => sum + c[i]! * each, 100))), shares, shares);
  });
});

describe('laws of the indices', () => {
  const outcomes = (length: number) => fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: length, maxLength: length }).map((values) => Float64Array.from(values));

  it('an input that moves nothing has neither index, and a lone one has both', () => {
    fc.assert(
      fc.property(outcomes(16), outcomes(16), (first, second) => {
        const found = sobolIndices({ first, second, mixed: [first, second] });
        if ('fault' in found) return;
        expect([found.alone[0]!.value, found.total[0]!.value, found.alone[0]!.standardError]).toEqual([0, 0, 0]);
        expect(found.total[1]!.value).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20261122, numRuns: 50 },
    );
  });

  it('neither a shift nor a scale of the outcome changes them', () => {
    fc.assert(
      fc.property(outcomes(16), outcomes(16), outcomes(16), fc.double({ min: 0.1, max: 9, noNaN: true }), (first, second, third, scale) => {
        const plain = sobolIndices({ first, second, mixed: [third] });
        const moved = sobolIndices({ first: first.map((y) => 50 + scale * y), second: second.map((y) => 50 + scale * y), mixed: [third.map((y) => 50 + scale * y)] });
        if ('fault' in plain || 'fault' in moved || plain.variance < 1e-6) return;
        expect(Math.abs(moved.alone[0]!.value - plain.alone[0]!.value)).toBeLessThan(1e-6);
        expect(Math.abs(moved.total[0]!.value - plain.total[0]!.value)).toBeLessThan(1e-6);
      }),
      { seed: 20261122, numRuns: 50 },
    );
  });

  it('the same seed gives the same errors, and four times the rows about half of them', () => {
    const of = (rows: number) => indices(sampled(2, ([x, y]) => x! * (1 + y!), rows));
    expect(of(2048)).toEqual(of(2048));
    const ratio = of(2048).total[0]!.standardError! / of(8192).total[0]!.standardError!;
    expect(Math.abs(ratio - 2)).toBeLessThan(0.5);
  });
});

describe('samples that tell nothing', () => {
  it('are a fault where the outcome is the same everywhere', () => {
    const same = new Float64Array(8).fill(3.3);
    expect(sobolIndices({ first: same, second: same, mixed: [same] })).toEqual({ fault: { kind: 'constant', value: 3.3 } });
  });

  it('are refused where they do not match', () => {
    const samples = (lengths: readonly number[]) => lengths.map((length) => new Float64Array(length));
    const [first, second, third] = samples([8, 8, 7]) as [Float64Array, Float64Array, Float64Array];
    expect(() => sobolIndices({ first, second, mixed: [third] })).toThrow(RangeError);
    expect(() => sobolIndices({ first: first.with(0, NaN), second, mixed: [] })).toThrow(RangeError);
  });
});
