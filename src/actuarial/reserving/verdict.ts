import { faulty, finding, isFaulty, type Faulty, type Finding } from './finding.ts';
import { mack, type Mack, type MackOptions } from './mack.ts';
import { odpFit } from './odp-fit.ts';
import { signs, startsEmpty } from './signs.ts';
import type { Triangle } from './triangle.ts';

export type ReservingMethod = 'chain-ladder' | 'mack' | 'odp' | 'bootstrap' | 'clark' | 'bornhuetter-ferguson' | 'cape-cod' | 'additive';

export const methodLabels: Readonly<Record<ReservingMethod, { readonly zh: string; readonly en: string }>> = {
  'chain-ladder': { zh: '链梯法', en: 'Chain ladder' },
  mack: { zh: 'Mack 标准误', en: 'Mack’s standard error' },
  odp: { zh: '过离散泊松模型', en: 'Over-dispersed Poisson model' },
  bootstrap: { zh: '自助法', en: 'Bootstrap' },
  clark: { zh: '成长曲线（Clark）', en: 'Growth curves (Clark)' },
  'bornhuetter-ferguson': { zh: 'B-F 法', en: 'Bornhuetter–Ferguson' },
  'cape-cod': { zh: 'Cape Cod 法', en: 'Cape Cod' },
  additive: { zh: '加法模型', en: 'Additive method' },
};

/** `usable`: nothing speaks against it; `doubtful`: only beside another method; `refused`: not to be believed on this triangle; `impossible`: it cannot be worked out. */
export type Standing = 'usable' | 'doubtful' | 'refused' | 'impossible';

export interface MethodVerdict {
  readonly method: ReservingMethod;
  readonly standing: Standing;
  /** Why, with numbers; what was looked at and found in order is not told. */
  readonly reasons: readonly Finding[];
}

export interface Verdict {
  readonly mack: Mack;
  /** All signs, the weighty first. */
  readonly signs: readonly Finding[];
  readonly methods: readonly MethodVerdict[];
}

/** Weighty signs from which on the chain ladder is refused. */
const REFUSED_FROM = 3;

/**
 * What to believe of a triangle: signs against the chain ladder with their numbers, and what they mean for each method.
 *
 * Methods that multiply what is known (`chain-ladder`, its errors, its resampling) fall with three weighty signs and are doubtful
 * with one. Those that take the level from elsewhere and only the pattern from the triangle are doubtful where the pattern itself
 * moves (pace, calendar, hindcast), and need an exposure or a prior.
 *
 * Faults: those of `mack`.
 */
export function verdict(triangle: Triangle, options: MackOptions = {}): Verdict | Faulty {
  const result = mack(triangle, options);
  if (isFaulty(result)) return result;
  const all = signs(triangle, result);
  const empty = startsEmpty(triangle);
  const own = empty.length === 0 ? all : [finding('nothing-known', 'warning', { origin: empty[0]!, count: empty.length }), ...all];
  const weighty = own.filter(({ severity }) => severity === 'warning');
  const multiplying: Standing = weighty.length >= REFUSED_FROM ? 'refused' : weighty.length > 0 ? 'doubtful' : 'usable';
  const pattern = all.filter(({ code, severity }) => severity === 'warning' && movesPattern.has(code));
  const levelled: Standing = pattern.length > 0 ? 'doubtful' : 'usable';

  const odp = odpFit(triangle);
  const odpVerdict = (method: ReservingMethod): MethodVerdict =>
    isFaulty(odp) ? { method, standing: 'impossible', reasons: [odp.fault] } : { method, standing: multiplying, reasons: own };
  const exposed = (method: ReservingMethod): MethodVerdict =>
    triangle.exposure === null ? { method, standing: 'impossible', reasons: [faulty('no-exposure').fault] } : { method, standing: levelled, reasons: pattern };
  return {
    mack: result,
    signs: own,
    methods: [
      { method: 'chain-ladder', standing: multiplying, reasons: own },
      { method: 'mack', standing: multiplying, reasons: own },
      odpVerdict('odp'),
      odpVerdict('bootstrap'),
      { method: 'clark', standing: multiplying, reasons: own },
      { method: 'bornhuetter-ferguson', standing: levelled, reasons: pattern },
      exposed('cape-cod'),
      exposed('additive'),
    ],
  };
}

const movesPattern: ReadonlySet<string> = new Set(['reserving/payment-faster', 'reserving/payment-slower', 'reserving/calendar-effect']);

/** The verdict on a method as one sentence of the catalogue: `reserving/usable`, `…/doubtful`, `…/refused`, `…/impossible`. */
export function standingFinding({ method, standing, reasons }: MethodVerdict): Finding {
  const severity = { usable: 'note', doubtful: 'warning', refused: 'warning', impossible: 'error' } as const;
  const { zh, en } = methodLabels[method];
  return finding(standing, severity[standing], { methodZh: zh, methodEn: en, signs: reasons.filter((reason) => reason.severity !== 'note').length });
}
