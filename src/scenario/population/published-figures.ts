import type { Label, Period, Quantity, Source } from '../../language/model.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Scheme } from './elements.ts';

/**
 * How the generator stands to a published figure: `fitted`: it is made to give it; `chosen`: an assumption was chosen so
 * that it falls into the published range; `compared`: it was not used.
 */
export type Standing = 'fitted' | 'chosen' | 'compared';

export interface PublishedFigure {
  readonly id: FigureId;
  readonly scheme: Scheme;
  readonly label: Label;
  readonly unit: string;
  /** One number, or the ends of a published range. */
  readonly low: number;
  readonly high: number;
  readonly standing: Standing;
  readonly source: Source;
  readonly note?: Label;
}

export type FigureId =
  | 'admissions' | 'relative_admissions' | 'admitted'
  | 'cost' | 'cost_primary' | 'cost_secondary' | 'cost_tertiary' | 'variation' | 'top_tenth_of_inpatients' | 'top_tenth_of_insured'
  | 'cost_per_head' | 'cost_per_active' | 'cost_per_retired' | 'retired_ratio'
  | 'remote' | 'cross_province' | 'ineligible';

interface Entry {
  readonly id: FigureId;
  readonly label: Label;
  readonly standing: Standing;
  /** Quantity of the model that holds the value, and the parameter whose source it has. */
  readonly value: (scheme: Scheme) => readonly [quantity: string, element?: string];
  readonly upper?: string;
  readonly parameter: string;
  /** Both schemes, if absent. */
  readonly only?: Scheme;
}

const ofScheme = (quantity: string, suffix = '') => (scheme: Scheme) => [quantity, `${scheme}${suffix}`] as const;
const ofAll = (quantity: string) => () => [quantity] as const;
const ofStatus = (quantity: string, status: string) => () => [quantity, status] as const;

const entries: readonly Entry[] = [
  { id: 'admissions', label: { zh: '每人每年住院次数', en: 'Admissions per insured person' }, standing: 'fitted', value: ofScheme('scheme_admission_rate'), parameter: 'scheme_admission_rate' },
  { id: 'relative_admissions', label: { zh: '退休与在职住院率之比', en: 'Admission rate of the retired against the active' }, standing: 'fitted', value: ofStatus('relative_admissions', 'retired'), parameter: 'relative_admissions', only: 'employee' },
  { id: 'cost', label: { zh: '次均住院费用', en: 'Cost per admission' }, standing: 'fitted', value: ofScheme('scheme_cost'), parameter: 'scheme_cost' },
  { id: 'cost_primary', label: { zh: '次均住院费用：一级及以下', en: 'Cost per admission: primary and below' }, standing: 'fitted', value: ofScheme('hospital_cost', '.primary'), parameter: 'hospital_cost' },
  { id: 'cost_secondary', label: { zh: '次均住院费用：二级', en: 'Cost per admission: secondary' }, standing: 'fitted', value: ofScheme('hospital_cost', '.secondary'), parameter: 'hospital_cost' },
  { id: 'cost_tertiary', label: { zh: '次均住院费用：三级', en: 'Cost per admission: tertiary' }, standing: 'fitted', value: ofScheme('hospital_cost', '.tertiary'), parameter: 'hospital_cost' },
  { id: 'cost_per_head', label: { zh: '人均医疗机构费用', en: 'Cost at institutions per head' }, standing: 'fitted', value: ofScheme('scheme_cost_per_head'), parameter: 'institution_cost' },
  { id: 'cost_per_active', label: { zh: '在职人均医疗机构费用', en: 'Cost at institutions per active person' }, standing: 'fitted', value: ofStatus('institution_cost_per_head', 'active'), parameter: 'relative_institution_cost', only: 'employee' },
  { id: 'cost_per_retired', label: { zh: '退休人均医疗机构费用', en: 'Cost at institutions per retired person' }, standing: 'fitted', value: ofStatus('institution_cost_per_head', 'retired'), parameter: 'relative_institution_cost', only: 'employee' },
  { id: 'retired_ratio', label: { zh: '退休与在职人均医疗机构费用之比', en: 'Cost at institutions, retired against active' }, standing: 'fitted', value: ofAll('retired_ratio'), parameter: 'relative_institution_cost', only: 'employee' },
  { id: 'remote', label: { zh: '异地就医费用占比', en: 'Share of cost outside the pooling area' }, standing: 'fitted', value: ofScheme('remote_share'), parameter: 'remote_cost' },
  { id: 'cross_province', label: { zh: '异地费用中跨省的部分', en: 'Part of remote cost outside the province' }, standing: 'fitted', value: ofScheme('cross_province_part'), parameter: 'cross_province_cost' },
  { id: 'ineligible', label: { zh: '政策范围外费用占住院费用', en: 'Ineligible part of inpatient cost' }, standing: 'fitted', value: (scheme) => ['ineligible_share', scheme === 'employee' ? 'active' : 'resident'], parameter: 'policy_ratio' },
  { id: 'admitted', label: { zh: '一年内住过院的人（公布为农村样本）', en: 'Persons admitted in the year (published for a rural sample)' }, standing: 'compared', value: ofAll('published_admitted_share'), parameter: 'published_admitted_share', only: 'resident' },
  { id: 'variation', label: { zh: '一次住院费用的变异系数', en: 'Coefficient of variation of an admission’s cost' }, standing: 'chosen', value: ofAll('published_variation_low'), upper: 'published_variation_high', parameter: 'published_variation_low' },
  { id: 'top_tenth_of_inpatients', label: { zh: '住院者前10%的住院费用份额', en: 'Share of inpatient spending of the top 10% of inpatients' }, standing: 'compared', value: ofAll('published_top_tenth'), parameter: 'published_top_tenth' },
  { id: 'top_tenth_of_insured', label: { zh: '参保人前10%的费用份额（公布为超过）', en: 'Share of spending of the top 10% of the insured (published as more than)' }, standing: 'compared', value: ofAll('published_top_tenth_of_insured'), parameter: 'published_top_tenth_of_insured' },
];

/** The published figures of one year that a synthetic population is held against, with their sources, as the run has them. */
export function publishedFigures(run: EvaluatedRun, period: Period): readonly PublishedFigure[] {
  return (['employee', 'resident'] as const).flatMap((scheme) => entries.filter(({ only }) => only === undefined || only === scheme).map((entry) => published(run, period, scheme, entry)));
}

function published(run: EvaluatedRun, period: Period, scheme: Scheme, { id, label, standing, value, upper, parameter }: Entry): PublishedFigure {
  const read = ([quantity, element]: readonly [string, string?]): number => {
    const found = run.value(quantity, period, element);
    if (found === undefined) throw new RangeError(`publishedFigures: a run with ${quantity} in ${period}; got none for ${element ?? 'it'}`);
    return found;
  };
  const quantity = run.model.quantities.get(value(scheme)[0])!;
  const { source, note } = inForce(run.model.quantities.get(parameter)!, period);
  const low = read(value(scheme));
  return { id, scheme, label, unit: quantity.unitText, low, high: upper === undefined ? low : read([upper]), standing, source, ...(note && { note }) };
}

/** The dated value of a parameter that began last. */
function inForce({ name, values }: Quantity, period: Period) {
  const found = values.filter(({ from }) => from.slice(0, period.length) <= period).reduce((last, each) => (last && last.from > each.from ? last : each), values[0]);
  if (!found) throw new RangeError(`publishedFigures: a parameter with values; got ${name}`);
  return found;
}
