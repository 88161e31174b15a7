import type { ReportDocument } from '../../../src/reports/document/report-document.ts';

/** Words that would do harm if they were taken for anything but words. */
export const harmful = { formula: '=cmd|\' /C calc\'!A0', markup: '<script>alert("x")</script> & <b>', control: '甲\u0000\u0008\u000b\u001b乙\ufffe', half: '丙\ud800丁' } as const;

/** A PNG of one white point. */
export const onePoint = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='), (sign) => sign.charCodeAt(0));

/** A report with every kind of block. */
export const sampleReport: ReportDocument = {
  title: '某基金预算编制说明', subtitle: harmful.markup, standing: '未签发', locale: 'zh',
  blocks: [
    { kind: 'heading', level: 1, text: '一、收入' },
    { kind: 'heading', level: 2, text: harmful.formula },
    { kind: 'heading', level: 3, text: '三级' },
    { kind: 'paragraph', content: [{ kind: 'words', text: '收入 ' }, { kind: 'figure', text: '12.3\u00a0亿元', value: 1.23e9, of: { run: 'scenario', reference: { quantity: 'income', period: '2027' } } }, { kind: 'words', text: '，重要。', strong: true }] },
    { kind: 'paragraph', own: 'income', content: [{ kind: 'words', text: `第一行\n第二行 ${harmful.control}${harmful.half}` }] },
    { kind: 'paragraph', own: 'empty', content: [] },
    { kind: 'list', ordered: true, items: [[{ kind: 'words', text: '甲项' }], [{ kind: 'words', text: '乙项' }]] },
    { kind: 'list', ordered: false, items: [[{ kind: 'words', text: '丙项' }]] },
    { kind: 'facts', items: [['合同', harmful.markup]] },
    { kind: 'remark', tone: 'warning', content: [{ kind: 'words', text: '编造的示例' }] },
    {
      kind: 'table', title: '收入表', columns: ['项目', '2026', '2027', '出处'], lastWords: 1, note: '单位：亿元',
      rows: [{ heading: true, cells: [{ text: '小标题' }] }, { level: 1, cells: [{ text: harmful.formula }, { text: '1.0', value: 1e8 }, { text: '—', value: null }, { text: '第五条' }] }, { strong: true, cells: [{ text: '合计' }, { text: '1.0', value: 1e8 }, { text: '2.0', value: 2e8 }, { text: '' }] }],
    },
    { kind: 'figure', title: '有图', description: '一句话', svg: '<svg xmlns="http://www.w3.org/2000/svg" style="color:red" width="4" height="4"><style>.a{}</style><rect width="4" height="4"/></svg>', png: { bytes: onePoint, width: 900, height: 300 } },
    { kind: 'figure', title: '无图', description: '一句话', svg: '', table: { kind: 'table', columns: ['年度', '收入'], rows: [{ cells: [{ text: '2027' }, { text: '3.0', value: 3 }] }] } },
    { kind: 'signatures', fields: [{ role: '经办', person: '张三', note: '' }, { role: '复核', person: '', note: '2026-11-22' }] },
  ],
  runHeader: [['数据', 'abc123'], ['', '衡算 · 程序 0.1.0']],
};
