import { monthsOf, yearsSince } from '../calendar.ts';
import { expressionType } from '../check/check-expression.ts';
import { groupsAmong } from '../check/dimension-calls.ts';
import { elementIn, type Elements } from '../compile/elements.ts';
import type { BracketFunction } from '../compile/lower-brackets.ts';
import type { BinaryOperator, Expression } from '../expression.ts';
import type { Dimension, Label, Model, Period, Quantity } from '../model.ts';
import { meaningIn } from '../names.ts';
import { conversionFactor, parseUnit } from '../unit.ts';
import type { CellPlace } from './cell-address.ts';
import { bracketNode, type BracketPlace } from './excel-brackets.ts';
import { callNode, cellNode, numberNode, operationNode, type ExcelNode, type ExcelOperator } from './excel-node.ts';
import { sumNode } from './excel-sum.ts';
import { folded, foldedLogic } from './fold.ts';

/** Where a formula finds its cells on the sheets; undefined where the run has no number there. */
export interface ExcelCells {
  cell(quantity: Quantity, element: string, lag: number): CellPlace | undefined;
  brackets(quantity: Quantity, element: string): BracketPlace | undefined;
  /** The cell that holds the year of the period, on a yearly axis. */
  year?: CellPlace;
  /** On a row axis: the cell of the column that a sum over rows stands in. */
  scan?(name: 'running' | 'total', argument: Expression, by: string, elements: Elements): CellPlace | undefined;
}

export interface FormulaScope {
  readonly model: Model;
  readonly prefix: string;
  readonly period: Period;
  /** Choices and categories stand in cells as words of this language. */
  readonly locale: keyof Label;
}

const operatorOf: Readonly<Partial<Record<BinaryOperator, ExcelOperator>>> = {
  '+': '+', '-': '-', '*': '*', '/': '/', '^': '^', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '==': '=', '!=': '<>',
};

const plainFunctions: Readonly<Record<string, string>> = {
  min: 'MIN', max: 'MAX', abs: 'ABS', exp: 'EXP', log: 'LN', sqrt: 'SQRT', floor: 'INT',
};

/**
 * Writes a formula of the language as one of Excel, for one choice of elements. It mirrors `Lowering`: what is missing
 * there is undefined here, and a condition that elements alone decide is settled here as it is there.
 *
 * @throws TypeError where the formula did not pass the checks of reading
 */
export class ExcelFormula {
  private readonly written = new Map<Expression, Map<string, ExcelNode | undefined>>();

  constructor(
    private readonly cells: ExcelCells,
    private readonly scope: FormulaScope,
  ) {}

  /** Undefined where a cell that the formula cannot do without is missing. */
  write(e: Expression, elements: Elements): ExcelNode | undefined {
    switch (e.kind) {
      case 'number':
        return numberNode(e.value);
      case 'unit':
        return numberNode(1);
      case 'name':
        return this.name(e, elements, 0);
      case 'negate': {
        const operand = this.write(e.operand, elements);
        return operand && (operand.kind === 'number' ? numberNode(-operand.value) : { kind: 'negate', operand });
      }
      case 'not': {
        const operand = this.write(e.operand, elements);
        return operand && (operand.kind === 'boolean' ? { kind: 'boolean', value: !operand.value } : callNode('NOT', operand));
      }
      case 'binary':
        return this.binary(e, elements);
      case 'convert':
        return this.convert(e, elements);
      case 'call':
        return this.call(e, elements);
    }
  }

  private meaning(e: Expression) {
    return e.kind === 'name' ? meaningIn(e.path, this.scope.model, this.scope.prefix) : undefined;
  }

  private quantityOf(e: Expression) {
    const meaning = this.meaning(e);
    if (meaning?.kind !== 'quantity') throw new TypeError(`excelFormula: a checked formula; got ${JSON.stringify(e)}`);
    return meaning;
  }

  private name(e: Expression, elements: Elements, lag: number): ExcelNode | undefined {
    const meaning = this.meaning(e);
    if (meaning?.kind === 'dimension') return numberNode(Number(elements.get(meaning.dimension.name)!));
    const { quantity, element } = this.quantityOf(e);
    const place = this.cells.cell(quantity, elementIn(quantity, elements, element), lag);
    return place && cellNode(place);
  }

  private all(parts: readonly Expression[], elements: Elements): readonly ExcelNode[] | undefined {
    const nodes = parts.map((part) => this.write(part, elements));
    return nodes.every((node) => node !== undefined) ? nodes : undefined;
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>, elements: Elements): ExcelNode | undefined {
    if (e.operator === '==' || e.operator === '!=') {
      const meaning = this.meaning(e.left);
      if (meaning?.kind === 'dimension' && !meaning.dimension.numeric && e.right.kind === 'name') {
        const chosen = elements.get(meaning.dimension.name) === e.right.path.join('.');
        return { kind: 'boolean', value: chosen === (e.operator === '==') };
      }
      const options = meaning?.kind === 'quantity' && e.right.kind === 'name' ? this.options(meaning.quantity) : undefined;
      if (options) {
        const left = this.name(e.left, elements, 0);
        const option = (e.right as { path: readonly string[] }).path.join('.');
        return left && operationNode(operatorOf[e.operator]!, left, { kind: 'text', value: options.get(option) ?? option });
      }
    }
    const nodes = this.all([e.left, e.right], elements);
    if (!nodes) return undefined;
    const [left, right] = nodes as [ExcelNode, ExcelNode];
    if (e.operator === 'and' || e.operator === 'or') return foldedLogic(e.operator === 'and' ? 'AND' : 'OR', left, right);
    return folded(operatorOf[e.operator]!, left, right);
  }

