export type EtsError = 'A' | 'M';
export type EtsPart = 'N' | 'A' | 'M';

/** Error, trend and season of an exponential smoothing model: none, additive or multiplicative. */
export interface EtsForm {
  readonly error: EtsError;
  readonly trend: EtsPart;
  readonly season: EtsPart;
  readonly damped: boolean;
}

/** Weights of the level, of the trend (at most alpha) and of the season (at most 1 − alpha), and the damping a step. */
export interface EtsWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** `ETS(A,Ad,M)`. */
export function etsName({ error, trend, season, damped }: EtsForm): string {
  return `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;
}

/** Weights that a form has, in the order in which they are searched. */
export function weightsOf({ trend, season, damped }: EtsForm): readonly (keyof EtsWeights)[] {
  return ['alpha', ...(trend === 'N' ? [] : (['beta'] as const)), ...(season === 'N' ? [] : (['gamma'] as const)), ...(damped ? (['phi'] as const) : [])];
}

/**
 * States: level, then the growth (difference or factor a step), then the seasons of the last `frequency` steps, the latest
 * first; so the last of them is the season of the next step.
 */
export function stateCount({ trend, season }: EtsForm, frequency: number): number {
  return 1 + (trend === 'N' ? 0 : 1) + (season === 'N' ? 0 : frequency);
}

/**
 * Forms that are compared: those whose variances are finite, which leaves out an additive error with anything multiplicative
 * and an additive season on a multiplicative trend.
 *
 * @param multiplicativeTrend whether growth by a factor is tried. Default: false, as it runs away.
 */
export function usualForms(frequency: number, positive: boolean, multiplicativeTrend = false): readonly EtsForm[] {
  const forms: EtsForm[] = [];
  for (const error of positive ? (['A', 'M'] as const) : (['A'] as const)) {
    for (const trend of multiplicativeTrend ? (['N', 'A', 'M'] as const) : (['N', 'A'] as const)) {
      for (const season of frequency === 1 ? (['N'] as const) : (['N', 'A', 'M'] as const)) {
        for (const damped of trend === 'N' ? [false] : [true, false]) {
          const runsAway = error === 'A' ? trend === 'M' || season === 'M' : trend === 'M' && season === 'A';
          if (!runsAway) forms.push({ error, trend, season, damped });
        }
      }
    }
  }
  return forms;
}
