import type { WorkbookSheet } from '../../language/workbook/workbook.ts';

export const hasParameters = ({ rows }: WorkbookSheet): boolean => rows.some((row) => row.some((cell) => cell?.kind === 'parameter'));
export const hasPeriods = ({ rows }: WorkbookSheet): boolean => rows.some((row) => row.some((cell) => cell?.kind === 'period'));

/** Its parameters stand a band a row, not a period a column. */
export const isBracketSheet = (sheet: WorkbookSheet): boolean => hasParameters(sheet) && !hasPeriods(sheet);