  /** Elements of a choice or category by the words that stand for them in cells. */
  private options(quantity: Quantity): ReadonlyMap<string, string> | undefined {
    return optionWords(quantity, this.scope.model, this.scope.locale);
  }

  private typeOf(e: Expression) {
    const type = expressionType({ text: '', tree: e, place: {} }, this.scope.model, this.scope.prefix, []);
    if (!type) throw new TypeError('excelFormula: a checked formula; got one whose type is unknown');
    return type;
  }

  private convert(e: Extract<Expression, { kind: 'convert' }>, elements: Elements): ExcelNode | undefined {
    const operand = this.write(e.operand, elements);
    const factor = conversionFactor(this.typeOf(e.operand).unit, parseUnit(e.unit)!)!;
    if (!operand || factor === 1) return operand;
    return factor > 1 ? operationNode('*', operand, numberNode(factor)) : operationNode('/', operand, numberNode(Math.round(1 / factor)));
  }

  private call(e: Extract<Expression, { kind: 'call' }>, elements: Elements): ExcelNode | undefined {
    const [first, second] = e.arguments as [Expression, Expression];
    switch (e.name) {
      case 'prev':
        return this.name(first, elements, 1) ?? (second && this.write(second, elements));
      case 'lag':
        return this.name(first, elements, (second as { value: number }).value);
      case 'last_year_end':
        return this.name(first, elements, this.scope.period.length === 4 ? 1 : (monthsOf(this.scope.period)[0] % 12) + 1);
      case 'mean_growth':
        return this.meanGrowth(first, (second as { value: number }).value, elements);
      case 'known':
        return this.write(first, elements) ?? this.write(second, elements);
      case 'sum':
      case 'share':
      case 'advance':
      case 'regroup':
      case 'spread':
      case 'pick':
        return this.once(e, elements, () => (e.name === 'pick' ? this.pick(first, second, elements) : this.overDimension(e, elements)));
      case 'where':
        return this.where(e.arguments as readonly [Expression, Expression, Expression], elements);
      case 'running':
      case 'total': {
        const place = this.cells.scan?.(e.name, first, this.scope.prefix + e.by!, elements);
        return place && cellNode(place);
      }
      case 'tiered':
      case 'band':
      case 'lookup':
      case 'interpolate':
        return this.brackets(e.name, first, second, elements);
      case 'month_of_year':
        return numberNode((monthsOf(this.scope.period)[0] % 12) + 1);
      case 'elapsed': {
        const since = (first as { value: number }).value;
        return this.cells.year ? operationNode('-', cellNode(this.cells.year), numberNode(since)) : numberNode(yearsSince(since, this.scope.period));
      }
    }
    const nodes = this.all(e.name === 'round_half_up' ? [first] : e.arguments, elements);
    if (!nodes) return undefined;
    const [x, low, high] = nodes as [ExcelNode, ExcelNode, ExcelNode];
    if (e.name === 'round_half_up') return callNode('ROUND', x, numberNode((second as { value: number }).value));
    if (e.name === 'clamp') return callNode('MIN', callNode('MAX', x, low), high);
    const name = plainFunctions[e.name];
    if (name === undefined) throw new TypeError(`excelFormula: a function of the closed list; got ${e.name}`);
    return callNode(name, ...nodes);
  }

  private where([condition, then, otherwise]: readonly [Expression, Expression, Expression], elements: Elements): ExcelNode | undefined {
    const test = this.write(condition, elements);
    if (test?.kind === 'boolean') return this.write(test.value ? then : otherwise, elements);
    const branches = test && this.all([then, otherwise], elements);
    return branches && callNode('IF', test, ...branches);
  }

  /** Mean of x/lag(x) − 1 over the last `count` periods; over fewer where figures do not go back so far. */
  private meanGrowth(x: Expression, count: number, elements: Elements): ExcelNode | undefined {
    const rates: ExcelNode[] = [];
    for (let lag = 0; lag < count; lag++) {
      const now = this.name(x, elements, lag);
      const before = this.name(x, elements, lag + 1);
      if (!now || !before) break;
      rates.push(operationNode('-', operationNode('/', now, before), numberNode(1)));
    }
    return rates.length === 0 ? undefined : callNode('AVERAGE', ...rates);
  }

