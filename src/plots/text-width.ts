/**
 * Width of a text in pixels, near enough to set a margin without a screen: a Chinese character is one em, a capital or
 * a digit a little over half of one.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u2e80-\u9fff\uff00-\uffef]/.test(character)) ems += 1;
    else if (/[\s.,:;'’|ilI·\u202f]/.test(character)) ems += 0.28;
    else if (/[A-Z%−+×→←MW]/.test(character)) ems += 0.68;
    else ems += 0.56;
  }
  return Math.ceil(ems * fontSize);
}

/** The text cut to a width, with an ellipsis where something went. */
export function fittedText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, fontSize) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** The text broken into lines of a width, at spaces or between Chinese characters. */
export function wrappedText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u3400-\u9fff\uff00-\uffef]|[^\s\u3400-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    const fits = line === '' || /^[，。；：）」]/.test(piece) || textWidth(line + piece.trimEnd(), fontSize) <= width;
    if (fits) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
