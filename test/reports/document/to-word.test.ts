import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { toWord } from '../../../src/reports/document/to-word.ts';
import { budgets, told } from '../explanation/explained-budget.ts';
import { harmful, onePoint, sampleReport } from './sample-report.ts';
import { libreOffice } from '../../laws/libre-office.ts';

/** The parts of a Word file, as parsed XML; a part that is not well formed fails. */
function opened(bytes: Uint8Array): (part: string) => Document {
  const files = unzipSync(bytes);
  const { DOMParser } = new JSDOM().window;
  return (part) => {
    const parsed = new DOMParser().parseFromString(strFromU8(files[part]!), 'text/xml');
    expect(parsed.getElementsByTagName('parsererror'), part).toHaveLength(0);
    return parsed;
  };
}

const textOf = (element: Document | Element): string => [...element.getElementsByTagName('w:t')].map((run) => run.textContent).join('');
const paragraphs = (document: Document): readonly string[] => [...document.getElementsByTagName('w:p')].map(textOf);

describe('a report as Word', () => {
  let part: (name: string) => Document;
  let files: ReturnType<typeof unzipSync>;
  beforeAll(async () => {
    const bytes = await toWord(sampleReport);
    files = unzipSync(bytes);
    part = opened(bytes);
  });

  test('has the text of every block as it was given', () => {
    const said = paragraphs(part('word/document.xml'));
    for (const text of ['某基金预算编制说明', harmful.markup, '未签发', '一、收入', harmful.formula, '收入 12.3\u00a0亿元，重要。', '甲项', '丙项', '编造的示例', '收入表', '小标题', '第五条', '单位：亿元', '有图', '张三', '2026-11-22', '数据 abc123']) {
      expect(said, text).toContain(text);
    }
    expect(said).toContain('第一行第二行 甲乙丙丁');
    expect([...part('word/document.xml').getElementsByTagName('w:br')]).toHaveLength(1);
  });

  test('sets Chinese text in 宋体 and headings in 黑体', () => {
    const styles = part('word/styles.xml');
    const fonts = (of: Element | undefined): string | null | undefined => of?.getElementsByTagName('w:rFonts')[0]?.getAttribute('w:eastAsia');
    expect(fonts(styles.getElementsByTagName('w:docDefaults')[0])).toBe('宋体');
    expect(fonts([...styles.getElementsByTagName('w:style')].find((style) => style.getAttribute('w:styleId') === 'Heading1'))).toBe('黑体');
  });

  test('repeats the heads of tables on every page, and breaks no row', () => {
    const tables = [...part('word/document.xml').getElementsByTagName('w:tbl')];
    // Two tables, and the fields of signatures.
    expect(tables).toHaveLength(3);
    for (const table of tables.slice(0, 2)) expect(table.getElementsByTagName('w:tr')[0]!.getElementsByTagName('w:tblHeader')).toHaveLength(1);
    for (const row of part('word/document.xml').getElementsByTagName('w:tr')) expect(row.getElementsByTagName('w:cantSplit')).toHaveLength(1);
  });

  test('has widths of columns that add up to that of the table', () => {
    for (const table of part('word/document.xml').getElementsByTagName('w:tbl')) {
      const widths = [...table.getElementsByTagName('w:gridCol')].map((column) => Number(column.getAttribute('w:w')));
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - Number(table.getElementsByTagName('w:tblW')[0]!.getAttribute('w:w')))).toBeLessThanOrEqual(widths.length);
    }
  });

  test('numbers its pages', () => {
    const footer = Object.keys(files).find((name) => /word\/footer\d*\.xml/.test(name))!;
    expect([...part(footer).getElementsByTagName('w:instrText')].map((field) => field.textContent)).toEqual(['PAGE', 'NUMPAGES']);
  });

  test('holds a picture where there is one, no wider than the page, and else the table', () => {
    const image = Object.keys(files).find((name) => name.startsWith('word/media/') && name.endsWith('.png'))!;
    expect(files[image]).toEqual(onePoint);
    // English metric units: 914 400 an inch; the text is 174 mm wide.
    const width = Number(part('word/document.xml').getElementsByTagName('wp:extent')[0]!.getAttribute('cx'));
    expect(width / 914_400).toBeLessThan(174 / 25.4);
    expect(paragraphs(part('word/document.xml'))).toContain('无图');
  });

  test('leaves every line as high as what stands in it: a fixed height would cut pictures', () => {
    const spacings = ['word/document.xml', 'word/styles.xml'].flatMap((name) => [...part(name).getElementsByTagName('w:spacing')]).filter((spacing) => spacing.hasAttribute('w:line'));
    expect(spacings.length).toBeGreaterThan(3);
    for (const spacing of spacings) expect(spacing.getAttribute('w:lineRule')).toBe('auto');
  });

  test('counts each ordered list from one', () => {
    const used = [...part('word/document.xml').getElementsByTagName('w:numId')].map((each) => each.getAttribute('w:val'));
    expect(new Set(used).size).toBe(2);
  });
});

describe('the explanation as Word', () => {
  test('says what the document says', async () => {
    const { report } = told(budgets[0]);
    const said = paragraphs(opened(await toWord(report))('word/document.xml'));
    for (const block of report.blocks) {
      if (block.kind === 'paragraph' && block.content.length > 0) expect(said).toContain(block.content.map(({ text }) => text).join(''));
      if (block.kind === 'table') for (const { cells } of block.rows) for (const { text } of cells) expect(said).toContain(text);
    }
  });

  test('is opened by LibreOffice and turned into pages', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'word-'));
    try {
      writeFileSync(path.join(folder, 'report.docx'), await toWord(told(budgets[0], [], { own: { income: '本单位说明' } }).report));
      const settings = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'report.docx')];
      const { stdout, stderr } = await promisify(execFile)(libreOffice(), settings, { timeout: 100_000 });
      expect(`${stdout}${stderr}`, 'LibreOffice with its Writer (libreoffice-writer) is needed').not.toMatch(/could not be loaded|Error:/);
      const pdf = readFileSync(path.join(folder, 'report.pdf'));
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
