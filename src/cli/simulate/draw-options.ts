import type { DrawMethod } from '../../scenario/simulation/assumed-draws.ts';
import type { CommandLine } from '../command-line.ts';
import type { Option } from '../command.ts';
import { usage } from '../wrong-usage.ts';

/** How paths are drawn. */
export interface Draws {
  readonly paths: number;
  readonly seed: number;
  readonly method: DrawMethod;
}

/** More would not fit into the memory of a small machine for a large model. */
const mostPaths = 1_000_000;
const usualPaths = { random: 10_000, sobol: 4096 } as const;

export const drawOptions: readonly Option[] = [
  { name: 'paths', value: 'N', says: { zh: '路径数，默认 10000（sobol 为 4096，须是 2 的幂）', en: 'paths; 10000 by default (sobol: 4096, a power of two)' } },
  { name: 'seed', value: 'N', says: { zh: '随机种子，默认 1；相同的种子得到相同的结果', en: 'seed, 1 by default; the same one gives the same result' } },
  { name: 'method', value: 'random|sobol', says: { zh: '独立抽样，或加扰的 Sobol 点', en: 'independent draws, or scrambled Sobol points' } },
];

/** @throws WrongUsage */
export function readDraws(line: CommandLine): Draws {
  const written = line.value('method') ?? 'random';
  if (written !== 'random' && written !== 'sobol') throw usage.valueWrong('--method', written, 'random, sobol');
  const paths = wholeNumber('--paths', line.value('paths') ?? String(usualPaths[written]), 2, mostPaths);
  if (written === 'sobol' && Math.log2(paths) % 1 !== 0) {
    const [below, above] = [2 ** Math.floor(Math.log2(paths)), 2 ** Math.ceil(Math.log2(paths))];
    throw usage.valueWrong('--paths', String(paths), above > mostPaths ? String(below) : `${below}, ${above}`, {
      zh: 'Sobol 点的路径数须是 2 的幂；别的路径数请用 --method random',
      en: 'Sobol points come in powers of two; for another number take --method random',
    });
  }
  return { paths, seed: wholeNumber('--seed', line.value('seed') ?? '1', 0, Number.MAX_SAFE_INTEGER), method: written };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw usage.valueWrong(option, text, `${least}–${most}`);
  return value;
}
