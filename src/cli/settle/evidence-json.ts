import type { Source } from '../../language/model.ts';
import type { LateClaim } from '../../review/claims/claims-of-years.ts';
import type { ContractPeriod } from '../../scenario/corridor/contract-period.ts';
import { dayText } from '../../tables/claims/calendar.ts';
import { lossCauses } from '../../tables/statement/loss-causes.ts';
import type { LossItem } from '../../tables/statement/statement.ts';
import type { Json } from '../text/json-text.ts';

/** When the contract is in force; `known` is false where no source says so. */
export function periodJson(period: ContractPeriod | undefined): Json {
  if (!period) return null;
  return {
    known: period.spans.length > 0,
    spans: period.spans.map(({ from, until, source }) => ({ from, until: until ?? null, source: sourceJson(source) })),
  };
}

export function lossItemJson({ year, amount, cause, evidence, counted, place }: LossItem): Json {
  return {
    year,
    amount,
    cause: cause === undefined ? null : { id: cause, label: { ...lossCauses[cause].label }, article: lossCauses[cause].article },
    evidence: evidence ?? null,
    counted,
    place: { ...place },
  };
}

export function lateClaimJson({ id, year, settledIn, amount, day, reported, cutOff, place }: LateClaim): Json {
  return {
    id,
    year: String(year),
    settled_in: String(settledIn),
    amount: amount / 100,
    day: dayText(day),
    reported: dayText(reported),
    cut_off: dayText(cutOff),
    place: { ...place },
  };
}

function sourceJson(source: Source | undefined): Json {
  return source === undefined || source === 'none' ? null : { ...source };
}
