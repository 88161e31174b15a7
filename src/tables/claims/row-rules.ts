import type { Label } from '../../language/model.ts';
import type { ClaimFindings } from './claim-findings.ts';
import type { ClaimRows } from './claim-rows.ts';
import { noDay, unreadableDay, type ClaimDay } from './calendar.ts';
import { amountColumns, categoryColumns, claimColumn } from './columns.ts';
import { amountSlot, categorySlot, cellStates, noIdentifier, type ClaimDraft } from './draft.ts';
import { blankElement, unknownElement, type ElementWords } from './elements.ts';

/** Text of a cell of the row at hand, for messages. */
export type CellTextOf = (column: string) => string;

/** Numbers of identifiers whose end a spreadsheet has cut off. */
export interface RoundedIdentifiers {
  readonly member: ReadonlySet<number>;
  readonly settlement: ReadonlySet<number>;
}

/** Half a fen: parts and whole may each have been rounded. */
const roundingYuan = 0.005;

const oldest = 130;

const nothing: Label = { zh: '0', en: '0' };

const elementOf = (column: string, id: string): number => claimColumn(column).codes!.findIndex((code) => code.id === id);
const local = elementOf('place', 'local');
const referred = elementOf('referral', 'referred');

/** What is looked at in every row by itself, before rows are compared with each other. */
export class RowRules {
  private readonly rows: ClaimRows;
  private readonly findings: ClaimFindings;
  private readonly words: readonly ElementWords[];
  private readonly rounded: RoundedIdentifiers;
  private readonly textOf: CellTextOf;
  private readonly fallbacks: readonly number[];
  /** Labels of the elements of each category. */
  private readonly labels: readonly (readonly Label[])[];
  private readonly categories: readonly { readonly id: string; readonly slot: number }[];

  constructor(rows: ClaimRows, findings: ClaimFindings, words: readonly ElementWords[], rounded: RoundedIdentifiers, textOf: CellTextOf) {
    this.rows = rows;
    this.findings = findings;
    this.words = words;
    this.rounded = rounded;
    this.textOf = textOf;
    this.fallbacks = words.map((each) => each.fallback());
    this.labels = categoryColumns.map((id) => (claimColumn(id).codes ?? []).map((code) => ({ zh: code.label.zh, en: code.id })));
    this.categories = categoryColumns.map((id, slot) => ({ id, slot })).filter(({ id }) => rows.has.has(id));
  }

  /** Takes the row, or leaves it out by the first reason that holds. */
  take(draft: ClaimDraft, row: number, met: { rows: number; amount: number }): void {
    const { findings } = this;
    const expenseState = draft.states[amountSlot.expense]!;
    const expense = expenseState === cellStates.given ? draft.amounts[amountSlot.expense]! : 0;
    met.rows++;
    met.amount += expense;
    if (draft.member === noIdentifier) return findings.leave('member-missing', row, expense, 'member');
    if (this.rounded.member.has(draft.member)) return this.leaveText('identifier-rounded', row, expense, 'member');
    if (this.rounded.settlement.has(draft.settlement)) return this.leaveText('identifier-rounded', row, expense, 'settlement');
    const column = draft.discharged === noDay ? 'day' : 'discharged';
    const day: ClaimDay = draft.discharged === noDay ? draft.day : draft.discharged;
    if (day === unreadableDay) return this.leaveText('date-unreadable', row, expense, column);
    if (day === noDay) return findings.leave('date-missing', row, expense, 'day');
    if (expenseState === cellStates.blank) return findings.leave('expense-missing', row, 0, 'expense');
    for (let slot = 0; slot < amountColumns.length; slot++) {
      if (draft.states[slot] === cellStates.unreadable) return this.leaveText('number-unreadable', row, expense, amountColumns[slot]!);
    }
    if (draft.ageState === cellStates.unreadable) return this.leaveText('number-unreadable', row, expense, 'age');
    // A refund needs no more than what leads to its claim.
    if (expense >= 0 && !this.isSound(draft, row, expense)) return;
    if (draft.admitted === unreadableDay) findings.remark('claims/admitted-unreadable', 'warning', row, expense, 'admitted', this.textOf('admitted'));
    this.remarkBlanks(draft, row);
    this.rows.add(draft, row, day);
  }

