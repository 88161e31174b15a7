import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import type { ProjectionEntry } from '../../scenario/projections.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import { readUncertainty, type Uncertainty } from '../../scenario/simulation/read-uncertainty.ts';

/** What is uncertain, and the file that says so. */
export interface GivenUncertainty {
  readonly uncertainty: Uncertainty;
  readonly correlate: readonly CorrelationEntry[];
  readonly file: string;
}

/** The first scenario's that has any; else that of the shipped projection on this model. */
export function uncertaintyOf(
  scenarios: readonly { readonly scenario: Scenario | undefined; readonly file: string | undefined }[],
  projection: ProjectionEntry | undefined,
  model: Model,
): GivenUncertainty | { readonly issues: readonly Issue[] } {
  const own = scenarios.find(({ scenario }) => (scenario?.assume?.length ?? 0) > 0);
  const given = own?.scenario ?? projection;
  const file = own ? own.file! : 'models/projections.yaml';
  const assume: readonly AssumptionEntry[] = given?.assume ?? [];
  if (assume.length === 0) return { issues: [{ code: 'question/nothing-uncertain', severity: 'error', place: {}, values: {} }] };
  const correlate = given?.correlate ?? [];
  const { uncertainty, issues, nearest } = readUncertainty({ assume, correlate }, model, file);
  if (uncertainty) return { uncertainty, correlate, file };
  const offered: readonly Issue[] = nearest ? [{ code: 'question/nearest-correlations', severity: 'error', place: { file, path: 'correlate' }, values: { correlate: nearest.map((entry) => `[${entry.join(', ')}]`).join(', ') } }] : [];
  return { issues: [...issues, ...offered] };
}
