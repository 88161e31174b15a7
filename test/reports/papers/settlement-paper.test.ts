import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/reports/document/to-html.ts';
import { settlementDocument, type SettlementPaper } from '../../../src/reports/papers/settlement-paper.ts';

const settlementPaper = (paper: SettlementPaper, locale: 'zh' | 'en'): string => toHtml(settlementDocument(paper, locale));

const paper: SettlementPaper = {
  title: '甲市 <大病> & 2024', contract: '甲市', statement: '示例', madeUp: true, years: ['2023', '2024'],
  blocks: [{ title: '盈余', rows: [{ label: '返还基金', level: 1, unitText: 'yuan', values: [1234.5, null], clause: '第五条' }, { label: '盈利率', level: 0, unitText: '1', values: [0.0712, 0], clause: '' }] }],
  calendar: [{ month: '2025-03', name: '清算', way: '保险公司 → 基金', amount: 1234.5 }],
  sample: ['差错上限 5 元'], log: { entries: 7, head: 'abc123' }, runHeader: [['合同', '甲市'], ['', '程序 0.1.0']],
  status: {
    id: 'a', title: '甲市', subject: { contract: 'corridor/a', year: 2024 }, state: 'final', parts: new Map(), handlers: ['张三'], reopened: 0, time: '2026-01-02T00:00:00Z', findings: new Map(),
    reviews: [{ to: 'first', person: '李四', role: 'first-reviewer', time: '2026-01-01T00:00:00Z', note: '', sequence: 4 }, { to: 'second', person: '王五', role: 'second-reviewer', time: '2026-01-01T01:00:00Z', note: '', sequence: 5 }, { to: 'final', person: '王五', role: 'signer', time: '2026-01-02T00:00:00Z', note: '同意', sequence: 6 }],
  },
};

describe('the settlement paper', () => {
  const html = settlementPaper(paper, 'zh');

  test('needs nothing else: no script, no address', () => {
    expect(html).not.toMatch(/<script|<link|<img|https?:|url\(/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  });

  test('writes signs of the markup as text', () => {
    expect(html).toContain('甲市 &lt;大病&gt; &amp; 2024');
  });

  test('has every figure with its clause, a dash where there is none', () => {
    expect(html).toContain('<td>1\u202f234.50</td><td>—</td><td class="clause">第五条</td>');
    expect(html).toContain('<td>7.120%</td><td>0.000%</td>');
  });

  test('names who signed, the end of the log and that figures are made up', () => {
    for (const said of ['张三', '李四', '王五', '同意', 'abc123', '签发于 2026-01-02', '编造', '程序 0.1.0']) expect(html).toContain(said);
  });

  test('has text of one’s own at the end of its section as it was written, marked apart, and a place for it in every section but the signatures', () => {
    const { blocks } = settlementDocument({ ...paper, own: { calendar: '  本单位说明 <b>' } }, 'zh');
    const at = blocks.findIndex((block) => block.kind === 'paragraph' && block.own === 'calendar');
    expect(blocks[at]).toEqual({ kind: 'paragraph', own: 'calendar', content: [{ kind: 'words', text: '  本单位说明 <b>' }] });
    expect(blocks[at + 1]).toMatchObject({ kind: 'heading' });
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.own !== undefined ? [block.own] : []))).toEqual(['settlement', 'calendar', 'findings', 'sample']);
    expect(settlementPaper({ ...paper, own: { calendar: '本单位说明' } }, 'zh')).toContain('<p class="own">本单位说明</p>');
    expect(html).not.toContain('<p class="own">');
  });

  test('says in either language that nobody has signed', () => {
    const { status: _signed, ...unsigned } = paper;
    expect(settlementPaper(unsigned, 'zh')).toContain('未签发');
    expect(settlementPaper(unsigned, 'en')).toContain('Not signed');
  });
});
