import type { Option } from '../command.ts';
import { settleOptions, statementOption } from '../settle/settle-options.ts';

const shared = (name: string): Option => settleOptions.find((option) => option.name === name)!;

export const tieOutOptions: readonly Option[] = [
  statementOption,
  {
    name: 'insurer',
    value: 'FILE',
    says: {
      zh: '保险公司的送审表，写法同结算表；可以写合同算得出的数，如 result、allowed_cost',
      en: 'the insurer’s figures, written like a statement; numbers that the contract works out, such as result or allowed_cost, may be among them',
    },
  },
  {
    name: 'year',
    value: 'YEAR',
    says: { zh: '只核对这一年；默认为送审表的每一年', en: 'this year only; by default every year the insurer gives' },
  },
  {
    name: 'total',
    value: 'NAME',
    says: {
      zh: '要解释差额的合计，默认为当年盈亏（result）',
      en: 'the amount whose difference is explained; the result of the year by default',
    },
  },
  {
    name: 'tolerance',
    value: 'YUAN',
    says: {
      zh: '相差多少以内算一致；默认一分，送审表以万元计时为末位的一半',
      en: 'how far figures may differ and agree; a fen by default, half a unit of the last digit where figures are in 万元',
    },
  },
  {
    name: 'claims',
    value: 'FILE',
    says: {
      zh: '我方的赔付明细（CSV、Excel、Parquet）；有 --plan 时为结算明细',
      en: 'our claims (CSV, Excel, Parquet); with --plan, claims as settlement systems export them',
    },
  },
  {
    name: 'insurer-claims',
    value: 'FILE',
    says: { zh: '保险公司的赔付明细，按结算编号逐笔比对', en: 'the insurer’s claims, matched one by one by settlement number' },
  },
  {
    name: 'columns',
    value: 'id=HEADER,amount=HEADER,day=HEADER,reported=HEADER',
    says: { zh: '明细的列名，认不出时写明', en: 'headers of the claims, where they are not known by themselves' },
  },
  {
    name: 'plan',
    value: 'MODEL',
    says: {
      zh: '待遇方案：逐笔重算应赔多少，再与送审的比对',
      en: 'a benefit plan: every payment is worked out again and matched with the insurer’s',
    },
  },
  {
    name: 'payment',
    value: 'NAME[+NAME]',
    says: {
      zh: '方案里由保险公司赔付的层；默认为 critical_payment',
      en: 'payments of the plan that the insurer makes; critical_payment by default',
    },
  },
  shared('set'),
  shared('scenario'),
];
