import { placeText } from '../../i18n/issue-text.ts';
import type { Place } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';

/** Where an issue stands for somebody who looks at statements: a line of a model file says nothing there, the term does. */
export function statementPlace(place: Place, locale: Locale): string {
  return place.file !== undefined && /\.ya?ml$/.test(place.file) ? '' : placeText(place, locale);
}
