import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/language/expression.ts';
import { formulaMath } from '../../../src/language/text/formula-math.ts';
import { binary, call, callBy, convert, name, negate, number } from './trees.ts';

const names = (path: readonly string[]) => ({ zh: path.join('.'), en: path.join('.') });
const [a, b, c] = [name('a'), name('b'), name('c')];

/** The inside of the formula without its plain grouping rows. */
function markup(tree: Expression): string {
  return formulaMath(tree, names, 'zh')
    .replace(/^<math[^>]*>|<\/math>$/g, '')
    .replace(/<\/?mrow>/g, '');
}

describe('formulaMath', () => {
  it('writes a division as a fraction, without brackets around its parts', () => {
    expect(markup(binary(binary(a, '+', b), '/', c))).toBe('<mfrac><mtext>a</mtext><mo>+</mo><mtext>b</mtext><mtext>c</mtext></mfrac>');
  });

  it('keeps the brackets that the reading needs', () => {
    expect(markup(binary(binary(a, '+', b), '*', c))).toBe(
      '<mo>(</mo><mtext>a</mtext><mo>+</mo><mtext>b</mtext><mo>)</mo><mo>×</mo><mtext>c</mtext>',
    );
    expect(markup(binary(a, '-', negate(b)))).toBe('<mtext>a</mtext><mo>−</mo><mo>(</mo><mo>−</mo><mtext>b</mtext><mo>)</mo>');
  });

  it('escapes what a label may hold', () => {
    expect(formulaMath(a, () => ({ zh: '<b>&"', en: '' }), 'zh')).toContain('<mtext>&lt;b&gt;&amp;&quot;</mtext>');
  });

  it('is well-formed for every kind of node', () => {
    const everything = [
      call('where', binary(a, '<=', b), call('prev', a, number(0)), call('max', binary(a, '/', b), c)),
      binary(binary(a, '/', b), '^', number(2)),
      convert(call('sum', a, name('status')), 'month'),
      callBy('running', 'member', call('abs', negate(a))),
      call('floor', call('sqrt', call('exp', call('log', a)))),
      call('limited_expected_value', a),
      callBy('unheard_of', 'member'),
    ];
    const parser = new new JSDOM().window.DOMParser();
    for (const tree of everything) {
      const parsed = parser.parseFromString(formulaMath(tree, names, 'en'), 'application/xml');
      expect(parsed.documentElement.localName).toBe('math');
      expect(parsed.getElementsByTagName('parsererror')).toHaveLength(0);
    }
  });
});
