import { create, parseDependencies } from 'mathjs/number';
import type { MathNode, ParenthesisNode } from 'mathjs';
import type { Issue, Place } from '../../i18n/issue.ts';
import type { BinaryOperator, Expression, Span } from '../expression.ts';
import { bracketDepth, formulaLeaves, formulaLimits, type Leaf } from './lex-formula.ts';
import { isBaseUnit, parseUnit } from '../unit.ts';

const { parse } = create(parseDependencies!, {});

const binaryOperators: Readonly<Record<string, BinaryOperator>> = {
  add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^',
  smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=', and: 'and', or: 'or',
};

const groupedFunctions = new Set(['running', 'total']);

/**
 * Reads a formula into a tree that keeps its places. mathjs only parses; every node that is not on the list is an issue,
 * so that nothing of a model file reaches JavaScript.
 */
export function parseFormula(text: string, place: Place = {}): { readonly tree?: Expression; readonly issues: readonly Issue[] } {
  const refuse = (code: string, values: Issue['values'], span?: Span) => ({
    issues: [{ code, severity: 'error' as const, place: { ...place, ...(span && { offset: span.offset, length: span.length }) }, values }],
  });
  if (text.trim() === '') return refuse('formula/empty', {});
  if (text.length > formulaLimits.length) return refuse('formula/too-long', { length: text.length, limit: formulaLimits.length });
  // mathjs reads 100 + 5% as 105.
  const percent = text.indexOf('%');
  if (percent >= 0) return refuse('formula/percent', {}, { offset: percent, length: 1 });
  const depth = bracketDepth(text);
  if (depth > formulaLimits.depth) return refuse('formula/too-deep', { depth, limit: formulaLimits.depth });
  let node: MathNode;
  try {
    node = parse(text);
  } catch (error) {
    if (error instanceof RangeError) return refuse('formula/too-deep', tooDeep);
    const offset = (error as { char?: number }).char;
    const detail = error instanceof Error ? error.message.replace(/\s*\(char \d+\)$/, '') : String(error);
    const span = offset === undefined ? undefined : { offset: Math.max(0, offset - 1), length: 1 };
    return refuse(syntaxCode(detail), { detail, text: near(text, offset) }, span);
  }
  try {
    return { tree: new Reader(formulaLeaves(text), text).expression(node), issues: [] };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.values, error.span);
    throw error;
  }
}

/** A chain such as `- - - x` nests without brackets. */
const tooDeep = { depth: formulaLimits.operations + 1, limit: formulaLimits.operations } as const;

/** The two commonest slips by a name of their own, from the words mathjs has for them. */
function syntaxCode(detail: string): string {
  if (/end of expression/.test(detail)) return 'formula/unfinished';
  return /^Parenthesis \) expected/.test(detail) ? 'formula/bracket-open' : 'formula/syntax';
}

function near(text: string, offset: number | undefined): string {
  return offset === undefined ? text.slice(0, 40) : text.slice(Math.max(0, offset - 12), offset + 12);
}

class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly values: Issue['values'],
    readonly span?: Span,
  ) {
    super(code);
  }
}

