import type { Issue, Place } from '../../i18n/issue.ts';
import type { Expression, Span } from '../expression.ts';
import { functions } from '../functions.ts';
import type { Axis, Dimension, Formula, Model, Quantity } from '../model.ts';
import { dimensionsOfCall, type DimensionFunction } from './dimension-calls.ts';
import { meaningOf } from '../names.ts';
import { nearestText } from '../../actuarial/nearest-text.ts';
import { conversionFactor, dimensionless, divideUnits, isDimensionless, multiplyUnits, parseUnit, powerUnit, sameUnit, unitText, type Unit } from '../unit.ts';

/** What is known of an expression before anything runs. A bare 0 has `zero` and fits every unit. */
export interface ExpressionType {
  readonly unit: Unit;
  readonly dimensions: readonly string[];
  readonly boolean: boolean;
  readonly zero?: boolean;
  /** Set for a choice parameter or a category, which only `==`, `!=` and `pick` take. */
  readonly options?: readonly string[];
}

type Names = Pick<Model, 'quantities' | 'dimensions' | 'axis'>;

/** Finds unit and dimensions of a formula; issues are pushed and the answer is then undefined. */
export function expressionType(formula: Formula, names: Names, prefix: string, issues: Issue[]): ExpressionType | undefined {
  const checker = new Checker(names, prefix, formula.place, issues, formula.text);
  return checker.type(formula.tree);
}

const number: ExpressionType = { unit: dimensionless, dimensions: [], boolean: false };

class Checker {
  constructor(
    private readonly names: Names,
    private readonly prefix: string,
    private readonly place: Place,
    private readonly issues: Issue[],
    private readonly text: string,
  ) {}

  private fail(code: string, span: Span, values: Issue['values']): undefined {
    this.issues.push({ code, severity: 'error', place: { ...this.place, offset: span.offset, length: span.length }, values: { formula: this.text, ...values } });
    return undefined;
  }

  private words(e: Expression): string {
    return this.text.substr(e.span.offset, e.span.length);
  }

  type(e: Expression): ExpressionType | undefined {
    switch (e.kind) {
      case 'number':
        return e.value === 0 ? { ...number, zero: true } : number;
      case 'unit':
        return { ...number, unit: { [e.unit]: 1 } };
      case 'name':
        return this.name(e);
      case 'negate':
      case 'not': {
        const operand = this.value(e.operand, e.kind === 'not');
        return operand && { ...operand, boolean: e.kind === 'not' };
      }
      case 'binary':
        return this.binary(e);
      case 'convert': {
        const operand = this.value(e.operand);
        const unit = parseUnit(e.unit)!;
        if (!operand) return undefined;
        if (conversionFactor(operand.unit, unit) === undefined) {
          return this.fail('formula/convert', e.span, { found: unitText(operand.unit), wanted: e.unit });
        }
        return { ...operand, unit };
      }
      case 'call':
        return this.call(e);
    }
  }

  /** A number (or, where `boolean`, a condition), not a choice, a bracket table or a dimension. */
  private value(e: Expression, boolean = false): ExpressionType | undefined {
    const type = this.type(e);
    if (!type) return undefined;
    if (type.options) return this.fail('formula/choice-as-number', e.span, { name: this.words(e) });
    if (type.boolean !== boolean) return this.fail(boolean ? 'formula/condition-wanted' : 'formula/number-wanted', e.span, { part: this.words(e) });
    return type;
  }

