import { GREATEST_WHOLE_EXPONENT } from '../../actuarial/elementary/power.ts';
import { monthsOf, yearsSince } from '../calendar.ts';
import { expressionType, type ExpressionType } from '../check/check-expression.ts';
import type { BinaryOperator, Expression } from '../expression.ts';
import type { OperationCode } from '../kernel.ts';
import { elementIn, type Elements } from './elements.ts';
import type { KernelBuilder, Ref } from './kernel-builder.ts';
import type { Dimension, Model, Period, Quantity } from '../model.ts';
import type { DimensionFunction } from '../check/dimension-calls.ts';
import { lowerOverDimension } from './lower-over-dimension.ts';
import { lowerBrackets, type BracketFunction, type BracketPart } from './lower-brackets.ts';
import { meaningIn } from '../names.ts';
import { lowerPower, lowerWholePower } from '../run-kernel/lowering/power.ts';
import { lowerRoundHalfUp } from '../run-kernel/lowering/round-half-up.ts';
import { conversionFactor, parseUnit, type Unit } from '../unit.ts';

/** Where the lowering of a formula finds its cells; undefined means the cell is missing. */
export interface CellSource {
  /** The cell `lag` periods before the one being compiled. */
  cell(quantity: Quantity, element: string, lag: number): Ref | undefined;
  bracket(quantity: Quantity, element: string, row: number, part: BracketPart): Ref;
  /** Rows of the compiled table; undefined where no value of it is in force. */
  bracketRows(quantity: Quantity, element: string): number | undefined;
  /** Years since a year at the beginning of the period; a constant where absent. */
  periodNumber?(since: number): Ref;
  /** On a row axis: the column that a scan over the argument gives. */
  scan?(name: 'running' | 'total', argument: Expression, by: string, element: Elements): Ref | undefined;
}

interface Scope {
  readonly model: Model;
  readonly prefix: string;
  readonly period: Period;
}

/** `a > b` is `b < a`, and `!=` turns `==` round. */
const operationOf: Readonly<Record<Exclude<BinaryOperator, '^' | '!='>, OperationCode>> = {
  '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '<': 'less', '<=': 'lessEqual', '>': 'less', '>=': 'lessEqual', '==': 'equal', and: 'and', or: 'or',
};

const typesByModel = new WeakMap<Model, WeakMap<Expression, ExpressionType>>();

/**
 * Compiles a formula, for one choice of elements, to operations. Undefined where a cell it needs is missing; which
 * cells are missing is known before anything runs, so `known` and the initial value of `prev` cost nothing.
 */
export class Lowering {
  private readonly lowered = new Map<Expression, Map<string, Ref | undefined>>();

  constructor(
    private readonly builder: KernelBuilder,
    private readonly cells: CellSource,
    private readonly scope: Scope,
  ) {}

  lower(e: Expression, elements: Elements): Ref | undefined {
    const b = this.builder;
    switch (e.kind) {
      case 'number':
        return b.constant(e.value);
      case 'unit':
        return b.constant(1);
      case 'name':
        return this.name(e, elements, 0);
      case 'negate':
      case 'not': {
        const operand = this.lower(e.operand, elements);
        return operand && b.operation(e.kind, operand);
      }
      case 'binary':
        return this.binary(e, elements);
      case 'convert':
        return this.convert(e, elements);
      case 'call':
        return this.call(e, elements);
    }
  }

  private meaning(e: Expression): Extract<ReturnType<typeof meaningIn>, { kind: 'quantity' }> {
    const meaning = e.kind === 'name' ? meaningIn(e.path, this.scope.model, this.scope.prefix) : undefined;
    if (meaning?.kind !== 'quantity') throw new TypeError(`lower: a checked formula; got ${JSON.stringify(e)}`);
    return meaning;
  }

  private name(e: Expression, elements: Elements, lag: number): Ref | undefined {
    const dimension = this.dimension(e);
    if (dimension) return this.builder.constant(Number(elements.get(dimension.name)!));
    const { quantity, element } = this.meaning(e);
    return this.cells.cell(quantity, elementIn(quantity, elements, element), lag);
  }

  private dimension(e: Expression): Dimension | undefined {
    const meaning = e.kind === 'name' ? meaningIn(e.path, this.scope.model, this.scope.prefix) : undefined;
    return meaning?.kind === 'dimension' ? meaning.dimension : undefined;
  }

  /** A condition that only elements decide is settled here, so that the branch not taken is not looked at. */
  private where([condition, then, otherwise]: readonly [Expression, Expression, Expression], elements: Elements): Ref | undefined {
    const b = this.builder;
    const test = this.lower(condition, elements);
    const settled = test && b.constantOf(test);
    if (settled !== undefined) return this.lower(settled !== 0 ? then : otherwise, elements);
    const branches = test && this.all([then, otherwise], elements);
    return branches && b.operation('select', test, branches[0]!, branches[1]!);
  }

