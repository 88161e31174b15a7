import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Model } from '../../language/model.ts';
import type { ProjectionEntry } from '../../scenario/projections.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AssumptionEntry, CorrelationEntry } from '../../scenario/simulation/assumption.ts';
import { readUncertainty, type Uncertainty } from '../../scenario/simulation/read-uncertainty.ts';
import { leverLabelText } from './printed-figure.ts';
import { simulateWords } from './simulate-words.ts';

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
  const offered: readonly Issue[] = nearest ? [{ code: 'question/nearest-correlations', severity: 'error', place: { file, path: 'correlate' }, values: nearestValues(nearest, assume, model) }] : [];
  return { issues: [...issues, ...offered] };
}

/** The pairs as a file writes them, and in words. */
function nearestValues(nearest: readonly CorrelationEntry[], assume: readonly AssumptionEntry[], model: Model): Issue['values'] {
  const pairs = (locale: Locale): readonly string[] => {
    const label = (path: string): string => leverLabelText(path, assume.find((entry) => entry.path === path)?.from ?? '1999-01', model, locale);
    return nearest.map(([one, other, value]) => simulateWords[locale].correlated(label(one), label(other), String(value)));
  };
  return { correlate: nearest.map((entry) => `[${entry.join(', ')}]`).join(', '), pairsZh: pairs('zh').join('；'), pairsEn: pairs('en').join('; ') };
}
