import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/reports/document/to-html.ts';
import { told, budgets } from '../explanation/explained-budget.ts';
import { harmful, sampleReport } from './sample-report.ts';

const html = toHtml(sampleReport);
const { document } = new JSDOM(html).window;

describe('a report as HTML', () => {
  test('is one page that needs nothing else: no script, no address, no image of elsewhere', () => {
    expect(document.querySelectorAll('script, link, img, iframe, object')).toHaveLength(0);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  test('writes whatever it is given as text', () => {
    expect(document.querySelector('.subject')!.textContent).toBe(harmful.markup);
    expect(document.querySelector('h3')!.textContent).toBe(harmful.formula);
    expect(document.querySelector('dd')!.textContent).toBe(harmful.markup);
    expect(document.querySelectorAll('b')).toHaveLength(0);
  });

  test('leaves out signs that no page may hold', () => {
    // eslint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]/);
    expect(document.querySelector('.own')!.textContent).toBe('第一行\n第二行 甲乙丙丁');
  });

  test('has text of one’s own apart, and nothing where there is none', () => {
    expect(document.querySelectorAll('p.own')).toHaveLength(1);
  });

  test('has tables with heads that repeat, numbers to the right and words to the left', () => {
    const [table] = document.querySelectorAll('table');
    expect([...table!.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual(['项目', '2026', '2027', '出处']);
    expect(table!.querySelector('caption')!.textContent).toBe('收入表');
    expect([...table!.querySelectorAll('tbody tr')].map((row) => row.className)).toEqual(['head', 'level-1', 'level-0 strong']);
    expect([...table!.querySelectorAll('td.clause')].map((cell) => cell.textContent)).toEqual(['第五条', '']);
    expect(html).toContain('thead { display: table-header-group; }');
    expect(html).toContain('size: A4 portrait');
  });

  test('has a drawing where there is one, without styles of its own, and else the table', () => {
    expect(document.querySelectorAll('figure svg')).toHaveLength(1);
    expect(document.querySelectorAll('body [style], body style')).toHaveLength(0);
    expect(document.querySelectorAll('table')[1]!.querySelector('caption')!.textContent).toBe('无图');
  });

  test('ends with its run header', () => {
    expect(document.querySelector('footer')!.textContent).toContain('abc123');
    expect(document.body.lastElementChild!.tagName).toBe('FOOTER');
  });
});

test('a whole explanation is read back sentence by sentence', () => {
  const { report } = told(budgets[0]);
  const page = new JSDOM(toHtml(report)).window.document;
  const said = report.blocks.flatMap((block) => (block.kind === 'paragraph' && block.content.length > 0 ? [block.content.map(({ text }) => text).join('')] : []));
  expect([...page.querySelectorAll('body > p:not(.subject, .note, .remark, .made)')].map((each) => each.textContent)).toEqual(said);
  expect(page.querySelectorAll('table').length).toBe(report.blocks.filter(({ kind }) => kind === 'table').length);
});