  private all(parts: readonly Expression[], elements: Elements): readonly Ref[] | undefined {
    const refs = parts.map((part) => this.lower(part, elements));
    return refs.every((ref) => ref !== undefined) ? refs : undefined;
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>, elements: Elements): Ref | undefined {
    const b = this.builder;
    if (e.operator === '==' || e.operator === '!=') {
      const dimension = this.dimension(e.left);
      if (dimension && !dimension.numeric && e.right.kind === 'name') {
        const chosen = elements.get(dimension.name) === e.right.path.join('.');
        return b.constant(chosen === (e.operator === '==') ? 1 : 0);
      }
      const option = this.optionIndex(e.left, e.right);
      if (option !== undefined) {
        const left = this.name(e.left, elements, 0);
        const equal = left && b.operation('equal', left, b.constant(option));
        return equal && e.operator === '!=' ? b.operation('not', equal) : equal;
      }
    }
    if (e.operator === '^') return this.power(e, elements);
    const refs = this.all([e.left, e.right], elements);
    if (!refs) return undefined;
    const [left, right] = refs as [Ref, Ref];
    if (e.operator === '!=') return b.operation('not', b.operation('equal', left, right));
    const isTurned = e.operator === '>' || e.operator === '>=';
    return isTurned ? b.operation(operationOf[e.operator], right, left) : b.operation(operationOf[e.operator], left, right);
  }

  private optionIndex(left: Expression, right: Expression): number | undefined {
    if (left.kind !== 'name' || right.kind !== 'name') return undefined;
    const meaning = meaningIn(left.path, this.scope.model, this.scope.prefix);
    if (meaning?.kind !== 'quantity') return undefined;
    const options = this.options(meaning.quantity);
    return options?.indexOf(right.path.join('.'));
  }

  private options(quantity: Quantity): readonly string[] | undefined {
    if (quantity.type === 'choice') return Object.keys(quantity.choices);
    return quantity.type === 'category' ? this.scope.model.dimensions.get(quantity.category!)!.elements : undefined;
  }

  private power(e: Extract<Expression, { kind: 'binary' }>, elements: Elements): Ref | undefined {
    const base = this.lower(e.left, elements);
    if (!base) return undefined;
    if (e.right.kind === 'number' && Number.isInteger(e.right.value) && Math.abs(e.right.value) <= GREATEST_WHOLE_EXPONENT) {
      return lowerWholePower(this.builder, base, e.right.value);
    }
    const exponent = this.lower(e.right, elements);
    return exponent && lowerPower(this.builder, base, exponent);
  }

  private typeOf(e: Expression): ExpressionType {
    let own = typesByModel.get(this.scope.model);
    if (!own) typesByModel.set(this.scope.model, (own = new WeakMap()));
    const type = own.get(e) ?? expressionType({ text: '', tree: e, place: {} }, this.scope.model, this.scope.prefix, []);
    if (!type) throw new TypeError('lower: a checked formula; got one whose type is unknown');
    own.set(e, type);
    return type;
  }

  private unitOf(e: Expression): Unit {
    return this.typeOf(e).unit;
  }

  private convert(e: Extract<Expression, { kind: 'convert' }>, elements: Elements): Ref | undefined {
    const operand = this.lower(e.operand, elements);
    const factor = conversionFactor(this.unitOf(e.operand), parseUnit(e.unit)!)!;
    return operand && (factor === 1 ? operand : this.builder.operation('multiply', operand, this.builder.constant(factor)));
  }

