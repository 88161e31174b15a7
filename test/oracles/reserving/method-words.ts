import type { SigmaRule } from '../../../src/actuarial/reserving/sigma.ts';
import type { TailShape } from '../../../src/actuarial/reserving/tail-curve.ts';

/** What the words of a method say: `clark-ldf-loglogistic-months-maxage240`, `chain-ladder-volume-last5`, `Mack sigma, tail factor 1.05`. */
export interface MethodWords {
  readonly family: 'munich' | 'clark' | 'bootstrap' | 'cdr' | 'odp' | 'cape-cod' | 'bornhuetter-ferguson' | 'additive' | 'bondy' | 'tail-curve' | 'tests' | 'mack' | 'chain-ladder';
  readonly text: string;
  readonly average: 'volume' | 'simple' | 'regression';
  readonly last: number | undefined;
  readonly sigma: SigmaRule | { readonly given: number } | undefined;
  /** A factor, or `curve`: fitted. */
  readonly tail: number | 'curve' | undefined;
  readonly tailError: { readonly factor?: number; readonly sigma?: number };
  readonly shape: TailShape;
  readonly simulations: number | undefined;
  readonly curve: 'loglogistic' | 'weibull';
  readonly capeCod: boolean;
  readonly months: boolean;
  readonly maximumAge: number | undefined;
  /** Age of the average date; undefined: half a period. */
  readonly averageDate: number | undefined;
  /** First premium and what each later origin has more. */
  readonly premium: readonly [number, number] | undefined;
  readonly trend: number | undefined;
  readonly decay: number | undefined;
  readonly prior: number | undefined;
  readonly rounds: number | undefined;
  readonly periods: number | undefined;
  readonly from: number | undefined;
}

const families: readonly (readonly [RegExp, MethodWords['family']])[] = [
  [/munich|\bmcl\b/, 'munich'],
  [/clark|growth-curve|\bldf-(loglogistic|weibull)/, 'clark'],
  [/boot/, 'bootstrap'],
  [/merz|\bcdr\b|claims-development-result|one-year/, 'cdr'],
  [/odp|glm|poisson/, 'odp'],
  [/cape-?cod|gcc|stanard|struhuss|struzzieri/, 'cape-cod'],
  [/bornhuetter|benktander|\bbf\b|\bbk\b/, 'bornhuetter-ferguson'],
  [/additive|incremental-loss|schmidt/, 'additive'],
  [/calendar|correlation-test|\bcy\b|dfcor|cyeff/, 'tests'],
  [/bondy/, 'bondy'],
  [/mack/, 'mack'],
  [/tail-?(curve|exp|inv|weib)|(exponential|inverse-power|weibull)-?(curve)?-?tail/, 'tail-curve'],
  [/./, 'chain-ladder'],
];

export function methodWords(words: string): MethodWords {
  const text = words.toLowerCase().replace(/(\d)p(\d)/g, '$1.$2').replace(/[_-]plus[_-]/g, '+').replace(/[\s,_()"&=:]+/g, '-').replace(/-+/g, '-');
  const after = (name: string): number | undefined => {
    const found = new RegExp(`(?:${name})-?(\\d+(?:\\.\\d+)?)(?:/(\\d+(?:\\.\\d+)?))?(%?)(?!\\d)`).exec(text);
    return found === null ? undefined : Number(found[1]) / Number(found[2] ?? 1) / (found[3] === '%' ? 100 : 1);
  };
  const family = families.find(([pattern]) => pattern.test(text))![1];
  const sigmaGiven = after('(?<!tail-)sigma[pi]?(?:-last|-given|-fixed)?');
  const premium = /premium-?(\d+(?:\.\d+)?)m(?:\+(\d+(?:\.\d+)?)m)?/.exec(text);
  const maximumAge = /max-?age-?inf/.test(text) ? Infinity : after('max-?age');
  const tail = after('tail(?:-factor)?');
  const [tailFactorError, tailSigma] = [after('tail-(?:factor-)?se'), after('tail-sigma')];
  return {
    family,
    text,
    average: /simple|straight|alpha-?0/.test(text) ? 'simple' : /regression|alpha-?2/.test(text) ? 'regression' : 'volume',
    last: after('last'),
    sigma: /log-?linear/.test(text) ? 'log-linear' : sigmaGiven === undefined ? undefined : { given: sigmaGiven },
    tail: tail ?? (/tail/.test(text) && family !== 'bondy' ? 'curve' : undefined),
    tailError: { ...(tailFactorError !== undefined && { factor: tailFactorError }), ...(tailSigma !== undefined && { sigma: tailSigma }) },
    shape: /inverse|power/.test(text) ? 'inverse-power' : /weib/.test(text) ? 'weibull' : 'exponential',
    simulations: after('boot(?:strap)?(?:-r)?'),
    curve: /weibull/.test(text) ? 'weibull' : 'loglogistic',
    capeCod: /cape-?cod/.test(text.replace(/^clark-ldf-and-cape-cod-growth-curves/, '')),
    months: /month/.test(text),
    maximumAge,
    averageDate: /no-average-date|no-adol|adol-?false/.test(text) ? 0 : after('adol(?:-age)?|average-date'),
    premium: premium === null ? undefined : [Number(premium[1]) * 1e6, Number(premium[2] ?? 0) * 1e6],
    trend: after('trend'),
    decay: after('decay'),
    prior: after('apriori|a-priori|prior|elr'),
    rounds: after('iterations?|iters?|rounds?|benktander') ?? (/benktander|\bbk\b/.test(text) ? 2 : undefined),
    periods: after('extrap(?:-periods)?|periods'),
    from: after('from'),
  };
}
