/** Code points that take two columns of a terminal: East Asian wide and full-width ones (Unicode Standard Annex 11), and emoji. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Columns a text takes in a terminal. Characters of ambiguous width count as one, as terminals show them by default. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    const code = character.codePointAt(0)!;
    width += code >= 0x1100 && wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}
