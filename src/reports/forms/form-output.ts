import type { Locale } from '../../i18n/locale.ts';
import type { FormSurroundings } from '../../tables/forms/form-relations.ts';

/** How a form leaves the program. */
export interface FormOutput {
  readonly locale: Locale;
  /** Month through which a quarter's figures are cumulated. */
  readonly month?: number | undefined;
  readonly runHeader: readonly (readonly [string, string])[];
  readonly surroundings?: FormSurroundings;
}
