/** Names that the words of the review stand under; the review's own lists hold the same (`claimDifferenceKinds`, `rowReasons`). */
export type ClaimDifferenceKind = 'unnamed' | 'outside' | 'only-theirs' | 'only-ours' | 'two-years' | 'repeated' | 'amount' | 'month';
export type RowReason = 'no-amount' | 'reading' | 'unpaid' | 'rounded' | 'follows-earlier' | 'unknown';
