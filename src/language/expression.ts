/** A stretch of a formula's text, in UTF-16 units from 0. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';

/** A formula's tree. Every node keeps its place in the text. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  /** One of a named unit: `0.005 yuan` is the number times this. */
  | { readonly kind: 'unit'; readonly unit: string; readonly span: Span }
  /** A quantity (`income`), one of a used model (`population.active`), one element of a dimension (`ratio.tertiary`), or a choice of a choice parameter. */
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly span: Span }
  | { readonly kind: 'negate' | 'not'; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression; readonly span: Span }
  /** A function of the closed list; `by` is the grouping column of `running` and `total`. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[]; readonly by?: string; readonly span: Span }
  /** `x to month`. */
  | { readonly kind: 'convert'; readonly operand: Expression; readonly unit: string; readonly span: Span };

export type ExpressionKind = Expression['kind'];
