import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Model, Quantity } from '../../language/model.ts';
import { comparableText } from '../../tables/text/plain-text.ts';

/** What a row of a statement names: an item that the contract reads, or a number that it works out, stated to be checked. */
export interface StatementLine {
  readonly kind: 'item' | 'total';
  /** Id of the item, or the name of the quantity. */
  readonly id: string;
  readonly quantity: Quantity;
}

export interface StatementWords {
  lineOf(text: string): StatementLine | undefined;
  nearest(text: string): string | undefined;
  /** Ids of the items. */
  readonly items: readonly string[];
}

/** Further words that statements use for the items of the general terms. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  enrolled: ['insured', '参保人', '实际参保人数', '结算参保人数', 'insured persons', 'members'],
  funding: ['筹资总额', '筹资额', '大病保险资金', "year's funding"],
  premium: ['保费', '保险费', '大病保费', '保费收入', '应收保费'],
  target: ['约定金额', '目标额'],
  claims_paid: ['赔款', '已决赔款', '赔款支出', '已付赔付', 'paid claims'],
  outstanding_opening: ['期初未决', '期初未决赔款', '年初未决赔款准备金'],
  outstanding_closing: ['期末未决', '期末未决赔款', '年末未决赔款准备金'],
  operating_cost: ['运营成本', '专属成本', '专属费用', '经营成本'],
  shared_cost: ['共同成本', '分摊成本', '共同费用', '分摊的共同费用'],
  disallowed_cost: ['不予列支成本', '不得列支的成本', '剔除成本', '不合规成本'],
  agreed_profit: ['约定利润'],
  policy_loss: ['政策性亏损'],
  prepaid: ['预付保费', '预拨保费', '已付保费'],
  carry_opening: ['年初结转结余', '上年结转', '上年结转结余'],
  reserve_opening: ['年初风险储备金', '上年风险储备金'],
};

/** Words for everything a statement of this contract may give, by item, quantity and label in both languages. */
export function statementWords({ quantities }: Model): StatementWords {
  const byWord = new Map<string, StatementLine>();
  const put = (word: string, line: StatementLine): void => {
    const key = comparableText(word);
    if (key !== '' && !byWord.has(key)) byWord.set(key, line);
  };
  const numbers = [...quantities.values()].filter(({ type, dimensions }) => type === 'number' && dimensions.length === 0);
  const items = numbers.flatMap((quantity): readonly StatementLine[] => {
    const item = quantity.binding?.table === 'statement' ? quantity.binding.where['item'] : undefined;
    return typeof item === 'string' ? [{ kind: 'item', id: item, quantity }] : [];
  });
  const totals = numbers
    .filter(({ kind, binding }) => kind === 'variable' && !binding)
    .map((quantity): StatementLine => ({ kind: 'total', id: quantity.name, quantity }));
  for (const line of items) put(line.id, line);
  for (const line of [...items, ...totals])
    for (const word of [line.quantity.name, line.quantity.label.zh, line.quantity.label.en]) put(word, line);
  for (const line of items) for (const word of synonyms[line.id] ?? []) put(word, line);
  return {
    lineOf: (text) => byWord.get(comparableText(text)),
    nearest: (text) => nearestText(comparableText(text), byWord.keys()),
    items: [...new Set(items.map(({ id }) => id))],
  };
}
