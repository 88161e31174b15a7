import { describe, expect, it } from 'vitest';
import type { Dimension, Model, Quantity } from '../../../src/language/model.ts';
import { formulaMath } from '../../../src/language/text/formula-math.ts';
import { formulaText } from '../../../src/language/text/formula-text.ts';
import { modelNames } from '../../../src/language/text/model-names.ts';
import { binary, name } from './trees.ts';

const quantity = (id: string, zh: string, more: Partial<Quantity> = {}): [string, Quantity] => [
  id,
  { name: id, label: { zh, en: id }, type: 'number', dimensions: [], choices: {}, ...more } as Quantity,
];
const level: Dimension = { name: 'level', elements: ['tertiary'], labels: { tertiary: { zh: '三级', en: 'tertiary' } } };
const model: Pick<Model, 'quantities' | 'dimensions'> = {
  dimensions: new Map([['level', level]]),
  quantities: new Map([
    quantity('closing_rule', '平衡方式', { type: 'choice', choices: { subsidy: { zh: '财政补助', en: 'by subsidy' } } }),
    quantity('subsidy', '财政补贴收入'),
    quantity('ratio', '支付比例', { dimensions: ['level'] }),
    quantity('population.active', '在职人数'),
  ]),
};
const names = modelNames(model);

describe('modelNames', () => {
  it('reads an option as the option, although a quantity has its name', () => {
    expect(formulaText(binary(name('closing_rule'), '==', name('subsidy')), names, 'zh')).toEqual([
      { text: '平衡方式', path: ['closing_rule'] },
      { text: ' = 财政补助' },
    ]);
    expect(formulaMath(binary(name('closing_rule'), '!=', name('subsidy')), names, 'zh')).toContain('<mtext>财政补助</mtext>');
  });

  it('reads the same name as the quantity everywhere else', () => {
    expect(formulaText(binary(name('ratio'), '==', name('subsidy')), names, 'zh').at(-1)).toEqual({
      text: '财政补贴收入',
      path: ['subsidy'],
    });
  });

  it('names one element of a quantity', () => {
    expect(names(['ratio', 'tertiary'])).toEqual({ zh: '支付比例（三级）', en: 'ratio (tertiary)' });
  });

  it('reads names of a used model relative to it', () => {
    expect(modelNames(model, 'population.')(['active']).zh).toBe('在职人数');
  });

  it('leaves what means nothing as it is written', () => {
    expect(names(['no', 'such'])).toEqual({ zh: 'no.such', en: 'no.such', plain: true });
  });
});
