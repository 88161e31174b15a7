import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/plots/csv-text.ts';
import { fittedText, textWidth, wrappedText } from '../../src/plots/text-width.ts';

describe('toCsv', () => {
  it('writes plain numbers, empty cells for absent ones, and quotes what needs it', () => {
    const table = {
      columns: ['period', 'say "a, b"'],
      rows: [
        ['2024', 1734246000000.5],
        ['2025', null],
        ['two\nlines', -3],
      ],
    };
    expect(toCsv(table)).toBe('period,"say ""a, b"""\r\n2024,1734246000000.5\r\n2025,\r\n"two\nlines",-3\r\n');
  });

  it('writes no text that a spreadsheet would execute, in full-width signs either, and leaves negative numbers alone', () => {
    // Names of the person's own files and elements stand in these tables.
    const rows = ['=1+1', '+1', '-1', '@a', '＝1+1', '＋1', '－1', '＠a'].map((text) => [text, -1]);
    expect(toCsv({ columns: [], rows })).toBe(`\r\n${rows.map(([text]) => `'${text},-1\r\n`).join('')}`);
  });
});

describe('texts of figures', () => {
  it('a Chinese character takes one em', () => {
    expect(textWidth('累计结余', 11)).toBe(44);
  });

  it('are cut with an ellipsis only where they do not fit', () => {
    expect(fittedText('价格与费用水平', 11, 77)).toBe('价格与费用水平');
    expect(fittedText('价格与费用水平', 11, 55)).toMatch(/^价格.*…$/);
  });

  it('are broken at spaces or between Chinese characters, and nothing is lost', () => {
    const note = '出处：广东省某市人社局 2013 年转引的国家要求；人社部发〔2009〕67 号（未核实）';
    const lines = wrappedText(note, 10, 200);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('').replaceAll(' ', '')).toBe(note.replaceAll(' ', ''));
    expect(lines.every((line) => !/^[，。；：）]/.test(line))).toBe(true);
  });
});
