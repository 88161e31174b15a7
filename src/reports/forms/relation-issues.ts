import type { Issue, Place } from '../../i18n/issue.ts';
import { decimalText } from '../../i18n/decimal-text.ts';
import type { RelationCell, RelationOutcome } from '../../tables/forms/form-relations.ts';
import { sideLabel } from './form-labels.ts';

/**
 * Relations that fail, as issues: both sides with their names, amounts and cells, and the difference.
 *
 * @param size yuan in one of the unit amounts are told in
 * @param digits decimals they are told with
 */
export function relationIssues(outcomes: readonly RelationOutcome[], size: number, digits = 2): readonly Issue[] {
  return outcomes.filter(({ state }) => state !== 'holds').map((outcome) => relationIssue(outcome, size, digits));
}

function relationIssue({ relation, form, left, right, difference, state }: RelationOutcome, size: number, digits: number): Issue {
  const { definition } = form;
  const unit = definition.lines.find(({ id }) => id === relation.left[0]!.line)?.unit === 'yuan' ? size : 1;
  const amount = (value: number): string => decimalText(value / unit, digits, 'none');
  const sum = (cells: readonly RelationCell[]): number => cells.reduce((whole, { sign, value = 0 }) => whole + sign * value, 0);
  const code = state === 'rounding' ? 'forms/relation-rounding' : relation.operator === '<=' ? 'forms/relation-exceeds' : 'forms/relation-fails';
  return {
    code,
    severity: state === 'rounding' ? 'warning' : 'error',
    place: left.find(({ place }) => place)?.place ?? {},
    values: {
      relation: relation.id,
      leftZh: sideLabel(relation.left, definition, 'zh'), leftEn: sideLabel(relation.left, definition, 'en'), left: amount(sum(left)), leftCell: cellsText(left),
      rightZh: sideLabel(relation.right, definition, 'zh'), rightEn: sideLabel(relation.right, definition, 'en'), right: amount(sum(right)), rightCell: cellsText(right),
      difference: amount(Math.abs(difference)),
    },
  };
}

/** Addresses of one side: C12 + E11; of other files with their names. */
export function cellsText(cells: readonly RelationCell[]): string {
  const [first] = cells;
  const address = (place: Place | undefined, name: string | undefined): string => {
    const cell = place?.cell ?? '—';
    return name === undefined || name === first?.name ? cell : `${name} ${cell}`;
  };
  return cells
    .filter(({ value, place }) => value !== undefined || place !== undefined)
    .map(({ place, name, sign }, at) => `${at === 0 ? (sign < 0 ? '− ' : '') : sign < 0 ? ' − ' : ' + '}${address(place, name)}`)
    .join('');
}
