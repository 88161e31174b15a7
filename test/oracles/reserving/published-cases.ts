import { triangleOf, type Triangle } from '../../../src/actuarial/reserving/triangle.ts';
import { compared, type CaseResult } from '../adapter.ts';
import { figuresOf, type Figures } from './figures.ts';
import { methodWords, type MethodWords } from './method-words.ts';
import { quantityName } from './quantity-names.ts';

export type Expected = number | null | readonly (number | null)[] | { readonly [name: string]: Expected };

export interface PublishedCase {
  readonly case_id: string;
  readonly dataset?: string;
  readonly method: string;
  readonly expected: { readonly [name: string]: Expected };
  readonly tolerance?: string | number;
  /** A triangle, exposure or parameters may stand with the case. */
  readonly [input: string]: unknown;
}

export type FindTriangle = (dataset: string, words: MethodWords) => { readonly triangle: Triangle; readonly other?: Triangle };

/** A case of figures from a paper: each expected figure by the method that the case and the figure's own name describe. */
export function publishedCase(one: PublishedCase, find: FindTriangle): CaseResult[] {
  const given = inputs(one);
  return flattened(one.expected).flatMap(({ path, value }) => {
    const id = `${one.case_id}.${path.join('.')}`;
    try {
      const name = path.join('_');
      const ofCase = methodWords(`${one.method} ${given.words}`);
      const ofName = methodWords(`${methodBare(one.method, name)} ${name} ${given.words}`);
      const words = ofName.family === 'chain-ladder' || ofName.family === 'mack' ? { ...ofName, ...ofCase } : ofName;
      const found = given.triangle === undefined ? find(one.dataset ?? '', words) : { triangle: given.triangle };
      const triangle = given.exposure === undefined ? found.triangle : { ...found.triangle, exposure: Float64Array.from(given.exposure) };
      const figures = figuresOf(words, triangle, found.other);
      const first = Number(/_from_(\d+)/.exec(name)?.[1] ?? 1);
      if (typeof value === 'number') return [compared(id, value, figure(figures, name, 'total'), allowed(one.tolerance, value, true))];
      return value.flatMap((each, at) => (each === null ? [] : [compared(`${id}[${at + first}]`, each, figure(figures, name, at + first), allowed(one.tolerance, each, false))]));
    } catch (error) {
      return [compared(id, 'a case that runs', (error as Error).message)];
    }
  });
}

/** A figure by the name a case gives it; `total` is a single number. */
export function figure(figures: Figures, name: string, index: number | 'total'): number | null {
  const plain = quantityName(name);
  const short = Object.keys(figures).filter((key) => plain === key || plain.endsWith(`_${key}`)).sort((one, other) => other.length - one.length);
  const candidates = index === 'total' ? [`total_${plain.replace(/^total_/, '')}`, plain, ...short] : [plain, plain.replace(/^total_/, ''), ...short];
  for (const key of candidates) {
    const value = figures[key];
    if (value == null) continue;
    if (typeof value === 'number') {
      if (index === 'total' || Object.keys(figures).every((other) => other !== plain.replace(/^total_/, ''))) return value;
    } else if (index !== 'total') return value[index - 1] ?? null;
  }
  return null;
}

/** Words of the case's method that say no more than the figure's own name would contradict: `LDF and Cape Cod` leaves the choice to it. */
function methodBare(method: string, name: string): string {
  return /clark/i.test(method) && /ldf|cape/i.test(name) ? 'clark' : method;
}

function inputs(one: PublishedCase): { readonly triangle?: Triangle; readonly exposure?: readonly number[]; readonly words: string } {
  const nested = (one['inputs'] ?? one['input'] ?? one['params'] ?? one['parameters'] ?? {}) as Record<string, unknown>;
  const all: Record<string, unknown> = { ...one, ...nested };
  const rows = Object.entries(all).find(([name, value]) => /triangle|cumulative/.test(name) && Array.isArray(value) && Array.isArray(value[0]))?.[1] as (number | null)[][] | undefined;
  const exposure = Object.entries(all).find(([name, value]) => /exposure|premium|volume/.test(name) && Array.isArray(value))?.[1] as number[] | undefined;
  const words = Object.entries(nested).flatMap(([name, value]) => (typeof value === 'number' || typeof value === 'string' ? [`${name} ${value}`] : [])).join(' ');
  return { ...(rows && { triangle: triangleOf(rows) }), ...(exposure && { exposure }), words };
}

function flattened(expected: Expected, path: readonly string[] = []): { path: readonly string[]; value: number | readonly (number | null)[] }[] {
  if (typeof expected === 'number' || Array.isArray(expected)) return [{ path, value: expected as number | readonly (number | null)[] }];
  return expected === null ? [] : Object.entries(expected).flatMap(([name, value]) => flattened(value, [...path, name]));
}

/**
 * The tolerance a case states in words: `5 per origin, 10 in total`, `0.1 (0.05 for 11.5)`, `0.005`; otherwise one unit of the
 * figure's last printed digit.
 */
export function allowed(tolerance: string | number | undefined, value: number, total: boolean): number {
  if (typeof tolerance === 'number') return tolerance;
  const text = tolerance ?? '';
  const special = [...text.matchAll(/([\d.]+) for ([\d.]+)/g)].find((each) => Number(each[2]) === value);
  if (special) return Number(special[1]);
  const parts = /([\d.]+) per origin, ([\d.]+) in total/.exec(text);
  if (parts) return Number(parts[total ? 2 : 1]);
  const percent = /^([\d.]+) ?%/.exec(text);
  if (percent) return (Math.abs(value) * Number(percent[1])) / 100;
  const relative = /^([\d.]+(?:e-?\d+)?) rel/i.exec(text);
  if (relative) return Math.abs(value) * Number(relative[1]);
  const plain = /^(?:\+-|±|abs(?:olute)? )?(\d[\d.]*(?:e-?\d+)?)/i.exec(text);
  if (plain) return Number(plain[1]);
  return 10 ** -(`${value}`.split('.')[1]?.length ?? 0);
}
