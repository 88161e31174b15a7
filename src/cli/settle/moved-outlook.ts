import type { Issue } from '../../i18n/issue.ts';
import { settlementOutlook, type OutlookYear } from '../../scenario/corridor/before-year-end.ts';
import type { ClaimsOutlook } from '../../scenario/corridor/claims-outlook.ts';
import type { ContractYear } from '../../scenario/corridor/contract-year.ts';
import type { ReadChanges } from '../open/changes.ts';

/** Codes that say of a change that no result is another with it. */
const idleCodes = new Set(['override/without-effect', 'override/equal']);

/**
 * Issues of changes without those that call a change idle which moves the outlook: the year looked forward to has no claims
 * in the run that changes are judged by. A change is judged by leaving it out of all the others.
 */
export function withoutMovers(issues: readonly Issue[], { set }: Pick<ReadChanges, 'set'>, year: ContractYear, asked: ClaimsOutlook, found: OutlookYear | undefined): readonly Issue[] {
  const moved = JSON.stringify(found);
  return issues.filter(({ code, place }) => {
    if (!found || !idleCodes.has(code)) return true;
    const others = set.filter((each) => each.place !== place).map(({ change }) => change);
    return others.length === set.length || JSON.stringify(settlementOutlook({ ...year, overrides: others }, asked).year) === moved;
  });
}
