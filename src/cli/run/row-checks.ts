import type { Issue } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';
import type { RowRun } from '../../language/run/run-rows.ts';
import { unitWords } from '../../language/text/unit-words.ts';
import { unitText } from '../../language/unit.ts';
import { shownNumber } from '../../tables/findings.ts';

/** Checks of the model that fail in some row, each at the first of them; they stop nothing. */
export function rowCheckIssues({ period, checks }: Pick<RowRun, 'period' | 'checks'>, table: SourceTable): readonly Issue[] {
  return checks
    .filter(({ holds }) => !holds)
    .map(({ check, difference, firstRow }): Issue => {
      const unit = unitText(check.unit);
      const values = {
        period,
        labelZh: check.label.zh,
        labelEn: check.label.en,
        difference: shownNumber(difference),
        tolerance: shownNumber(check.tolerance),
        unitZh: unitWords(unit, 'zh'),
        unitEn: unitWords(unit, 'en'),
      };
      return { code: 'cli/check-failed', severity: 'warning', place: firstRow === undefined ? {} : table.place(firstRow, ''), values };
    });
}
