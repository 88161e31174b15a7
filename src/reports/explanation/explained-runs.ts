import { percentText, pointsText } from '../../i18n/numbers.ts';
import { quantityText, type NumberStyle } from '../../i18n/quantity-text.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Label, Period } from '../../language/model.ts';
import type { CellReference } from '../../language/result.ts';
import type { CellOfRun, ReportNumber, RunSide } from '../document/report-document.ts';
import { plainSums, printedAmounts, type PlainSum } from '../printed-amounts.ts';

/** The runs a report tells of, and how their numbers are printed: a cell reads the same wherever it stands. */
export class ExplainedRuns {
  readonly baseline: EvaluatedRun;
  readonly scenario: EvaluatedRun;
  readonly numbers: NumberStyle;
  readonly sums: readonly PlainSum[];
  private readonly lines: readonly string[];
  private readonly kept = new Map<string, ReadonlyMap<string, number>>();

  constructor(baseline: EvaluatedRun, scenario: EvaluatedRun, numbers: NumberStyle) {
    this.baseline = baseline;
    this.scenario = scenario;
    this.numbers = numbers;
    this.lines = [...baseline.model.quantities.values()].filter(({ form }) => form).map(({ name }) => name);
    this.sums = plainSums(baseline.model, this.lines);
  }

  run(side: RunSide): EvaluatedRun {
    return side === 'baseline' ? this.baseline : this.scenario;
  }

  has(quantity: string): boolean {
    return this.baseline.model.quantities.has(quantity);
  }

  value({ run, reference: { quantity, period, element } }: CellOfRun): number | undefined {
    return this.has(quantity) && this.run(run).periods.includes(period) ? this.run(run).value(quantity, period, element) : undefined;
  }

  unitOf({ reference }: CellOfRun): string {
    return this.baseline.model.quantities.get(reference.quantity)?.unitText ?? '1';
  }

  /** What a quantity, or one element of it, is called. */
  label({ quantity, element = '' }: CellReference): Label {
    const { label, dimensions } = this.baseline.model.quantities.get(quantity)!;
    if (element === '') return label;
    const words = element.split('.').map((name, at) => this.baseline.model.dimensions.get(dimensions[at] ?? '')?.labels[name] ?? { zh: name, en: name });
    return { zh: `${words.map(({ zh }) => zh).join('')}${label.zh}`, en: `${label.en}, ${words.map(({ en }) => en).join(' ')}` };
  }

  /** A cell as it is printed; undefined where the run has no such figure. */
  figure(cell: CellOfRun): ReportNumber | undefined {
    const value = this.value(cell);
    return value === undefined ? undefined : { kind: 'figure', text: this.text(this.asPrinted(cell, value), this.unitOf(cell)), value, of: { run: cell.run, reference: cell.reference } };
  }

  /** The number alone, for a column whose head has the unit. */
  numberOf(cell: CellOfRun): string {
    const value = this.value(cell);
    return value === undefined ? '—' : quantityText(this.asPrinted(cell, value), printedUnit(this.unitOf(cell)), this.numbers).number;
  }

  /** The size of a difference, without its sign; fractions differ by percentage points. */
  size(value: number, unitText: string): string {
    return isFraction(unitText) ? pointsText(Math.abs(value), this.numbers.locale, 2).replace(/^\+/, '') : this.text(Math.abs(value), unitText);
  }

  /** Whether a difference of a unit is nothing once it is printed. */
  isNothing(value: number, unitText: string): boolean {
    return !/[1-9]/.test(isFraction(unitText) ? percentText(value, 2) : quantityText(value, unitText, this.numbers).number);
  }

  text(value: number, unitText: string): string {
    const { number, unit } = quantityText(value, printedUnit(unitText), this.numbers);
    return number + unit;
  }

  /** A small amount in yuan itself, whatever unit the report is in. */
  plain(value: number, unitText: string): string {
    const { number, unit } = quantityText(value, unitText, { ...this.numbers, money: 'yuan' });
    return number + unit;
  }

  /** A difference with its sign, for a column. */
  changeText(value: number, unitText: string): string {
    if (isFraction(unitText)) return pointsText(value, this.numbers.locale, 2);
    const { number } = quantityText(Math.abs(value), unitText, this.numbers);
    return !/[1-9]/.test(number) ? number : `${value > 0 ? '+' : '−'}${number}`;
  }

  /** Parts of a sum are printed so that they add up to it. */
  private asPrinted({ run, reference: { quantity, period, element = '' } }: CellOfRun, value: number): number {
    if (element !== '' || !this.lines.includes(quantity)) return value;
    const key = `${run} ${period}`;
    const printed = this.kept.get(key) ?? printedAmounts(this.sums, this.lines.filter((name) => this.isMoney(name)), (name) => this.run(run).value(name, period), this.numbers.money);
    this.kept.set(key, printed);
    return printed.get(quantity) ?? value;
  }

  private isMoney(name: string): boolean {
    return this.baseline.model.quantities.get(name)!.unitText.startsWith('yuan');
  }
}

export function cellOf(run: RunSide, quantity: string, period: Period, element = ''): CellOfRun {
  return { run, reference: { quantity, period, ...(element !== '' && { element }) } };
}

export const isFraction = (unitText: string): boolean => unitText === '1' || unitText === '1/year';
const printedUnit = (unitText: string): string => (isFraction(unitText) ? '1' : unitText);
