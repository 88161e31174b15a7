import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An Excel file in which somebody typed something into a cell: a number, text, or a formula with its equals sign. @throws RangeError where the cell is not there */
export function withTyped(bytes: Uint8Array, sheet: string, cell: string, typed: number | string): Uint8Array {
  const parts = unzipSync(bytes);
  const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const part = `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  const xml = strFromU8(parts[part]!);
  const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`);
  if (!pattern.test(xml)) throw new RangeError(`withTyped: a cell of ${sheet}; got ${cell}`);
  const look = (attributes: string): string => /\bs="\d+"/.exec(attributes)?.[0] ?? '';
  const content = (attributes: string): string => {
    if (typeof typed === 'number') return `<c r="${cell}" ${look(attributes)}><v>${typed}</v></c>`;
    return typed.startsWith('=') ? `<c r="${cell}" ${look(attributes)}><f>${typed.slice(1)}</f></c>` : `<c r="${cell}" ${look(attributes)} t="inlineStr"><is><t>${typed}</t></is></c>`;
  };
  return zipSync({ ...parts, [part]: strToU8(xml.replace(pattern, (_, attributes: string) => content(attributes))) });
}
