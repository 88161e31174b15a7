import type { Issue } from '../../i18n/issue.ts';
import { lossCauseOf } from './loss-causes.ts';
import type { LossItem, StatementFigure } from './statement.ts';
import type { StatementCell } from './statement-cell.ts';

/** The item that is a sum of parts, each with cause and evidence. */
export const lossItem = 'policy_loss';

/** A figure of that item with the cell it was read from. */
export interface LossCell {
  readonly figure: StatementFigure;
  readonly cell: Pick<StatementCell, 'cause' | 'evidence'>;
}

export interface PolicyLoss {
  /** One a year: the sum of what counts. */
  readonly figures: readonly StatementFigure[];
  readonly items: readonly LossItem[];
  readonly issues: readonly Issue[];
}

/**
 * The policy loss of each year from its items. An item without cause or evidence does not count and is named; a row with
 * neither beside items that have them is their total, and has to be their sum. Nothing needs no evidence.
 *
 * @param asStated counts everything: what somebody claims is set against what is shown
 */
export function policyLoss(cells: readonly LossCell[], asStated: boolean): PolicyLoss {
  const years = [...new Set(cells.map(({ figure }) => figure.year))];
  const read = years.map((year) => lossOfYear(cells.filter(({ figure }) => figure.year === year), asStated));
  return { figures: read.flatMap(({ figures }) => figures), items: read.flatMap(({ items }) => items), issues: read.flatMap(({ issues }) => issues) };
}

function lossOfYear(cells: readonly LossCell[], asStated: boolean): PolicyLoss {
  const issues: Issue[] = [];
  const isPlain = ({ cell }: LossCell): boolean => cell.cause === undefined && cell.evidence === undefined;
  const [plain, parts] = [cells.filter(isPlain), cells.filter((one) => !isPlain(one))];
  const itemised = parts.length > 0 ? parts : plain;
  for (const { figure, cell } of parts) {
    if (cell.cause === undefined || lossCauseOf(cell.cause) !== undefined) continue;
    issues.push({ code: 'contract/loss-cause-unknown', severity: 'error', place: figure.place, values: { year: figure.year, found: cell.cause } });
  }
  const repeated = (parts.length > 0 ? plain : plain.slice(1)).slice(parts.length > 0 ? 1 : 0);
  for (const { figure } of repeated) issues.push({ code: 'contract/item-twice', severity: 'error', place: figure.place, values: { year: figure.year, item: figure.written, first: plain[0]!.figure.place.cell ?? plain[0]!.figure.place.path ?? '' } });
  const items = itemised.map(({ figure, cell }): LossItem => {
    const cause = cell.cause === undefined ? undefined : lossCauseOf(cell.cause);
    const counted = asStated || figure.amount === 0 || (cause !== undefined && cell.evidence !== undefined);
    return { year: figure.year, amount: figure.amount, counted, place: figure.place, ...(cause && { cause }), ...(cell.evidence !== undefined && { evidence: cell.evidence }) };
  });
  for (const { year, amount, place, counted } of items) {
    if (!counted) issues.push({ code: 'contract/loss-unsupported', severity: 'warning', place, values: { year, amount } });
  }
  const first = cells[0]!.figure;
  const sum = items.reduce((all, { amount, counted }) => all + (counted ? Math.round(amount * 100) : 0), 0) / 100;
  if (parts.length > 0 && plain.length > 0) issues.push(...totalIssue(plain[0]!.figure, itemised));
  return { figures: [{ ...first, amount: sum, place: (itemised.find((_, at) => items[at]!.counted) ?? itemised[0]!).figure.place }], items, issues };
}

/** A total beside its items that is not their sum, whether they count or not. */
function totalIssue(total: StatementFigure, parts: readonly LossCell[]): readonly Issue[] {
  const sum = parts.reduce((all, { figure }) => all + Math.round(figure.amount * 100), 0) / 100;
  const difference = Math.round((total.amount - sum) * 100) / 100;
  if (Math.abs(difference) <= [total, ...parts.map(({ figure }) => figure)].reduce((all, { precision }) => all + precision, 0)) return [];
  const named = parts.map(({ cell }) => cell.cause ?? cell.evidence ?? '').join(' · ');
  const values = { year: total.year, total: total.written, stated: total.amount, name: total.quantity.name, partsZh: named, partsEn: named, sum, difference };
  return [{ code: 'contract/parts-not-total', severity: 'error', place: total.place, values }];
}
