import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/reports/excel/read-workbook.ts';
import { engineRun, projects } from './engine.ts';
import { codesIn, isWorded, line } from './overlay.ts';
import { files } from './small-plan.ts';

async function exported(words: string | readonly string[], own: Parameters<typeof line>[1] = {}) {
  const written: Record<string, Uint8Array> = {};
  const outcome = await line(words, own, {}, written);
  const { workbook } = await readWorkbook(written['out.xlsx'] ?? new Uint8Array(), 'out.xlsx');
  const sheet = (name: string) => workbook!.sheets.find((one) => one.name === name)!;
  /** Cells of the row of a quantity and element, by column. */
  const row = (name: string, quantity: string, element = '') => {
    const cells = [...sheet(name).cells.values()];
    const own = cells.filter(({ column, value }) => column === 0 && value === quantity).find(({ row }) => (sheet(name).cells.get(`${row},1`)?.value ?? '') === element)!;
    return (column: number) => sheet(name).cells.get(`${own.row},${column}`);
  };
  return { ...outcome, workbook, sheet, row };
}

/** One row more than a workbook takes. */
const many = `settlement,member,day,level,group,expense\n${Array.from({ length: 20_001 }, (_, row) => `S${row},P1,5,primary,ordinary,1000`).join('\n')}\n`;

const first = 5;

describe('hengsuan export --xlsx', () => {
  it('writes the run of a project with its formulas, and says what it wrote', async () => {
    const { stdout, stderr, code, row, sheet } = await exported('export national-employees --xlsx out.xlsx --lang zh');
    expect([code, stderr.includes('错误')]).toEqual([0, false]);
    expect(stdout).toMatch(/^已写出 out\.xlsx（\d+ kB）：目录、参数、输入、计算、检查；\d+ 个带公式的单元格，没有只写数值的量。\n$/);
    const run = engineRun(projects.find(({ id }) => id === 'national-employees')!);
    run.periods.forEach((period, t) => expect(row('计算', 'income')(first + t)?.value, period).toBe(run.value('income', period)));
    expect(row('计算', 'income')(first + run.periods.length - 1)!.formula).toMatch(/^[A-Z]+\d+\+/);
    expect([...sheet('目录').cells.values()].filter(({ column }) => column === 2).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['employee/pool-budget', '无，即基线', expect.stringMatching(/ sha256 [0-9a-f]{64}$/)]),
    );
  });

  it('writes the scenario that the line makes', async () => {
    const { row, sheet } = await exported('export national-employees --set employer_rate=0.09@2027-01 --xlsx out.xlsx --lang zh');
    const years = [...sheet('参数').cells.values()].filter((cell) => cell.row === 2 && cell.column >= first);
    const at = years.find(({ value }) => value === 2027)!.column;
    expect(row('参数', 'employer_rate')(at)).toMatchObject({ value: 0.09 });
    expect(row('参数', 'employer_rate')(at)!.formula).toBeUndefined();
    expect([...sheet('目录').cells.values()].map(({ value }) => value)).toContain('employer_rate = 0.09 @ 2027-01');
  });

  it('writes a plan with the records of a file, in English', async () => {
    const { stdout, code, sheet } = await exported('export plan.yaml --data 结算.csv --to 2026 --xlsx out.xlsx --lang en', files);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Wrote out\.xlsx \(\d+ kB\): Contents, Parameters, Rows(, Checks)?; \d+ cells with live formulas/);
    const ids = [...sheet('Rows').cells.values()].filter(({ row }) => row === 2).map(({ value }) => value);
    expect(ids.slice(0, 8)).toEqual(['member', 'level', 'group', 'expense', 'basic', 'assistance', 'own', 'own_so_far']);
    expect(sheet('Rows').cells.get('8,8')!.formula).toBe('IF(B9=B8,I8,0)+H9');
  });

  it('says what it wrote as JSON', async () => {
    const { stdout } = await exported('export national-employees --xlsx out.xlsx --json');
    expect(JSON.parse(stdout)).toMatchObject({ format: 'hengsuan.export/1', files: [{ kind: 'xlsx', file: 'out.xlsx', values_only: [] }] });
  });

  it.each([
    ['export national-employees', 2, []],
    ['export no-such-model --xlsx out.xlsx', 1, ['cli/model-unknown']],
    ['export national-employees --xlsx nowhere/out.xlsx', 1, ['cli/file-not-written']],
    ['export benefits/resident-layered --to 2026 --xlsx out.xlsx', 1, ['cli/row-table-not-given']],
    ['export plan.yaml --to 2026 --data many.csv --xlsx out.xlsx', 1, ['workbook/too-many-rows']],
  ])('refuses %s in both languages', async (words, code, codes) => {
    for (const lang of ['zh', 'en']) {
      const refused = await line(`${words} --lang ${lang}`, { ...files, 'many.csv': many });
      expect([refused.code, refused.stdout]).toEqual([code, '']);
      expect(codesIn(refused.stderr)).toEqual(codes);
      expect(isWorded(refused.stderr)).toBe(true);
    }
  });
});
