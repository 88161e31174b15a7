import type { Issue } from '../../i18n/issue.ts';
import { givenText } from '../fen.ts';
import type { AllocationKey } from './cost-rules.ts';

/** Shares may be written with few decimals; a hundred-thousandth of the whole is no error of anybody's. */
const shareTolerance = 1e-5;

/** A key's shares by project, or what is wrong with it. */
export function sharesOf(key: AllocationKey): {
  readonly shares: ReadonlyMap<string, number> | undefined;
  readonly issues: readonly Issue[];
} {
  const values = { key: key.id, labelZh: key.label.zh, labelEn: key.label.en };
  const refuse = (code: string, more: Issue['values'] = {}) => ({
    shares: undefined,
    issues: [{ code, severity: 'error', place: {}, values: { ...values, ...more } } as const],
  });
  const given = Object.entries(key.shares ?? key.quantities ?? {});
  if (given.length === 0) return refuse('review/key-empty');
  const wrong = given.find(([, value]) => !(Number.isFinite(value) && value >= 0));
  if (wrong) return refuse('review/key-value', { project: wrong[0], found: givenText(wrong[1]) });
  const sum = given.reduce((all, [, value]) => all + value, 0);
  if (sum === 0) return refuse('review/key-empty');
  if (key.shares && Math.abs(sum - 1) > shareTolerance)
    return refuse(Math.abs(sum - 100) <= 100 * shareTolerance ? 'review/key-percent' : 'review/key-not-one', {
      sum: Number(sum.toPrecision(10)),
    });
  return { shares: new Map(given.map(([project, value]) => [project, value / sum])), issues: [] };
}

/**
 * Lays whole fen on the projects by their shares so that the parts make the amount: each gets its share rounded towards
 * zero, and the fen that are left go to those that lost most, the first named at a tie (largest remainder).
 */
export function allocated(fen: number, shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sign = Math.sign(fen);
  const exact = [...shares].map(([project, share], index) => ({ project, index, part: Math.abs(fen) * share }));
  const parts = new Map(exact.map(({ project, part }) => [project, Math.floor(part)]));
  let left = Math.abs(fen) - [...parts.values()].reduce((sum, part) => sum + part, 0);
  for (const { project } of exact.toSorted((a, b) => (b.part % 1) - (a.part % 1) || a.index - b.index)) {
    if (left <= 0) break;
    parts.set(project, parts.get(project)! + 1);
    left--;
  }
  return new Map([...parts].map(([project, part]) => [project, part === 0 ? 0 : sign * part]));
}
