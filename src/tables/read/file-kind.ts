import { compoundStreams, hasFilePass } from './compound-file.ts';

/** What a file is by its bytes; its name is not asked. */
export type FileKind =
  | 'xlsx' | 'xls' | 'text' | 'empty' | 'encrypted'
  | 'pdf' | 'image' | 'word' | 'powerpoint' | 'xlsb' | 'ods' | 'zip' | 'archive' | 'html' | 'xml' | 'binary';

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = latin(bytes.subarray(0, 512));
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff') || head.startsWith('GIF8') || head.startsWith('BM\x00')) return 'image';
  if (head.startsWith('Rar!') || head.startsWith('7z\xbc\xaf') || head.startsWith('\x1f\x8b')) return 'archive';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundKind(bytes);
  if (hasWideMark(bytes)) return 'text';
  if (bytes.subarray(0, 4096).includes(0)) return 'binary';
  const start = head.replace(/^\xef\xbb\xbf/, '').trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|table|head|meta|style|div)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  return 'text';
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** The names of a zip's parts stand uncompressed in its directory at the end. */
function zipKind(bytes: Uint8Array): FileKind {
  const names = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.includes('xl/workbook.xml') || names.includes('xl/worksheets/')) return 'xlsx';
  if (names.includes('word/')) return 'word';
  if (names.includes('ppt/')) return 'powerpoint';
  if (names.includes('opendocument.spreadsheet')) return 'ods';
  return 'zip';
}

function compoundKind(bytes: Uint8Array): FileKind {
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage')) return 'encrypted';
  const workbook = streams.get('Workbook') ?? streams.get('Book');
  if (workbook) return hasFilePass(workbook()) ? 'encrypted' : 'xls';
  if (streams.has('WordDocument')) return 'word';
  if (streams.has('PowerPoint Document')) return 'powerpoint';
  return 'binary';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
