import { describe, expect, test } from 'vitest';
import { relationIssues } from '../../../src/reports/forms/relation-issues.ts';
import { issueText, addIssueWords } from '../../../src/i18n/issue-text.ts';
import { issueCatalogue } from '../../../src/i18n/issues/index.ts';
import { relationOutcomes } from '../../../src/tables/forms/form-relations.ts';
import { readFilledForm } from '../../../src/tables/forms/read-filled-form.ts';
import { openText } from '../../../src/tables/read/open-file.ts';
import { shippedForm } from './shipped-forms.ts';

addIssueWords(issueCatalogue);

/** The published form of a county (income and expenditure beside each other), 万元. */
const county = `某县2024年城乡居民基本医疗保险基金收支预算表,,,,,
,,,,,单位：万元
收入,,,支出,,
项目,2023年执行数,2024年预算数,项目,2023年执行数,2024年预算数
一、基本医疗保险费收入,27362,28219,一、基本医疗保险待遇支出,70764,70965
其中:集体扶持收入,,,其中:住院费用支出,59585,59585
城乡医疗救助资助收入,897,959,门诊费用支出,11179,11380
财政为困难人员代缴收入,1578,1275,二、大病保险支出,7270,6907
二、财政补贴收入,50441,49755,三、其他支出,,
其中:按规定标准补助收入,50033,49755,四、本年支出小计,78034,77872
对医保基金负担新冠病毒疫苗及接种费用的补助,408,,五、补助下级支出,,
三、利息收入,376,525,六、上解上级支出,,
四、其他收入,1474,,七、本年支出合计,78034,77872
五、本年收入小计,79653,78499,八、本年收支结余,1619,627
六、上级补助收入,,,九、年末滚存结余,36845,37472
七、下级上解收入,,,,,
八、本年收入合计,79653,78499,,,
九、上年结余,35226,36845,,,
总计,114879,115344,总计,114879,115344
`;

const definition = shippedForm('resident-budget');
const read = (text: string) => readFilledForm(openText({ name: '预算表.csv', bytes: new TextEncoder().encode(text) }).grids, definition);
const codes = (text: string): readonly string[] => {
  const { form, issues } = read(text);
  return [...issues, ...(form ? relationIssues(relationOutcomes(form), form.unitSize) : [])].map(({ code, place }) => `${code} ${place.cell ?? ''}`);
};

describe('a county’s published form', () => {
  test('is read line for line and passes', () => {
    const { form, issues } = read(county);
    expect(issues).toEqual([]);
    expect(form).toMatchObject({ found: 27, year: 2024, unitSize: 1e4 });
    expect(form!.value('premium', 'budget')).toBe(282_190_000);
    expect(form!.place('closing', 'execution')).toMatchObject({ file: '预算表.csv', cell: 'E15' });
    const outcomes = relationOutcomes(form!);
    expect(outcomes.length).toBeGreaterThanOrEqual(25);
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([]);
  });

  test('a misprint is named with both cells and the difference', () => {
    const { form } = read(county.replace('九、年末滚存结余,36845,37472', '九、年末滚存结余,36845,37502'));
    const [first, ...others] = relationIssues(relationOutcomes(form!), 1e4, 0);
    expect(issueText(first!, 'zh').message).toBe('勾稽不符：年末滚存结余 = 37502（F15），上年结余 + 本年收支结余 = 37472（C18 + F14），相差 30。');
    expect(issueText(first!, 'en').message).toContain('they differ by 30');
    expect(others.map(({ code, values }) => [code, values['relation'], values['leftCell'], values['rightCell']])).toEqual([['forms/relation-fails', 'expenditure_grand', 'F19', 'F13 + F15']]);
  });

  test('an opening balance that is not last year’s closing balance is named with both years', () => {
    const { form } = read(county.replace('九、上年结余,35226,36845', '九、上年结余,35226,36846'));
    expect(relationIssues(relationOutcomes(form!), 1e4).map(({ values }) => [values['relation'], values['leftCell'], values['rightCell'], values['difference']])).toContainEqual(['opening', 'C18', 'E15', '1.00']);
  });

  test('numbers and brackets may be written in other ways', () => {
    const otherwise = county.replace('一、基本医疗保险费收入', '（一）　基本医疗保险费收入').replace('二、财政补贴收入', '２．财政补贴收入').replace('其中:集体扶持收入', '　　其中：集体扶持收入').replace('27362', '２７，３６２'.replace('，', ''));
    expect(codes(otherwise)).toEqual([]);
  });
});

