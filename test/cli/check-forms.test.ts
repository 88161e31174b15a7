import { describe, expect, it } from 'vitest';
import { line } from './overlay.ts';

interface FormDocument {
  readonly files: readonly {
    readonly scheme: string | null;
    readonly year: number;
    readonly passed: number;
    readonly total: number;
    readonly relations: readonly { readonly id: string; readonly state: string; readonly difference: number; readonly left: readonly { readonly cell: string }[]; readonly right: readonly { readonly cell: string }[] }[];
    readonly issues: readonly { readonly code: string }[];
  }[];
}

const checked = async (words: string, files = {}): Promise<FormDocument & { readonly code: number }> => {
  const { stdout, code } = await line(`check ${words} --json`, files);
  return { ...(JSON.parse(stdout) as FormDocument), code };
};

describe('hengsuan check --form', () => {
  it('passes a county’s published form', async () => {
    const { files, code } = await checked('--form resident-budget county-resident-2024');
    expect(code).toBe(0);
    expect(files.map(({ scheme, year, passed, total }) => [scheme, year, passed === total && total > 10])).toEqual([['resident', 2023, true], ['resident', 2024, true]]);
  });

  it('flags one of Tacheng’s three statements by 30.00, and names both cells', async () => {
    const { files, code } = await checked('--form fund-balance tacheng-2024');
    expect(code).toBe(1);
    expect(files.map(({ scheme, passed, total }) => [scheme, total - passed])).toEqual([['employee', 1], ['resident', 0], ['assistance', 0]]);
    const [failing] = files[0]!.relations.filter(({ state }) => state === 'fails');
    expect(Number((failing!.difference / 1e4).toFixed(2))).toBe(30);
    expect([failing!.left.map(({ cell }) => cell), failing!.right.map(({ cell }) => cell)]).toEqual([['F13'], ['C13', 'F12']]);
  });

  it('holds what a city takes from below against what its counties sent up', async () => {
    const form = (below: string, above: string): string => `单位：元\n收入,2027年预算数,支出,2027年预算数\n一、基本医疗保险费收入,100,一、基本医疗保险待遇支出,${50 + Number(below) / 2}\n二、财政补贴收入,0,六、上解上级支出,${above}\n七、下级上解收入,${below},七、本年支出合计,\n`;
    const files = { 'city.csv': form('70', ''), 'a.csv': form('', '40'), 'b.csv': form('', '25') };
    const { files: [city] } = await checked('--form resident-budget city.csv --below a.csv --below b.csv', files);
    expect(city!.relations.filter(({ id }) => id === 'between_levels')).toMatchObject([{ state: 'fails', difference: 5, left: [{ cell: 'B5' }], right: [{ cell: 'D4' }, { cell: 'D4' }] }]);
  });

  it('says which forms there are', async () => {
    const { stderr, code } = await line('check --form budget x.csv --lang en');
    expect(code).toBe(2);
    expect(stderr).toContain('resident-budget');
  });
});

describe('hengsuan export --form', () => {
  it.each(['xlsx', 'csv'])('writes a form as %s that is read back and passes', async (kind) => {
    const written: Record<string, Uint8Array> = {};
    const { stdout, code } = await line(`export national-residents --form resident-budget --set control_target=0.02 --${kind} form.${kind} --lang en`, {}, {}, written);
    expect([stdout, code]).toEqual([expect.stringMatching(/^Wrote form\.\w+: Budget of the residents' medical insurance fund, 2027; (\d+) of \1 relations hold\.\n$/), 0]);
    const { files, code: read } = await checked(`--form resident-budget form.${kind}`, { [`form.${kind}`]: written[`form.${kind}`]! });
    expect(read).toBe(0);
    expect(files[0]!.total).toBeGreaterThan(16);
    expect(files[0]!.passed).toBe(files[0]!.total);
    expect(files[0]!.issues).toEqual([]);
  });

  it('sets budgets of past years beside what came of them', async () => {
    const written: Record<string, Uint8Array> = {};
    const { code } = await line('export region-residents --form resident-outturn --csv out.csv', {}, {}, written);
    expect(code).toBe(0);
    const rows = new TextDecoder().decode(written['out.csv']).split('\r\n').filter((row) => row.startsWith('八、本年收入合计'));
    const [, budget, adjusted, outturn, difference] = rows[0]!.split(',').map(Number);
    expect(adjusted).toBe(budget);
    expect(Math.abs(outturn! - adjusted! - difference!)).toBeLessThan(0.005);
  });

  it('does not fill the form of another fund', async () => {
    expect((await line('export national-employees --form resident-budget --csv x.csv')).stderr).toContain('forms/other-fund');
  });
});
