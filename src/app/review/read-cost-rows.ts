import type { AllocationKey, CostItem } from '../../review/costs/cost-rules.ts';
import { columnLetters } from '../../tables/grid.ts';
import { amountOf } from '../settlement/read-statement-rows.ts';

const headings = {
  label: /^(费用|费用名称|项目|名称|cost|item|name)$/,
  kind: /^(类别|费用类别|科目|kind|category)$/,
  amount: /^(金额|总额|费用金额|amount|whole|total)$/,
  scope: /^(列支|专属或共同|性质|borne|scope)$/,
  key: /^(分摊标准|分摊|key|allocationkey)$/,
  charged: /^(送审列入|列入|送审|claimed|charged)$/,
} as const;
const scales: readonly (readonly [RegExp, number])[] = [[/亿元/, 1e8], [/万元/, 1e4]];

/** Costs from the cells of a sheet: a header names the columns, amounts are yuan unless the header says 万元 or 亿元. */
export function readCostRows(rows: readonly (readonly string[])[], file: string, sheet: string, keys: readonly AllocationKey[]): readonly CostItem[] {
  const cells = rows.map((row) => row.map((cell) => cell.normalize('NFKC').trim()));
  const head = cells.findIndex((row) => (['label', 'amount'] as const).every((name) => columnOf(row, name) >= 0));
  if (head < 0) return [];
  const header = cells[head]!;
  const at = (name: keyof typeof headings): number => columnOf(header, name);
  const money = (row: readonly string[], column: number): number | undefined => {
    const amount = amountOf(row[column] ?? '');
    const scale = scales.find(([words]) => words.test(header[column] ?? ''))?.[1] ?? 1;
    return amount === undefined ? undefined : Number((amount * scale).toPrecision(15));
  };
  return cells.slice(head + 1).flatMap((row, below): readonly CostItem[] => {
    const [name, amount] = [row[at('label')] ?? '', money(row, at('amount'))];
    if (name === '' || amount === undefined || /^(合计|总计|小计|total|sum)$/i.test(name)) return [];
    const [written, key] = [row[at('scope')] ?? '', row[at('key')] ?? ''];
    const isShared = /共|分摊|shared/i.test(written) || (written === '' && key !== '');
    const known = keys.find(({ id, label }) => [id, label.zh, label.en].some((each) => each.toLowerCase() === key.toLowerCase()));
    const charged = at('charged') < 0 ? undefined : money(row, at('charged'));
    return [{
      id: `r${head + below + 2}`, label: { zh: name, en: name }, kind: row[at('kind')] ?? '', amount,
      scope: isShared ? 'shared' : 'own', ...(isShared && { key: known?.id ?? key }), ...(charged !== undefined && { charged }),
      place: { file, ...(sheet !== '' && { sheet }), cell: `${columnLetters(at('amount'))}${head + below + 2}` },
    }];
  });
}

function columnOf(row: readonly string[], name: keyof typeof headings): number {
  return row.findIndex((cell) => headings[name].test(cell.replace(/\((元|万元|亿元|yuan)\)/gi, '').replace(/[\s_:：]+/g, '').toLowerCase()));
}
