import { describe, expect, test } from 'vitest';
import type { Results } from '../../src/project/results.ts';
import { verify } from '../../src/project/verify.ts';
import { origin } from './sample.ts';

const label = { zh: '收入', en: 'Income' };
const results = (income: readonly (number | null)[], digest: string): Results => ({
  baseline: { digest, periods: ['2026', '2027'], figures: [{ quantity: 'income', element: '', label, unit: 'yuan/year', values: income }] },
});
const saved = { origin, results: results([1e12, 1.1e12], 'a') };

describe('verifying', () => {
  test('says same where every bit is', () => {
    expect(verify(saved, { origin, results: saved.results })).toEqual({ verdict: 'same', causes: [], compared: 2, moved: [], rounded: 0 });
  });

  test('says which figures moved, and by how much can be told', () => {
    const { verdict, moved } = verify(saved, { origin, results: results([1e12, 1.2e12], 'b') });
    expect(verdict).toBe('differs');
    expect(moved).toEqual([{ run: 'baseline', quantity: 'income', element: '', label, unit: 'yuan/year', period: '2027', was: 1.1e12, is: 1.2e12 }]);
  });

  test('takes a last bit for rounding, and half a fen for a difference', () => {
    // One unit in the last place of 1.1e12 is 2^-12 yuan.
    expect(verify(saved, { origin, results: results([1e12, 1.1e12 + 2 ** -12], 'b') })).toMatchObject({ verdict: 'rounding', moved: [], rounded: 1 });
    const small = { origin, results: results([1e6, 1e6], 'a') };
    expect(verify(small, { origin, results: results([1e6, 1e6 + 0.005], 'b') }).verdict).toBe('differs');
  });

  test('names the data, the model and the program that changed', () => {
    const present = { ...origin, program: { name: 'Hengsuan', version: '0.2.0' }, data: [{ name: 'datasets/national', sha256: 'd2' }], models: [...origin.models, { name: 'models/economy/macro.yaml', sha256: 'm2' }] };
    expect(verify(saved, { origin: present, results: saved.results }).causes).toEqual([
      { kind: 'data', name: 'datasets/national', was: 'd1', is: 'd2' },
      { kind: 'model', name: 'models/economy/macro.yaml', was: undefined, is: 'm2' },
      { kind: 'program', name: 'Hengsuan', was: '0.1.0', is: '0.2.0' },
    ]);
  });

  test('names a scenario that does not match the digest it was saved with, and nothing where there is none', () => {
    const causes = (was: string, is: string) => verify({ ...saved, origin: { ...origin, scenario: was } }, { origin: { ...origin, scenario: is }, results: saved.results }).causes;
    expect(causes('s1', 's2')).toEqual([{ kind: 'scenario', name: 'scenario.yaml', was: 's1', is: 's2' }]);
    expect([causes('s1', 's1'), causes('', 's2')]).toEqual([[], []]);
  });

  test('names the code that changed within a version, and nothing where a file does not name its code', () => {
    const by = (sha256?: string) => ({ ...origin, program: { name: 'Hengsuan', version: '0.1.0', ...(sha256 !== undefined && { sha256 }) } });
    const causes = (was: string | undefined, is: string) => verify({ ...saved, origin: by(was) }, { origin: by(is), results: saved.results }).causes;
    expect(causes('p1', 'p2')).toEqual([{ kind: 'code', name: 'Hengsuan', was: 'p1', is: 'p2' }]);
    expect([causes('p1', 'p1'), causes(undefined, 'p2')]).toEqual([[], []]);
  });

  test('says that it cannot tell where there are no results', () => {
    expect(verify({ origin }, { origin, results: saved.results }).verdict).toBe('unknown');
  });

  test('counts a figure that is gone, and one that is new', () => {
    const gone = results([1e12, null], 'b');
    expect(verify(saved, { origin, results: gone }).moved.map(({ period, was, is }) => [period, was, is])).toEqual([['2027', 1.1e12, null]]);
    expect(verify({ origin, results: gone }, { origin, results: saved.results }).moved.map(({ period, was, is }) => [period, was, is])).toEqual([['2027', null, 1.1e12]]);
  });
});
