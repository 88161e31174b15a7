import type { CellStyle } from 'hucre/xlsx';
import { looksLikeFormula } from '../../i18n/csv-field.ts';
import type { CellKind, WorkbookCell } from '../../language/workbook/workbook.ts';

const ink = { grey: '8A8F98', blue: '1F4E9E', red: 'B3261E' } as const;
const fill = { yellow: 'FFF6BF', head: 'E8ECF2', assumed: 'EAF3FB', fixed: 'EDEDED' } as const;

const filled = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const border = { bottom: { style: 'thin', color: { rgb: 'C9CED6' } } } as const;

/** Written out in every style: a font of which only the weight is said has no size of its own. */
export const plainFont = { name: 'Microsoft YaHei', size: 10 } as const;

const looks: Readonly<Record<CellKind, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  heading: { font: { bold: true }, ...filled(fill.head), border, alignment: { vertical: 'center' } },
  label: {},
  text: { font: { color: { rgb: ink.grey } }, alignment: { horizontal: 'left' } },
  unit: { font: { color: { rgb: ink.grey } }, alignment: { horizontal: 'center' } },
  period: { font: { bold: true }, ...filled(fill.head), border, alignment: { horizontal: 'right' } },
  id: { font: { color: { rgb: 'BFC4CC' }, size: 8 } },
  parameter: { ...filled(fill.yellow), font: { color: { rgb: ink.blue } }, border },
  observed: {},
  assumed: { ...filled(fill.assumed), font: { italic: true } },
  computed: {},
  fixed: { ...filled(fill.fixed), font: { color: { rgb: ink.red } } },
  check: { alignment: { horizontal: 'center' }, font: { bold: true } },
};

const remembered = new Map<string, CellStyle>();

/** Look of a cell: that of its kind, its number format and how far it is set in. The same look is the same object. */
export function cellStyle({ kind, format, indent, value, formula }: WorkbookCell): CellStyle {
  // The format of text keeps text that begins like a formula what it is, even when somebody edits the cell and leaves it as it was.
  const own = format ?? (formula === undefined && typeof value === 'string' && looksLikeFormula(value) ? '@' : undefined);
  const key = `${kind} ${indent ?? 0} ${own ?? ''}`;
  let style = remembered.get(key);
  if (!style) {
    const look = looks[kind];
    style = { ...look, font: { ...plainFont, ...look.font }, ...(own !== undefined && { numFmt: own }), ...(indent && { alignment: { ...look.alignment, indent } }) };
    remembered.set(key, style);
  }
  return style;
}
