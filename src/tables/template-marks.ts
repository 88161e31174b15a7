import { contractById } from './contracts/all.ts';
import { cellText, type CellValue } from './grid.ts';

/** Words by which the reader knows what is a template's own and no data. */
export const templateMark = '衡算数据模板';
export const codesMark = '衡算代码表';
export const exampleMark = '示例（请删除此行）';

/** The contract that a template's first cell names. */
export function templateContract(rows: readonly (readonly CellValue[])[]): string | undefined {
  const first = cellText(rows[0]?.[0]);
  if (!first.startsWith(templateMark)) return undefined;
  const id = /[a-z_]+/.exec(first.slice(templateMark.length))?.[0];
  return id !== undefined && contractById(id) ? id : undefined;
}
