/** Text that a spreadsheet would take for a formula if it were typed; full-width signs are taken for the narrow ones. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/.test(text);
}

/** A text as a field of CSV (RFC 4180) that no spreadsheet executes: an apostrophe stands before what looks like a formula. */
export function csvField(text: string): string {
  const guarded = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
