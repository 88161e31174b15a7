import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, TableLayoutType, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType,
  type IRunOptions,
} from 'docx';
import { languageTag, messages } from '../../i18n/locale.ts';
import { plainText } from './plain-text.ts';
import type { Block, Inline, ReportDocument, ReportFigure, ReportTable } from './report-document.ts';
import { columnShares } from './word-columns.ts';

const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const hei = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };

/** Twentieths of a point, as Word measures: A4, its margins, and the width between them. */
const page = { width: 11906, height: 16838, side: 1020, top: 1134 } as const;
const textWidth = page.width - 2 * page.side;
/** Widest picture, in pixels of 1/96 inch. */
const widestPicture = 620;

const ink = '1B2430';
const mute = '55616F';
const small = 15;

/** A report as the bytes of a Word file; everything written in it is text. Its figures are pictures where they have one as PNG, else their tables. */
export async function toWord(report: ReportDocument): Promise<Uint8Array> {
  const { title, subtitle, standing, locale, blocks, runHeader } = report;
  const program = messages(locale).program.name;
  const file = new Document({
    title: plainText(title), creator: program, description: runHeader.map((row) => plainText(row.join(' ').trim())).join('; '),
    styles: {
      default: {
        document: { run: { font: song, size: 21, language: { value: languageTag(locale), eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 340, lineRule: LineRuleType.AUTO, after: 80 } } },
        title: { run: { font: hei, size: 36, bold: true, color: ink }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } } },
        heading1: { run: { font: hei, size: 26, bold: true, color: ink }, paragraph: { keepNext: true, spacing: { before: 280, after: 100 } } },
        heading2: { run: { font: hei, size: 23, bold: true, color: ink }, paragraph: { keepNext: true, spacing: { before: 200, after: 80 } } },
        heading3: { run: { font: hei, size: 21, bold: true, color: ink }, paragraph: { keepNext: true, spacing: { before: 160, after: 60 } } },
      },
    },
    numbering: {
      config: [
        { reference: 'ordered', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 420, hanging: 420 } } } }] },
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 420, hanging: 300 } } } }] },
      ],
    },
    sections: [{
      properties: { page: { size: { width: page.width, height: page.height }, margin: { left: page.side, right: page.side, top: page.top, bottom: page.top } } },
      footers: { default: pageFooter(title) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
        ...[subtitle, standing].filter((line) => line !== undefined && line !== '').map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: runs(line!, { color: mute }) })),
        ...blocks.flatMap((block, at) => blockOf(block, at)),
        ...runHeader.map(([name, value], at) => new Paragraph({ spacing: { before: at === 0 ? 320 : 0, after: 0, line: 240, lineRule: LineRuleType.AUTO }, ...(at === 0 && { border: { top: { style: BorderStyle.SINGLE, size: 4, color: 'CFD6DE', space: 4 } } }), children: runs([name, value].filter((part) => part !== '').join(' '), { size: small, color: mute }) })),
      ],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function pageFooter(title: string): Footer {
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...runs(`${title}  `, { size: small, color: mute }), new TextRun({ size: small, color: mute, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })] })] });
}

/** Text as runs; lines of it stand below each other. */
function runs(text: string, look: IRunOptions = {}): TextRun[] {
  return plainText(text).split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
}

function sentence(content: readonly Inline[], look: IRunOptions = {}): TextRun[] {
  return content.flatMap((piece) => runs(piece.text, piece.kind === 'words' && piece.strong ? { ...look, bold: true } : look));
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** @param at where the block stands: every list counts from one */
function blockOf(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level - 1]!, children: runs(block.text) })];
    case 'paragraph':
      if (block.content.length === 0) return [];
      return [new Paragraph({ ...(block.own !== undefined && { indent: { left: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'B9C4D0', space: 8 } } }), children: sentence(block.content) })];
    case 'list':
      return block.items.map((item) => new Paragraph({ numbering: { reference: block.ordered ? 'ordered' : 'bullets', level: 0, instance: at }, children: sentence(item) }));
    case 'facts':
      return block.items.map(([name, value]) => new Paragraph({ spacing: { after: 0 }, children: [...runs(`${name}  `, { color: mute }), ...runs(value)] }));
    case 'remark': {
      const line = { style: BorderStyle.SINGLE, size: 4, color: block.tone === 'warning' ? '8A4F06' : '8B97A5', space: 4 };
      return [new Paragraph({ spacing: { before: 100, after: 100 }, indent: { left: 120, right: 120 }, border: { top: line, bottom: line, left: line, right: line }, children: sentence(block.content, block.tone === 'warning' ? { color: '8A4F06' } : {}) })];
    }
    case 'table':
      return tableOf(block);
    case 'figure':
      return figureOf(block);
    case 'signatures':
      return [signatures(block.fields)];
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const hair = { style: BorderStyle.SINGLE, size: 2, color: 'CFD6DE' } as const;
const rule = { style: BorderStyle.SINGLE, size: 8, color: ink } as const;
const bare = { top: none, bottom: none, left: none, right: none } as const;

