import type { Locale, Messages } from '../i18n/locale.ts';
import type { CheckOutcome } from '../language/result.ts';
import type { Readiness } from '../scenario/budget.ts';

/** Whether a budget can be handed in: what stops it, or what has to be explained with it. */
export function readinessSentence({ ready, failing }: Readiness, { workbench }: Messages, locale: Locale): string {
  const named = (severity: CheckOutcome['check']['severity']): string =>
    [...new Set(failing.filter(({ check }) => check.severity === severity).map(({ check }) => check.label[locale]))].join(
      locale === 'zh' ? '；' : '; ',
    );
  if (!ready) return workbench.notReady(named('error'));
  const warned = named('warning');
  return warned === '' ? workbench.ready : workbench.readyWith(warned);
}
