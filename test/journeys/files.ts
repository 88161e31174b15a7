import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file of `fixtures/`, under its own name or another. */
export async function fixture(file: string, name = file): Promise<TestFile> {
  return { name, mimeType: 'text/csv', buffer: await readFile(new URL(`./fixtures/${file}`, import.meta.url)) };
}

/** A workbook as a person keeps one: a title, a unit line, items down and years across. */
export async function formWorkbook(name: string): Promise<TestFile> {
  const rows = [
    ['职工基本医疗保险统筹基金收支表'],
    ['单位：亿元'],
    ['项目', '2024年', '2025年'],
    ['本年收入合计', 17342.45, 18400],
    ['本年支出合计', 13222.71, 13650],
  ];
  return workbook(name, [{ name: '收支', rows }]);
}

export async function workbook(name: string, sheets: Parameters<typeof writeXlsx>[0]['sheets'], password?: string): Promise<TestFile> {
  const bytes = await writeXlsx({ sheets, ...(password !== undefined && { encryption: { password, spinCount: 10 } }) });
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes as Uint8Array) };
}

/** Lets files fall on the page, as from a folder beside the browser. */
export async function dropFiles(page: Page, ...files: readonly TestFile[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, content: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer();
    for (const { name, mimeType, content } of list) made.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name, { type: mimeType }));
    return made;
  }, sent);
  await page.dispatchEvent('#main', 'drop', { dataTransfer: transfer });
}
