import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, csvRows, type CaseRow } from '../csv-rows.ts';
import { figuresOf, type Figures } from '../reserving/figures.ts';
import { methodWords, type MethodWords } from '../reserving/method-words.ts';
import { figure, publishedCase, type PublishedCase } from '../reserving/published-cases.ts';
import { stoppedGlm } from '../reserving/stopped-glm.ts';
import { readTriangles } from '../reserving/triangles.ts';

/** The set's own tolerances, relative. */
const EXACT = 1e-6;
const OPTIMISER = 0.005;
const SIMULATED = 0.02;
const SIMULATED_TAIL = 0.03;

/** The triangle of a name; Munich chain ladder also finds its other half. */
function finder(triangles: ReadonlyMap<string, Triangle>) {
  return (dataset: string, words: MethodWords): { readonly triangle: Triangle; readonly other?: Triangle } => {
    const name = dataset.toLowerCase();
    const own = triangles.get(name);
    if (words.family === 'munich') {
      const stem = name.replace(/[-_]?(paid|incurred|reported)$/, '');
      const half = (words: RegExp): Triangle | undefined => [...triangles].find(([key]) => key.startsWith(stem) && words.test(key))?.[1];
      const [paid, reported] = [half(/paid/), half(/incurred|reported/)];
      if (paid && reported) return { triangle: paid, other: reported };
    }
    if (own === undefined) throw new RangeError(`no triangle called ${dataset}; known are ${[...triangles.keys()].join(', ')}`);
    return { triangle: own };
  };
}

function expectedRows(rows: readonly CaseRow[], find: ReturnType<typeof finder>): CaseResult[] {
  const known = new Map<string, Figures | string>();
  return rows.map((row) => {
    const { dataset = '', method = '', quantity = '', index = 'total' } = row;
    const id = `${dataset}.${method}.${quantity}.${index}`;
    const words = methodWords(method);
    const key = `${dataset} ${method}`;
    if (!known.has(key)) {
      try {
        const { triangle, other } = find(dataset, words);
        known.set(key, figuresOf(words, triangle, other));
      } catch (error) {
        known.set(key, (error as Error).message);
      }
    }
    const figures = known.get(key)!;
    if (typeof figures === 'string') return compared(id, 'a case that runs', figures);
    try {
      const expected = caseNumber(row, 'value');
      const stated = tolerance(row, words, expected, () => find(dataset, words).triangle);
      const unsettled = words.family === 'clark' && /process|total_se|se$/.test(quantity) ? Math.abs(expected) * unsettledBy(rows, row) : 0;
      return compared(id, expected, got(figures, quantity, index), stated + unsettled);
    } catch (error) {
      return compared(id, row['value'] ?? null, (error as Error).message);
    }
  });
}

/**
 * How far the peer's optimiser stopped short, relative: at the greatest likelihood an origin's process error is √(σ²·reserve)
 * exactly, and its own rows miss that by up to 1.2%. 0 where the rows are not all there.
 */
function unsettledBy(rows: readonly CaseRow[], { dataset, method, index }: CaseRow): number {
  const value = (quantity: string, of: string | undefined): number => {
    const found = rows.find((row) => row['dataset'] === dataset && row['method'] === method && row['quantity'] === quantity && row['index'] === of);
    return found === undefined ? Number.NaN : caseNumber(found, 'value');
  };
  const misfit = Math.abs(value('process_se', index) / Math.sqrt(value('scale_sigma2', 'total') * value('reserve', index)) - 1);
  return Number.isFinite(misfit) ? misfit : 0;
}

/** `growth_param` of `omega` is the figure omega; any other word for an index means the total. */
function got(figures: Figures, quantity: string, index: string): number | null {
  const number = Number(index);
  if (Number.isInteger(number)) return figure(figures, quantity, number);
  return /total|all|sum/i.test(index) ? figure(figures, quantity, 'total') : (figure(figures, index, 'total') ?? figure(figures, `${quantity}_${index}`, 'total'));
}

function tolerance(row: CaseRow, words: MethodWords, expected: number, triangle: () => Triangle): number {
  const size = Math.abs(expected);
  const { quantity = '' } = row;
  // Percent figures are printed with one decimal.
  if (/pct|percent/.test(quantity)) return 0.05 + size * (words.family === 'clark' ? OPTIMISER : EXACT);
  if (words.family === 'clark') return size * OPTIMISER;
  if (words.family === 'bootstrap') return size * (/q(0?\.99|99)/.test(quantity) ? SIMULATED_TAIL : SIMULATED);
  if (words.family === 'odp') {
    // The peer rounds each origin's reserve to whole units.
    if (/ibnr|reserve|ultimate/.test(quantity) && Number.isInteger(expected)) return /total/.test(`${quantity}${row['index']}`) ? 0.5 * triangle().labels.length : 0.5 + size * EXACT;
    if (/se$|phi|risk|error/.test(quantity)) return size * (EXACT + stoppedGlm(triangle()));
  }
  return size * EXACT + 1e-9;
}

export const adapter: OracleAdapter = {
  set: 'reserving',
  run: async (folder): Promise<readonly CaseResult[]> => {
    const find = finder(readTriangles(folder));
    const expected = caseFiles(folder, '.csv').filter((file) => 'quantity' in (csvRows(file)[0] ?? {}));
    const published = caseFiles(folder, '.json').flatMap((file) => [JSON.parse(readFileSync(file, 'utf8')) as PublishedCase | readonly PublishedCase[]].flat());
    if (expected.length + published.length === 0) return [compared(path.basename(folder), 'expected.csv or published.json', existsSync(folder) ? 'neither' : 'no folder')];
    return [...expected.flatMap((file) => expectedRows(csvRows(file), find)), ...published.flatMap((one) => publishedCase(one, find))];
  },
};
