import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import { refuseOverride } from '../scenario.ts';

/** Changes of terms that a contract does not take: one that names nothing of it, a rate beyond its bounds, bands that overlap or leave a hole. */
export function refusedChanges(model: Model, overrides: readonly Override[]): readonly Issue[] {
  return overrides.flatMap((override): readonly Issue[] => {
    const refusal = refuseOverride(override, model);
    return refusal ? [{ ...refusal, severity: 'error', place: { path: override.path } }] : [];
  });
}
