/** A number that a spreadsheet keeps as text: full-width digits, thousands marks, a per cent sign. Undefined where it is none. */
export function typedNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(/^'/, '').replace(/[−–]/g, '-').replace(/,(?=\d{3}(\D|$))/g, '');
  const [, digits, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits);
  // Through the shortest decimal, so that 5.2% is 0.052 and not 0.052000000000000005.
  return percent === '%' ? Number((value / 100).toPrecision(15)) : value;
}
