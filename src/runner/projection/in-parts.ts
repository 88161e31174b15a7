import { addedCounts, crossingFrom } from '../../scenario/simulation/crossing.ts';
import { fanProbabilities, type FanPoint } from '../../scenario/simulation/fan.ts';
import type { PointsAsk, Question, Questions, SimulateAsk, Simulated, SimulatedPart } from './questions.ts';

export type Answer = <Q extends Question>(question: Q, ask: Questions[Q]['ask']) => Promise<Questions[Q]['give']>;

/**
 * One simulation divided among workers: each runs a part of the paths, then each sums up a part of the columns. A path's
 * numbers depend on its own number alone, so the result is the same however many there are.
 */
export async function simulateInParts(ask: SimulateAsk, workers: readonly Answer[]): Promise<Simulated> {
  const parts = await Promise.all(dividedPaths(ask.paths, workers.length).map(({ firstPath, paths }, index) => workers[index]!('part', { ...ask, paths, firstPath })));
  const [first] = parts as [SimulatedPart, ...SimulatedPart[]];
  const { controls, drawnPeriods, issues, nearest } = first;
  if (issues.some(({ severity }) => severity === 'error')) return { fans: [], crossings: [], drawnPeriods, issues, ...(nearest && { nearest }) };
  const columns = first.columns.flatMap((own, fan) => own.map(({ period, plain }, at) => ({ fan, period, plain, parts: parts.map((part) => part.columns[fan]![at]!.values) })));
  const summed = await Promise.all(dividedColumns(columns, workers.length).map((share, index) => workers[index]!('points', { method: ask.method, ...(controls && { controls }), columns: share })));
  const points = summed.flat();
  return {
    fans: ask.fans.map(({ quantity, element }, fan) => ({
      quantity, element, probabilities: fanProbabilities,
      points: points.flatMap((each): FanPoint[] => (each.fan === fan && each.point ? [each.point] : [])),
    })),
    crossings: ask.crossings.map((_, index) => crossingFrom(addedCounts(parts.map(({ counts }) => counts[index]!)))),
    drawnPeriods, issues,
  };
}

/** Even parts, so that columns stay aligned; with a power of two of workers, parts of a power of two of paths are such again. */
export function dividedPaths(paths: number, workers: number): readonly { readonly firstPath: number; readonly paths: number }[] {
  const size = 2 * Math.ceil(paths / workers / 2);
  return Array.from({ length: Math.ceil(paths / size) }, (_, index) => ({ firstPath: index * size, paths: Math.min(size, paths - index * size) }));
}

/** In stretches, so that points come back in order. */
function dividedColumns(columns: PointsAsk['columns'], workers: number): readonly PointsAsk['columns'][] {
  const size = Math.ceil(columns.length / workers);
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, index) => columns.slice(index * size, (index + 1) * size));
}
