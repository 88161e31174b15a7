/** Greatest amount, in yuan, whose fen are exact: 9·10^13. */
const greatestYuan = Number.MAX_SAFE_INTEGER / 100;

/** Whether an amount of a user's file, in yuan, can be counted in fen. */
export function isCountable(yuan: number): boolean {
  return Number.isFinite(yuan) && Math.abs(yuan) <= greatestYuan;
}

/** Whole fen of an amount in yuan, halves away from zero. @throws RangeError where the amount cannot be counted */
export function fenOf(yuan: number): number {
  if (!isCountable(yuan)) throw new RangeError(`fenOf: an amount of at most 9e13 yuan; got ${yuan}`);
  const fen = Math.round(Math.abs(yuan) * 100);
  return yuan < 0 && fen > 0 ? -fen : fen;
}

export function yuanOf(fen: number): number {
  return fen / 100;
}

/** `-1,234.50`, the same in both languages. */
export function fenText(fen: number): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}.${String(rest).padStart(2, '0')}`;
}

/** A number as it was given, for a message that refuses it. */
export function givenText(value: number): string {
  return Number.isNaN(value) ? '–' : value === Infinity ? '∞' : value === -Infinity ? '-∞' : String(value);
}
