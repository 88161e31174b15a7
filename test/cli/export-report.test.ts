import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { codesIn, isWorded, line } from './overlay.ts';

async function exported(words: string | readonly string[]) {
  const written: Record<string, Uint8Array> = {};
  const outcome = await line(words, {}, {}, written);
  const html = written['out.html'];
  return { ...outcome, written, page: html && new JSDOM(new TextDecoder().decode(html)).window.document };
}

describe('hengsuan export --html, --docx', () => {
  // Few paths: the chances themselves are tested with the simulation.
  it('writes the explanation of a budget with chances of the same fund’s projection, in both formats at once', { timeout: 60_000 }, async () => {
    const { code, stdout, page, written } = await exported('export national-employees --set control_target=0.02 --paths 200 --seed 5 --html out.html --docx out.docx --lang zh');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^已写出 out\.html（\d+ kB）：全国职工医保统筹基金 2027 预算编制说明 按方案编制：.*\n已写出 out\.docx/);
    const text = page!.body.textContent;
    for (const said of ['一、编制依据', '控费目标（比不控费压减）由 0.00% 改为 2.00%，自 2027 年 1 月起', '200 条路径，种子 5', '不需要采取弥补措施', '本预算可以报送']) expect(text).toContain(said);
    // The data's own remarks are not read here, and it is not said that there are none.
    expect(text).not.toContain('没有注记');
    expect(strFromU8(unzipSync(written['out.docx']!)['word/document.xml']!)).toContain('一、编制依据');
  });

  // The same figures under another name: what counts is that the line gives them.
  it('cites no chances of the shipped fund for figures of one’s own', { timeout: 60_000 }, async () => {
    const names = readdirSync(path.join(root, 'datasets/national'));
    const files = Object.fromEntries(names.map((name) => [`my-county/${name}`, readFileSync(path.join(root, 'datasets/national', name), 'utf8')]));
    for (const model of ['employee/pool-budget', 'national-employees']) {
      const written: Record<string, Uint8Array> = {};
      const { code } = await line(`export ${model} --data my-county --to 2027 --paths 100 --html out.html --lang zh`, files, {}, written);
      expect(code).toBe(0);
      const text = new TextDecoder().decode(written['out.html']);
      expect(text).toContain('不给出可能性');
      expect(text).not.toContain('据同一基金的长期预测');
    }
  });

  it('says the same of its files as JSON', { timeout: 60_000 }, async () => {
    const { stdout } = await exported('export region-residents --html out.html --paths 100 --json');
    expect(JSON.parse(stdout)).toMatchObject({ format: 'hengsuan.export/1', files: [{ kind: 'html', file: 'out.html', report: 'explanation' }] });
  });

  it('writes a projection with the paths and seed of the line', { timeout: 60_000 }, async () => {
    const { code, page } = await exported('export national-residents --report projection --paths 200 --seed 9 --to 2035 --html out.html --lang en');
    expect(code).toBe(0);
    expect(page!.body.textContent).toContain('Ranges are of 200 paths with seed 9');
    expect(page!.body.textContent).toMatch(/Last actual year: ?2025/);
    expect(page!.querySelectorAll('table').length).toBeGreaterThanOrEqual(6);
  });

  it('writes a settlement paper that nobody has signed', async () => {
    const statement = '2023:premium=96368000,claims_paid=88120000;2024:premium=97200000,claims_paid=99630000';
    const { code, page } = await exported(['export', 'guangzhou', '--report', 'settlement', '--statement', statement, '--set', 'surplus_line=5%', '--set', 'loss_end=5%', '--html', 'out.html', '--lang', 'zh']);
    expect(code).toBe(0);
    // Half of a loss of 2.5%: 97 200 000 − 99 630 000 = −2 430 000.
    expect(page!.body.textContent).toContain('1\u202f215\u202f000.00');
    expect(page!.querySelector('.state')!.textContent).toBe('未签发');
  });

  it('writes what a reform does to each payer', { timeout: 60_000 }, async () => {
    const { code, page } = await exported('export benefits/resident-city --report benefits --data synthetic:resident:2000:7 --set deductible.tertiary=300 --to 2025 --html out.html --lang zh');
    expect(code).toBe(0);
    expect(page!.body.textContent).toMatch(/改革：各基金支付合计 .*比现行增加/);
    expect(page!.body.textContent).toMatch(/个人自付 .*减少/);
  });

  it('refuses what is no budget, a report there is not, and a folder that is not there', async () => {
    const plan = await exported('export corridor/guangzhou --html out.html --lang zh');
    expect([plan.code, codesIn(plan.stderr), isWorded(plan.stderr)]).toEqual([1, ['cli/not-a-budget'], true]);
    const none = await exported('export national-employees --report whatever --html out.html');
    expect([none.code, none.stderr.includes('explanation, projection, benefits, settlement')]).toEqual([2, true]);
    const short = await exported('export national-employees --to 2026 --html out.html --lang zh');
    expect([short.code, codesIn(short.stderr), isWorded(short.stderr)]).toEqual([1, ['report/no-budget-year'], true]);
    const missing = await exported('export corridor/guangzhou --report settlement --html out.html');
    expect(missing.code).toBe(2);
  });
});
