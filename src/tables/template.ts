import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Column, Contract } from './contract.ts';
import { columnLetters } from './grid.ts';
import { codesMark, exampleMark, templateMark } from './template-marks.ts';
import { unitLabel } from './text/reading-unit.ts';

type Locale = 'zh' | 'en';

const hints: Readonly<Record<Column['type'], { readonly zh: string; readonly en: string }>> = {
  year: { zh: '四位数年份', en: 'four digits' },
  month: { zh: '年-月，如 2024-03', en: 'year-month, 2024-03' },
  code: { zh: '见“代码”表', en: 'see sheet “codes”' },
  text: { zh: '文字', en: 'text' },
  ageBand: { zh: '如 60-64、85+', en: '60-64, 85+' },
  number: { zh: '数字', en: 'number' },
};

interface Layout {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Title, header, unit line, and the example row marked as one. Rows of data follow from the fourth row on. */
function layout(contract: Contract, locale: Locale): Layout {
  const columns = contract.columns.filter((column) => column.id !== 'evidence' && column.id !== 'url');
  const title = `${templateMark}：${contract.id} ${contract.label[locale]}`;
  const mark = columns.findIndex((column) => column.id === 'note');
  const example = columns.map((column, index) => {
    const value = index === mark ? exampleMark : (contract.example[column.id] ?? null);
    const label = column.codes?.find((code) => code.id === value)?.label[locale];
    return value === '' ? null : (label ?? value);
  });
  return {
    columns,
    rows: [
      [title],
      columns.map((column) => column.label[locale]),
      columns.map((column) => (column.unit === undefined ? null : unitLabel(column.unit)[locale])),
      example,
    ],
  };
}

function codeRows(contract: Contract, locale: Locale): (string | null)[][] {
  const words = locale === 'zh' ? ['列', '填写', '代码', '也可写'] : ['Column', 'Write', 'Code', 'Also understood'];
  const rows: (string | null)[][] = [[`${codesMark} ${contract.id}`], words];
  for (const column of contract.columns) {
    for (const code of column.codes ?? []) rows.push([column.label[locale], code.label[locale], code.id, code.synonyms.join('、')]);
    if (!column.codes) rows.push([column.label[locale], hints[column.type][locale], null, column.synonyms.join('、')]);
  }
  return rows;
}

/** An Excel workbook to fill in: the table with an example, drop-down lists for codes, and a sheet of the codes allowed. */
export async function template(contract: Contract, locale: Locale): Promise<Uint8Array> {
  const { columns, rows } = layout(contract, locale);
  const codes = codeRows(contract, locale);
  const bold = { font: { bold: true } };
  const grey = { font: { italic: true, color: { rgb: '808080' } } };
  const cells = new Map<string, { style: object }>();
  for (const [index] of columns.entries()) {
    cells.set(`1,${index}`, { style: bold });
    cells.set(`3,${index}`, { style: grey });
  }
  const sheet: WriteSheet = {
    name: contract.label[locale].slice(0, 31),
    rows: rows.map((row) => [...row]),
    columns: columns.map(() => ({ width: 16 })),
    freezePane: { rows: 3 },
    dataValidations: columns.flatMap((column, index) => {
      if (!column.codes) return [];
      const list = column.codes.map((code) => code.label[locale]);
      const letter = columnLetters(index);
      // Excel holds a typed list of at most 255 characters; longer ones are left to the sheet of codes.
      return list.join(',').length > 250 ? [] : [{ type: 'list' as const, range: `${letter}4:${letter}2000`, values: list, allowBlank: true, showErrorMessage: false }];
    }),
    cells: cells as NonNullable<WriteSheet['cells']>,
  };
  return (await writeXlsx({ sheets: [sheet, { name: locale === 'zh' ? '代码' : 'codes', rows: codes, columns: [{ width: 18 }, { width: 22 }, { width: 20 }, { width: 60 }] }] })) as Uint8Array;
}

/** The same table as text: UTF-8 with a byte order mark, so that Excel shows Chinese. */
export function templateCsv(contract: Contract, locale: Locale): Uint8Array {
  const lines = layout(contract, locale).rows.map((row) => row.map((cell) => csvCell(cell === null ? '' : String(cell))).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
