import type { Finding } from '../../../actuarial/reserving/finding.ts';
import type { TriangleRow } from '../../../actuarial/reserving/read-triangle.ts';
import type { Issue } from '../../../i18n/issue.ts';
import { chooseMoneyScale, type MoneyScale } from '../../../i18n/scales.ts';
import type { TriangleAsk } from '../../../runner/projection/triangle-questions.ts';
import type { TriangleEdits, TriangleExample, TriangleForm, TriangleOfFile } from '../../state/triangle-edits.ts';
import { firstSeed } from '../study.ts';
import { syntheticTriangle } from './synthetic-triangle.ts';
import { taylorAsheRows } from './taylor-ashe.ts';

/** Simulated triangles of the bootstrap. */
export const simulations = 10_000;

/** The triangle that is looked at, whatever it comes from. */
export interface ShownTriangle {
  readonly of: TriangleExample | 'file';
  readonly rows: readonly TriangleRow[];
  readonly form: TriangleForm;
  readonly file?: string;
  readonly part?: TriangleOfFile;
  /** Undefined where amounts are in a currency of their own. */
  readonly money: MoneyScale | undefined;
}

const examples: Readonly<Record<TriangleExample, { readonly form: TriangleForm; readonly rows: () => readonly TriangleRow[] }>> = {
  steady: { form: 'incremental', rows: () => syntheticTriangle('steady') },
  faster: { form: 'incremental', rows: () => syntheticTriangle('faster') },
  'taylor-ashe': { form: 'cumulative', rows: () => taylorAsheRows },
};
export const exampleNames = Object.keys(examples) as TriangleExample[];

/** The same rows each time, so that what is of them can be told by them. */
const made = new Map<TriangleExample, readonly TriangleRow[]>();

function rowsOf(name: TriangleExample): readonly TriangleRow[] {
  const rows = made.get(name) ?? examples[name].rows();
  made.set(name, rows);
  return rows;
}

export function shownTriangle({ of = 'steady', file, form }: TriangleEdits): ShownTriangle {
  const part = typeof of === 'number' ? file?.triangles[of] : undefined;
  if (part && file) return { of: 'file', rows: part.rows, form: form ?? part.form, file: file.file, part, money: chooseMoneyScale(part.rows.map(({ paid }) => paid)) };
  const name = typeof of === 'number' ? 'steady' : of;
  const rows = rowsOf(name);
  return { of: name, rows, form: form ?? examples[name].form, money: name === 'taylor-ashe' ? undefined : chooseMoneyScale(rows.map(({ paid }) => paid)) };
}

/** The question about the triangle: what was said of an example's prior does not go with another. */
export function triangleAsk({ rows, form }: ShownTriangle, { prior, seed = firstSeed }: TriangleEdits): TriangleAsk {
  const plain = rows.map(({ origin, development, paid, exposure }): TriangleRow => ({ origin, development, paid, ...(exposure !== undefined && { exposure }) }));
  return { rows: plain, form, seed, simulations, ...(prior !== undefined && { prior }) };
}

/** What is found of the rows, with the cell of the file that it stands in. */
export function placed(findings: readonly Finding[], { file, part }: ShownTriangle): readonly Issue[] {
  return findings.map(({ code, severity, values, place: { row } }): Issue => {
    const cell = row === undefined ? undefined : part?.rows[row - 1]?.cell;
    const at = cell ? { cell } : row === undefined ? {} : { row };
    return { code, severity, values, place: file === undefined ? {} : { file, ...(part?.sheet ? { sheet: part.sheet } : {}), ...at } };
  });
}
