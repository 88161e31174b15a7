import { describe, expect, it } from 'vitest';
import { caseText } from '../../src/review/case/case-text.ts';
import { Acting, open } from '../review/case/acting.ts';
import { codesIn, isWorded, line, type Files } from './overlay.ts';

/** The smallest contract with one term of its own, which stands in Article 8 of its agreement. */
const contract = (term: string): string => `model: mine
extends: corridor/terms
title: {zh: 本市, en: Ours}
parameters:
${term}
`;
const agreed = "status: enacted, source: {title: 协议, article: 第八条}";
const bands = (rows: string, name = 'surplus_fund_bands'): string => `  ${name}:\n    values: [{from: 1999-01, value: ${rows}, ${agreed}}]`;
const statement = '年度,项目,金额\n2024,保费,100\n2024,已付赔款,88\n';

/** A refused settlement: nothing on standard output, its codes, and its text in both languages. */
async function refused(words: string, files: Files): Promise<{ readonly codes: readonly string[]; readonly text: string }> {
  const read = await Promise.all(['zh', 'en'].map((locale) => line(`settle ${words} --lang ${locale}`, files)));
  for (const { stdout, code, stderr } of read) {
    expect([stdout, code]).toEqual(['', 1]);
    expect(isWorded(stderr)).toBe(true);
  }
  return { codes: codesIn(read[0]!.stderr), text: read[0]!.stderr };
}

describe('nothing is settled, and place and clause are named, for', () => {
  it.each([
    ['bands that overlap', bands('[{from: 0, to: 0.1, value: 0.5}, {from: 0.05, value: 1}]'), 'model/bracket-overlap', /^mine\.yaml:6:\d+: /],
    ['a hole between bands', bands('[{from: 0, to: 0.05, value: 0.5}, {from: 0.1, value: 1}]'), 'model/bracket-hole', /^mine\.yaml:6:\d+: /],
    ['bands out of order', bands('[{from: 0.1, value: 0.5}, {from: 0, value: 1}]'), 'model/bracket-order', /^mine\.yaml:6:\d+: /],
    ['a share above 1 typed as percent', bands('[{from: 0, value: 80}]'), 'model/bracket-above-maximum', /^mine\.yaml:6:\d+: /],
    ['a band’s rate typed as percent', bands('[{from: 0, value: 0}, {from: 5, value: 0.5}]'), 'model/bracket-bound-above-maximum', /^mine\.yaml:6:\d+: /],
    ['a rate above 1 typed as percent', `  surplus_line:\n    values: [{from: 1999-01, value: 5, ${agreed}}]`, 'model/above-maximum', /^mine\.yaml:6:\d+: /],
    ['instalments that do not add to one', `  instalment_share:\n    values: [{from: 1999-01, value: {first: 0.6, second: 0.3, third: 0, fourth: 0}, ${agreed}}]`, 'contract/check-fails', /^mine\.yaml:6:\d+: .*各期拨付比例/],
  ])('%s', async (_, term, code, place) => {
    const { codes, text } = await refused('mine.yaml --statement s.csv', { 'mine.yaml': contract(term), 's.csv': statement });
    expect(codes).toContain(code);
    expect(text).toMatch(place);
    expect(text).toContain('条款：协议 第八条');
  });

  it('shares that give more than there is', async () => {
    const term = `${bands('[{from: 0, value: 0.6}]')}\n${bands('[{from: 0, value: 0.5}]', 'surplus_reserve_bands').replace('第八条', '第九条')}`;
    const { codes, text } = await refused('mine.yaml --statement s.csv', { 'mine.yaml': contract(term), 's.csv': statement });
    expect(codes).toContain('contract/shares-above-one');
    expect(text).toContain('条款：协议 第八条; 协议 第九条');
  });

  it('a missing year in a chain of carries', async () => {
    const { codes, text } = await refused('shandong-2016 --statement s.csv', { 's.csv': `${statement}2026,保费,100\n2026,已付赔款,99\n` });
    expect(codes).toEqual(['contract/year-missing']);
    expect(text).toMatch(/^s\.csv:C4: .*2024.*2026.*2025/);
    expect(text).toContain('条款：山东省居民大病保险（2016年）');
  });

  it('a year outside the contract', async () => {
    const term = `  agreement:\n    values: [{from: 2020-01, until: 2023-12, value: in_force, ${agreed}}]`;
    const { codes, text } = await refused('mine.yaml --statement s.csv', { 'mine.yaml': contract(term), 's.csv': statement });
    expect(codes).toEqual(['contract/outside-period']);
    expect(text).toMatch(/^s\.csv:C2: .*2020-01–2023-12/);
    expect(text).toContain('条款：协议 第八条');
  });

  it('claims outside the contract period, and the same claim in two years', async () => {
    const term = `  agreement:\n    values: [{from: 2023-01, until: 2024-06, value: in_force, ${agreed}}]`;
    const files = { 'mine.yaml': contract(term), 's.csv': '年度,项目,金额\n2023,保费,100\n2024,保费,100\n', 'c.csv': '结算编号,赔付金额,结算日期\nA1,40,2023-05-01\nA2,30,2024-07-01\nA1,40,2024-02-01\n' };
    const { codes, text } = await refused('mine.yaml --statement s.csv --claims c.csv', files);
    expect(codes).toEqual(['contract/claims-outside-period', 'contract/claims-two-years']);
    expect(text).toMatch(/^c\.csv:3: .*A2.*2023-01–2024-06/);
    expect(text).toMatch(/^c\.csv:4: .*A1.*第 2 行/m);
    expect(text.match(/条款：协议 第八条/g)).toHaveLength(2);
  });

  it('statement parts that do not make the total', async () => {
    const { codes, text } = await refused('national-2016 --statement s.csv --set agreed_profit_rate=0', { 's.csv': `${statement}2024,期末未决赔款准备金,5\n2024,赔付支出（含未决）,90\n` });
    expect(codes).toContain('contract/parts-not-total');
    expect(text).toMatch(/s\.csv:C5: .*93/);
    // Paid claims and the change of outstanding ones: the contract says by which clause they make up claims.
    expect(text).not.toMatch(/claims_paid|outstanding_closing|claims_include/);
    expect(text).toMatch(/赔付支出（含未决）[\s\S]*?条款：/);
  });

  it('an unsigned predecessor, a log that was changed, and the case of another contract', async () => {
    const draft = caseText((await new Acting().do('王', 'handler', open(2023))).log);
    const signed = caseText((await Acting.signed(2023)).log);
    const files = { 's.csv': statement, 'draft.json': draft, 'signed.json': signed, 'changed.json': signed.replace('2023 年清算', '2022 年清算') };
    const words = (name: string, contractName = 'guangzhou') => `${contractName} --statement s.csv --set surplus_line=5% --set loss_end=5% --predecessor ${name}.json`;
    const unsigned = await refused(words('draft'), files);
    expect(unsigned.codes).toEqual(['review/predecessor-unsigned']);
    expect(unsigned.text).toMatch(/^draft\.json: .*2023/);
    expect(unsigned.text).toMatch(/条款：.+/);
    expect(unsigned.text).not.toContain('corridor/guangzhou');
    expect((await refused(words('changed'), files)).codes).toEqual(['review/log-payload-changed']);
    expect((await refused(words('signed', 'shandong-2016').replace(' --set loss_end=5%', ''), files)).codes).toEqual(['review/predecessor-missing']);
    expect((await line(`settle ${words('signed')}`, files)).code).toBe(0);
  });
});