function tableOf(table: ReportTable): (Paragraph | Table)[] {
  const { title, columns, rows, wordColumns = 1, lastWords = 0, note } = table;
  const wordy = (at: number): boolean => at < wordColumns || at >= columns.length - lastWords;
  const widths = columnShares(table).map((share) => Math.round(share * textWidth));
  const cell = (text: string, at: number, look: IRunOptions, more: { readonly indent?: number; readonly span?: number; readonly last?: 'head' | 'end' | undefined } = {}): TableCell =>
    new TableCell({
      width: { size: more.span ? textWidth : widths[at]!, type: WidthType.DXA }, ...(more.span && { columnSpan: more.span }), margins: { left: 60, right: 60, top: 30, bottom: 30 }, verticalAlign: VerticalAlignTable.TOP,
      borders: { ...bare, top: more.last === 'head' ? rule : none, bottom: more.last === 'end' ? rule : more.last === 'head' ? { ...rule, size: 4 } : hair },
      children: [new Paragraph({ alignment: wordy(at) ? AlignmentType.LEFT : AlignmentType.RIGHT, spacing: { after: 0, line: 260, lineRule: LineRuleType.AUTO }, ...(more.indent && { indent: { left: more.indent } }), children: runs(text, { size: 17, ...look }) })],
    });
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, at) => cell(column, at, { bold: true }, { last: 'head' })) });
  const body = rows.map(({ cells, level = 0, strong, heading }, row) => {
    const last = row === rows.length - 1 ? ('end' as const) : undefined;
    if (heading) return new TableRow({ cantSplit: true, children: [cell(cells[0]?.text ?? '', 0, { bold: true }, { span: columns.length, last })] });
    const filled = columns.map((_, at) => cells[at]?.text ?? '');
    return new TableRow({ cantSplit: true, children: filled.map((text, at) => cell(text, at, { ...(strong && { bold: true }), ...(at > 0 && wordy(at) && { color: mute, size: small }) }, { last, ...(at === 0 && level > 0 && { indent: level * 240 }) })) });
  });
  return [
    ...(title ? [new Paragraph({ keepNext: true, spacing: { before: 160, after: 40 }, children: runs(title, { bold: true, size: 19 }) })] : []),
    new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: { ...bare, insideHorizontal: none, insideVertical: none }, rows: [head, ...body] }),
    new Paragraph({ spacing: { before: 40, after: 160 }, children: runs(note ?? '', { size: small, color: mute }) }),
  ];
}

function figureOf({ title, description, png, table }: ReportFigure): (Paragraph | Table)[] {
  if (!png) return table ? tableOf({ ...table, title }) : [];
  const scale = Math.min(1, widestPicture / png.width);
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160, after: 40 }, children: runs(title, { bold: true, size: 19 }) }),
    // As high as the picture: a line of fixed height would cut it.
    new Paragraph({ keepNext: true, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [new ImageRun({ type: 'png', data: png.bytes, transformation: { width: Math.round(png.width * scale), height: Math.round(png.height * scale) }, altText: { title: plainText(title), description: plainText(description), name: plainText(title) } })] }),
    new Paragraph({ spacing: { after: 160 }, children: runs(description, { size: small, color: mute }) }),
  ];
}

function signatures(fields: readonly { readonly role: string; readonly person: string; readonly note: string }[]): Table {
  const width = Math.floor(textWidth / fields.length);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA }, columnWidths: fields.map(() => width), layout: TableLayoutType.FIXED, borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({
      cantSplit: true,
      children: fields.map(({ role, person, note }) => new TableCell({
        width: { size: width, type: WidthType.DXA }, borders: bare, margins: { left: 60, right: 120, top: 240, bottom: 30 },
        children: [
          new Paragraph({ spacing: { after: 0 }, children: runs(role, { color: mute, size: 19 }) }),
          new Paragraph({ spacing: { before: 60, after: 0 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ink, space: 1 } }, children: runs(person === '' ? '\u00a0' : person, { size: 24 }) }),
          new Paragraph({ spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO }, children: runs(note, { size: small, color: mute }) }),
        ],
      })),
    })],
  });
}
