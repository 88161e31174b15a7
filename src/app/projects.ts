import type { Label } from '../language/model.ts';
import type { MoneyScale } from '../i18n/scales.ts';

/** A complete example that the program brings with it: a model on a dataset over a stretch of years. */
export interface ProjectEntry {
  readonly id: string;
  readonly title: Label;
  /** What its figures stand for before any change. */
  readonly baseline: Label;
  /** Id of a model file. */
  readonly model: string;
  /** Folder of `datasets/`. */
  readonly dataset: string;
  readonly from: string;
  readonly to: string;
  readonly money: MoneyScale;
  /** Last year whose figures the budget may know; later ones are kept to compare with. */
  readonly known?: string;
}

export const projects: readonly ProjectEntry[] = [
  {
    id: 'national-employees',
    title: { zh: '全国职工医保统筹基金 2027 预算', en: 'National employee pooled fund, budget 2027' },
    baseline: { zh: '2027 预算草案', en: 'Draft budget 2027' },
    model: 'employee/pool-budget',
    dataset: 'national',
    from: '2018',
    to: '2027',
    money: 'hundredMillionYuan',
  },
  {
    id: 'national-residents',
    title: { zh: '全国居民医保基金 2027 预算', en: 'National resident fund, budget 2027' },
    baseline: { zh: '2027 预算草案', en: 'Draft budget 2027' },
    model: 'resident/fund-budget',
    dataset: 'national',
    from: '2018',
    to: '2027',
    money: 'hundredMillionYuan',
  },
  {
    id: 'region-employees',
    title: { zh: '某地职工医保基金 2021–2022 预算与实际', en: 'A region’s employee fund, budgets 2021–2022 against actuals' },
    baseline: { zh: '以 2020 年数据编制', en: 'Drafted on figures to 2020' },
    model: 'employee/whole-fund',
    dataset: 'region-2014-2022',
    from: '2014',
    to: '2022',
    money: 'tenThousandYuan',
    known: '2020',
  },
  {
    id: 'region-residents',
    title: { zh: '某地居民医保基金 2021–2022 预算与实际', en: 'A region’s resident fund, budgets 2021–2022 against actuals' },
    baseline: { zh: '以 2020 年数据编制', en: 'Drafted on figures to 2020' },
    model: 'resident/per-head',
    dataset: 'region-2014-2022',
    from: '2014',
    to: '2022',
    money: 'tenThousandYuan',
    known: '2020',
  },
];
