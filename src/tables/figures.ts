import type { Column, Contract } from './contract.ts';
import { columnNames, shownNumber } from './findings.ts';
import { columnLetters, cellAddress, type CellValue } from './grid.ts';
import type { Sheet } from './sheet.ts';
import { parseUnit, unitBase, unitFits, unitLabel, type ReadingUnit } from './text/reading-unit.ts';
import type { TotalRows } from './total-rows.ts';
import { readValue, scaled } from './value-cells.ts';

/** How the plain numbers of one column (or one row of a form) are scaled. */
interface Scale {
  readonly factor: number;
  /** False for a ratio whose plain numbers may be per cent or fractions. */
  readonly settled: boolean;
}

/** A column, or what stands in it under a code with a unit of its own: then the column's unit is about other rows. */
interface ReadColumn extends Column {
  readonly apart?: true;
}

interface PendingRatio {
  readonly contract: Contract;
  readonly column: Column;
  readonly record: number;
  readonly value: number;
  readonly row: number;
  readonly index: number;
}

/** Reads the cells of figures: number, unit, per cent, limits; and puts them into the contract's table. */
export class FigureReader {
  private readonly sheet: Sheet;
  private unitTexts: ReadonlyMap<number, string> = new Map();
  private readonly scales = new Map<string, Scale>();
  private readonly pending = new Map<string, PendingRatio[]>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  prepare(unitTexts: ReadonlyMap<number, string>): void {
    this.unitTexts = unitTexts;
  }

  /**
   * Reads one cell into its place. `subject` is what the user can decide a unit for: the column's letter, or `row:5`.
   * True where a figure (or an explicit blank) was taken.
   */
  take(contract: Contract, column: Column, keys: readonly (string | number | null)[], provenance: Readonly<Record<string, string | null>>, row: number, index: number, subject: string, totals?: TotalRows, labelUnit?: ReadingUnit, keepBlank = false): boolean {
    const reading = readValue(this.sheet.rows[row]![index]);
    if (reading.kind === 'unreadable') {
      this.reportUnreadable(column, reading, row, index);
      return false;
    }
    if (reading.kind === 'missing' && !keepBlank) return false;
    const own = ofCode(contract, column, keys);
    const builder = this.sheet.builder(contract);
    const record = builder.row(keys, provenance, this.sheet.origin(contract), row);
    if (reading.kind === 'missing') {
      if (builder.standing(record, column.id) === undefined) builder.put(record, column.id, null, row, index, 1);
      return true;
    }
    const scale = this.scaleOf(contract, own, row, index, subject, labelUnit, reading.unit);
    const value = scaled(reading.value, scale.factor);
    const standing = builder.standing(record, column.id);
    if (standing && standing.value !== null) {
      this.reportDuplicate(contract, column, keys, standing.value, standing.place.cell ?? '', value, row, index);
      return true;
    }
    builder.put(record, column.id, value, row, index, scale.factor);
    totals?.add(contract, column, keys, value, row, index);
    if (scale.settled) this.checkLimits(column, value, row, index);
    else {
      const list = this.pending.get(subject) ?? [];
      list.push({ contract, column, record, value, row, index });
      this.pending.set(subject, list);
    }
    return true;
  }

  /** The figure of a cell in the unit of the house, without putting it anywhere; undefined where there is none. */
  amount(contract: Contract, column: Column, row: number, index: number, subject: string, labelUnit?: ReadingUnit, keys: readonly (string | number | null)[] = []): { readonly value: number; readonly factor: number } | undefined {
    const reading = readValue(this.sheet.rows[row]![index]);
    if (reading.kind !== 'number') return undefined;
    const { factor } = this.scaleOf(contract, ofCode(contract, column, keys), row, index, subject, labelUnit, reading.unit);
    return { value: scaled(reading.value, factor), factor };
  }

  private scaleOf(contract: Contract, column: Column, row: number, index: number, subject: string, labelUnit: ReadingUnit | undefined, cellUnit: ReadingUnit | undefined): Scale {
    if (cellUnit) return { factor: this.fitted(column, cellUnit, row, index), settled: true };
    const unitColumn = this.sheet.header.roles.findIndex((role) => role.kind === 'unit');
    const rowUnit = unitColumn >= 0 ? this.sheet.rows[row]![unitColumn] : undefined;
    const name = `${subject}|${contract.id}.${column.id}|${column.unit}|${typeof rowUnit === 'string' ? rowUnit : ''}`;
    const known = this.scales.get(name);
    if (known) return known;
    const scale = this.findScale(column, row, index, subject, labelUnit, rowUnit);
    this.scales.set(name, scale);
    return scale;
  }

