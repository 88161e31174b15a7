import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinaryOperator, Expression } from '../../../src/language/expression.ts';
import { parseFormula } from '../../../src/language/read/parse-formula.ts';
import { formulaSource } from '../../../src/language/text/formula-source.ts';
import { bare, binary, call, callBy, convert, name, negate, not, number, unit } from './trees.ts';

const [a, b, c] = [name('a'), name('b'), name('c')];

describe('formulaSource', () => {
  it.each<[Expression, string]>([
    [binary(a, '+', binary(b, '*', c)), 'a + b * c'],
    [binary(binary(a, '+', b), '*', c), '(a + b) * c'],
    [binary(binary(a, '-', b), '-', c), 'a - b - c'],
    [binary(a, '-', binary(b, '-', c)), 'a - (b - c)'],
    [binary(a, '/', binary(b, '*', c)), 'a / (b * c)'],
    [negate(binary(a, '^', b)), '-a ^ b'],
    [binary(negate(a), '^', b), '(-a) ^ b'],
    [binary(a, '^', binary(b, '^', c)), 'a ^ b ^ c'],
    [binary(binary(a, '^', b), '^', c), '(a ^ b) ^ c'],
    [binary(a, '^', negate(b)), 'a ^ -b'],
    [negate(negate(a)), '-(-a)'],
    [binary(binary(a, 'or', b), 'and', not(c)), '(a or b) and not c'],
    [not(binary(a, '>', b)), 'not (a > b)'],
    [binary(a, '>', convert(b, 'month')), 'a > b to month'],
    [convert(binary(a, '/', b), 'month'), 'a / b to month'],
    [binary(convert(a, 'month'), '*', b), '(a to month) * b'],
    [binary(number(0.005), '*', unit('yuan')), '0.005 yuan'],
    [binary(a, '/', binary(number(2), '*', unit('yuan'))), 'a / 2 yuan'],
    [call('where', binary(a, '>=', b), a, call('min', b, c)), 'where(a >= b, a, min(b, c))'],
    [callBy('running', 'member', name('population.active')), 'running(population.active, by: member)'],
  ])('writes no bracket that the reading does not need: %#', (tree, text) => {
    expect(formulaSource(tree)).toBe(text);
  });

  // Without the brackets mathjs takes the two numbers together: (2 / 3) yuan.
  it('keeps a number over a measure apart', () => {
    expect(formulaSource(binary(number(2), '/', binary(number(3), '*', unit('yuan'))))).toBe('2 / (3 yuan)');
  });

  it('parses back to the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = formulaSource(tree);
        const reading = parseFormula(text);
        expect(reading.tree && bare(reading.tree), text).toEqual(bare(tree));
      }),
      { numRuns: 1500, seed: 20261121 },
    );
  });
});

const operators: BinaryOperator[] = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'];

const anyTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.oneof(
      fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((value) => number(Math.abs(value))),
      fc.constantFrom(number(1), number(2), number(0.05), unit('yuan'), unit('month')),
      fc.constantFrom('income', 'a1', 'population.active', 'ratio.tertiary.in').map(name),
    ),
    fc.tuple(tie('tree'), fc.constantFrom(...operators), tie('tree')).map(([left, operator, right]) => binary(left, operator, right)),
    tie('tree').map(negate),
    tie('tree').map(not),
    fc.tuple(tie('tree'), fc.constantFrom('month', 'yuan/person/year', '1')).map(([operand, to]) => convert(operand, to)),
    fc
      .tuple(fc.constantFrom('min', 'where', 'prev'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([called, parts]) => call(called, ...parts)),
    tie('tree').map((part) => callBy('running', 'member', part)),
  ),
})).tree;
