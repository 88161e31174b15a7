import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import type { Issue } from '../../src/i18n/issue.ts';
import { evaluator } from '../../src/language/run/evaluate.ts';
import { parseFormula } from '../../src/language/read/parse-formula.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { formulaSource } from '../../src/language/text/formula-source.ts';
import { readScenario } from '../../src/scenario/scenario.ts';
import { shippedText } from '../laws/shipped-models.ts';
import { modelOf } from './small-models.ts';

/** Runs something that must neither throw nor dawdle: what hangs runs into the time limit of the test. */
function quickly<Result>(run: () => Result): Result {
  return run();
}

function expectIssues(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) expect(issue.code).toMatch(/^(formula|model)\/[a-z-]+$/);
}

/** A sound model with one formula; without issues only where the formula is sound. */
const withFormula = (formula: string) =>
  readModel(`model: m\ntitle: {zh: 小例, en: m}\naxis: {time: year}\nvariables:\n  x: {label: {zh: 甲, en: x}, unit: 1, output: true, formula: ${JSON.stringify(formula)}}\n`, 'm.yaml');

describe('a formula that reaches for JavaScript', () => {
  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'hasOwnProperty',
    'toString()',
    'valueOf',
    'x.constructor',
    'x.constructor.constructor("return process")()',
    'x.__proto__.polluted',
    'cos.constructor("return this")()',
    'import("fs")',
    'import({}, {})',
    'createUnit("foo")',
    'evaluate("1+1")',
    'parse("1")',
    'simplify("x")',
    'derivative("x", "x")',
    'config({})',
    'process.exit(1)',
    'globalThis.process',
    'f(x) = x',
    'x = 5',
    'x = import',
    'x; process',
    '1\n2',
    '[1, 2, 3]',
    '[x][1]',
    'x[1]',
    'x["constructor"]',
    '{a: 1}',
    '{a: 1}.a',
    '"text"',
    "'text'",
    'x!',
    "x'",
    '5%',
    '5 mod 3',
    'x | 1',
    'x << 1',
    '1:5',
    'sum(1:5)',
    'running(x, by: __proto__)',
    'i',
    'NaN',
    'Infinity',
    'null',
    'true',
    'undefined',
    'end',
    'where(1 < 2, constructor, 3)',
    'min.constructor(1)',
    '(min)(1, 2)',
    'x.min(1)',
    'pi',
  ])('%s is refused', (formula) => expectIssues(quickly(() => withFormula(formula)).issues));

  test('leaves no trace on objects', () => {
    withFormula('x.__proto__.polluted = 1');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a formula of another kind of sign', () => {
  test.each([
    ['a Cyrillic а in a name', 'r\u0430te'],
    ['full-width digits', '１ + １'],
    ['a full-width bracket', 'min（1, 2）'],
    ['a Chinese comma', 'min(1，2)'],
    ['a no-break space', 'x\u00a0+ 1'],
    ['a zero-width space', 'x\u200b + 1'],
    ['text turned right to left', '\u202ex + 1'],
    ['a lone surrogate', '\ud800'],
    ['an emoji', '😀 + 1'],
    ['a null character', 'x\u0000'],
    ['a byte order mark inside', 'x + \ufeff1'],
    ['combining marks', 'é + 1'],
    ['a name of Chinese words', '费率 * 2'],
    ['× for *', '2 × 3'],
    ['a number beyond range', '1e400'],
  ])('%s is refused', (_, formula) => expectIssues(quickly(() => withFormula(formula)).issues));
});

describe('a formula of excess', () => {
  const long: Readonly<Record<string, string>> = {
    '100,000 brackets': '('.repeat(100_000) + '1' + ')'.repeat(100_000),
    '100,000 open brackets': '('.repeat(100_000),
    'a megabyte of additions': '1+'.repeat(500_000) + '1',
    'a megabyte of one name': 'a'.repeat(1_000_000),
    'a deep chain of minus': '-'.repeat(3900) + '1',
    'a deep chain of not': 'not '.repeat(900) + '1',
    'a deep chain of powers': '1' + '^1'.repeat(1900),
    'a long chain of plus': '1' + '+1'.repeat(1900),
    'a chain of conversions': '1 yuan/1 year' + ' to yuan/month'.repeat(280),
    'a chain of choices': '1 ? '.repeat(900) + '1' + ' : 1'.repeat(900),
    'a deep chain of dots': 'x' + '.x'.repeat(1900),
    'square brackets': '['.repeat(1900) + ']'.repeat(1900),
    'braces': '{a:'.repeat(1000) + '}'.repeat(1000),
    'quotation marks': '"'.repeat(3999),
    'nested calls': 'abs('.repeat(61) + '1' + ')'.repeat(61),
    'hundreds of unknown names': Array.from({ length: 500 }, (_, n) => `n${n}`).join('+'),
    'factorials': '1' + '!'.repeat(3000),
    'implicit products': '1 '.repeat(1900),
    'fractions': '1/2 '.repeat(900),
  };
  test.each(Object.keys(long))('%s is refused at once', (name) => expectIssues(quickly(() => withFormula(long[name]!)).issues));

  test('as deep as allowed runs', () => {
    const formula = '('.repeat(60) + '1' + '+1'.repeat(200) + ')'.repeat(60);
    const { model, issues } = quickly(() => withFormula(formula));
    expect(issues).toEqual([]);
    expect(quickly(() => evaluator(model!, {}).run({ from: '2020', to: '2020' }).value('x', '2020'))).toBe(201);
  });

  test('shares inside shares and sums inside sums take no exponential time', () => {
    const model = modelOf(`
axis: {time: year}
dimensions:
  kind: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}, c: {zh: 丙, en: c}}
parameters:
  w: {label: {zh: 权重, en: w}, unit: 1, dims: [kind], values: [{from: 2020-01, value: {a: 1, b: 1, c: 2}, status: assumed, source: none}]}
variables:
  shares: {label: {zh: 甲, en: a}, unit: 1, dims: [kind], output: true, formula: ${'share('.repeat(50)}w${')'.repeat(50)}}
  sums: {label: {zh: 乙, en: b}, unit: 1, output: true, formula: ${'sum(w * '.repeat(50)}1${')'.repeat(50)}}
`.replace('* 1)', '* w)'));
    const run = quickly(() => evaluator(model, {}).run({ from: '2020', to: '2020' }));
    expect(run.value('shares', '2020', 'c')).toBe(0.5);
    expect(Number.isFinite(run.value('sums', '2020'))).toBe(true);
  });
});

