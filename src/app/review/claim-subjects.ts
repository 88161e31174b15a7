import { placeText } from '../../i18n/issue-text.ts';
import type { Place } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import type { Evidence } from '../../review/case/finding.ts';
import { claimDifference, type ClaimDifference } from '../../review/claims/claim-differences.ts';
import { amountPlace } from '../../review/claims/list/list-lines.ts';
import type { TiedClaims } from '../../runner/review/questions.ts';
import type { MadeSubject } from '../state/subject.ts';
import { bothWork } from './context.ts';

/** One settlement that differs, with where it stands on either side. */
export interface PlacedDifference extends ClaimDifference {
  readonly at: number;
  readonly theirPlace: Place | undefined;
  readonly ourPlace: Place | undefined;
}

export function placedDifference(tied: TiedClaims, at: number): PlacedDifference {
  const [their, our] = [tied.theirRows[at]!, tied.ourRows[at]!];
  return {
    at, ...claimDifference(tied.match.differences, at),
    theirPlace: their > 0 ? amountPlace(tied.theirs, their) : undefined,
    ourPlace: our > 0 ? amountPlace(tied.ours, our) : undefined,
  };
}

/** What a finding about the settlement rests on: its number, in the insurer's cell, and our cell. */
export function claimEvidence({ id, theirPlace, ourPlace }: PlacedDifference): readonly Evidence[] {
  return [{ kind: 'claim', settlement: id, ...(theirPlace && { place: theirPlace }) }, ...(ourPlace ? [{ kind: 'cell', place: ourPlace } as const] : [])];
}

/** The settlement opened up: both amounts with their cells, and what is the matter. */
export function claimSubject(difference: PlacedDifference, period: Label): MadeSubject {
  const { id, kind, theirs, ours, theirPlace, ourPlace } = difference;
  const side = (which: 'theirs' | 'ours', place: Place | undefined, locale: keyof Label): string => (place ? `${bothWork((w) => w.lists[which])[locale]}${locale === 'zh' ? '：' : ': '}${placeText(place, locale)}` : '');
  const rule = (locale: keyof Label): string =>
    [bothWork((w) => w.kindRules[kind])[locale], kind === 'outside' && period[locale], side('theirs', theirPlace, locale), side('ours', ourPlace, locale)].filter(Boolean).join(' ');
  return {
    kind: 'made', label: { zh: `${id} · ${bothWork((w) => w.kinds[kind]).zh}`, en: `${id} · ${bothWork((w) => w.kinds[kind]).en}` },
    value: (theirs - ours) / 100, unitText: 'yuan', money: 'yuan', rule: { zh: rule('zh'), en: rule('en') },
    inputs: [
      { label: bothWork((w) => w.lists.theirs), value: theirs / 100, unitText: 'yuan' },
      { label: bothWork((w) => w.lists.ours), value: ours / 100, unitText: 'yuan' },
    ],
  };
}