  private isSound(draft: ClaimDraft, row: number, expense: number): boolean {
    const { findings } = this;
    for (const { id, slot } of this.categories) {
      const element = draft.elements[slot]!;
      if (element < unknownElement) continue;
      const fallback = element === blankElement ? this.fallback(draft, slot) : blankElement;
      if (fallback !== blankElement) {
        draft.elements[slot] = fallback;
        findings.blank(row, id, this.labels[slot]![fallback]);
        continue;
      }
      if (element === blankElement) findings.leave('element-missing', row, expense, id, '', () => allowed(id));
      else {
        const found = this.textOf(id);
        findings.leave('element-unknown', row, expense, id, found, () => ({ ...allowed(id), ...suggestion(this.words[slot]!, found) }));
      }
      return false;
    }
    const excluded = this.given(draft, 'excluded');
    const ownFirst = this.given(draft, 'own_first');
    const out = excluded < 0 ? 'excluded' : ownFirst < 0 ? 'own_first' : this.given(draft, 'income') < 0 ? 'income' : '';
    if (out !== '') return (this.leaveText('number-range', row, expense, out, '≥ 0'), false);
    const age = draft.age[0]!;
    if (draft.ageState === cellStates.given && !(age >= 0 && age <= oldest)) return (this.leaveText('number-range', row, expense, 'age', `0–${oldest}`), false);
    if (excluded + ownFirst > expense + roundingYuan) return (findings.leave('parts-exceed', row, expense, 'expense'), false);
    return true;
  }

  /** What a blank cell stands for. Who is treated at home needs no referral, so that a blank flag takes nothing from him. */
  private fallback(draft: ClaimDraft, slot: number): number {
    if (slot !== categorySlot.referral) return this.fallbacks[slot]!;
    const place = draft.elements[categorySlot.place]!;
    return place === local || place === blankElement ? referred : this.fallbacks[slot]!;
  }

  private given(draft: ClaimDraft, id: 'excluded' | 'own_first' | 'income'): number {
    return draft.states[amountSlot[id]] === cellStates.given ? draft.amounts[amountSlot[id]]! : 0;
  }

  private remarkBlanks(draft: ClaimDraft, row: number): void {
    const { has } = this.rows;
    for (const id of ['excluded', 'own_first'] as const) {
      if (has.has(id) && draft.states[amountSlot[id]] === cellStates.blank) this.findings.blank(row, id, nothing);
    }
    if (has.has('age') && draft.ageState === cellStates.blank) this.findings.blank(row, 'age');
    if (has.has('income') && draft.states[amountSlot.income] === cellStates.blank) this.findings.blank(row, 'income');
  }

  private leaveText(reason: 'identifier-rounded' | 'date-unreadable' | 'number-unreadable' | 'number-range', row: number, amount: number, column: string, range?: string): void {
    this.findings.leave(reason, row, amount, column, this.textOf(column), range === undefined ? undefined : () => ({ range }));
  }
}

function allowed(id: string): { readonly allowedZh: string; readonly allowedEn: string } {
  const codes = claimColumn(id).codes ?? [];
  return { allowedZh: codes.map(({ label }) => label.zh).join('、'), allowedEn: codes.map((code) => code.id).join(', ') };
}

function suggestion(words: ElementWords, found: string): { readonly suggestionZh: string; readonly suggestionEn: string } {
  const nearest = words.nearest(found);
  return nearest ? { suggestionZh: `是不是“${nearest.label.zh}”？`, suggestionEn: `Is “${nearest.id}” meant?` } : { suggestionZh: '', suggestionEn: '' };
}
