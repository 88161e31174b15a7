import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { toSvgText } from '../../src/plots/draw-figure.ts';
import type { FigureFrame } from '../../src/plots/figure.ts';
import { balanceFigure } from '../../src/plots/balance-figure.ts';
import { bridgeFigure } from '../../src/plots/bridge-figure.ts';
import { incomeExpenditureFigure } from '../../src/plots/income-expenditure-figure.ts';
import { normalSvg } from './normal-svg.ts';
import { samples } from './samples.ts';

const { document, DOMParser } = new JSDOM().window;
const frameOf = (locale: 'zh' | 'en', more: Partial<FigureFrame> = {}): FigureFrame => ({
  locale,
  money: 'hundredMillionYuan',
  document,
  ...more,
});
const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe.each(Object.entries(samples))('%s', (name, sample) => {
  it('is drawn as its reviewed picture', async () => {
    await expect(normalSvg(toSvgText(sample(frameOf('zh'))))).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });

  it.each(['zh', 'en'] as const)('has a name, a description and a well-formed file (%s)', (locale) => {
    const figure = sample(frameOf(locale, { width: 360, heading: 'A <heading> & more', footnotes: ['data 7c1e…a2'] }));
    const svg = parsed(toSvgText(figure));
    expect(svg.getElementsByTagName('parsererror')).toHaveLength(0);
    const root = svg.documentElement;
    expect(root.getAttribute('role')).toBe('img');
    expect(root.getAttribute('aria-label')).toBe(figure.title);
    expect(root.getElementsByTagName('title')[0]?.textContent).toBe(figure.title);
    expect(root.getElementsByTagName('desc')[0]?.textContent).toBe(figure.description);
    expect(root.textContent).toContain('A <heading> & more');
    expect(root.textContent).toContain('data 7c1e…a2');
  });

  it('never groups the digits of a year, and writes no hyphen for a minus', () => {
    const texts = [...parsed(toSvgText(sample(frameOf('en')))).getElementsByTagName('text')].map((text) => text.textContent);
    for (const text of texts) {
      expect(text).not.toMatch(/^2[\s,\u202f]0[1-9]\d$/);
      expect(text).not.toMatch(/-\d/);
    }
  });

  it('offers its rows as a table of one width', () => {
    const { table } = sample(frameOf('zh'));
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});

describe('marks of figures', () => {
  it('computed stretches are dashed and observed ones are not', () => {
    const figure = balanceFigure(
      [
        { period: '2024', value: 1e10, mark: 'observed' },
        { period: '2025', value: 2e10, mark: 'observed' },
        { period: '2026', value: 3e10, mark: 'computed' },
      ],
      frameOf('en'),
    );
    const lines = [...parsed(toSvgText(figure)).querySelectorAll('[aria-label="line"]')];
    expect(lines.map((line) => line.getAttribute('stroke-dasharray'))).toEqual([null, '5 3']);
    expect(lines.map((line) => line.querySelectorAll('path').length)).toEqual([1, 1]);
  });

  it('a missing year leaves a gap and is never drawn as zero', () => {
    const figure = balanceFigure(
      [
        { period: '2022', value: 1e10, mark: 'observed' },
        { period: '2023', value: null, mark: 'missing' },
        { period: '2024', value: 3e10, mark: 'observed' },
      ],
      frameOf('en'),
    );
    const svg = parsed(toSvgText(figure));
    expect(svg.querySelectorAll('[aria-label="line"] path')).toHaveLength(0);
    expect(svg.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(2);
    expect(figure.table.rows[1]).toEqual(['2023', 'Baseline', null, 'Not published', null, null, null]);
  });

  it('a bridge shows what its drivers leave unexplained', () => {
    const total = (label: string, amount: number) => ({ label, amount });
    const complete = bridgeFigure({ from: total('a', 1e9), steps: [{ driver: 'x', amount: 2e8 }], to: total('b', 1.2e9) }, frameOf('en'));
    expect(complete.table.rows).toHaveLength(3);
    const short = bridgeFigure({ from: total('a', 1e9), steps: [{ driver: 'x', amount: 2e8 }], to: total('b', 1.3e9) }, frameOf('en'));
    expect(short.table.rows[2]?.slice(0, 1)).toEqual(['Other']);
    // 1.3e9 − 1e9 − 2e8, exact in binary because all are whole.
    expect(short.table.rows[2]?.[2]).toBe(1e8);
  });

  it('the table holds the balance the bars show', () => {
    const figure = incomeExpenditureFigure(
      [{ period: '2024', income: 1_734_246_000_000, expenditure: 1_322_271_000_000, mark: 'observed' }],
      frameOf('zh'),
    );
    expect(figure.table.rows[0]).toEqual(['2024', 1_734_246_000_000, 1_322_271_000_000, 411_975_000_000, '观测']);
  });

  it.each(['balance-scenario', 'income-expenditure', 'months-payable', 'execution'])('%s can answer the pointer', (name) => {
    expect(() => toSvgText(samples[name]!(frameOf('zh', { interactive: true })))).not.toThrow();
  });

  it('draw nothing wrong from no rows', () => {
    for (const draw of [() => balanceFigure([], frameOf('zh')), () => incomeExpenditureFigure([], frameOf('zh'))]) {
      expect(toSvgText(draw())).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
