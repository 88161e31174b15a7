import { describe, expect, it } from 'vitest';
import { readUncertainty } from '../../../src/scenario/simulation/read-uncertainty.ts';
import { issueCatalogue } from '../../../src/i18n/issues/index.ts';
import { addIssueWords, issueText } from '../../../src/i18n/issue-text.ts';
import { simulationIssues } from '../../../src/i18n/issues/simulation.ts';
import { fund } from './fund.ts';

addIssueWords(simulationIssues);

const wages = { path: 'wage_growth', from: '2026-01', distribution: { normal: { mean: 0.04, sd: 0.01 } } };
const prices = { ...wages, path: 'price_growth' };
const collected = { path: 'collected', from: '2026-01', distribution: { uniform: { least: 0.95, greatest: 0.99 } } };

const codesOf = (assume: readonly unknown[], correlate: readonly unknown[] = []): readonly string[] =>
  readUncertainty({ assume, correlate }, fund.model, 'scenario.yaml').issues.map(({ code }) => code);

describe('reading uncertain assumptions', () => {
  it.each([
    ['no object', ['wages']], ['no path', [{ from: '2026-01' }]], ['a month that is none', [{ ...wages, from: '2026' }], 'model/month'],
    ['an end before the beginning', [{ ...wages, until: '2025-12' }], 'model/dates-reversed'],
    ['a misspelt path', [{ ...wages, path: 'wage_grwoth' }], 'override/misspelt'],
    ['a computed quantity', [{ ...wages, path: 'income' }], 'override/computed'],
    ['a choice', [{ ...wages, path: 'rule' }], 'assume/not-a-number'],
    ['a way of reading that is none', [{ ...wages, as: 'percent' }], 'assume/as'],
    ['an autocorrelation above one', [{ ...wages, autocorrelation: 1.2 }], 'assume/autocorrelation'],
    ['two families', [{ ...wages, distribution: { normal: { mean: 0, sd: 1 }, uniform: { least: 0, greatest: 1 } } }], 'assume/distribution-form'],
    ['an unknown family', [{ ...wages, distribution: { cauchy: { mean: 0, sd: 1 } } }], 'assume/unknown-family'],
    ['an unknown parameter', [{ ...wages, distribution: { normal: { mean: 0, width: 1 } } }], 'assume/unknown-parameter'],
    ['a missing parameter', [{ ...wages, distribution: { normal: { mean: 0 } } }], 'assume/missing-parameter'],
    ['a negative variance', [{ ...wages, distribution: { normal: { mean: 0, variance: -1 } } }], 'assume/negative-spread'],
    ['bounds the wrong way round', [{ ...wages, distribution: { triangular: { least: 2, mode: 1, greatest: 3 } } }], 'assume/reversed'],
    ['the same figure twice', [wages, wages], 'assume/twice'],
  ])('names %s', (_, assume, code = 'assume/form') => {
    const found = codesOf(assume);
    expect(found).toContain(code);
    expect(found.every((each) => Object.hasOwn(issueCatalogue, each))).toBe(true);
  });

  it.each([
    ['a pair of two', [['wage_growth', 'price_growth']], 'correlate/form'],
    ['an assumption that is certain', [['wage_growth', 'collected', 0.2]], 'correlate/unknown'],
    ['a pair of one', [['wage_growth', 'wage_growth', 0.2]], 'correlate/itself'],
    ['a correlation above one', [['wage_growth', 'price_growth', 1.5]], 'correlate/impossible'],
  ])('names %s', (_, correlate, code) => {
    expect(codesOf([wages, prices], correlate)).toEqual([code]);
  });

  it('says what is wrong with an assumption once, and not again of its correlations', () => {
    expect(codesOf([{ ...wages, distribution: { normal: { mean: 0, sd: -1 } } }, prices], [['wage_growth', 'price_growth', 0.2]])).toEqual(['assume/negative-spread']);
  });

  it('calls parameters and families by their names, with what a file writes where something is to be written', () => {
    const { issues } = readUncertainty({ assume: [{ ...wages, distribution: { triangular: { least: 2, mode: 1, greatest: 3 } } }, { ...prices, distribution: { normal: { mean: 0 } } }] }, fund.model);
    const [reversed, missing] = issues.map((issue) => issueText(issue, 'zh'));
    expect(reversed!.message).toBe('“工资增长率”：最小值（2）大于最可能值（1）。');
    expect(missing!.message).toBe('“价格增长率”：正态分布缺少标准差（sd）。');
  });

  it('names the pair that contradicts the others, its range, and offers correlations that are possible', () => {
    // Beside 0.9 and −0.5 the third lies within −0.45 ± √((1 − 0.81)(1 − 0.25)), and is 0.97 off; every other pair would be farther off.
    const correlate = [['wage_growth', 'price_growth', 0.9], ['price_growth', 'collected', 0.9], ['wage_growth', 'collected', -0.5]];
    const { issues, nearest, uncertainty } = readUncertainty({ assume: [wages, prices, collected], correlate }, fund.model);
    expect(uncertainty).toBeUndefined();
    expect(issues.map(({ code, values }) => [code, values['one'], values['other'], values['least'], values['greatest']])).toEqual([
      ['correlate/impossible', 'wage_growth', 'price_growth', -0.83, -0.07],
    ]);
    expect(readUncertainty({ assume: [wages, prices, collected], correlate: nearest! }, fund.model).issues).toEqual([]);
  });

  it('moves all elements as one where none is named, and says where the model bounds them', () => {
    const { uncertainty } = readUncertainty({ assume: [wages] }, fund.model);
    expect(uncertainty!.risks.map(({ leaves, least, greatest, as, autocorrelation }) => [leaves, least, greatest, as, autocorrelation])).toEqual([
      [[{ path: 'wage_growth', quantity: 'wage_growth', element: '' }], -0.5, 1, 'value', 0],
    ]);
  });
});
