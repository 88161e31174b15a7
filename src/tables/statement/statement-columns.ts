import { cellText, type CellValue } from '../grid.ts';
import { comparableText, splitBrackets } from '../text/plain-text.ts';

const columns = {
  year: ['year', '年份', '年度', '年', '结算年度', '保险年度', '会计年度'],
  item: ['item', '项目', '科目', '项目名称', '指标', '指标名称', 'line', '结算项目', '结算科目', '清算项目', '结算内容'],
  amount: ['amount', '金额', '数额', '数值', '送审数', '核定数', 'figure', 'value', '结算数', '结算金额', '清算金额'],
  unit: ['unit', '单位', '计量单位'],
  source: ['source', '来源', '数据来源', '出处'],
  cause: ['cause', '原因', '成因', '亏损原因', '亏损成因', 'reason'],
  evidence: ['evidence', '依据', '证据', '佐证', '佐证材料', '证明材料', '凭证', '依据文件'],
} as const;

/** A column of a statement with rows of year, item and amount. */
export type StatementColumn = keyof typeof columns;

/** What the head of a column says it holds. */
export function statementColumn(cell: CellValue): StatementColumn | undefined {
  const word = comparableText(splitBrackets(cellText(cell)).words);
  return (Object.keys(columns) as StatementColumn[]).find((name) => (columns[name] as readonly string[]).includes(word));
}
