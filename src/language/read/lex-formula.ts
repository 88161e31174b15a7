import type { Span } from '../expression.ts';

/** What a formula may be at most, in characters, brackets and operations within operations; far above any rule in use, far below what could hurt. */
export const formulaLimits = { length: 4000, depth: 60, operations: 250 } as const;

export interface Leaf {
  readonly text: string;
  readonly span: Span;
}

const operatorWords = new Set(['to', 'and', 'or', 'not', 'in', 'xor', 'mod']);
const leafPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/g;

/**
 * Names and numbers of a formula in text order. mathjs keeps no places in its tree; its leaves stand in the same order,
 * so the two lists are matched one to one.
 */
export function formulaLeaves(text: string): Leaf[] {
  const leaves: Leaf[] = [];
  for (const match of text.matchAll(leafPattern)) {
    if (!operatorWords.has(match[0])) leaves.push({ text: match[0], span: { offset: match.index, length: match[0].length } });
  }
  return leaves;
}

/** Greatest nesting of brackets, found without recursion. */
export function bracketDepth(text: string): number {
  let depth = 0;
  let greatest = 0;
  for (const character of text) {
    if (character === '(' || character === '[' || character === '{') greatest = Math.max(greatest, ++depth);
    else if (character === ')' || character === ']' || character === '}') depth--;
  }
  return greatest;
}
