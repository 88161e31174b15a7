import type { Issue, Place, Severity } from '../i18n/issue.ts';
import type { Column, Contract } from './contract.ts';
import type { Guess } from './choices.ts';
import { acceptanceKey, report, type IssueValues, type TablesCode } from './report.ts';

/** Collects issues and guesses of one file. The same complaint about one column is kept for the first cells only and then counted. */
export class Findings {
  readonly issues: Issue[] = [];
  readonly guesses: Guess[] = [];
  private readonly counts = new Map<string, number>();
  private readonly accepted: ReadonlySet<string>;

  constructor(accepted: readonly string[] = []) {
    this.accepted = new Set(accepted);
  }

  add<Code extends TablesCode>(code: Code, severity: Severity, place: Place, values: IssueValues<Code>): void {
    const kind = `${code}|${place.sheet ?? ''}|${place.column ?? ''}`;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    if (count > keptOfAKind) return;
    this.issues.push(report(code, severity, place, values));
  }

  /** A doubt about figures that may be right after all: an error, or a warning once the user has accepted it. */
  addDoubt<Code extends TablesCode>(code: Code, severity: 'error' | 'warning', place: Place, values: IssueValues<Code>): void {
    const issue = report(code, severity, place, values);
    this.add(code, this.accepted.has(acceptanceKey(issue)) ? 'warning' : severity, place, values);
  }

  guess<Code extends TablesCode>(guess: Omit<Guess, 'issue' | 'id'>, code: Code, place: Place, values: IssueValues<Code>): void {
    const id = `${guess.kind}:${guess.sheet}!${guess.subject}`;
    if (this.guesses.some((known) => known.id === id)) return;
    const issue: Issue = { ...report(code, 'note', place, values), values: { ...values, guess: id } as Readonly<Record<string, string | number>> };
    this.issues.push(issue);
    this.guesses.push({ ...guess, id, issue });
  }

  /** Notes how many further issues of each kind were left out. */
  close(): void {
    for (const [kind, count] of this.counts) {
      if (count <= keptOfAKind) continue;
      const [code = '', sheet = ''] = kind.split('|');
      const first = this.issues.find((issue) => issue.code === code && (issue.place.sheet ?? '') === sheet)!;
      this.issues.push(report('issues/more', first.severity, first.place, { count: count - keptOfAKind, kept: keptOfAKind }));
    }
  }

  get hasErrors(): boolean {
    return this.issues.some((issue) => issue.severity === 'error');
  }
}

const keptOfAKind = 50;

export function columnNames(column: Column): { readonly columnZh: string; readonly columnEn: string } {
  return { columnZh: column.label.zh, columnEn: column.label.en };
}

export function contractNames(contract: Contract): { readonly contractZh: string; readonly contractEn: string } {
  return { contractZh: contract.label.zh, contractEn: contract.label.en };
}

/** A figure as a message shows it: up to ten significant digits, thousands marked. */
export function shownNumber(value: number): string {
  const plain = String(Number(value.toPrecision(10)));
  if (plain.includes('e')) return plain;
  const [whole = '', decimals] = plain.split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? marked : `${marked}.${decimals}`;
}
