import { contractColumn, keyColumns, valueColumns, type Column, type Contract } from './contract.ts';
import { contracts, contractById } from './contracts/all.ts';
import { derivedLines, type DerivedLine, type DerivedTerm } from './contracts/derived-lines.ts';
import { shownNumber } from './findings.ts';
import { cellText, columnLetters, isBlank } from './grid.ts';
import { meaningOf, type Meaning } from './lexicon.ts';
import type { Sheet } from './sheet.ts';
import { nearestText } from '../actuarial/nearest-text.ts';
import { shownDecimals } from './text/number-text.ts';
import { comparableText } from './text/plain-text.ts';
import { readValue } from './value-cells.ts';

type Target = Meaning & { readonly column: Column };

interface Panel {
  readonly label: number;
  readonly figures: readonly number[];
  side: string | undefined;
}

interface Derived {
  readonly line: DerivedLine;
  readonly row: number;
  readonly index: number;
}

/** Forms with items down the rows and years (or accounts, or 执行数 and 预算数) across; several halves may stand side by side. */
export class CrosswiseRows {
  private readonly sheet: Sheet;
  private readonly derived: Derived[] = [];
  /** Value and cell of every figure taken, by contract, column, codes and sheet column. */
  private readonly taken = new Map<string, { readonly value: number; readonly factor: number }>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  read(from: number): number {
    const panels = this.panels();
    let count = 0;
    for (let row = from; row < this.sheet.rows.length; row++) {
      if (this.sheet.isAside(row)) continue;
      for (const panel of panels) if (this.readRow(panel, row)) count++;
    }
    this.checkDerived();
    return count;
  }

  private panels(): Panel[] {
    const { roles } = this.sheet.header;
    const panels: { label: number; figures: number[]; side: string | undefined }[] = [];
    for (const [index, role] of roles.entries()) {
      if (role.kind === 'label') panels.push({ label: index, figures: [], side: role.side });
      if (role.kind === 'context') panels.at(-1)?.figures.push(index);
    }
    return panels.filter((panel) => panel.figures.length > 0);
  }

  private readRow(panel: Panel, row: number): boolean {
    const cells = this.sheet.rows[row]!;
    const label = cellText(cells[panel.label]).trim();
    if (label === '') return false;
    const figures = panel.figures.filter((index) => !isBlank(cells[index]));
    const word = comparableText(label);
    const section = /^(?:基金)?收入(?:部分|项目)?$/.test(word) ? 'income' : /^(?:基金)?支出(?:部分|项目)?$/.test(word) ? 'expenditure' : undefined;
    if (section !== undefined) panel.side = section;
    if (section !== undefined && figures.length === 0) return false;
    const line = derivedLines.find((derived) => (derived.side === undefined || derived.side === panel.side) && derived.words.some((words) => comparableText(words) === word));
    if (line) {
      for (const index of figures) this.derived.push({ line, row, index });
      return figures.length > 0;
    }
    const target = this.target(label, panel.side);
    if (!target) {
      if (figures.some((index) => readValue(cells[index]).kind === 'number')) this.reportUnknown(label, row, panel.label);
      return false;
    }
    if (target.codes['side'] !== undefined) panel.side = target.codes['side'];
    let used = false;
    for (const index of panel.figures) used = this.takeFigure(target, row, index) || used;
    return used;
  }

  private takeFigure(target: Target, row: number, index: number): boolean {
    const { sheet } = this;
    const role = sheet.header.roles[index]!;
    if (role.kind !== 'context') return false;
    const { contract, column } = target;
    const { basis: rowBasis, ...rowCodes } = target.codes;
    const { basis: headerBasis, ...headerCodes } = role.meaning.codes;
    const given: Record<string, string | number | null> = { ...headerCodes, ...rowCodes };
    const year = role.meaning.year ?? target.year ?? this.relativeYear(role.meaning);
    const yearColumn = contract.columns.find((candidate) => candidate.kind === 'key' && candidate.type === 'year');
    if (year !== undefined && yearColumn) given[yearColumn.id] = Number(year);
    for (const [at, other] of sheet.header.roles.entries()) {
      if (other.kind !== 'key' || other.column.kind !== 'key') continue;
      const own = contract.columns.find((candidate) => candidate.id === other.column.id);
      if (!own) continue;
      const reading = sheet.keys.cell(contract, own, row, at);
      if (reading.kind === 'unreadable') return false;
      if (reading.kind === 'key') given[own.id] ??= reading.value;
    }
    const keys = sheet.keys.all(contract, given, row, index);
    if (!keys) return false;
    const basis = rowBasis ?? headerBasis;
    const subject = `row:${row + 1}`;
    const used = sheet.figures.take(contract, column, keys, basis === undefined ? {} : { basis }, row, index, subject, undefined, target.unit, true);
    const amount = sheet.figures.amount(contract, column, row, index, subject, target.unit, keys);
    this.taken.set(this.termName(contract.id, column.id, target.codes, index), amount ?? { value: 0, factor: 1 });
    return used;
  }

  /** 上年执行数 under a title of 2024 is 2023. */
  private relativeYear(meaning: Meaning): string | undefined {
    const { year } = this.sheet.context;
    const chosen = this.sheet.choices.constants?.['year'] ?? year;
    return meaning.relativeYear === undefined || chosen === undefined ? undefined : String(Number(chosen) + meaning.relativeYear);
  }