  private name(e: Extract<Expression, { kind: 'name' }>): ExpressionType | undefined {
    const meaning = meaningOf(e.path, this.names, this.prefix);
    const word = e.path.join('.');
    if (!meaning || meaning.kind === 'choice') {
      const near = nearestText(word, [...this.names.quantities.keys()].map((name) => (name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name)));
      return near === undefined ? this.fail('formula/unknown-name', e.span, { name: word }) : this.fail('formula/misspelt-name', e.span, { name: word, nearest: near });
    }
    if (meaning.kind === 'dimension') {
      if (!meaning.dimension.numeric) return this.fail('formula/dimension-as-number', e.span, { name: word });
      return { ...number, dimensions: [meaning.dimension.name] };
    }
    const { quantity, element } = meaning;
    if (quantity.type === 'brackets') return this.fail('formula/brackets-as-number', e.span, { name: word });
    if (quantity.type === 'key') return this.fail('formula/key-as-number', e.span, { name: word });
    const dimensions = element ? quantity.dimensions.filter((d) => d !== element.dimension) : quantity.dimensions;
    if (quantity.type === 'choice') return { ...number, dimensions, options: Object.keys(quantity.choices) };
    if (quantity.type === 'category') return { ...number, dimensions, options: this.names.dimensions.get(quantity.category ?? '')?.elements ?? [] };
    return { unit: quantity.unit, dimensions, boolean: false };
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): ExpressionType | undefined {
    if (e.operator === '==' || e.operator === '!=') {
      const option = this.optionComparison(e.left, e.right);
      if (option !== 'numbers') return option;
    }
    const logical = e.operator === 'and' || e.operator === 'or';
    const left = this.value(e.left, logical);
    const right = this.value(e.right, logical);
    if (!left || !right) return undefined;
    const dimensions = union(left.dimensions, right.dimensions);
    if (logical) return { ...number, dimensions, boolean: true };
    switch (e.operator) {
      case '*':
        return { ...number, dimensions, unit: multiplyUnits(left.unit, right.unit) };
      case '/':
        return { ...number, dimensions, unit: divideUnits(left.unit, right.unit) };
      case '^':
        return this.power(e, left, right, dimensions);
      case '+':
      case '-': {
        const unit = left.zero ? right.unit : right.zero ? left.unit : addedUnit(left.unit, right.unit, this.names.axis);
        return unit ? { ...number, dimensions, unit } : this.mismatch(e, e.left, left, e.right, right);
      }
      default:
        if (!left.zero && !right.zero && !sameUnit(left.unit, right.unit)) return this.mismatch(e, e.left, left, e.right, right);
        return { ...number, dimensions, boolean: true };
    }
  }

  private mismatch(e: Expression, a: Expression, left: ExpressionType, b: Expression, right: ExpressionType): undefined {
    return this.fail('formula/unit-mismatch', e.span, { left: this.words(a), leftUnit: unitText(left.unit), right: this.words(b), rightUnit: unitText(right.unit) });
  }

  private power(e: Extract<Expression, { kind: 'binary' }>, left: ExpressionType, right: ExpressionType, dimensions: readonly string[]): ExpressionType | undefined {
    if (!isDimensionless(right.unit)) return this.fail('formula/exponent-unit', e.right.span, { unit: unitText(right.unit) });
    if (isDimensionless(left.unit)) return { ...number, dimensions };
    if (e.right.kind !== 'number' || !Number.isInteger(e.right.value)) return this.fail('formula/power-of-unit', e.right.span, { unit: unitText(left.unit) });
    return { ...number, dimensions, unit: powerUnit(left.unit, e.right.value) };
  }

  /** `closing_rule == reserve`: a choice or category against one of its options; `sex == male`: a dimension against one of its elements. */
  private optionComparison(left: Expression, right: Expression): ExpressionType | undefined | 'numbers' {
    if (left.kind !== 'name' || right.kind !== 'name') return 'numbers';
    const meaning = meaningOf(left.path, this.names, this.prefix);
    if (meaning?.kind === 'dimension' && !meaning.dimension.numeric) return this.elementComparison(left, right, meaning.dimension);
    if (meaning?.kind !== 'quantity' || !['choice', 'category'].includes(meaning.quantity.type)) return 'numbers';
    const type = this.name(left);
    if (!type?.options) return undefined;
    const option = right.path.join('.');
    if (!type.options.includes(option)) {
      return this.fail('formula/unknown-option', right.span, { option, name: this.words(left), options: type.options.join(', ') });
    }
    return { ...number, dimensions: type.dimensions, boolean: true };
  }

  private elementComparison(left: Expression, right: Extract<Expression, { kind: 'name' }>, { name, elements }: Dimension): ExpressionType | undefined {
    const element = right.path.join('.');
    if (!elements.includes(element)) return this.fail('formula/unknown-option', right.span, { option: element, name: this.words(left), options: elements.join(', ') });
    return { ...number, dimensions: [name], boolean: true };
  }

