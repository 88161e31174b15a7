import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';

/** That an option does nothing for a model over years or months. */
export function onlyRows(option: string, { id }: Model): Issue {
  return { code: 'cli/only-rows', severity: 'error', place: {}, values: { option, model: id } };
}