  /** What a label names: the value column and codes of the first contract that reads it whole. */
  private target(label: string, side: string | undefined): Target | undefined {
    const chosen = this.sheet.choices.contract;
    const candidates: readonly Contract[] = chosen === undefined ? contracts : [contractById(chosen) ?? this.sheet.header.contract];
    let best: Target | undefined;
    for (const contract of candidates) {
      const meaning = meaningOf(contract, label);
      if (!meaning) continue;
      const values = valueColumns(contract);
      const column = meaning.column ?? (values.length === 1 && (meaning.codes['line'] !== undefined || chosen !== undefined) ? values[0] : undefined);
      if (!column) continue;
      if (contract.columns.some((candidate) => candidate.id === 'line') && meaning.codes['line'] === undefined) continue;
      const codes = meaning.codes['line'] !== undefined && meaning.codes['side'] === undefined && side !== undefined ? { ...meaning.codes, side } : meaning.codes;
      const found = { ...meaning, codes, column };
      if (!best || this.rank(found) > this.rank(best)) best = found;
    }
    return best ?? this.total(label, side);
  }

  /** Names beat compositions, more coordinates beat fewer, and a contract whose keys the sheet gives beats one that lacks some. */
  private rank(meaning: Target): number {
    const { sheet } = this;
    const inColumns = new Set(sheet.header.roles.flatMap((role) => (role.kind === 'context' ? Object.keys(role.meaning.codes) : [])));
    const lacking = keyColumns(meaning.contract).filter((key) => key.type !== 'year' && !key.optional && key.fallback === undefined && meaning.codes[key.id] === undefined && !inColumns.has(key.id) && !sheet.hasKeyColumn(key.id) && !sheet.constants.isSaid(meaning.contract, key.id));
    return (meaning.match === 'exact' ? 3 : meaning.match === 'synonym' ? 2 : 0) + Object.keys(meaning.codes).length - 4 * lacking.length;
  }

  /** 合计 and 小计 in a half whose side is known. */
  private total(label: string, side: string | undefined): Target | undefined {
    const word = comparableText(label);
    const line = word === '合计' || word === '本年合计' ? 'total' : word === '小计' || word === '本年小计' ? 'subtotal' : undefined;
    if (line === undefined || side === undefined) return undefined;
    const contract = contractById('fund_flows')!;
    return { contract, column: contractColumn(contract, 'amount'), codes: { side, line }, match: 'synonym' };
  }

  private reportUnknown(label: string, row: number, index: number): void {
    const words = contracts.flatMap((contract) => contract.phrases.flatMap((phrase) => phrase.words));
    const near = nearestText(comparableText(label), words.map(comparableText));
    const suggestion = near === undefined ? undefined : words.find((word) => comparableText(word) === near);
    this.sheet.findings.add('label/unknown', 'warning', this.sheet.place(row, index), {
      found: label.slice(0, 60),
      suggestionZh: suggestion === undefined ? '' : `是不是“${suggestion}”？请改成这个名称。`,
      suggestionEn: suggestion === undefined ? '' : `Did you mean “${suggestion}”?`,
    });
  }

  private termName(contract: string, column: string, codes: Readonly<Record<string, string>>, index: number): string {
    const kept = ['side', 'line'].filter((key) => codes[key] !== undefined).map((key) => codes[key]);
    return [contract, column, ...kept, this.columnContext(index)].join('|');
  }

  /** Sheet columns of two halves that say the same (2023年执行数 left and right) share their figures. */
  private columnContext(index: number): string {
    const role = this.sheet.header.roles[index]!;
    if (role.kind !== 'context') return columnLetters(index);
    const { meaning } = role;
    return JSON.stringify([meaning.year, meaning.relativeYear, Object.entries(meaning.codes).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  }

  private checkDerived(): void {
    for (const { line, row, index } of this.derived) {
      const terms = line.terms.map((term) => this.taken.get(this.termName(term.contract, term.column, term.codes, index)));
      if (terms.some((term) => term === undefined)) continue;
      const contract = contractById('fund_flows')!;
      const amount = contractColumn(contract, 'amount');
      const stated = this.sheet.figures.amount(contract, amount, row, index, `row:${row + 1}`);
      if (!stated) continue;
      const sum = line.terms.reduce((whole, term, at) => whole + term.sign * terms[at]!.value, 0);
      const decimals = Math.max(shownDecimals(stated.value / stated.factor), ...terms.map((term) => shownDecimals(term!.value / stated.factor)));
      const difference = stated.value - sum;
      if (Math.abs(difference) <= 0.5 * (terms.length + 1) * stated.factor * 10 ** -decimals + 1e-9 * Math.abs(sum)) continue;
      this.sheet.findings.addDoubt('sum/differs', 'error', this.sheet.place(row, index, amount.id), {
        series: `${cellText(this.sheet.header.texts[index])}`,
        wholeZh: line.label.zh, wholeEn: line.label.en,
        partsZh: spoken(line.terms, 'zh'), partsEn: spoken(line.terms, 'en'),
        whole: shownNumber(stated.value), sum: shownNumber(sum), difference: shownNumber(difference),
      });
    }
  }
}

function spoken(terms: readonly DerivedTerm[], language: 'zh' | 'en'): string {
  return terms.map((term, at) => (at === 0 ? term.label[language] : `${term.sign < 0 ? '−' : '+'}${term.label[language]}`)).join('');
}
