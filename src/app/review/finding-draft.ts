import type { Evidence, Finding } from '../../review/case/finding.ts';

/** A finding before it is written down: what a row of a table brings along. */
export interface FindingDraft {
  /** Of a finding that is changed; a new one gets its own. */
  readonly id?: string;
  readonly title: string;
  /** Yuan. */
  readonly amount: number | null;
  readonly evidence: readonly Evidence[];
  readonly state: Finding['state'];
  readonly note: string;
}

/** An empty one, or one with what is given. */
export function findingDraft(given: Partial<FindingDraft> = {}): FindingDraft {
  return { title: '', amount: null, evidence: [], state: 'open', note: '', ...given };
}

/** The next free number: F1, F2, … */
export function nextFindingId(known: ReadonlySet<string>): string {
  let number = known.size + 1;
  while (known.has(`F${number}`)) number++;
  return `F${number}`;
}
