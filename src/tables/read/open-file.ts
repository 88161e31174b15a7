import type { ReadChoices } from '../choices.ts';
import { Findings } from '../findings.ts';
import type { Grid } from '../grid.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import type { Progress, WorkbookReading } from './read-workbook.ts';
import { scanCsv } from './scan-csv.ts';
import { decodeText } from './text-encoding.ts';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as cells, before anybody has asked what they mean; interpreting it again with other choices costs no second opening. */
export interface OpenedFile {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly findings: Findings;
}

/** Opens any file. Never throws on its content: what cannot be read becomes an issue. */
export async function openFile(file: InputFile, choices: ReadChoices = {}, progress?: Progress): Promise<OpenedFile> {
  const kind = fileKind(file.bytes);
  if (kind === 'xlsx' || kind === 'xls') return openWorkbook(file, kind, choices, progress);
  return openText(file, choices, progress);
}

/** The part of `openFile` that needs no waiting: text files, and refusals of all others. */
export function openText(file: InputFile, choices: ReadChoices = {}, progress?: Progress): OpenedFile {
  const findings = new Findings(choices.accept);
  const kind = fileKind(file.bytes);
  if (kind !== 'text') {
    refuse(kind, file.name, findings);
    return { name: file.name, grids: [], findings };
  }
  const decoded = decodeText(file.bytes, choices.encoding);
  const place = { file: file.name };
  if (decoded.guessed) {
    findings.guess({ kind: 'encoding', file: file.name, sheet: '', subject: 'encoding', taken: decoded.encoding }, 'file/encoding', place, { encoding: decoded.encoding.toUpperCase() });
  }
  if (decoded.damaged) findings.add('file/undecodable', 'warning', place, { encoding: decoded.encoding.toUpperCase() });
  return { name: file.name, grids: [textGrid(file.name, decoded.text, findings, progress)], findings };
}

/** Cells of a delimited text. */
export function textGrid(name: string, text: string, findings: Findings, progress?: Progress): Grid {
  const scanned = scanCsv(text.startsWith('\ufeff') ? text.slice(1) : text, progress);
  if (scanned.openQuoteLine !== undefined) findings.add('file/open-quote', 'error', { file: name, line: scanned.openQuoteLine }, { line: scanned.openQuoteLine });
  return { file: name, rows: scanned.rows, merges: [] };
}

async function openWorkbook(file: InputFile, kind: 'xlsx' | 'xls', choices: ReadChoices, progress?: Progress): Promise<OpenedFile> {
  const findings = new Findings(choices.accept);
  let reading: WorkbookReading;
  try {
    // A workbook reader weighs more than the first screen, which opens text files only.
    const { readXlsGrids, readXlsxGrids } = await import('./read-workbook.ts');
    reading = kind === 'xlsx' ? await readXlsxGrids(file.name, file.bytes, progress) : await readXlsGrids(file.name, file.bytes);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : String(error);
    findings.add('file/damaged', 'error', { file: file.name }, { file: file.name, detail });
    return { name: file.name, grids: [], findings };
  }
  for (const sheet of reading.hiddenSheets) findings.add('sheet/hidden', 'note', { file: file.name, sheet }, { sheet });
  return { name: file.name, grids: reading.grids, findings };
}

const kinds: Partial<Record<FileKind, { readonly zh: string; readonly en: string; readonly adviceZh: string; readonly adviceEn: string }>> = {
  pdf: { zh: ' PDF 文档', en: 'a PDF document', adviceZh: '请向提供者索取 Excel 版本，或把表格录入模板。', adviceEn: 'Ask for the Excel version, or type the table into the template.' },
  image: { zh: '图片', en: 'a picture', adviceZh: '请把图中的表格录入模板。', adviceEn: 'Type the table into the template.' },
  word: { zh: ' Word 文档', en: 'a Word document', adviceZh: '请把其中的表格复制到 Excel 中保存。', adviceEn: 'Copy its table into Excel and save it.' },
  powerpoint: { zh: ' PowerPoint 演示文稿', en: 'a PowerPoint presentation', adviceZh: '请把其中的表格复制到 Excel 中保存。', adviceEn: 'Copy its table into Excel and save it.' },
  xlsb: { zh: ' Excel 二进制工作簿（xlsb）', en: 'a binary Excel workbook (xlsb)', adviceZh: '请在 Excel 中另存为 .xlsx。', adviceEn: 'Save it as .xlsx in Excel.' },
  ods: { zh: ' OpenDocument 表格（ods）', en: 'an OpenDocument spreadsheet (ods)', adviceZh: '请另存为 .xlsx。', adviceEn: 'Save it as .xlsx.' },
  zip: { zh: '压缩包', en: 'a zip archive', adviceZh: '请先解压，再选择其中的表格。', adviceEn: 'Unpack it and choose the table inside.' },
  archive: { zh: '压缩包', en: 'an archive', adviceZh: '请先解压，再选择其中的表格。', adviceEn: 'Unpack it and choose the table inside.' },
  html: { zh: '网页（业务系统导出的“xls”常是网页）', en: 'a web page (exports named “xls” often are)', adviceZh: '请用 Excel 或 WPS 打开，另存为 .xlsx。', adviceEn: 'Open it in Excel or WPS and save it as .xlsx.' },
  xml: { zh: ' XML 文件', en: 'an XML file', adviceZh: '请用 Excel 打开，另存为 .xlsx。', adviceEn: 'Open it in Excel and save it as .xlsx.' },
  binary: { zh: '认不出的二进制文件', en: 'a binary file of unknown type', adviceZh: '请确认选对了文件，或用 Excel 打开后另存为 .xlsx。', adviceEn: 'Check that it is the right file, or open it in Excel and save it as .xlsx.' },
};

function refuse(kind: FileKind, name: string, findings: Findings): void {
  const place = { file: name };
  if (kind === 'empty') findings.add('file/empty', 'error', place, { file: name });
  else if (kind === 'encrypted') findings.add('file/encrypted', 'error', place, { file: name });
  else {
    const words = kinds[kind] ?? kinds.binary!;
    findings.add('file/type', 'error', place, { file: name, kindZh: words.zh, kindEn: words.en, adviceZh: words.adviceZh, adviceEn: words.adviceEn });
  }
}