  private call(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    const entry = functions.get(e.name);
    if (!entry) return this.fail('formula/unknown-function', e.span, { name: e.name, known: [...functions.keys()].join(', ') });
    const count = e.arguments.length;
    if (count < entry.arity[0] || count > entry.arity[1]) return this.fail('formula/arity', e.span, { name: e.name, found: count, signature: entry.signature });
    const [first, second, third] = e.arguments;
    switch (e.name) {
      case 'where': {
        const condition = this.value(first!, true);
        const then = this.value(second!);
        const otherwise = this.value(third!);
        const same = this.sameUnits(e, [[second!, then], [third!, otherwise]]);
        return condition && same && { ...same, dimensions: union(condition.dimensions, same.dimensions) };
      }
      case 'prev':
        return this.prev(e);
      case 'last_year_end':
        return this.lastYearEnd(e);
      case 'lag':
      case 'mean_growth':
        return this.history(e);
      case 'sum':
      case 'share':
      case 'advance':
      case 'regroup':
      case 'spread':
        return this.overDimension(e, e.name);
      case 'running':
      case 'total':
        return this.grouped(e);
      case 'tiered':
      case 'band':
      case 'lookup':
      case 'interpolate':
        return this.brackets(e);
      case 'pick':
        return this.pick(e);
      case 'month_of_year':
        return number;
      case 'elapsed':
        return first!.kind === 'number' ? number : this.fail('formula/literal-wanted', first!.span, { name: e.name });
      case 'round_half_up': {
        if (second!.kind !== 'number' || !Number.isInteger(second!.value) || second!.value > 15) return this.fail('formula/literal-wanted', second!.span, { name: e.name });
        return this.value(first!);
      }
    }
    const parts = e.arguments.map((argument) => [argument, this.value(argument)] as const);
    if (entry.unit === 'dimensionless') {
      const wrong = parts.find(([, type]) => type && !isDimensionless(type.unit));
      if (wrong) return this.fail('formula/dimensionless-wanted', wrong[0].span, { name: e.name, unit: unitText(wrong[1]!.unit) });
    }
    return this.sameUnits(e, parts);
  }

  private sameUnits(e: Expression, parts: readonly (readonly [Expression, ExpressionType | undefined])[]): ExpressionType | undefined {
    let result: ExpressionType | undefined;
    let at: Expression | undefined;
    let dimensions: readonly string[] = [];
    for (const [part, type] of parts) {
      if (!type) return undefined;
      dimensions = union(dimensions, type.dimensions);
      if (!result || result.zero) [result, at] = [type, part];
      else if (!type.zero && !sameUnit(type.unit, result.unit)) return this.mismatch(e, at!, result, part, type);
    }
    return result && { ...result, dimensions };
  }

  private prev(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    if (this.names.axis.kind !== 'time') return this.fail('formula/axis', e.span, { name: 'prev', axis: 'time' });
    const [quantity, initial] = e.arguments;
    if (quantity!.kind !== 'name') return this.fail('formula/name-wanted', quantity!.span, { name: 'prev', part: this.words(quantity!) });
    const type = this.value(quantity!);
    if (!initial) return type;
    return this.sameUnits(e, [[quantity!, type], [initial, this.value(initial)]]);
  }

  private lastYearEnd(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    if (this.names.axis.kind !== 'time') return this.fail('formula/axis', e.span, { name: e.name, axis: 'time' });
    const [quantity] = e.arguments;
    return quantity!.kind === 'name' ? this.value(quantity!) : this.fail('formula/name-wanted', quantity!.span, { name: e.name, part: this.words(quantity!) });
  }

  private history(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    if (this.names.axis.kind !== 'time') return this.fail('formula/axis', e.span, { name: e.name, axis: 'time' });
    const [quantity, periods] = e.arguments as [Expression, Expression];
    if (quantity.kind !== 'name') return this.fail('formula/name-wanted', quantity.span, { name: e.name, part: this.words(quantity) });
    if (periods.kind !== 'number' || !Number.isInteger(periods.value) || periods.value < 1 || periods.value > 120) {
      return this.fail('formula/literal-wanted', periods.span, { name: e.name });
    }
    const type = this.value(quantity);
    return type && e.name === 'mean_growth' ? { ...number, dimensions: type.dimensions } : type;
  }

