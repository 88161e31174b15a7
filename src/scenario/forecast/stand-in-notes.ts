import type { Issue } from '../../i18n/issue.ts';
import type { BackTestCase } from './back-test-case.ts';

/** A note for each series and method that another stood in for: how many years it needs, what it had last, what was used. */
export function standInNotes(cases: readonly BackTestCase[]): readonly Issue[] {
  const last = new Map<string, BackTestCase>();
  for (const each of cases) if (each.fault !== null) last.set(JSON.stringify([each.series, each.method]), each);
  return [...last.values()].map(({ series, method, used, origin, fault }): Issue => {
    const values = { series, method, used, origin };
    return fault!.kind === 'too-few'
      ? { code: 'forecast/too-few', severity: 'note', place: {}, values: { ...values, needs: fault!.needs, has: fault!.has } }
      : { code: 'forecast/method-refused', severity: 'note', place: {}, values: { ...values, fault: fault!.kind } };
  });
}
