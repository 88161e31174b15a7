import { paymentWords } from '../../../tables/claims/amount-columns.ts';
import { claimColumn } from '../../../tables/claims/columns.ts';
import { cellText, type CellValue } from '../../../tables/grid.ts';
import { comparableText, splitBrackets } from '../../../tables/text/plain-text.ts';
import { parseUnit } from '../../../tables/text/reading-unit.ts';

/** Headers of a list of claims, as far as somebody names them. */
export const claimListRoles = ['id', 'amount', 'day'] as const;
/** The day of reporting is asked for where a contract has a cut-off for it. */
export type ClaimListColumns = Readonly<Partial<Record<(typeof claimListRoles)[number] | 'reported', string>>>;

/** Where the columns of a list of claims stand. */
export interface ClaimListHeader {
  readonly row: number;
  readonly id: number;
  readonly amount: number;
  readonly day: number | undefined;
  readonly reported: number | undefined;
  /** What amounts are multiplied with: 10 000 under a header in 万元. */
  readonly factor: number;
}

const wordsOf = (id: string): readonly string[] => {
  const { label, synonyms } = claimColumn(id);
  return [id, label.zh, label.en, ...synonyms];
};

/** The earlier a word stands, the better it fits. */
const words = {
  id: [...wordsOf('settlement'), '案件号', '赔案号', '理赔号', '案件编号', '赔案编号'],
  amount: paymentWords,
  day: [...wordsOf('day'), '赔付日期', '理赔日期', '支付日期', '报销日期', 'paid on', ...wordsOf('discharged')],
  reported: ['reported', 'reported on', 'report date', '报送日期', '报案日期', '申报日期', '受理日期', '申请日期', '递交日期', '报来日期'],
} as const;

const headRows = 20;

/** The first row that names a settlement number and an amount. */
export function findClaimListHeader(rows: readonly (readonly CellValue[])[], columns: ClaimListColumns): ClaimListHeader | undefined {
  for (const [row, cells] of rows.slice(0, headRows).entries()) {
    const headers = cells.map((cell) => cellText(cell).trim());
    const at = (name: keyof typeof words): number => {
      const asked = columns[name];
      const given = asked === undefined ? -1 : headers.indexOf(asked);
      return given >= 0 ? given : best(headers, words[name]);
    };
    const [id, amount, day, reported] = [at('id'), at('amount'), at('day'), at('reported')];
    if (id >= 0 && amount >= 0 && id !== amount)
      return {
        row,
        id,
        amount,
        day: day < 0 || day === id ? undefined : day,
        reported: reported < 0 || reported === id || reported === day ? undefined : reported,
        factor: parseUnit(splitBrackets(headers[amount]!).bracket)?.factor ?? 1,
      };
  }
  return undefined;
}

function best(headers: readonly string[], known: readonly string[]): number {
  const comparable = known.map(comparableText);
  const ranks = headers.map(
    (header) =>
      [comparableText(header), comparableText(splitBrackets(header).words)]
        .map((word) => comparable.indexOf(word))
        .find((rank) => rank >= 0) ?? Infinity,
  );
  const least = Math.min(...ranks);
  return least === Infinity ? -1 : ranks.indexOf(least);
}
