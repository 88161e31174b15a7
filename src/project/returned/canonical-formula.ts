/**
 * A formula as programs that save workbooks may write it, brought to one form: no blanks, capital names, no quotation marks
 * around sheets, numbers in their shortest digits, no prefix of newer functions. Text in quotation marks stays as it is.
 */
export function canonicalFormula(formula: string): string {
  const parts: string[] = [];
  const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|(?<![\p{L}\d_$.])(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|[\p{L}_$][\p{L}\d_$.]*|\s+|./giu;
  for (const [part] of formula.replace(/^=/, '').matchAll(token)) {
    if (/^\s/.test(part)) continue;
    if (part.startsWith('"')) parts.push(part);
    else if (part.startsWith("'")) parts.push(part.slice(1, -1).replaceAll("''", "'").toUpperCase());
    else if (/^[\d.]+(?:E|$)/i.test(part) && part !== '.') parts.push(String(Number(part)));
    else parts.push(part.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''));
  }
  return parts.join('').replace(/\b(TRUE|FALSE)\(\)/g, '$1');
}
