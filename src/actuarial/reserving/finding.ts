/**
 * Something to say about a triangle or a method: the code names the sentences of `reserving` in the catalogue of issues, whose
 * slots are filled with `values`. `error` stops a method, `warning` doubts its result, `note` says what was done instead.
 */
export interface Finding {
  readonly code: `reserving/${string}`;
  readonly severity: 'error' | 'warning' | 'note';
  /** Where it stands in the user's table, as far as the reader knows: a row from 1. */
  readonly place: { readonly row?: number };
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Faulty {
  readonly fault: Finding;
}

/** @param row of the user's table, from 1 */
export function finding(kind: string, severity: Finding['severity'], values: Finding['values'] = {}, row?: number): Finding {
  return { code: `reserving/${kind}`, severity, place: row === undefined ? {} : { row }, values };
}

export function faulty(kind: string, values: Finding['values'] = {}, row?: number): Faulty {
  return { fault: finding(kind, 'error', values, row) };
}

/** Whether a method gave a fault in place of its result. */
export function isFaulty<Result extends object>(result: Result | Faulty): result is Faulty {
  return 'fault' in result;
}
