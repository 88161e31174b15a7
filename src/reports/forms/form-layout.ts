import type { FormDefinition, FormLine, FormSection } from '../../tables/forms/form-definition.ts';

/** Sections that stand beside each other, with their lines row by row; a hole is an empty place of the shorter side. */
export interface FormBlock {
  readonly left: FormSection;
  readonly right?: FormSection;
  readonly rows: readonly { readonly left?: FormLine; readonly right?: FormLine }[];
}

/** Blocks from the top. An income side and the expenditure side after it stand beside each other, their last lines level. */
export function formBlocks({ sections, lines }: FormDefinition): readonly FormBlock[] {
  const blocks: FormBlock[] = [];
  for (let at = 0; at < sections.length; at++) {
    const left = sections[at]!;
    const next = sections[at + 1];
    const right = left.side === 'income' && next?.side === 'expenditure' ? next : undefined;
    const of = (section: FormSection): readonly FormLine[] => lines.filter((line) => line.section === section.id);
    blocks.push({ left, ...(right && { right }), rows: beside(of(left), right ? of(right) : undefined) });
    if (right) at++;
  }
  return blocks;
}

function beside(left: readonly FormLine[], right: readonly FormLine[] | undefined): FormBlock['rows'] {
  if (!right) return left.map((line) => ({ left: line }));
  const height = Math.max(left.length, right.length);
  const padded = (lines: readonly FormLine[]): readonly (FormLine | undefined)[] => [...lines.slice(0, -1), ...Array.from({ length: height - lines.length }, () => undefined), ...lines.slice(-1)];
  const [a, b] = [padded(left), padded(right)];
  return Array.from({ length: height }, (_, row) => ({ ...(a[row] && { left: a[row] }), ...(b[row] && { right: b[row] }) }));
}

/** Row and column of a cell in the form's sheet, both from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/** Where everything stands in the sheet of a form: title, unit, then each block under two rows of heads. */
export interface FormLayout {
  readonly blocks: readonly (FormBlock & { readonly firstRow: number })[];
  /** Columns of one side: the labels and the figures. */
  readonly sideWidth: number;
  readonly width: number;
  readonly height: number;
  cell(line: string, column: string): SheetCell | undefined;
}

const headRows = 2;
const rowsAbove = 2;

export function formLayout(form: FormDefinition): FormLayout {
  const sideWidth = form.columns.length + 1;
  const columnAt = new Map(form.columns.map(({ id }, at) => [id, at + 1]));
  const lineAt = new Map<string, SheetCell>();
  let row = rowsAbove;
  const blocks = formBlocks(form).map((block) => {
    const firstRow = row;
    block.rows.forEach(({ left, right }, at) => {
      if (left) lineAt.set(left.id, { row: firstRow + headRows + at, column: 0 });
      if (right) lineAt.set(right.id, { row: firstRow + headRows + at, column: sideWidth });
    });
    row += headRows + block.rows.length + 1;
    return { ...block, firstRow };
  });
  return {
    blocks, sideWidth,
    width: blocks.some(({ right }) => right) ? 2 * sideWidth : sideWidth,
    height: row,
    cell: (line, column) => {
      const [at, across] = [lineAt.get(line), columnAt.get(column)];
      return at && across !== undefined ? { row: at.row, column: at.column + across } : undefined;
    },
  };
}
