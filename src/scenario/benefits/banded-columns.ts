/** A column of a table by bands and the headers it goes by. */
export interface BandedColumn {
  readonly id: string;
  readonly names: readonly string[];
  readonly labelZh: string;
  readonly labelEn: string;
}

const column = (id: string, labelZh: string, labelEn: string, ...names: readonly string[]): BandedColumn => ({ id, labelZh, labelEn, names: [id, labelZh, labelEn, ...names] });

/** Columns of numbers. `eligible` or `expense` says of what the bands are. */
export const bandedColumns = {
  from: column('from', '下限', 'From', '费用下限', '年度费用下限'),
  to: column('to', '上限', 'To', '费用上限', '年度费用上限'),
  persons: column('persons', '人数', 'Persons', '参保人数'),
  expense: column('expense', '医疗总费用', 'Total expense', '总费用', '费用合计', 'amount', '金额'),
  eligible: column('eligible', '政策范围内费用', 'Eligible expense', '合规费用'),
  admissions: column('admissions', '住院次数', 'Admissions', '次数', 'claims'),
  excluded: column('excluded', '目录外自费', 'Outside the catalogue', '全自费'),
  own_first: column('own_first', '先自付', 'Own first share', '乙类先自付'),
  excluded_deviation: column('excluded_deviation', '目录外自费偏差', 'Deviation of excluded'),
  own_first_deviation: column('own_first_deviation', '先自付偏差', 'Deviation of own first share'),
} as const;

/** Columns of categories; a plan's own column is also known by its label. */
export const categoryHeaders: Readonly<Record<string, readonly string[]>> = {
  service: ['医疗类别', '类别'],
  level: ['医院级别', '级别'],
  status: ['人员类别', '参保身份'],
  group: ['救助对象类别', '人群'],
  place: ['就医地'],
  referral: ['转诊', '是否转诊'],
};