  private call(e: Extract<Expression, { kind: 'call' }>, elements: Elements): Ref | undefined {
    const b = this.builder;
    const [first, second] = e.arguments as [Expression, Expression];
    switch (e.name) {
      case 'prev':
        return this.name(first, elements, 1) ?? (second && this.lower(second, elements));
      case 'lag':
        return this.name(first, elements, (second as { value: number }).value);
      case 'last_year_end':
        return this.name(first, elements, this.scope.period.length === 4 ? 1 : (monthsOf(this.scope.period)[0] % 12) + 1);
      case 'mean_growth':
        return this.meanGrowth(first, (second as { value: number }).value, elements);
      case 'known':
        return this.lower(first, elements) ?? this.lower(second, elements);
      case 'sum':
      case 'share':
      case 'advance':
      case 'regroup':
      case 'spread': {
        const { name } = e;
        return this.once(e, elements, () => this.overDimension(e, name, elements));
      }
      case 'where':
        return this.where(e.arguments as readonly [Expression, Expression, Expression], elements);
      case 'running':
      case 'total':
        return this.cells.scan?.(e.name, first, this.scope.prefix + e.by!, elements);
      case 'tiered':
      case 'band':
      case 'lookup':
      case 'interpolate':
        return this.brackets(e, elements);
      case 'pick':
        return this.once(e, elements, () => this.pick(first, second, elements));
      case 'month_of_year':
        return b.constant((monthsOf(this.scope.period)[0] % 12) + 1);
      case 'elapsed':
        return this.elapsed((first as { value: number }).value);
      case 'round_half_up':
        return this.rounded(first, (second as { value: number }).value, elements);
    }
    const refs = this.all(e.arguments, elements);
    if (!refs) return undefined;
    const [x, y, z] = refs as [Ref, Ref, Ref];
    switch (e.name) {
      case 'min':
      case 'max':
        return refs.reduce((a, c) => b.operation(e.name as 'min' | 'max', a, c));
      case 'abs':
      case 'exp':
      case 'log':
      case 'sqrt':
      case 'floor':
        return b.operation(e.name, x);
      case 'clamp':
        return b.operation('min', b.operation('max', x, y), z);
    }
    throw new TypeError(`lower: a function of the closed list; got ${e.name}`);
  }

  private elapsed(since: number): Ref {
    return this.cells.periodNumber?.(since) ?? this.builder.constant(yearsSince(since, this.scope.period));
  }

  /** Mean of x/lag(x) − 1 over the last `count` periods; over fewer where figures do not go back so far. */
  private meanGrowth(x: Expression, count: number, elements: Elements): Ref | undefined {
    const b = this.builder;
    const rates: Ref[] = [];
    for (let lag = 0; lag < count; lag++) {
      const now = this.name(x, elements, lag);
      const before = this.name(x, elements, lag + 1);
      if (!now || !before) break;
      rates.push(b.operation('subtract', b.operation('divide', now, before), b.constant(1)));
    }
    return rates.length === 0 ? undefined : b.operation('divide', rates.reduce((a, c) => b.operation('add', a, c)), b.constant(rates.length));
  }

  /** Each of these asks for its argument once for every element; one inside another would ask exponentially often. */
  private once(e: Expression, elements: Elements, lower: () => Ref | undefined): Ref | undefined {
    const known = this.lowered.get(e) ?? new Map<string, Ref | undefined>();
    this.lowered.set(e, known);
    let key = '';
    for (const element of elements.values()) key += `${element},`;
    if (!known.has(key)) known.set(key, lower());
    return known.get(key);
  }

  private overDimension(e: Extract<Expression, { kind: 'call' }>, name: DimensionFunction, elements: Elements): Ref | undefined {
    const [operand, over] = e.arguments as [Expression, Expression | undefined];
    return lowerOverDimension(name, over?.kind === 'name' ? over.path.join('.') : undefined, elements, {
      builder: this.builder,
      all: this.scope.model.dimensions,
      own: this.typeOf(operand).dimensions,
      operand: (chosen) => this.lower(operand, chosen),
    });
  }

  private brackets(e: Extract<Expression, { kind: 'call' }>, elements: Elements): Ref | undefined {
    const x = this.lower(e.arguments[0]!, elements);
    const { quantity, element } = this.meaning(e.arguments[1]!);
    if (!x) return undefined;
    const key = elementIn(quantity, elements, element);
    const rows = this.cells.bracketRows(quantity, key);
    if (rows === undefined) return undefined;
    return lowerBrackets(this.builder, e.name as BracketFunction, x, {
      rows,
      part: (row, name) => this.cells.bracket(quantity, key, row, name),
      upperIncluded: quantity.boundIncluded === 'upper',
    });
  }

  private rounded(e: Expression, digits: number, elements: Elements): Ref | undefined {
    const x = this.lower(e, elements);
    return x && lowerRoundHalfUp(this.builder, x, digits);
  }

  private pick(x: Expression, category: Expression, elements: Elements): Ref | undefined {
    const b = this.builder;
    const { quantity } = this.meaning(category);
    const options = this.options(quantity)!;
    const type = this.typeOf(x);
    const dimension = type.dimensions.find((d) => this.scope.model.dimensions.get(d)!.elements.every((element, i) => options[i] === element))!;
    const selector = this.name(category, elements, 0);
    const parts = options.map((element) => this.lower(x, new Map(elements).set(dimension, element)));
    if (!selector || !parts.every((part) => part !== undefined)) return undefined;
    const gathered = parts.length > 2 ? b.gather(selector, parts) : undefined;
    if (gathered) return gathered;
    return parts.reduceRight((otherwise, part, index) => b.operation('select', b.operation('equal', selector, b.constant(index)), part, otherwise));
  }
}
