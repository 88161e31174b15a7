/** Lines of the official form that follow from others; they are checked, not stored. Source: budget form of 2024, lines 八 and 总计. */
export interface DerivedLine {
  readonly words: readonly string[];
  /** Only in the income or the expenditure half of the form. */
  readonly side?: 'income' | 'expenditure';
  readonly label: { readonly zh: string; readonly en: string };
  readonly terms: readonly DerivedTerm[];
}

export interface DerivedTerm {
  readonly contract: 'fund_flows' | 'fund_balance';
  readonly column: string;
  readonly codes: Readonly<Record<string, string>>;
  readonly sign: 1 | -1;
  readonly label: { readonly zh: string; readonly en: string };
}

const totalIncome: DerivedTerm = { contract: 'fund_flows', column: 'amount', codes: { side: 'income', line: 'total' }, sign: 1, label: { zh: '本年收入合计', en: 'total income' } };
const totalExpenditure: DerivedTerm = { contract: 'fund_flows', column: 'amount', codes: { side: 'expenditure', line: 'total' }, sign: 1, label: { zh: '本年支出合计', en: 'total expenditure' } };
const opening: DerivedTerm = { contract: 'fund_balance', column: 'opening', codes: {}, sign: 1, label: { zh: '上年结余', en: 'opening balance' } };
const closing: DerivedTerm = { contract: 'fund_balance', column: 'closing', codes: {}, sign: 1, label: { zh: '年末滚存结余', en: 'closing balance' } };

export const derivedLines: readonly DerivedLine[] = [
  {
    words: ['本年收支结余', '当期结余', '当年结余', '本年结余', '当期收支结余', '当年收支结余', 'current balance'],
    label: { zh: '本年收支结余', en: 'current balance' },
    terms: [totalIncome, { ...totalExpenditure, sign: -1 }],
  },
  { words: ['总计', '收入总计'], side: 'income', label: { zh: '总计（收入）', en: 'grand total (income)' }, terms: [totalIncome, opening] },
  { words: ['总计', '支出总计'], side: 'expenditure', label: { zh: '总计（支出）', en: 'grand total (expenditure)' }, terms: [totalExpenditure, closing] },
];
