import type { Expression } from '../expression.ts';
import type { Label } from '../model.ts';
import { binding, bindingOf, comparedWith, isMeasure, sidesOf } from './binding.ts';
import { beforeWords, operatorWords, periodWords, phraseOf } from './function-words.ts';
import { unitWords } from './unit-words.ts';

/** A stretch of a formula in words. `path` is there where it stands for a quantity and can be a link. */
export interface Segment {
  readonly text: string;
  readonly path?: readonly string[];
}

export interface WordSettings {
  /** Step of the model's time axis, which decides between 上年 and 上月. Default `year`. */
  readonly step?: 'year' | 'month';
}

export interface WordPlan extends WordSettings {
  readonly locale: keyof Label;
  readonly leaf: (path: readonly string[], before: boolean, against?: readonly string[]) => Segment;
  readonly group: (path: readonly string[]) => string;
  /** Values stand for the names: `prev(x)` is then last period's value itself. */
  readonly values?: boolean;
}

interface Phrased {
  readonly segments: readonly Segment[];
  readonly binding: number;
}

const ownHistory = new Set(['lag', 'last_year_end', 'mean_growth']);

const superscripts: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

export function formulaWords(tree: Expression, plan: WordPlan): readonly Segment[] {
  return joined(phrase(tree, plan, false).segments);
}

function phrase(tree: Expression, plan: WordPlan, before: boolean): Phrased {
  const { locale } = plan;
  switch (tree.kind) {
    case 'number':
      return { segments: [{ text: numberWords(tree.value) }], binding: bindingOf(tree) };
    case 'unit':
      return { segments: [{ text: unitWords(tree.unit, locale) }], binding: binding.atom };
    case 'name':
      return leaf(tree.path, plan, before);
    case 'negate':
      return { segments: [{ text: '−' }, ...bracketed(tree.operand, plan, before, binding.power)], binding: binding.unary };
    case 'not':
      return {
        segments: [{ text: `${operatorWords.not[locale]} ` }, ...bracketed(tree.operand, plan, before, binding.power)],
        binding: binding.unary,
      };
    case 'convert': {
      const unit = unitWords(tree.unit, locale);
      const tail = locale === 'zh' ? `，折算为${unit}` : `, in ${unit}${tree.unit.includes('/') ? '' : 's'}`;
      return { segments: [...bracketed(tree.operand, plan, before, binding.convert), { text: tail }], binding: binding.loose };
    }
    case 'binary':
      return binary(tree, plan, before);
    case 'call':
      return call(tree, plan, before);
  }
}

function leaf(path: readonly string[], plan: WordPlan, before: boolean, against?: readonly string[]): Phrased {
  const segment = plan.leaf(path, before, against);
  return { segments: [segment], binding: segment.text.startsWith('−') ? binding.unary : binding.atom };
}

function binary(tree: Expression & { kind: 'binary' }, plan: WordPlan, before: boolean): Phrased {
  const own = bindingOf(tree);
  const [leftNeed, rightNeed] = isMeasure(tree) ? [binding.unary, binding.atom] : sidesOf(tree.operator);
  const left = bracketed(tree.left, plan, before, leftNeed);
  if (tree.operator === '^') {
    const power = tree.right.kind === 'number' ? superscripts[String(tree.right.value)] : undefined;
    if (power !== undefined) return { segments: [...left, { text: power }], binding: own };
    return { segments: [...left, { text: '^' }, ...bracketed(tree.right, plan, before, binding.power)], binding: own };
  }
  const against = comparedWith(tree);
  const right = against && tree.right.kind === 'name' ? leaf(tree.right.path, plan, before, against) : phrase(tree.right, plan, before);
  // A value below zero needs brackets after an operator: a − (−3).
  const startsNegative = right.segments[0]?.text.startsWith('−') ?? false;
  const sign = isMeasure(tree) ? ' ' : ` ${operatorWords[tree.operator][plan.locale]} `;
  return { segments: [...left, { text: sign }, ...inBrackets(right, startsNegative ? binding.power : rightNeed)], binding: own };
}

function call(tree: Expression & { kind: 'call' }, plan: WordPlan, before: boolean): Phrased {
  const { locale, step = 'year' } = plan;
  const [first] = tree.arguments;
  const isPrevious = tree.name === 'prev';
  if (isPrevious && plan.values && first) return phrase(first, plan, true);
  // The value that stands for what is picked from is the one picked.
  if (tree.name === 'pick' && plan.values && first) return phrase(first, plan, before);
  const words = phraseOf(tree.name, tree.arguments.length);
  const comma = locale === 'zh' ? '，' : ', ';
  const segments = words[locale].split(/(\{[^}]+\})/).flatMap((piece): readonly Segment[] => {
    const slot = /^\{(\w+)(!?)\}$/.exec(piece);
    if (!slot) return [{ text: piece }];
    if (slot[1] === 'all') {
      const parts = tree.arguments.map((argument) => phrase(argument, plan, before).segments);
      const by = tree.by === undefined ? [] : [[{ text: `by: ${plan.group(tree.by.split('.'))}` }]];
      return [...parts, ...by].flatMap((part, index) => (index === 0 ? part : [{ text: comma }, ...part]));
    }
    if (slot[1] === 'by') return [{ text: tree.by === undefined ? '' : plan.group(tree.by.split('.')) }];
    if (slot[1] === 'before') return [{ text: beforeWords[step][locale] }];
    if (slot[1] === 'period') return [{ text: periodWords[step][locale] }];
    // Values of several periods stand in no one place; the list of inputs shows them.
    if (plan.values && slot[1] === '0' && ownHistory.has(tree.name)) return [{ text: '…' }];
    const argument = tree.arguments[Number(slot[1])];
    return argument ? bracketed(argument, plan, before, slot[2] ? binding.atom : 0) : [];
  });
  return { segments, binding: words.open ? binding.loose : binding.atom };
}

function bracketed(tree: Expression, plan: WordPlan, before: boolean, least: number): readonly Segment[] {
  return inBrackets(phrase(tree, plan, before), least);
}

function inBrackets(inner: Phrased, least: number): readonly Segment[] {
  return inner.binding < least ? [{ text: '(' }, ...inner.segments, { text: ')' }] : inner.segments;
}

function numberWords(value: number): string {
  return String(value).replace(/-/g, '−');
}

/** Neighbouring plain texts become one segment. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last && !last.path && !segment.path) result[result.length - 1] = { text: last.text + segment.text };
    else if (segment.text !== '') result.push(segment);
  }
  return result;
}
