import { decimalText } from '../../../i18n/decimal-text.ts';
import { issueText } from '../../../i18n/issue-text.ts';
import type { Locale } from '../../../i18n/locale.ts';
import type { ProjectionPastWords } from '../../../i18n/projection-past.ts';
import type { TriangleRow } from '../../../actuarial/reserving/read-triangle.ts';
import type { TriangleMethod, WorkedTriangle } from '../../../runner/projection/triangle-questions.ts';
import type { TriangleForm } from '../../state/triangle-edits.ts';
import type { NamedTable } from '../../ui/save-table.ts';

/** One origin as it is shown. */
export interface TriangleLine {
  readonly origin: string;
  readonly cells: readonly { readonly amount: number; readonly isKnown: boolean }[];
  readonly exposure: number | null;
  readonly ultimate: number;
  readonly reserve: number;
}

export function triangleLines({ triangle, completed, ultimate, latest }: WorkedTriangle): readonly TriangleLine[] {
  const { labels, developments, known, exposure } = triangle;
  return labels.map((origin, i) => ({
    origin,
    cells: Array.from({ length: developments }, (_, j) => ({ amount: completed[i * developments + j]!, isKnown: j < known[i]! })),
    exposure: exposure?.[i] ?? null,
    ultimate: ultimate[i]!,
    reserve: ultimate[i]! - latest[i]!,
  }));
}

/** A factor with the digits it is usually printed with. */
export const factorText = (factor: number): string => decimalText(factor, factor >= 100 ? 1 : 4, 'none');

/** The triangle as it leaves the screen: amounts, beside each whether it is known, and the factors below. */
export function triangleTable(worked: WorkedTriangle, words: ProjectionPastWords['triangle']): NamedTable {
  const { developments } = worked.triangle;
  const numbers = Array.from({ length: developments }, (_, j) => String(j + 1));
  const empty: readonly null[] = [null, null, null, null];
  return {
    name: words.title,
    columns: [words.origin, ...numbers, words.members, words.ultimate, words.reserve, words.known],
    rows: [
      ...triangleLines(worked).map(({ origin, cells, exposure, ultimate, reserve }) => [origin, ...cells.map(({ amount }) => amount), exposure, ultimate, reserve, cells.filter(({ isKnown }) => isKnown).length]),
      [words.factors, null, ...worked.factors, ...empty],
      [words.points, null, ...worked.points, ...empty],
      [words.toUltimate, ...worked.toUltimate, ...empty],
    ],
  };
}

/** The rows in the form that a file is read by. */
export function rowsTable(rows: readonly TriangleRow[], form: TriangleForm, locale: Locale): NamedTable {
  const [origin, development, paid, cumulative, members, name] = locale === 'zh'
    ? (['就诊月份', '进展月', '当期支付(元)', '累计支付(元)', '当月参保人数', '赔付进展三角形'] as const)
    : (['Origin month', 'Development month', 'Paid in the month (yuan)', 'Paid so far (yuan)', 'Members', 'Claims triangle'] as const);
  return { name, columns: [origin, development, form === 'incremental' ? paid : cumulative, members], rows: rows.map((row) => [row.origin, row.development, row.paid, row.exposure ?? null]) };
}

export function methodsTable(methods: readonly TriangleMethod[], words: ProjectionPastWords['triangle'], locale: Locale): NamedTable {
  return {
    name: words.methods,
    columns: [words.method, words.standing, words.reserve, words.standardError, words.at75, words.at95, words.why],
    rows: methods.map(({ method, standing, reserve, standardError, at75, at95, reasons }) => [
      words.names[method], words.standings[standing], reserve, standardError, at75, at95, reasons.map((reason) => issueText(reason, locale).message).join(' '),
    ]),
  };
}
