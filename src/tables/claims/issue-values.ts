type OfRows = 'count' | 'rows';
type OfColumn = 'columnZh' | 'columnEn';

/** What each issue of claims has to tell its sentences, by code. A test holds it against the sentences themselves. */
export interface ClaimsValueNames {
  'claims/no-header': 'found' | 'allowed';
  'claims/column-missing': OfColumn | 'allowed' | 'found';
  'claims/column-twice': OfColumn | 'taken' | 'header';
  'claims/column-ignored': 'headers';
  'claims/no-settlement': never;
  'claims/no-rows': never;
  'claims/none-left': 'count';
  'claims/year-taken': 'year' | 'others';
  'claims/parquet-damaged': 'file' | 'detail';
  'claims/parquet-compression': 'file' | 'found';
  'claims/parquet-nested': 'headers';
  'claims/blank-taken': OfColumn | OfRows | 'takenZh' | 'takenEn';
  'claims/cell-blank': OfColumn | OfRows;
  'claims/admitted-later': OfRows;
  'claims/admitted-unreadable': OfRows | 'found';
  'claims/across-years': OfRows | 'amount' | 'year';
  'claims/split': OfRows | 'amount' | 'year';
  'claims/member-missing': OfRows | 'amount';
  'claims/identifier-rounded': OfColumn | OfRows | 'found';
  'claims/date-missing': OfRows | 'amount';
  'claims/date-unreadable': OfColumn | OfRows | 'found';
  'claims/expense-missing': OfRows;
  'claims/number-unreadable': OfColumn | OfRows | 'found';
  'claims/element-missing': OfColumn | OfRows | 'amount' | 'allowedZh' | 'allowedEn';
  'claims/element-unknown': OfColumn | OfRows | 'found' | 'amount' | 'suggestionZh' | 'suggestionEn' | 'allowedZh' | 'allowedEn';
  'claims/number-range': OfColumn | OfRows | 'found' | 'range';
  'claims/parts-exceed': OfRows | 'amount';
  'claims/refunded': OfRows;
  'claims/refund-unmatched': OfRows | 'amount';
  'claims/duplicate': OfRows | 'amount';
  'claims/other-year': OfRows | 'amount' | 'year';
}

export type ClaimsCode = keyof ClaimsValueNames;
export type ClaimsValues<Code extends ClaimsCode> = Readonly<Record<ClaimsValueNames[Code], string | number>>;
