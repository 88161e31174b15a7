import type { Option } from '../command.ts';

export const statementOption: Option = {
  name: 'statement',
  value: 'FILE',
  says: {
    zh: '结算表：Excel、CSV 或 JSON；列为年度、项目、金额，或项目为行、年度为列；也可以直接写数：2024:premium=100,claims_paid=88',
    en: 'the statement: Excel, CSV or JSON; columns year, item, amount, or items down and years across; or the figures themselves: 2024:premium=100,claims_paid=88',
  },
};

export const settleOptions: readonly Option[] = [
  statementOption,
  {
    name: 'before',
    value: 'FILE',
    says: {
      zh: '更正以前清算过的结算表：列出更正使哪一年应补付多少',
      en: 'the statement as it was settled before: says what the correction makes due, year by year',
    },
  },
  {
    name: 'predecessor',
    value: 'CASE',
    says: {
      zh: '第一年的上一年的案卷：没有签发、日志对不上或不是同一合同的，不清算',
      en: 'the case of the year before the first: unless it is signed, its log holds and its contract is this one, nothing is settled',
    },
  },
  {
    name: 'claims',
    value: 'FILE',
    says: {
      zh: '赔付明细（CSV、Excel、Parquet）：按年度和截止日归集已付赔款，列出转入下年的；不在合同期、同一笔列入两年的不清算',
      en: 'claims (CSV, Excel, Parquet): paid claims by year and cut-off, with those that go to the next year; none outside the contract or in two years',
    },
  },
  {
    name: 'columns',
    value: 'id=HEADER,amount=HEADER,day=HEADER,reported=HEADER',
    says: { zh: '明细的列名，认不出时写明；reported 为报送日期', en: 'headers of the claims, where they are not known by themselves; reported is the day of reporting' },
  },
  {
    name: 'to',
    value: 'YEAR',
    says: { zh: '最后一个清算年度；默认到结算表的最后一年', en: 'last year; by default the last of the statement' },
  },
  {
    name: 'set',
    value: 'PATH=VALUE[@YYYY-MM[..YYYY-MM]]',
    many: true,
    says: {
      zh: '填写或改动一个条款；不写起始年月时自结算表的第一年起；可重复',
      en: 'give or change a term; without a month from the statement’s first year on; may be repeated',
    },
  },
  {
    name: 'scenario',
    value: 'FILE',
    says: { zh: '情景文件：条款的改动，分档表也在这里改', en: 'a scenario file with changes of terms; band tables are changed here' },
  },
  {
    name: 'outlook',
    value: 'mean=YUAN,cv=NUMBER[,paid=YUAN]',
    says: {
      zh: '最后一年还没有结束：其赔付的期望和变异系数；或 count=件数[,variance=方差],size=件均,size_cv=变异系数。paid 为已付，其余各项是此外还要发生的',
      en: 'the last year is not over: mean and coefficient of variation of its claims; or count=N[,variance=V],size=YUAN,size_cv=NUMBER. paid is there already, the rest comes on top',
    },
  },
];
