import type { ClaimDifferenceKind } from '../../review/claims/claim-differences.ts';
import type { RowReason } from '../../review/claims/recompute-claims.ts';
import type { ItemStatus } from '../../review/tie-out/items.ts';

interface Words {
  readonly year: (year: string) => string;
  readonly head: readonly string[];
  readonly total: string;
  readonly addition: string;
  readonly implied: string;
  readonly status: Readonly<Record<ItemStatus, string>>;
  readonly others: string;
  readonly missing: (names: string) => string;
  readonly agrees: string;
  readonly cancelling: (names: string) => string;
  readonly explained: (size: number, count: number, difference: string) => string;
  readonly unexplained: (left: string) => string;
  readonly notRecomputable: string;
  readonly hypotheses: string;
  readonly leaves: (amount: string) => string;
  readonly claims: string;
  readonly settlements: (all: string, agreeing: string) => string;
  readonly kinds: Readonly<Record<ClaimDifferenceKind, string>>;
  readonly claimHead: readonly string[];
  readonly months: string;
  readonly noMonth: string;
  readonly recomputed: (payments: string, rows: string, differing: string) => string;
  readonly reasons: Readonly<Record<RowReason, string>>;
  readonly claimsExplain: Readonly<Record<'exact' | 'greedy' | 'none', (count: number, least: number, left: string) => string>>;
  readonly largest: (count: number) => string;
  readonly unit: string;
}

/** Words of the tie-out in text tables. */
export const tieOutWords: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    year: (year) => `${year}年`,
    head: ['', '送审', '核定', '相差', ''],
    total: '合计',
    addition: '送审合计与各项不符',
    implied: '由送审的其他数推出',
    status: { agrees: '一致', differs: '不一致', 'not-stated': '送审没有列', 'not-recomputable': '无法重算' },
    others: '不计入合计的其他数',
    missing: (names) => `缺：${names}`,
    agrees: '合计一致，没有要解释的差额。',
    cancelling: (names) => `合计一致，但 ${names} 各自不一致，互相抵消。`,
    explained: (size, count, difference) => `差额 ${difference} 至少要 ${size} 项才能说明，这样的组合有 ${count} 个：`,
    unexplained: (left) => `没有一组项目能说明差额；最接近的一组还差 ${left}：`,
    notRecomputable: '按所给的材料无法重算。',
    hypotheses: '可能的原因（须核实）',
    leaves: (amount) => `还差 ${amount}`,
    claims: '赔付明细',
    settlements: (all, agreeing) => `结算 ${all} 笔，其中一致 ${agreeing} 笔`,
    kinds: {
      unnamed: '没有可用的结算编号',
      outside: '不在合同期内',
      'only-theirs': '只有送审有',
      'only-ours': '只有我方有',
      'two-years': '两个年度重复',
      repeated: '重复列报',
      amount: '金额不同',
      month: '月份不同',
    },
    claimHead: ['', '笔数', '相差（元）'],
    months: '按月',
    noMonth: '没有日期',
    recomputed: (payments, rows, differing) => `按方案重算（${payments}）：${rows} 行，不一致 ${differing} 行`,
    reasons: {
      'no-amount': '没有送审',
      reading: '按这组参数算正好',
      unpaid: '送审为零',
      rounded: '取整到元',
      'follows-earlier': '同一人前一笔不一致引起',
      unknown: '原因不明',
    },
    claimsExplain: {
      exact: (count) => `差额由 ${count} 笔说明，没有更少的组合：`,
      greedy: (count, least) => `差额可由 ${count} 笔说明（从大到小选取，不能排除更少的组合，至少 ${least} 笔）：`,
      none: (count, _least, left) => `没有找到说明差额的组合；最大的 ${count} 笔之后还差 ${left}：`,
    },
    largest: (count) => `另有 ${count} 笔，见 --csv 或 --json`,
    unit: '金额单位：元',
  },
  en: {
    year: (year) => year,
    head: ['', 'insurer', 'ours', 'difference', ''],
    total: 'Total',
    addition: 'The insurer’s total is not the sum of its items',
    implied: 'made from the insurer’s other figures',
    status: { agrees: 'agrees', differs: 'differs', 'not-stated': 'not stated by the insurer', 'not-recomputable': 'cannot be recomputed' },
    others: 'Other figures, not in the total',
    missing: (names) => `missing: ${names}`,
    agrees: 'The totals agree; nothing is to be explained.',
    cancelling: (names) => `The totals agree, but ${names} differ and cancel out.`,
    explained: (size, count, difference) =>
      `The difference of ${difference} is explained by ${size === 1 ? 'one item' : `${size} items, and by no fewer`} (${count === 1 ? 'one such set' : `${count} such sets`}):`,
    unexplained: (left) => `No set of items explains the difference; the nearest leaves ${left}:`,
    notRecomputable: 'It cannot be recomputed from what was supplied.',
    hypotheses: 'What may have happened (to be checked)',
    leaves: (amount) => `leaves ${amount}`,
    claims: 'Claims',
    settlements: (all, agreeing) => `${all} settlements, of which ${agreeing} agree`,
    kinds: {
      unnamed: 'without a usable number',
      outside: 'outside the contract period',
      'only-theirs': 'the insurer’s only',
      'only-ours': 'ours only',
      'two-years': 'in two years',
      repeated: 'repeated',
      amount: 'another amount',
      month: 'another month',
    },
    claimHead: ['', 'claims', 'difference (yuan)'],
    months: 'By month',
    noMonth: 'no day',
    recomputed: (payments, rows, differing) => `Worked out by the plan (${payments}): ${rows} rows, ${differing} differ`,
    reasons: {
      'no-amount': 'not claimed',
      reading: 'as these parameters give',
      unpaid: 'claimed as zero',
      rounded: 'rounded to yuan',
      'follows-earlier': 'follows an earlier claim of the person',
      unknown: 'not known',
    },
    claimsExplain: {
      exact: (count) => `The difference is explained by ${count === 1 ? 'one claim' : `${count} claims, and by no fewer`}:`,
      greedy: (count, least) =>
        `${count} claims explain the difference, the largest taken first; fewer are not ruled out, ${least} at least:`,
      none: (count, _least, left) => `No set of claims was found that explains the difference; the largest ${count} leave ${left}:`,
    },
    largest: (count) => `${count} more in --csv and --json`,
    unit: 'Amounts in yuan',
  },
};
