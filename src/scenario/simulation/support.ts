import type { Issue } from '../../i18n/issue.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { AssumedDraws } from './assumed-draws.ts';
import type { Risk } from './read-uncertainty.ts';

/** Share of draws outside what the model allows from which on a distribution is refused. */
const TOO_MANY = 0.01;
/** Below this nobody need be told. */
const FEW = 1e-6;

/**
 * Distributions that reach beyond what the model allows (a negative number of persons, a rate above one). Draws out there
 * are taken back to the bound; where that is more than one in a hundred the distribution is wrong for the quantity.
 */
export function supportIssues({ uncertainty, leaves, periods }: AssumedDraws, plain: EvaluatedRun): readonly Issue[] {
  return uncertainty.risks.flatMap((risk): Issue[] => {
    if (risk.least === -Infinity && risk.greatest === Infinity) return [];
    const worst = { chance: 0, period: '' };
    for (const leaf of risk.leaves) {
      const drawn = leaves.find(({ path }) => path === leaf.path)!;
      for (const period of periods) {
        const base = plain.value(leaf.quantity, period, leaf.element);
        if (!drawn.isDrawn(period) || base === undefined) continue;
        const chance = chanceOutside(risk, base);
        if (chance > worst.chance) Object.assign(worst, { chance, period });
      }
    }
    if (worst.chance < FEW) return [];
    const { entry, label, least, greatest } = risk;
    return [{
      code: worst.chance > TOO_MANY ? 'assume/support' : 'assume/cut',
      severity: worst.chance > TOO_MANY ? 'error' : 'warning',
      place: { path: entry.path },
      values: { labelZh: label.zh, labelEn: label.en, path: entry.path, period: worst.period, percent: percentText(worst.chance), least: boundText(least), greatest: boundText(greatest) },
    }];
  });
}

function chanceOutside({ distribution, as, least, greatest }: Risk, base: number): number {
  const scale = as === 'factor' ? base : 1;
  const shift = as === 'difference' ? base : 0;
  if (scale === 0) return 0;
  const [a, b] = [(least - shift) / scale, (greatest - shift) / scale];
  const [low, high] = scale > 0 ? [a, b] : [b, a];
  const below = distribution.least >= low ? 0 : distribution.distribution(low);
  const above = distribution.greatest <= high ? 0 : 1 - distribution.distribution(high);
  return below + above;
}

function percentText(chance: number): string {
  return `${Number((chance * 100).toPrecision(2))}%`;
}

function boundText(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : '–';
}
