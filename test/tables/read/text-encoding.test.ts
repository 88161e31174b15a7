import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/tables/read/text-encoding.ts';
import { codes, rows } from '../fixture.ts';
import { readFile } from '../../../src/tables/index.ts';
import { encodeGb18030, encodeUtf16 } from '../encodings.ts';

const text = '年份,险种,参保状态,参保人数(人)\r\n2023,职工,在职,1000\r\n';

describe('text encodings', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8', false],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8', false],
    ['UTF-16 little endian', encodeUtf16(text, 'le'), 'utf-16le', false],
    ['UTF-16 big endian', encodeUtf16(text, 'be'), 'utf-16be', false],
    ['GB18030', encodeGb18030(text), 'gb18030', true],
  ] as const)('%s reads to the same table', async (_, bytes, encoding, guessed) => {
    expect(decodeText(bytes)).toMatchObject({ encoding, guessed, damaged: false });
    const reading = await readFile({ name: 'a.csv', bytes });
    expect(codes(reading)).toEqual([]);
    expect(rows(reading, 'insured', 'year', 'scheme', 'status', 'persons')).toEqual([[2023, 'employee', 'active', 1000]]);
    expect(reading.guesses.some((guess) => guess.kind === 'encoding')).toBe(guessed);
  });

  it('reads the four-byte forms of GB18030 (U+9FA6 is 82 35 8F 33)', () => {
    expect(decodeText(new Uint8Array([0xc4, 0xea, 0x82, 0x35, 0x8f, 0x33])).text).toBe('年\u9fa6');
  });

  it('lets the user choose, and says when bytes are lost', async () => {
    const reading = await readFile({ name: 'a.csv', bytes: encodeGb18030(text) }, { encoding: 'utf-8' });
    expect(reading.issues.map((issue) => issue.code)).toContain('file/undecodable');
  });
});