describe('the same form set otherwise', () => {
  const rows = county.trim().split('\n').map((row) => row.split(','));
  const sides = (head: readonly string[]): string => [
    ['单位：元'], head,
    ['', '收入'], ...rows.slice(4).map((row) => row.slice(0, 3)), ['', '支出'], ...rows.slice(4).map((row) => row.slice(3, 6)).filter(([name]) => name !== ''),
  ].map((row) => row.join(',')).join('\n');

  test('income above expenditure, in yuan, years in another order', () => {
    const text = sides(['项目', '2023年执行数', '2024年预算数']).replaceAll('\n,收入', '\n收入').replaceAll('\n,支出', '\n支出');
    const { form, issues } = read(text);
    expect(issues).toEqual([]);
    expect([form!.found, form!.unitSize, form!.value('closing', 'budget')]).toEqual([27, 1, 37472]);
    expect(form!.value('income_grand', 'budget')).toBe(form!.value('expenditure_grand', 'budget'));
    expect(relationOutcomes(form!).every(({ state }) => state === 'holds')).toBe(true);
    const swapped = text.replace('2023年执行数,2024年预算数', '2024年预算数,2023年执行数').replace(/^([^,\n]+),(\d*),(\d*)$/gm, '$1,$3,$2');
    expect(read(swapped).form!.value('closing', 'budget')).toBe(37472);
  });

  test('numbers in a column of their own, a per cent column at the end', () => {
    const split = county.split('\n').map((row, at) => {
      if (at < 2) return row;
      const side = ([name = '', ...figures]: readonly string[]): string => {
        const [, number = '', rest = name] = /^([一二三四五六七八九])、(.*)$/.exec(name) ?? [];
        return [number, rest, ...figures, at === 3 ? '增减%' : at > 3 && figures[0] ? '1.5%' : ''].join(',');
      };
      const cells = row.split(',');
      return cells.length < 6 ? row : `${side(cells.slice(0, 3))},${side(cells.slice(3))}`;
    }).join('\n');
    const { form, issues } = read(split);
    expect(issues).toEqual([]);
    expect([form!.found, form!.value('premium', 'execution')]).toEqual([27, 273_620_000]);
    expect(relationOutcomes(form!).every(({ state }) => state === 'holds')).toBe(true);
  });
});

describe('columns of several years', () => {
  const single = (head: string, figures: string): string => ['单位：元', `项目,${head}`, ...definition.lines.map(({ label }) => `${label.zh},${figures}`)].join('\n');

  test('a budget of the year before is not read as this year’s, and is named as unread', () => {
    // 2023年预算数 stood first and was read as the budget of 2024.
    const { form, issues } = read(single('2023年预算数,2023年执行数,2024年预算数', '1,2,3'));
    expect([form!.year, form!.value('premium', 'execution'), form!.value('premium', 'budget')]).toEqual([2024, 2, 3]);
    expect(issues.map(({ code, place, values }) => [code, place.cell, values['found']])).toContainEqual(['forms/column-unread', 'B2', '2023年预算数']);
  });

  test('a final account is that of the form’s year, with a year before or after beside it', () => {
    const outturn = shippedForm('resident-outturn');
    const readOutturn = (head: string, figures: string) => readFilledForm(openText({ name: '决算表.csv', bytes: new TextEncoder().encode(single(head, figures)) }).grids, outturn).form!;
    const values = (form: ReturnType<typeof readOutturn>) => [form.year, ...['budget', 'adjusted', 'outturn'].map((column) => form.value('premium', column))];
    expect(values(readOutturn('2023年决算数,2024年预算数,2024年调整预算数,2024年决算数', '1,2,3,4'))).toEqual([2024, 2, 3, 4]);
    expect(values(readOutturn('2024年预算数,2024年调整预算数,2024年决算数,2025年预算数', '2,3,4,5'))).toEqual([2024, 2, 3, 4]);
  });

  test('heads without a year are matched by their words alone', () => {
    const { form, issues } = read(single('上年执行数,本年预算数', '2,3'));
    expect([form!.value('premium', 'execution'), form!.value('premium', 'budget')]).toEqual([2, 3]);
    expect(issues.filter(({ code }) => code.startsWith('forms/column'))).toEqual([]);
  });
});

describe('a form that was changed', () => {
  test('a line that was moved is named with its cell, and still read', () => {
    const lines = county.split('\n');
    const [interest, other] = [lines[11]!, lines[12]!];
    const swap = (row: string, from: string): string => [...from.split(',').slice(0, 3), ...row.split(',').slice(3)].join(',');
    lines[11] = swap(interest, other);
    lines[12] = swap(other, interest);
    expect(codes(lines.join('\n'))).toEqual(['forms/line-moved A13']);
  });

  test('a renumbered and a renamed line are named', () => {
    expect(codes(county.replace('三、利息收入', '四、利息收入'))).toEqual(['forms/line-renumbered A12']);
    expect(codes(county.replace('三、利息收入', '三、存款利息'))).toEqual(['forms/line-renamed A12']);
  });

  test('an inserted line is named, and its figure breaks the total', () => {
    const inserted = county.replace('四、其他收入,1474,,', '四、其他收入,1374,,').replace('五、本年收入小计', '滞纳金,100,,,,\n五、本年收入小计');
    expect(codes(inserted)).toEqual(['forms/line-inserted A14', 'forms/relation-fails B15']);
  });

  test('a missing line is named by its neighbour', () => {
    expect(codes(county.replace('四、其他收入,1474,', ',,').replace('三、利息收入,376', '三、利息收入,1850'))).toEqual(['forms/line-missing A12']);
  });

  test('words where a number belongs are named with their cell', () => {
    expect(codes(county.replace('九、上年结余,35226', '九、上年结余,见附表'))).toContain('forms/number-expected B18');
  });

  test('parts that exceed their whole are named', () => {
    expect(codes(county.replace('897,959', '897,30000'))).toEqual(['forms/relation-exceeds C6']);
  });

  test('text that begins like a formula stays text and is named', () => {
    const planted = county.replace('四、其他收入,1474,,', "四、其他收入,=cmd|'/c calc'!A1,,").replace('六、上级补助收入,,', '=HYPERLINK("x"),5,6');
    expect(codes(planted)).toEqual(expect.arrayContaining(['forms/number-expected B13', 'forms/line-missing A14', 'forms/line-inserted A15']));
  });

  test('another table is refused', () => {
    expect(codes('年度,参保人数\n2024,3000\n')).toEqual(['forms/not-this-form ']);
  });
});