  private overDimension(e: Extract<Expression, { kind: 'call' }>, name: DimensionFunction): ExpressionType | undefined {
    const type = this.value(e.arguments[0]!);
    if (!type) return undefined;
    const over = e.arguments[1];
    const dimensions = dimensionsOfCall(name, type.dimensions, over && (over.kind === 'name' ? over.path.join('.') : ''), this.names.dimensions);
    if (!isList(dimensions)) return this.fail(dimensions.code, over?.span ?? e.span, { ...dimensions.values, ...(over && { [name === 'regroup' || name === 'spread' ? 'part' : 'name']: this.words(over) }) });
    return name === 'share' ? { ...number, dimensions } : { ...type, dimensions };
  }

  private grouped(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    if (this.names.axis.kind !== 'rows') return this.fail('formula/axis', e.span, { name: e.name, axis: 'rows' });
    if (e.by === undefined) return this.fail('formula/by-missing', e.span, { name: e.name });
    const key = this.names.quantities.get(this.prefix + e.by);
    if (key?.type !== 'key') return this.fail('formula/by-not-key', e.span, { name: e.by });
    return this.value(e.arguments[0]!);
  }

  private bracketsOf(e: Expression): Quantity | undefined {
    const meaning = e.kind === 'name' ? meaningOf(e.path, this.names, this.prefix) : undefined;
    if (meaning?.kind === 'quantity' && meaning.quantity.type === 'brackets') return meaning.quantity;
    return this.fail('formula/brackets-wanted', e.span, { part: this.words(e) });
  }

  private brackets(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    const amount = this.value(e.arguments[0]!);
    const table = this.bracketsOf(e.arguments[1]!);
    if (!amount || !table) return undefined;
    if (!amount.zero && !sameUnit(amount.unit, table.boundUnit ?? dimensionless)) {
      return this.fail('formula/unit-mismatch', e.span, {
        left: this.words(e.arguments[0]!), leftUnit: unitText(amount.unit), right: this.words(e.arguments[1]!), rightUnit: unitText(table.boundUnit ?? dimensionless),
      });
    }
    const multiplied = e.name === 'tiered' || e.name === 'band';
    return { ...number, dimensions: union(amount.dimensions, table.dimensions), unit: multiplied ? multiplyUnits(amount.unit, table.unit) : table.unit };
  }

  private pick(e: Extract<Expression, { kind: 'call' }>): ExpressionType | undefined {
    const type = this.value(e.arguments[0]!);
    const selector = e.arguments[1]!.kind === 'name' ? this.name(e.arguments[1]!) : undefined;
    if (!type) return undefined;
    if (!selector?.options) return this.fail('formula/category-wanted', e.arguments[1]!.span, { part: this.words(e.arguments[1]!) });
    const dimension = type.dimensions.find((d) => this.names.dimensions.get(d)?.elements.every((element, i) => selector.options![i] === element));
    if (dimension === undefined) return this.fail('formula/pick-dimension', e.span, { name: this.words(e.arguments[1]!), dimensions: type.dimensions.join(', ') || '–' });
    return { ...type, dimensions: union(type.dimensions.filter((d) => d !== dimension), selector.dimensions) };
  }
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/**
 * Unit of a sum. A stock and a flow of the axis' own period add to a stock: on a yearly axis `yuan + yuan/year` is what
 * one year of the flow leaves. A flow of another period does not add.
 */
export function addedUnit(a: Unit, b: Unit, axis: Axis): Unit | undefined {
  if (sameUnit(a, b)) return a;
  if (axis.kind !== 'time') return undefined;
  const perPeriod = { [axis.step]: -1 };
  if (sameUnit(multiplyUnits(a, perPeriod), b)) return a;
  if (sameUnit(multiplyUnits(b, perPeriod), a)) return b;
  return undefined;
}

export function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((name) => !a.includes(name))];
}