describe('names that objects have', () => {
  const words = ['constructor', 'prototype', 'valueof', 'tostring'];

  test.each(['hasOwnProperty', 'toString', '__proto__', 'valueOf', '__defineGetter__'])('%s is no name for a quantity', (name) => {
    const { issues } = readModel(`model: m\ntitle: {zh: 小例, en: m}\naxis: {time: year}\nvariables:\n  ${name}: {label: {zh: 甲, en: x}, unit: 1, output: true, formula: 1}\n`, 'm.yaml');
    expect(issues.map(({ code }) => code)).toContain('model/name-form');
  });

  test('the lower-case ones work like any other', () => {
    const model = modelOf(`
axis: {time: year}
dimensions:
  prototype: {constructor: {zh: 甲, en: a}, valueof: {zh: 乙, en: b}}
parameters:
  constructor: {label: {zh: 丙, en: c}, unit: 1, dims: [prototype], values: [{from: 2020-01, value: {constructor: 2, valueof: 3}, status: assumed, source: none}]}
variables:
${words.slice(1).map((word) => `  ${word}: {label: {zh: 丁, en: d}, unit: 1, output: true, formula: sum(constructor) + constructor.constructor}`).join('\n')}
`);
    const run = evaluator(model, {}).run({ from: '2020', to: '2020' });
    expect(words.slice(1).map((word) => run.value(word, '2020'))).toEqual([7, 7, 7]);
  });

  test('an element without a value is missed even where objects have its name', () => {
    const { issues } = readModel(
      'model: m\ntitle: {zh: 小例, en: m}\naxis: {time: year}\ndimensions:\n  d: {constructor: {zh: 甲, en: a}, b: {zh: 乙, en: b}}\nparameters:\n  p: {label: {zh: 丙, en: c}, unit: 1, dims: [d], informational: true, values: [{from: 2020-01, value: {b: 1}, status: assumed, source: none}]}\n',
      'm.yaml',
    );
    expect(issues.map(({ code, values }) => [code, values['absent']])).toEqual([['model/elements', 'constructor']]);
  });
});

