import { reserves, type Reserves } from './chain-ladder.ts';
import { faulty, type Faulty } from './finding.ts';
import { sigmas, type SigmaRule } from './sigma.ts';
import { incrementAt, latest, type Triangle } from './triangle.ts';

export interface AdditiveOptions {
  /** Exposure, premium or other volume of each origin. Default: the triangle's. */
  readonly exposure?: ArrayLike<number> | undefined;
  /** Only the latest so many origins of each development. Default: all. */
  readonly last?: number | undefined;
  /** How the deviation of a development that one origin alone shows is found. Default `mack`. */
  readonly sigma?: SigmaRule | { readonly given: number } | undefined;
}

export interface Additive extends Reserves {
  /** ζ: amount that comes in each development per unit of exposure; `developments` of them. */
  readonly ratios: Float64Array;
  /** Σ of ζ over the developments. */
  readonly ultimateRatio: number;
  readonly standardError: Float64Array;
  readonly totalStandardError: number;
}

/**
 * Additive method (incremental loss ratios): every development brings a share of the exposure, whatever came before. It stands
 * firm against single large early amounts and zero first columns.
 *
 * Errors: increments of exposure v with mean v·ζ and variance v·σ² make process v·σ² and parameter v²·σ²/Σv by development.
 *
 * Faults: no exposure, or one that is not above 0. Source: Mack, Schadenversicherungsmathematik (2nd ed. 2002), section 3.2.3;
 * Schmidt, Methods and models of loss reserving based on run-off triangles: a unifying survey, CAS Forum (Fall 2006), 269–317.
 * Sections from memory.
 */
export function additive(triangle: Triangle, { exposure: given, last = Infinity, sigma: rule = 'mack' }: AdditiveOptions = {}): Additive | Faulty {
  const exposure = given ?? triangle.exposure;
  if (exposure === null) return faulty('no-exposure');
  const { labels, developments, known } = triangle;
  if (exposure.length !== labels.length) throw new RangeError(`additive: an exposure for each of ${labels.length} origins; got ${exposure.length}`);
  if (Array.from(exposure).some((each) => !(each > 0))) return faulty('exposure-zero');

  const ratios = new Float64Array(developments);
  const volumes = new Float64Array(developments);
  const variances: (number | null)[] = [];
  for (let j = 0; j < developments; j++) {
    const shown = [...labels.keys()].filter((i) => known[i]! > j).slice(last === Infinity ? 0 : -last);
    volumes[j] = shown.reduce((sum, i) => sum + exposure[i]!, 0);
    ratios[j] = shown.reduce((sum, i) => sum + incrementAt(triangle, i, j)!, 0) / volumes[j]!;
    const squares = shown.reduce((sum, i) => sum + exposure[i]! * (incrementAt(triangle, i, j)! / exposure[i]! - ratios[j]!) ** 2, 0);
    variances.push(shown.length < 2 ? null : squares / (shown.length - 1));
  }
  const { sigma } = sigmas(variances, rule);
  const now = latest(triangle);
  const ultimate = now.slice();
  const squared = new Float64Array(labels.length);
  let [totalProcess, totalParameter] = [0, 0];
  for (let j = 0; j < developments; j++) {
    const variance = sigma[j]! ** 2;
    let coming = 0;
    for (let i = 0; i < labels.length; i++) {
      if (known[i]! > j) continue;
      const volume = exposure[i]!;
      ultimate[i]! += volume * ratios[j]!;
      squared[i]! += variance * (volume + (volume * volume) / volumes[j]!);
      coming += volume;
    }
    totalProcess += variance * coming;
    totalParameter += (variance * coming * coming) / volumes[j]!;
  }
  return {
    ...reserves(now, ultimate),
    ratios,
    ultimateRatio: ratios.reduce((sum, ratio) => sum + ratio, 0),
    standardError: squared.map(Math.sqrt),
    totalStandardError: Math.sqrt(totalProcess + totalParameter),
  };
}
