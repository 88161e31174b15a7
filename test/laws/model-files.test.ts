import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/language/expression.ts';
import type { Formula, Label, Model } from '../../src/language/model.ts';
import { parseFormula } from '../../src/language/read/parse-formula.ts';
import { readModel } from '../../src/language/read/read-model.ts';
import { formulasOf } from '../../src/language/check/reads.ts';
import { formulaSource } from '../../src/language/text/formula-source.ts';
import { shippedModels, shippedText } from './shipped-models.ts';

function formulas(model: Model): readonly Formula[] {
  return [...[...model.quantities.values()].flatMap(formulasOf), ...model.checks.map((check) => check.formula)];
}

/** The tree without places: what it says, not where it stands. */
function meaning(tree: Expression): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

describe.each(shippedModels)('$file', (shipped) => {
  test('law 1, 2, 12: every name is defined and used, units and dimensions fit, both languages are there', () => {
    expect(shipped.reading.issues).toEqual([]);
  });

  test('law 1: every formula prints and parses again to the same tree', () => {
    for (const { text, tree } of formulas(shipped.model)) {
      const again = parseFormula(formulaSource(tree));
      expect(again.issues, text).toEqual([]);
      expect(meaning(again.tree!), text).toEqual(meaning(tree));
      expect(formulaSource(again.tree!)).toBe(formulaSource(tree));
    }
  });

  test('law 2: a unit, a dimension or a name put wrong is noticed', () => {
    const computed = [...shipped.model.quantities.values()].find((q) => (q.formula ?? q.project)?.place.file === shipped.file && q.place.file === shipped.file && !q.name.includes('.'));
    // A file that only gives values to another has no formula to put wrong.
    if (!computed) return expect(shipped.text).toMatch(/^extends: /m);
    const at = `  ${computed.name}:`;
    const planted = (change: (entry: string) => string): readonly string[] => {
      const start = shipped.text.indexOf(`\n${at}`);
      const next = /\n {0,2}\S/.exec(shipped.text.slice(start + 1 + at.length));
      const end = next ? start + 1 + at.length + next.index : shipped.text.length;
      const text = shipped.text.slice(0, start) + change(shipped.text.slice(start, end)) + shipped.text.slice(end);
      expect(text).not.toBe(shipped.text);
      return readModel(text, shipped.file, shippedText).issues.map(({ code }) => code);
    };
    const added = (term: string) => planted((entry) => entry.replace(/(\n {4}(?:formula|project): )"?([^"\n]*)"?/, `$1"($2) + ${term}"`));
    expect(added('(1 yen) / (1 hospital)')).toContain('formula/unit-mismatch');
    expect(added('no_such_quantity_anywhere')).toContain('formula/unknown-name');
    if (!shipped.text.includes('\nextends: ')) expect(planted((entry) => entry.replace(/\n {4}label: .*/, ''))).toContain('model/label-missing');
  });

  test('law 11: every enacted value has a source with a title', () => {
    for (const quantity of shipped.model.quantities.values()) {
      for (const { status, source } of quantity.values) {
        if (status === 'enacted') expect(source, quantity.name).toMatchObject({ title: expect.stringMatching(/\S{4}/) as unknown });
      }
    }
  });

  test('law 11: a value without source says why in both languages, or stands for nothing', () => {
    for (const quantity of shipped.model.quantities.values()) {
      for (const { source, note, value } of quantity.values) {
        if (source === 'none' && note === undefined) expect(value, `${quantity.name}: an unsourced value other than 0 or 1 needs a note`).toBeOneOf([0, 1]);
      }
    }
  });

  test('law 12: Chinese labels are Chinese and English labels are not', () => {
    const labels: readonly (readonly [string, Label])[] = [
      ['title', shipped.model.title],
      ...[...shipped.model.quantities.values()].flatMap((q) => [[q.name, q.label], ...Object.entries(q.choices)] as [string, Label][]),
      ...shipped.model.checks.map((check) => [check.name, check.label] as const),
      ...shipped.model.bridges.flatMap((bridge) => [bridge, ...bridge.drivers].map(({ name, label }) => [name, label] as const)),
      ...[...shipped.model.dimensions.values()].flatMap((dimension) => Object.entries(dimension.labels)),
    ];
    for (const [name, { zh, en }] of labels) {
      if (!/^[\dA-Z+–-]+$/.test(zh)) expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('law 3: no circle within one period', () => {
  test('a ring planted in a real model is named from end to end', () => {
    const text = shippedText('employee/pool-budget')!.replace('formula: insured.active\n', 'formula: insured.active + 0 person * income / income\n');
    const { model, issues } = readModel(text, 'planted.yaml', shippedText);
    expect(model).toBeUndefined();
    const ring = issues.find(({ code }) => code === 'formula/circular')!.values['ring'] as string;
    const names = ring.split(' → ');
    expect(names.at(-1)).toBe(names[0]);
    expect(new Set(names)).toContain('contributors');
    expect(new Set(names)).toContain('income');
    expect(new Set(names).size).toBe(names.length - 1);
  });

  test('a ring that only the working-back of an observed year closes is found too', () => {
    // In a year with observed income the base is worked back from it, so contributors may not then follow from the base.
    const text = shippedText('employee/pool-budget')!.replace('formula: insured.active\n', 'formula: insured.active + 0 person * average_base / average_base\n');
    expect(readModel(text, 'planted.yaml', shippedText).issues.map(({ code }) => code)).toContain('formula/circular');
  });
});
