import type { Expression } from '../expression.ts';
import type { Label } from '../model.ts';
import { binding, bindingOf, comparedWith, isMeasure, sidesOf } from './binding.ts';
import { beforeWords, operatorWords, periodWords } from './function-words.ts';
import type { WordSettings } from './formula-words.ts';
import type { NameLabels } from './model-names.ts';
import { unitWords } from './unit-words.ts';

interface MathPlan {
  readonly names: NameLabels;
  readonly locale: keyof Label;
  readonly step: 'year' | 'month';
}

/** The formula as presentation MathML with the quantities' labels; divisions are fractions, conditions are cases. */
export function formulaMath(tree: Expression, names: NameLabels, locale: keyof Label, settings: WordSettings = {}): string {
  const plan: MathPlan = { names, locale, step: settings.step ?? 'year' };
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${row(math(tree, plan))}</math>`;
}

const row = (content: string): string => `<mrow>${content}</mrow>`;
const sign = (text: string): string => `<mo>${escaped(text)}</mo>`;
const words = (text: string): string => `<mtext>${escaped(text)}</mtext>`;
const brackets = (content: string, open = '(', close = ')'): string => row(`${sign(open)}${content}${sign(close)}`);

function math(tree: Expression, plan: MathPlan): string {
  switch (tree.kind) {
    case 'number':
      return tree.value < 0 ? `${sign('−')}<mn>${escaped(String(-tree.value))}</mn>` : `<mn>${escaped(String(tree.value))}</mn>`;
    case 'unit':
      return words(unitWords(tree.unit, plan.locale));
    case 'name':
      return words(plan.names(tree.path)[plan.locale]);
    case 'negate':
      return row(`${sign('−')}${within(tree.operand, plan, binding.power)}`);
    case 'not':
      return row(`${sign('¬')}${within(tree.operand, plan, binding.power)}`);
    case 'convert':
      return row(`${within(tree.operand, plan, binding.convert)}<mspace width="0.6em"/>${words(`[${unitWords(tree.unit, plan.locale)}]`)}`);
    case 'binary':
      return binary(tree, plan);
    case 'call':
      return call(tree, plan);
  }
}

function binary(tree: Expression & { kind: 'binary' }, plan: MathPlan): string {
  if (isMeasure(tree)) return row(`${math(tree.left, plan)}<mspace width="0.25em"/>${math(tree.right, plan)}`);
  if (tree.operator === '/') return `<mfrac>${row(math(tree.left, plan))}${row(math(tree.right, plan))}</mfrac>`;
  const [leftNeed, rightNeed] = sidesOf(tree.operator);
  if (tree.operator === '^') {
    const base = isFraction(tree.left) ? brackets(math(tree.left, plan)) : row(within(tree.left, plan, leftNeed));
    return `<msup>${base}${row(math(tree.right, plan))}</msup>`;
  }
  const negative = tree.right.kind === 'negate' || (tree.right.kind === 'number' && tree.right.value < 0);
  const against = comparedWith(tree);
  const right =
    against && tree.right.kind === 'name'
      ? words(plan.names(tree.right.path, against)[plan.locale])
      : within(tree.right, plan, negative ? binding.power : rightNeed);
  return row(`${within(tree.left, plan, leftNeed)}${sign(operatorWords[tree.operator][plan.locale])}${right}`);
}

function call(tree: Expression & { kind: 'call' }, plan: MathPlan): string {
  const parts = tree.arguments.map((argument) => math(argument, plan));
  const [first = '', second = '', third = ''] = parts;
  const operand = (): string => (tree.arguments[0] ? within(tree.arguments[0], plan, binding.atom) : '');
  switch (parts.length === 0 ? '' : tree.name) {
    case 'abs':
      return brackets(first, '|', '|');
    case 'floor':
      return brackets(first, '⌊', '⌋');
    case 'sqrt':
      return `<msqrt>${row(first)}</msqrt>`;
    case 'exp':
      return `<msup><mi>e</mi>${row(first)}</msup>`;
    case 'log':
      return row(`<mi>ln</mi>${brackets(first)}`);
    case 'sum':
    case 'total':
    case 'running':
      return row(
        `<munder><mo>∑</mo>${second || (tree.by === undefined ? '<mrow></mrow>' : words(plan.names(tree.by.split('.'))[plan.locale]))}</munder>${operand()}`,
      );
    case 'advance':
      return `<msub>${row(operand())}${row(`${second}${sign('−')}<mn>1</mn>`)}</msub>`;
    case 'regroup':
      return row(`<munder><mo>∑</mo>${second}</munder>${operand()}`);
    case 'spread':
      return `<msub>${row(operand())}${row(second)}</msub>`;
    case 'prev':
      return `<msub>${row(operand())}${words(beforeWords[plan.step][plan.locale].replace(/’s$/, ''))}</msub>`;
    case 'lag':
      return `<msub>${row(operand())}<mrow><mo>−</mo>${second}</mrow></msub>`;
    case 'mean_growth':
      return row(`${words(plan.locale === 'zh' ? `近${(tree.arguments[1] as { value: number }).value}${periodWords[plan.step].zh}平均增长率` : `mean growth, ${(tree.arguments[1] as { value: number }).value} ${periodWords[plan.step].en}`)}${brackets(first)}`);
    case 'where':
      return whereCases(first, second, third, plan.locale);
    default: {
      const by = tree.by === undefined ? [] : [words(plan.names(tree.by.split('.'))[plan.locale])];
      const name = tree.name === 'min' || tree.name === 'max' ? `<mi>${tree.name}</mi>` : words(tree.name.replaceAll('_', ' '));
      return row(`${name}${brackets([...parts, ...by].join(sign(',')))}`);
    }
  }
}

function whereCases(condition: string, then: string, otherwise: string, locale: keyof Label): string {
  const line = (value: string, when: string): string =>
    `<mtr><mtd columnalign="left">${row(value)}</mtd><mtd columnalign="left">${row(when)}</mtd></mtr>`;
  const [when, else_] = locale === 'zh' ? ['若 ', '否则'] : ['if ', 'otherwise'];
  return row(`${sign('{')}<mtable>${line(then, words(when) + condition)}${line(otherwise, words(else_))}</mtable>`);
}

/** A fraction needs no brackets beside other operators: its bar holds it together. */
function isFraction(tree: Expression): boolean {
  return tree.kind === 'binary' && tree.operator === '/';
}

function within(tree: Expression, plan: MathPlan, least: number): string {
  const inner = math(tree, plan);
  const open = bindingOf(tree) < least || (tree.kind === 'call' && tree.name === 'where' && least > binding.loose);
  return open && !isFraction(tree) ? brackets(inner) : inner;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[character]};`);
}
