import type { Label } from '../../language/model.ts';

/** Why rows are left out, in the order it is looked at; each is the issue `claims/…` of the same name. */
export const leftOutReasons = {
  'member-missing': { zh: '缺个人编号', en: 'without a member' },
  'identifier-rounded': { zh: '编号被截断', en: 'identifier cut off' },
  'date-missing': { zh: '缺日期', en: 'without a date' },
  'date-unreadable': { zh: '日期不是日期', en: 'date not readable' },
  'expense-missing': { zh: '缺医疗总费用', en: 'without an expense' },
  'number-unreadable': { zh: '不是数字', en: 'number not readable' },
  'element-missing': { zh: '缺类别', en: 'category missing' },
  'element-unknown': { zh: '类别不认识', en: 'category unknown' },
  'number-range': { zh: '数值超出范围', en: 'number out of range' },
  'parts-exceed': { zh: '自费与先自付超过总费用', en: 'parts exceed the expense' },
  refunded: { zh: '冲销配对', en: 'refunded' },
  'refund-unmatched': { zh: '冲销无对应', en: 'refund without its claim' },
  duplicate: { zh: '结算编号重复', en: 'settlement twice' },
  'other-year': { zh: '其他年度', en: 'of another year' },
  'split-away': { zh: '跨年住院的另一部分', en: 'other part of stays across years' },
} as const satisfies Record<string, Label>;

export type LeftOutReason = keyof typeof leftOutReasons;

/** Rows and the sum of their expense in yuan as it stands in the file: a claim and its refund add up to nothing. */
export interface RowTotals {
  readonly rows: number;
  readonly amount: number;
}

export interface LeftOut extends RowTotals {
  readonly byReason: Readonly<Partial<Record<LeftOutReason, RowTotals>>>;
}

/** Sums rows left out by reason. */
export class LeftOutTotals {
  private readonly found = new Map<LeftOutReason, { rows: number; amount: number }>();

  add(reason: LeftOutReason, amount: number, rows = 1): void {
    const known = this.found.get(reason);
    if (known) {
      known.rows += rows;
      known.amount += amount;
    } else this.found.set(reason, { rows, amount });
  }

  totals(): LeftOut {
    const reasons = Object.keys(leftOutReasons) as LeftOutReason[];
    const byReason = Object.fromEntries(reasons.flatMap((reason) => (this.found.has(reason) ? [[reason, { ...this.found.get(reason)! }]] : [])));
    const all = [...this.found.values()];
    return { rows: all.reduce((sum, { rows }) => sum + rows, 0), amount: all.reduce((sum, { amount }) => sum + amount, 0), byReason };
  }
}
