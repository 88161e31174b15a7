import type { Issue, Place, Severity } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import { shownNumber } from '../findings.ts';
import { claimColumn } from './columns.ts';
import type { ClaimsCode, ClaimsValues } from './issue-values.ts';
import { LeftOutTotals, type LeftOutReason } from './left-out.ts';
import { placeOfRow, rowLabel, type RowPlaces } from './row-places.ts';

/** Rows named in an issue; the others are counted. */
const shownRows = 5;
/** Different texts of one fault that get an issue of their own. */
const shownTexts = 12;

type Values = Readonly<Record<string, string | number>>;

interface Fault {
  readonly code: ClaimsCode;
  readonly severity: Severity;
  readonly column: string;
  readonly values: Values;
  readonly rows: number[];
  count: number;
  amount: number;
}

/** Collects what is wrong with rows: a fault of a million rows is one issue with its count, its amount and its first rows. */
export class ClaimFindings {
  readonly leftOut = new LeftOutTotals();
  /** Headers of the file that name nothing of claims. */
  readonly ignored: string[] = [];
  private readonly issues: Issue[] = [];
  private readonly faults = new Map<string, Fault>();
  private readonly blanks = new Map<string, Map<string | undefined, Fault>>();
  private readonly texts = new Map<string, number>();
  private readonly places: RowPlaces;

  constructor(places: RowPlaces) {
    this.places = places;
  }

  /** A remark on the file as a whole. */
  say<Code extends ClaimsCode>(code: Code, severity: Severity, place: Place, values: ClaimsValues<Code>): void {
    this.issues.push({ code, severity, place, values });
  }

  push(...issues: readonly Issue[]): void {
    this.issues.push(...issues);
  }

  /** A row is left out; `found` is the text of its cell and `more` what else its sentence needs, asked for once for each text. */
  leave(reason: LeftOutReason, row: number, amount: number, column = '', found = '', more?: () => Values): void {
    this.leftOut.add(reason, amount);
    this.remark(`claims/${reason}` as ClaimsCode, reason === 'refunded' ? 'note' : 'warning', row, amount, column, found, more);
  }

  /** One more blank cell of a column; apart from the other faults because every row may have one. `taken` is what it stands for. */
  blank(row: number, column: string, taken?: Label): void {
    const known = this.blanks.get(column);
    const fault = known?.get(taken?.en);
    if (fault) {
      fault.count++;
      if (fault.rows.length < shownRows) fault.rows.push(row);
      return;
    }
    if (taken) this.remark('claims/blank-taken', 'note', row, 0, column, taken.en, () => ({ takenZh: taken.zh, takenEn: taken.en }));
    else this.remark('claims/cell-blank', 'warning', row, 0, column);
    const code: ClaimsCode = taken ? 'claims/blank-taken' : 'claims/cell-blank';
    this.blanks.set(column, (known ?? new Map<string | undefined, Fault>()).set(taken?.en, this.faults.get(`${code}|${column}|${taken?.en ?? ''}`)!));
  }

  /** The same fault of one more row. */
  remark(code: ClaimsCode, severity: Severity, row: number, amount: number, column = '', found = '', more?: () => Values): void {
    const kind = `${code}|${column}`;
    let key = `${kind}|${found}`;
    let fault = this.faults.get(key);
    if (!fault) {
      const different = (this.texts.get(kind) ?? 0) + 1;
      if (different > shownTexts) {
        key = `${kind}|…`;
        fault = this.faults.get(key);
      } else this.texts.set(kind, different);
      fault ??= { code, severity, column, values: { ...(column === '' ? {} : namesOf(column)), found, ...more?.() }, rows: [], count: 0, amount: 0 };
      this.faults.set(key, fault);
    }
    fault.count++;
    fault.amount += amount;
    if (fault.rows.length < shownRows) fault.rows.push(row);
  }

  close(): readonly Issue[] {
    const counted = [...this.faults.values()].map(({ code, severity, column, values, rows, count, amount }): Issue => {
      const shown = rows.map((row) => rowLabel(this.places, row)).join(', ') + (count > rows.length ? ' …' : '');
      return { code, severity, place: placeOfRow(this.places, rows[0]!, column), values: { ...values, count, rows: shown, amount: shownNumber(Math.round(amount * 100) / 100) } };
    });
    const order: readonly Severity[] = ['error', 'warning', 'note'];
    return [...this.issues, ...counted].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  }
}

export function namesOf(id: string): { readonly columnZh: string; readonly columnEn: string } {
  const { label } = claimColumn(id);
  return { columnZh: label.zh, columnEn: label.en };
}