/** Walks the mathjs tree in text order, taking the next leaf's place at every name and number. */
class Reader {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly leaves: readonly Leaf[],
    private readonly text: string,
  ) {}

  expression(node: MathNode): Expression {
    if (isParenthesis(node)) return this.expression(node.content);
    if (++this.depth > formulaLimits.operations) throw new Refusal('formula/too-deep', tooDeep);
    const read = this.read(node);
    this.depth--;
    return read;
  }

  private read(node: MathNode): Expression {
    // mathjs types nodes loosely; the fields read below are those of its documented expression tree.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const n = node as any;
    switch (n.type) {
      case 'ConstantNode':
        return this.number(n.value);
      case 'SymbolNode':
        return this.symbol(n.name);
      case 'AccessorNode':
        return this.accessor(n);
      case 'OperatorNode':
        return this.operator(n);
      case 'ConditionalNode': {
        const parts = [this.expression(n.condition), this.expression(n.trueExpr), this.expression(n.falseExpr)] as const;
        return { kind: 'call', name: 'where', arguments: parts, span: around(parts[0].span, parts[2].span) };
      }
      case 'FunctionNode':
        return this.call(n);
      default:
        throw this.refused(n.type);
    }
  }

  private refused(kind: string): Refusal {
    const leaf = this.leaves[this.next];
    return new Refusal('formula/not-allowed', { found: leaf?.text ?? this.text.slice(0, 40), kind }, leaf?.span);
  }

  private leaf(): Span {
    const leaf = this.leaves[this.next++];
    return leaf ? leaf.span : { offset: 0, length: this.text.length };
  }

  private number(value: unknown): Expression {
    const span = this.leaf();
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new Refusal('formula/not-allowed', { found: this.text.substr(span.offset, span.length), kind: 'ConstantNode' }, span);
    }
    return { kind: 'number', value, span };
  }

  private symbol(name: string): Expression {
    const span = this.leaf();
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Refusal('formula/name-form', { found: name }, span);
    return isBaseUnit(name) ? { kind: 'unit', unit: name, span } : { kind: 'name', path: [name], span };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private accessor(n: any): Expression {
    const object = this.expression(n.object);
    const name: unknown = n.index?.dotNotation && n.index.dimensions.length === 1 ? n.index.dimensions[0].value : undefined;
    if (object.kind !== 'name' || typeof name !== 'string') throw this.refused('AccessorNode');
    const span = this.leaf();
    if (!/^[a-z0-9][a-z0-9_]*$/.test(name)) throw new Refusal('formula/name-form', { found: name }, span);
    return { kind: 'name', path: [...object.path, name], span: around(object.span, span) };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private operator(n: any): Expression {
    if (n.fn === 'to') {
      const operand = this.expression(n.args[0]);
      const from = this.next;
      const target = this.expression(n.args[1]);
      const unit = String(n.args[1].toString()).replace(/\s+/g, '');
      if (!parseUnit(unit)) throw new Refusal('formula/unit-unknown', { found: unit }, this.leaves[from]?.span);
      return { kind: 'convert', operand, unit, span: around(operand.span, target.span) };
    }
    if (n.args.length === 1) {
      const operand = this.expression(n.args[0]);
      if (n.fn === 'unaryMinus') return { kind: 'negate', operand, span: operand.span };
      if (n.fn === 'unaryPlus') return operand;
      if (n.fn === 'not') return { kind: 'not', operand, span: operand.span };
      throw this.refused(String(n.op));
    }
    const operator = binaryOperators[n.fn];
    if (!operator || n.args.length !== 2) throw this.refused(String(n.op));
    const left = this.expression(n.args[0]);
    const right = this.expression(n.args[1]);
    // `0.005 yuan` is meant; `2 income` is more likely a forgotten sign.
    if (n.implicit && right.kind !== 'unit') throw new Refusal('formula/implicit-product', {}, right.span);
    return { kind: 'binary', operator, left, right, span: around(left.span, right.span) };
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private call(n: any): Expression {
    if (n.fn?.type !== 'SymbolNode') throw this.refused('FunctionNode');
    const start = this.leaf();
    const name: string = n.fn.name;
    const parts: Expression[] = [];
    let by: string | undefined;
    for (const argument of n.args) {
      if (argument.type === 'RangeNode' && groupedFunctions.has(name) && argument.step == null) {
        const key = this.expression(argument.start);
        const column = this.expression(argument.end);
        if (key.kind !== 'name' || key.path[0] !== 'by' || column.kind !== 'name') throw this.refused('RangeNode');
        by = column.path.join('.');
      } else parts.push(this.expression(argument));
    }
    const last = parts.at(-1)?.span ?? start;
    return { kind: 'call', name, arguments: parts, ...(by !== undefined && { by }), span: around(start, last) };
  }
}

function isParenthesis(node: MathNode): node is ParenthesisNode {
  return node.type === 'ParenthesisNode';
}

function around(first: Span, last: Span): Span {
  return { offset: first.offset, length: last.offset + last.length - first.offset };
}
