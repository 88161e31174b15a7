import { describe, expect, it } from 'vitest';
import { dividedPaths, simulateInParts, type Answer } from '../../../src/runner/projection/in-parts.ts';
import { answerColumns, askedColumns } from '../../../src/runner/projection/handed-over.ts';
import { plainTables } from '../../../src/runner/projection/plain-tables.ts';
import { ProjectionDesk } from '../../../src/runner/projection/projection-desk.ts';
import type { SimulateAsk } from '../../../src/runner/projection/questions.ts';
import { shippedModel, shippedTables, shippedText } from '../../laws/shipped-models.ts';

const id = 'employee/pool-budget';
const { reading, dataset } = shippedModel(id);
const uses = [...reading.model!.uses.values()];
const texts = Object.fromEntries([id, ...uses].map((name) => [name, shippedText(name)!]));
const open = { model: id, texts: withUsed(texts), tables: plainTables(reading.model!, shippedTables(dataset!)) };

/** Models that used models use. */
function withUsed(known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = { ...known };
  for (const text of Object.values(known)) for (const [, name] of text.matchAll(/^ {2}\w+: ([a-z-]+\/[a-z-]+)$/gm)) if (name !== undefined && shippedText(name) !== undefined) all[name] ??= shippedText(name)!;
  return all;
}

const ask: SimulateAsk = {
  to: '2040', overrides: [], seed: 5, method: 'random', paths: 3000,
  assume: [
    { path: 'base_growth', from: '2026-01', as: 'difference', distribution: { normal: { mean: 0, sd: 0.015 } }, autocorrelation: 0.4 },
    { path: 'cost_growth_outpatient', from: '2026-01', as: 'difference', distribution: { triangular: { least: -0.02, mode: 0, greatest: 0.03 } } },
  ],
  correlate: [['base_growth', 'cost_growth_outpatient', 0.3]],
  fans: [{ quantity: 'closing_balance', element: '' }, { quantity: 'months_payable', element: '' }],
  crossings: [{ quantity: 'current_balance', element: '', level: 0 }],
};

/** A desk behind messages that are cloned, and whose columns go over, as those of a worker are. */
function clonedDesk(): Answer {
  const desk = new ProjectionDesk();
  return async (question, what) => {
    const asked = structuredClone(what, { transfer: askedColumns(question, what) });
    const answer = await desk.answer(question, asked, () => undefined, { aborted: false });
    return structuredClone(answer, { transfer: answerColumns(question, answer) });
  };
}

describe('a simulation divided among workers', () => {
  it('is the same whatever their number, and everything said between them can be cloned', async () => {
    const whole = clonedDesk();
    expect((await whole('open', open)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const expected = await whole('simulate', ask);
    expect(expected.fans.map(({ points }) => points.length > 15)).toEqual([true, true]);
    for (const count of [1, 2, 3, 5]) {
      const workers = Array.from({ length: count }, clonedDesk);
      await Promise.all(workers.map((worker) => worker('open', open)));
      expect(await simulateInParts(ask, workers)).toEqual(expected);
    }
  });

  it('says what is wrong instead, the same from every part', async () => {
    const workers = [clonedDesk(), clonedDesk()];
    await Promise.all(workers.map((worker) => worker('open', open)));
    const wrong = await simulateInParts({ ...ask, to: '2020' }, workers);
    expect(wrong.issues.map(({ code }) => code)).toEqual(['simulate/horizon']);
    const misspelt = await simulateInParts({ ...ask, assume: [{ ...ask.assume[0]!, path: 'base_grwoth' }], correlate: [] }, workers);
    expect(misspelt.issues.map(({ code }) => code)).toEqual(['override/misspelt']);
  });

  it('leaves no path out and gives none to two', () => {
    for (const [paths, workers] of [[1, 2], [2, 2], [7, 3], [10_000, 2], [1024, 4], [9999, 8]] as const) {
      const parts = dividedPaths(paths, workers);
      expect(parts.reduce((sum, part) => sum + part.paths, 0)).toBe(paths);
      expect(parts.map(({ firstPath }) => firstPath)).toEqual(parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.paths, 0)));
      expect(parts.every(({ firstPath }) => firstPath % 2 === 0)).toBe(true);
    }
  });
});