  private findScale(column: ReadColumn, row: number, index: number, subject: string, labelUnit: ReadingUnit | undefined, rowUnit: CellValue | undefined): Scale {
    const { choices, header } = this.sheet;
    const letter = columnLetters(index);
    const chosen = choices.units?.[letter] ?? choices.units?.[subject] ?? choices.units?.[column.id];
    const role = header.roles[index];
    const headerUnit = role?.kind === 'value' || role?.kind === 'context' ? role.meaning.unit : undefined;
    const texts = [chosen, typeof rowUnit === 'string' ? rowUnit : undefined];
    for (const text of texts) {
      const unit = text === undefined ? undefined : parseUnit(text);
      if (unit && !(column.apart && text === chosen && !unitFits(unit, column.unit!))) return { factor: this.fitted(column, unit, row, index), settled: true };
    }
    if (labelUnit) return { factor: this.fitted(column, labelUnit, row, index), settled: true };
    if (headerUnit && ((role?.kind === 'value' && !column.apart) || unitFits(headerUnit, column.unit!))) return { factor: this.fitted(column, headerUnit, row, index), settled: true };
    const belowHeader = this.unitTexts.get(index);
    const below = belowHeader === undefined ? undefined : parseUnit(belowHeader);
    if (below && !(column.apart && !unitFits(below, column.unit!))) return { factor: this.fitted(column, below, row, index), settled: column.unit !== '1' || below.factor !== 1 };
    if (this.sheet.declared) {
      const text = this.sheet.declared.units[header.texts[index] ?? ''] ?? this.sheet.declared.units[column.id];
      const unit = text === undefined || text === column.unit ? undefined : parseUnit(text);
      return { factor: unit && !(column.apart && !unitFits(unit, column.unit!)) ? this.fitted(column, unit, row, index) : 1, settled: true };
    }
    // An index, a count of years or of months is above 1 without being a per cent.
    if (unitBase(column.unit!) === '1') return { factor: 1, settled: column.unit !== '1' };
    return column.apart && !this.sheet.context.units.some((unit) => unitFits(unit, column.unit!)) ? { factor: 1, settled: true } : this.guessedScale(column, index, header.crosswise ? column.id : letter);
  }

  private guessedScale(column: Column, index: number, subject: string): Scale {
    const { context, findings, grid, header } = this.sheet;
    const place = this.sheet.place(header.last, index, column.id);
    const guess = { kind: 'unit' as const, file: grid.file, sheet: grid.sheet ?? '', subject };
    const fitting = context.units.filter((unit) => unitFits(unit, column.unit!));
    const title = fitting.find((unit) => unit.base === unitBase(column.unit!)) ?? fitting[0];
    // A unit line in 万元 is about the fund's amounts; averages per head are printed in 元 beside it.
    const perHead = column.unit!.startsWith('yuan/person') || column.unit === 'yuan/admission';
    if (title && !(perHead && title.factor !== 1)) {
      findings.guess({ ...guess, taken: title.text }, 'unit/guessed', place, { ...columnNames(column), unit: title.text, originZh: '表上方的单位行', originEn: 'the unit line above the table' });
      return { factor: title.factor, settled: true };
    }
    const unit = unitLabel(column.unit!).zh;
    findings.guess({ ...guess, taken: unit }, 'unit/assumed', place, { ...columnNames(column), unit });
    return { factor: 1, settled: true };
  }

  private fitted(column: Column, unit: ReadingUnit, row: number, index: number): number {
    if (unitFits(unit, column.unit!)) return unit.factor;
    this.sheet.findings.add('unit/unfit', 'error', this.sheet.place(row, index, column.id), { ...columnNames(column), found: unit.text, allowed: unitLabel(column.unit!).zh });
    return 1;
  }