describe('a YAML file of excess', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.split('').map((key, n) => `${key}: &${key} [${`*${'abcdefghi'[n]}, `.repeat(9)}]`).join('\n')}\n`;
  const section = (entries: string) => `model: m\ntitle: {zh: 小例, en: m}\naxis: {time: year}\n${entries}`;
  const entry = (name: string, formula: string) => `  ${name}: {label: {zh: 甲, en: x}, unit: 1, output: true, formula: ${formula}}\n`;
  const texts: Readonly<Record<string, string>> = {
    'aliases that unfold without end': bomb,
    'an alias of itself': 'a: &a [*a]\n',
    'an alias of nothing': 'a: *nowhere\n',
    '100,000 opening brackets': '['.repeat(100_000),
    '100,000 nested maps': Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n').slice(0, 900_000),
    'braces in braces': '{a: '.repeat(50_000),
    '__proto__ as a key': section('__proto__: {polluted: 1}\n'),
    '__proto__ as a section': section('variables: {__proto__: {polluted: 1}}\n'),
    'constructor as a key': section('constructor: {prototype: {polluted: 1}}\n'),
    'a merge key': section('<<: {outputs: [x]}\n'),
    'two documents': `${section('')}---\n${section('')}`,
    'a custom tag': section('variables: !!js/function "function () {}"\n'),
    'the same key twice': section('variables: {}\nvariables: {}\n'),
    'numbers as keys': section('variables: {1: {}, 2: {}}\n'),
    'null everywhere': 'model:\ntitle:\naxis:\nvariables:\n',
    'lists everywhere': section('parameters: []\ninputs: []\nvariables: [a]\nchecks: 5\nuses: [a]\n'),
    'lists as entries': section('parameters: {a: []}\ninputs: {b: 3}\nvariables: {c: x}\nchecks: {d: null}\nbridges: {e: 1}\nuses: {f: [g]}\n'),
    'elements that multiply': section(`dimensions:\n${['a', 'b', 'c', 'd'].map((d) => `  ${d}: {${Array.from({ length: 200 }, (_, n) => `e${n}: {zh: 甲, en: x}`).join(', ')}}\n`).join('')}inputs:\n  x: {label: {zh: 甲, en: x}, unit: 1, dims: [a, b, c, d], table: t, output: true}\n`),
    'a dimension thirty times': section(`dimensions:\n  a: {x: {zh: 甲, en: x}, y: {zh: 乙, en: y}}\ninputs:\n  x: {label: {zh: 甲, en: x}, unit: 1, dims: [${'a, '.repeat(30)}a], table: t, output: true}\n`),
    'two million characters': 'a'.repeat(2_000_000),
    'binary noise': Array.from({ length: 5000 }, (_, n) => String.fromCharCode((n * 7919) % 256)).join(''),
  };
  test.each(Object.keys(texts))('%s gives an issue', (name) => {
    expectIssues(quickly(() => readModel(texts[name]!, 'm.yaml')).issues);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(Object.keys(texts))('%s in a scenario gives an issue', (name) => {
    const model = modelOf('axis: {time: year}\nvariables:\n  x: {label: {zh: 甲, en: x}, unit: 1, output: true, formula: 1}\n');
    expect(quickly(() => readScenario(texts[name]!, 's.yaml', model)).issues.length).toBeGreaterThan(0);
  });

  test('six hundred quantities, each needing the next, are read and run; more are refused', () => {
    const chain = (count: number) => section(`variables:\n${Array.from({ length: count }, (_, n) => entry(`x${n}`, n + 1 === count ? '1' : `x${n + 1} + 1`)).join('')}`);
    const { model, issues } = quickly(() => readModel(chain(600), 'm.yaml'));
    expect(issues).toEqual([]);
    expect(quickly(() => evaluator(model!, {}).run({ from: '2020', to: '2021' })).value('x0', '2021')).toBe(600);
    expect(quickly(() => readModel(chain(2500), 'm.yaml')).issues.map(({ code }) => code)).toEqual(['model/too-many-entries']);
  });

  test('a file that uses itself through another ends', () => {
    const library = (id: string) => section('').replace('model: m', `model: ${id}`) + `uses: {other: ${id === 'a' ? 'b' : 'a'}}\n`;
    expect(quickly(() => readModel(library('a'), 'a.yaml', library)).issues.map(({ code }) => code)).toEqual(['model/uses-circle']);
  });
});

describe('any text', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'()[]{}+-*/^<>=!?:;,. \n"\'0123456789exyz_%$#@&|~`\\', 'to ', ' and ', ' or ', 'not ', 'where(', 'sum(', 'prev(', 'income', 'yuan', 'year'), maxLength: 60 });

  test('parseFormula gives a tree or an issue, and the tree prints to itself', () => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        const { tree, issues } = parseFormula(text);
        expect(tree === undefined).toBe(issues.length > 0);
        if (!tree) return;
        const printed = formulaSource(tree);
        expect(formulaSource(parseFormula(printed).tree!)).toBe(printed);
      }),
      { seed: 20261121, numRuns: 4000 },
    );
  });

  test('readModel never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json({ maxDepth: 5 })), (text) => {
        const { model, issues } = readModel(text, 'any.yaml');
        expect(model === undefined || issues.every(({ severity }) => severity !== 'error')).toBe(true);
      }),
      { seed: 20261121, numRuns: 800 },
    );
  });

  const small = readFileSync(path.join(root, 'models/resident/per-head.yaml'), 'utf8');
  const place = fc.integer({ min: 0, max: small.length - 1 });
  const mutation = fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([at, length]) => (text: string) => text.slice(0, at) + text.slice(at + length)),
    fc.tuple(place, signs).map(([at, inserted]) => (text: string) => text.slice(0, at) + inserted + text.slice(at)),
    fc.tuple(place, place, fc.integer({ min: 1, max: 60 })).map(([from, at, length]) => (text: string) => text.slice(0, at) + text.slice(from, from + length) + text.slice(at + length)),
  );

  test('a shipped model with slips of the hand is read with issues or runs', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const { model, issues } = readModel(mutations.reduce((text, change) => change(text), small), 'any.yaml', shippedText);
        expect(model !== undefined || issues.length > 0).toBe(true);
        if (model?.axis.kind === 'time') evaluator(model, {}).run(model.axis.step === 'year' ? { from: '2020', to: '2021' } : { from: '2020-01', to: '2020-02' });
      }),
      { seed: 20261121, numRuns: 150 },
    );
  });
});
