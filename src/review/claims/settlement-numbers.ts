import { Identifiers, packedText, type PackedTexts } from '../../tables/claims/identifiers.ts';
import { roundedText } from '../../tables/claims/row-intake.ts';
import { plainText } from '../../tables/text/plain-text.ts';
import type { ClaimLines } from './claim-lines.ts';

/** A line without a settlement number, and one whose number a spreadsheet has rounded (`4.40106E+17`). */
export const blankNumber = -1;
export const roundedNumber = -2;

/** Numbers the settlement numbers of both sides alike: white space around them and full-width digits do not count. */
export class SettlementNumbers {
  private readonly identifiers: Identifiers;

  constructor(expected: number) {
    this.identifiers = new Identifiers('utf-8', Math.max(16, expected));
  }

  get size(): number {
    return this.identifiers.size;
  }

  text(number: number): string {
    return this.identifiers.text(number);
  }

  /** Gives each line's number. */
  reader({ ids }: ClaimLines): (line: number) => number {
    return 'offsets' in ids ? (line) => this.ofBytes(ids, line) : (line) => this.ofText(String(ids[line] ?? ''));
  }

  private ofBytes(texts: PackedTexts, line: number): number {
    const { bytes, offsets } = texts;
    let start = offsets[line]!;
    let end = offsets[line + 1]!;
    while (start < end && bytes[start]! <= 32) start++;
    while (end > start && bytes[end - 1]! <= 32) end--;
    for (let at = start; at < end; at++) {
      // `4.4E+17`, and letters beyond ASCII, are rare: as text.
      if (bytes[at]! > 127 || bytes[at]! === 43) return this.ofText(packedText(texts, line));
    }
    return start === end ? blankNumber : this.identifiers.of(bytes, start, end);
  }

  private ofText(text: string): number {
    const plain = /^[!-~]+$/.test(text) ? text : plainText(text);
    if (plain === '') return blankNumber;
    return plain.includes('+') && roundedText.test(plain) ? roundedNumber : this.identifiers.ofText(plain);
  }
}