  private checkLimits(column: Column, value: number, row: number, index: number): void {
    const { findings } = this.sheet;
    const shown = (number: number): string => (column.unit === '1' ? `${shownNumber(number * 100)}%` : shownNumber(number));
    if (column.minimum !== undefined && value < column.minimum) {
      findings.add('number/below', 'error', this.sheet.place(row, index, column.id), { ...columnNames(column), found: shown(value), limit: shown(column.minimum) });
    } else if (column.maximum !== undefined && value > column.maximum) {
      findings.add('number/above', 'error', this.sheet.place(row, index, column.id), { ...columnNames(column), found: shown(value), limit: shown(column.maximum) });
    } else if (column.plausible && value !== 0 && (value < column.plausible[0] || value > column.plausible[1])) {
      const unit = unitLabel(column.unit!);
      findings.add('number/implausible', 'warning', this.sheet.place(row, index, column.id), { ...columnNames(column), found: shown(value), unitZh: unit.zh, unitEn: unit.en, low: shown(column.plausible[0]), high: shown(column.plausible[1]) });
    }
  }

  private reportUnreadable(column: Column, reading: { readonly why: string; readonly found: string }, row: number, index: number): void {
    const place = this.sheet.place(row, index, column.id);
    const values = { ...columnNames(column), found: reading.found };
    if (reading.why === 'grouping') this.sheet.findings.add('number/grouping', 'error', place, values);
    else if (reading.why === 'excel-error') this.sheet.findings.add('number/excel-error', 'error', place, values);
    else if (reading.why === 'date') this.sheet.findings.add('number/date', 'error', place, values);
    else this.sheet.findings.add('number/unreadable', 'error', place, values);
  }

  private reportDuplicate(contract: Contract, column: Column, keys: readonly (string | number | null)[], first: number, firstCell: string, second: number, row: number, index: number): void {
    const place = this.sheet.place(row, index, column.id);
    const key = keyWords(contract, keys);
    if (first === second) this.sheet.findings.add('key/repeated', 'warning', place, { key, firstCell });
    else this.sheet.findings.add('key/duplicate', 'error', place, { key, firstCell, first: shownNumber(first), second: shownNumber(second) });
  }

  /** Decides per cent or fraction for every ratio column whose cells did not say, then checks limits. */
  settle(): void {
    for (const [subject, list] of this.pending) {
      const factor = this.ratioFactor(subject, list);
      for (const { contract, column, record, value, row, index } of list) {
        const read = scaled(value, factor);
        if (factor !== 1) this.sheet.builder(contract).put(record, column.id, read, row, index, factor);
        this.checkLimits(column, read, row, index);
      }
    }
    this.pending.clear();
  }

  private ratioFactor(subject: string, list: readonly PendingRatio[]): number {
    const chosen = this.sheet.choices.percents?.[subject];
    if (chosen !== undefined) return chosen === 'percent' ? 0.01 : 1;
    const large = list.find((ratio) => Math.abs(ratio.value) > 1);
    if (!large) return 1;
    const small = list.find((ratio) => ratio.value !== 0 && Math.abs(ratio.value) < 1);
    const { findings, grid, header } = this.sheet;
    const names = columnNames(large.column);
    if (small) {
      const place = this.sheet.place(large.row, large.index, large.column.id);
      findings.add('percent/mixed', 'error', place, { ...names, large: large.value, largeCell: cellAddress(large.row, large.index), small: small.value, smallCell: cellAddress(small.row, small.index) });
      return 0.01;
    }
    const guess = { kind: 'percent' as const, file: grid.file, sheet: grid.sheet ?? '', subject, taken: 'percent' };
    findings.guess(guess, 'percent/read', this.sheet.place(header.last, large.index, large.column.id), { ...names, example: large.value, value: scaled(large.value, 0.01) });
    return 0.01;
  }
}

/** The column as it is to be read under these keys. */
function ofCode(contract: Contract, column: Column, keys: readonly (string | number | null)[]): ReadColumn {
  const columns = contract.columns.filter(({ kind }) => kind === 'key');
  const unit = keys.flatMap((key, at) => columns[at]?.codes?.find(({ id }) => id === key)?.unit ?? []).at(0);
  return unit === undefined ? column : { ...column, unit, apart: true };
}

/** `2024 职工 在职` of a row's keys. */
export function keyWords(contract: Contract, keys: readonly (string | number | null)[]): string {
  const columns = contract.columns.filter((column) => column.kind === 'key');
  return keys.map((key, index) => (key === null ? '' : (columns[index]?.codes?.find((code) => code.id === key)?.label.zh ?? String(key)))).filter((word) => word !== '').join(' ');
}