  /** Each of these asks for its argument once for every element; one inside another would ask exponentially often. */
  private once(e: Expression, elements: Elements, write: () => ExcelNode | undefined): ExcelNode | undefined {
    const known = this.written.get(e) ?? new Map<string, ExcelNode | undefined>();
    this.written.set(e, known);
    const key = [...elements.values()].join();
    if (!known.has(key)) known.set(key, write());
    return known.get(key);
  }

  private dimensionNamed(name: string): Dimension {
    return this.scope.model.dimensions.get(name)!;
  }

  private overDimension(e: Extract<Expression, { kind: 'call' }>, elements: Elements): ExcelNode | undefined {
    const [operand, named] = e.arguments as [Expression, Expression | undefined];
    const over = named?.kind === 'name' ? named.path.join('.') : undefined;
    const own = this.typeOf(operand).dimensions;
    switch (e.name) {
      case 'sum':
        return this.summed(operand, elements, over === undefined ? own : [over]);
      case 'share': {
        const all = this.summed(operand, elements, over === undefined ? own : [over]);
        const part = all && this.write(operand, elements);
        return part && operationNode('/', part, all);
      }
      case 'advance':
        return this.advanced(operand, over!, elements);
      case 'regroup': {
        const { of, groupOf } = this.dimensionNamed(over!).groups!;
        const group = elements.get(over!)!;
        return this.summed(operand, elements, [of], (element) => groupOf.get(element) === group);
      }
      default: {
        const groups = groupsAmong(own, over!, this.scope.model.dimensions)!;
        return this.write(operand, new Map(elements).set(groups, this.dimensionNamed(groups).groups!.groupOf.get(elements.get(over!)!)!));
      }
    }
  }

  private summed(operand: Expression, elements: Elements, dimensions: readonly string[], isMember: (element: string) => boolean = () => true): ExcelNode | undefined {
    let chosen: Elements[] = [elements];
    for (const name of dimensions) {
      chosen = chosen.flatMap((before) => this.dimensionNamed(name).elements.filter(isMember).map((element) => new Map(before).set(name, element)));
    }
    const terms = chosen.map((one) => this.write(operand, one));
    return terms.every((term) => term !== undefined) ? sumNode(terms) : undefined;
  }

  /** The value of the element before; the last one keeps its own beside it, and the first has none. */
  private advanced(operand: Expression, dimension: string, elements: Elements): ExcelNode | undefined {
    const list = this.dimensionNamed(dimension).elements;
    const index = list.indexOf(elements.get(dimension)!);
    const before = index > 0 ? this.write(operand, new Map(elements).set(dimension, list[index - 1]!)) : numberNode(0);
    if (index < list.length - 1) return before;
    const own = before && this.write(operand, elements);
    return own && (index === 0 ? own : operationNode('+', before, own));
  }

  private brackets(name: BracketFunction, amount: Expression, table: Expression, elements: Elements): ExcelNode | undefined {
    const x = this.write(amount, elements);
    const { quantity, element } = this.quantityOf(table);
    const place = x && this.cells.brackets(quantity, elementIn(quantity, elements, element));
    return place && bracketNode(name, x, place);
  }

  /** One IF for every option but the last. */
  private pick(x: Expression, category: Expression, elements: Elements): ExcelNode | undefined {
    const { quantity } = this.quantityOf(category);
    const options = this.options(quantity)!;
    const names = [...options.keys()];
    const dimension = this.typeOf(x).dimensions.find((d) => this.dimensionNamed(d).elements.every((element, i) => names[i] === element))!;
    const selector = this.name(category, elements, 0);
    const parts = names.map((element) => this.write(x, new Map(elements).set(dimension, element)));
    if (!selector || !parts.every((part) => part !== undefined)) return undefined;
    return parts.slice(0, -1).reduceRight(
      (otherwise, part, index) => callNode('IF', operationNode('=', selector, { kind: 'text', value: options.get(names[index]!)! }), part, otherwise),
      parts.at(-1)!,
    );
  }
}

/**
 * Options of a choice, or elements of a category, each with the word that stands for it in cells; undefined for other
 * quantities. Two with the same word keep their ids behind it.
 */
export function optionWords(quantity: Quantity, model: Pick<Model, 'dimensions'>, locale: keyof Label): ReadonlyMap<string, string> | undefined {
  if (quantity.type !== 'choice' && quantity.type !== 'category') return undefined;
  const labels = quantity.type === 'choice' ? quantity.choices : model.dimensions.get(quantity.category!)!.labels;
  const options = quantity.type === 'choice' ? Object.keys(quantity.choices) : model.dimensions.get(quantity.category!)!.elements;
  const words = options.map((option) => labels[option]?.[locale] ?? option);
  // Excel compares text without telling capital letters from small ones.
  const folded = words.map((word) => word.toLowerCase());
  return new Map(options.map((option, i) => [option, folded.indexOf(folded[i]!) === folded.lastIndexOf(folded[i]!) ? words[i]! : `${words[i]!} (${option})`]));
}
