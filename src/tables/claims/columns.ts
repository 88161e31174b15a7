import type { Code, Column, Contract } from '../contract.ts';

/**
 * The columns of a table of claims, one row a settlement of one person, with the words that exports of settlement
 * systems use for them. Written as a contract for the sake of its template and its words only: figures of a contract are
 * kept cell by cell and refused file by file, claims are millions of rows of which faulty ones are left out.
 */

const yes = ['是', '1', 'y', 'yes', '有'];
const no = ['否', '0', 'n', 'no', '无', '没有'];

const services: readonly Code[] = [
  {
    id: 'inpatient', label: { zh: '住院', en: 'Inpatient' },
    synonyms: ['普通住院', '住院医疗', '日间手术', '日间病房', '生育住院', '转外住院', '异地住院', '住院费用', 'hospital', 'ip'],
  },
  {
    id: 'outpatient', label: { zh: '门诊', en: 'Outpatient' },
    synonyms: ['普通门诊', '门急诊', '急诊', '门诊统筹', '门诊医疗', '门诊慢病', '门诊慢性病', '门诊慢特病', '门诊特殊病', '门诊大病', '门诊特病', '门慢', '门特', '门诊费用', 'op', 'clinic'],
  },
];

const levels: readonly Code[] = [
  {
    id: 'primary', label: { zh: '一级及以下', en: 'Primary' },
    synonyms: ['一级', '一级医院', '一级医疗机构', '一级甲等', '一级乙等', '一级丙等', '一甲', '一乙', '未定级', '无等级', '无级别', '未评级', '基层', '基层医疗机构', '乡镇卫生院', '卫生院', '社区', '社区卫生服务中心', '社区医院', '村卫生室', 'first', 'grade 1', 'level 1'],
  },
  {
    id: 'secondary', label: { zh: '二级', en: 'Secondary' },
    synonyms: ['二级医院', '二级医疗机构', '二级甲等', '二级乙等', '二级丙等', '二甲', '二乙', 'second', 'grade 2', 'level 2'],
  },
  {
    id: 'tertiary', label: { zh: '三级', en: 'Tertiary' },
    synonyms: ['三级医院', '三级医疗机构', '三级甲等', '三级乙等', '三级丙等', '三级特等', '三甲', '三乙', '市级三级', '市三级', '非省级三级', 'third', 'grade 3', 'level 3'],
  },
  {
    id: 'provincial_tertiary', label: { zh: '省级三级', en: 'Provincial tertiary' },
    synonyms: ['省三级', '省属三级', '省部级三级', '省级三甲', '省三甲', '省级三级甲等', '省级三级医院', '三级省级', '省级医院'],
  },
];

const statuses: readonly Code[] = [
  {
    id: 'active', label: { zh: '在职', en: 'Active' },
    synonyms: ['在职职工', '在职人员', '职工在职', '职工医保在职', '灵活就业', '灵活就业人员', '灵活就业在职', 'employee', 'working'],
  },
  {
    id: 'retired', label: { zh: '退休', en: 'Retired' },
    synonyms: ['退休职工', '退休人员', '职工退休', '职工医保退休', '灵活就业退休', '退职', 'retiree', 'pensioner'],
  },
  {
    id: 'resident', label: { zh: '居民', en: 'Resident' },
    synonyms: ['城乡居民', '参保居民', '居民医保', '普通居民', '城乡居民基本医疗保险', '居民基本医疗保险', '城乡居民医保', '成年居民', '老年居民', '未成年居民', '学生儿童', '学生', '儿童', '大学生', '中小学生', '新生儿', 'residents'],
  },
];

const groups: readonly Code[] = [
  {
    id: 'ordinary', label: { zh: '普通人员', en: 'Ordinary' },
    synonyms: ['普通', '一般', '一般人员', '一般人群', '普通参保人', '普通参保人员', '普通群众', '非救助对象', '无', '否', '0', 'none'],
  },
  {
    id: 'extremely_poor', label: { zh: '特困人员', en: 'Extremely poor' },
    synonyms: ['特困', '特困供养', '特困供养人员', '特困救助供养对象', '特困对象', '五保', '五保户', '孤儿', '事实无人抚养儿童'],
  },
  {
    id: 'minimum_living', label: { zh: '低保对象', en: 'Minimum living allowance' },
    synonyms: ['低保', '低保户', '低保人员', '最低生活保障', '最低生活保障对象', '城乡低保', '城市低保', '农村低保', '返贫致贫', '返贫致贫人口', '返贫致贫人员'],
  },
  {
    id: 'monitored', label: { zh: '监测对象', en: 'Monitored' },
    synonyms: ['防返贫监测对象', '防止返贫监测对象', '防止返贫监测帮扶对象', '返贫监测对象', '易返贫致贫人口', '边缘易致贫户', '脱贫不稳定户', '突发严重困难户', '监测户'],
  },
  {
    id: 'marginal', label: { zh: '低保边缘', en: 'Marginal' },
    synonyms: ['低边', '低保边缘家庭', '低保边缘家庭成员', '低保边缘对象', '低保边缘人口', '最低生活保障边缘家庭成员', '低收入', '低收入家庭', '低收入人口'],
  },
  {
    id: 'illness_poor', label: { zh: '因病致贫', en: 'Poor through illness' },
    synonyms: ['因病致贫重病患者', '因病致贫家庭重病患者', '因病致贫人员', '支出型困难家庭', '支出型困难', '支出型贫困'],
  },
];

const places: readonly Code[] = [
  {
    id: 'local', label: { zh: '统筹区内', en: 'Local' },
    synonyms: ['本地', '市内', '本市', '统筹区', '本统筹区', '区内', '县内', '市域内', '异地安置', '异地安置退休', '异地长期居住', '长驻异地', '常驻异地', '本地就医', '非异地', ...no],
  },
  {
    id: 'outside_city', label: { zh: '省内市外', en: 'Outside the city' },
    synonyms: ['市外', '统筹区外省内', '省内异地', '省内跨市', '省内', '省内统筹区外', '省内异地就医', '市外省内'],
  },
  {
    id: 'outside_province', label: { zh: '省外', en: 'Outside the province' },
    synonyms: ['跨省', '跨省异地', '省外异地', '跨省异地就医', '外省', '省外就医'],
  },
];

const referrals: readonly Code[] = [
  { id: 'referred', label: { zh: '已转诊', en: 'Referred' }, synonyms: ['转诊', '已备案', '备案', '有转诊', '规范转诊', '已办理转诊', '转诊备案', 'true', ...yes] },
  { id: 'unreferred', label: { zh: '未转诊', en: 'Unreferred' }, synonyms: ['未备案', '无转诊', '自行就医', '自行外出', '自行转诊', '非转诊', '未办理转诊', 'false', ...no] },
];

const column = (id: string, kind: Column['kind'], type: Column['type'], zh: string, en: string, synonyms: readonly string[]): Column => ({
  id, kind, type, label: { zh, en }, synonyms,
});

const coded = (id: string, zh: string, en: string, codes: readonly Code[], synonyms: readonly string[], fallback?: string): Column => ({
  ...column(id, 'key', 'code', zh, en, synonyms),
  codes,
  ...(fallback === undefined ? {} : { fallback }),
});

const number = (id: string, unit: string, zh: string, en: string, synonyms: readonly string[]): Column => ({ ...column(id, 'value', 'number', zh, en, synonyms), unit });

/** Columns in the order of a row; of several headers that name one column the name that stands first in its list is taken. */
export const claimColumns: readonly Column[] = [
  column('settlement', 'key', 'text', '结算编号', 'Settlement', ['结算号', '结算单号', '结算流水号', '结算ID', '单据号', '单据编号', '交易流水号', '业务流水号', '就诊编号', '就诊流水号', '住院号', '登记号', '流水号', 'setl_id', 'claim', 'claim id', 'claim number', 'settlement id', 'settlement number', 'id']),
  column('member', 'key', 'text', '个人编号', 'Member', ['参保人编号', '参保人员编号', '人员编号', '人员代码', '个人代码', '医保编号', '个人医保编号', '医保卡号', '社会保障号', '社会保障号码', '社保号', '社会保障卡号', '身份证号', '身份证号码', '公民身份号码', '证件号码', '证件号', 'psn_no', 'person', 'person id', 'member id', 'insured person', 'patient', 'patient id']),
  column('day', 'key', 'text', '结算日期', 'Day', ['结算时间', '费用结算日期', '报销日期', '费用发生日期', '就诊日期', '就诊时间', '日期', 'setl_time', 'date', 'settlement date', 'settled', 'service date']),
  column('discharged', 'key', 'text', '出院日期', 'Discharged', ['出院时间', '离院日期', '结束日期', '结束时间', 'enddate', 'discharge', 'discharge date', 'discharge day']),
  column('admitted', 'key', 'text', '入院日期', 'Admitted', ['入院时间', '开始日期', '开始时间', 'begndate', 'admission', 'admission date', 'admitted on']),
  column('refers_to', 'key', 'text', '原结算编号', 'Refers to', ['原结算号', '原单据号', '原单号', '冲销原单号', '被冲销单号', '冲销结算编号', '被冲正结算编号', '冲正原结算号', '原流水号', 'refund of', 'reverses', 'original settlement']),
  coded('service', '医疗类别', 'Service', services, ['就诊类别', '就医类别', '医疗类型', '就诊类型', '就医方式', '费用类别', '业务类型', '待遇类别', 'med_type', 'service type', 'type of service']),
  coded('level', '医院等级', 'Level', levels, ['医院级别', '医疗机构等级', '医疗机构级别', '机构等级', '机构级别', '定点等级', '定点医疗机构等级', '就诊医院等级', '级别', 'hosp_lv', 'hospital level', 'hospital grade', 'level of the hospital']),
  coded('status', '人员类别', 'Status', statuses, ['人员类型', '参保人员类别', '参保人员类型', '参保类别', '参保身份', '险种', '险种类型', '医疗人员类别', 'psn_type', 'insutype', 'person type', 'scheme']),
  coded('group', '救助对象类别', 'Group', groups, ['救助对象类型', '救助对象', '救助类别', '救助身份', '困难群众类别', '困难人员类别', '特殊人员类别', '特殊人群类别', '人员属性', '医疗救助对象类别', 'assistance group', 'poverty group'], 'ordinary'),
  coded('place', '就医地', 'Place', places, ['就医地点', '就医区域', '就医地区', '就医地类别', '异地标志', '异地就医标志', '异地类别', '异地就医类型', '是否异地', '参保地标志', '参保地', '跨省标志', 'place of care'], 'local'),
  coded('referral', '转诊标志', 'Referral', referrals, ['是否转诊', '转诊', '转诊情况', '转院标志', '备案标志', '是否备案', '转诊备案标志', 'referred'], 'unreferred'),
  number('age', 'year', '年龄', 'Age', ['实足年龄', '周岁', '患者年龄', '参保人年龄', 'years']),
  number('income', 'yuan/year', '可支配收入', 'Income', ['人均可支配收入', '年可支配收入', '家庭人均可支配收入', '居民人均可支配收入', '年收入', '家庭年收入', 'disposable income']),
  number('expense', 'yuan', '医疗总费用', 'Expense', ['总费用', '医疗费总额', '医疗费用总额', '费用总额', '医疗费用', '总金额', '费用合计', '住院总费用', '发生费用', 'medfee_sumamt', 'total expense', 'total', 'total cost', 'cost', 'charges', 'amount']),
  number('excluded', 'yuan', '全自费', 'Excluded', ['全自费金额', '全自费费用', '自费', '自费金额', '自费费用', '目录外费用', '目录外', '政策范围外费用', '范围外费用', '丙类', '丙类费用', 'fulamt_ownpay_amt', 'outside the catalogue', 'self paid']),
  number('own_first', 'yuan', '先行自付', 'Own first', ['先自付', '先行自付金额', '先自付金额', '乙类先自付', '乙类先行自付', '乙类自付', '乙类先行自付金额', '首自付', '自理', '自理费用', 'preselfpay_amt', 'own first share', 'first own share']),
  column('note', 'provenance', 'text', '备注', 'Note', ['说明', '附注', 'notes', 'remark', 'remarks']),
];

export const claimsContract: Contract = {
  id: 'claims',
  label: { zh: '医保结算明细', en: 'Claims' },
  description: { zh: '每行一次结算：人、日期、费用及其构成。', en: 'One settlement a row: person, day, expense and its parts.' },
  columns: claimColumns,
  phrases: [],
  checks: [],
  example: {
    settlement: 'JS2024000001', member: 'P000001', day: '2024-03-05', discharged: '2024-03-05', admitted: '2024-02-26', refers_to: '',
    service: 'inpatient', level: 'secondary', status: 'resident', group: 'ordinary', place: 'local', referral: 'unreferred',
    age: 67, income: 21000, expense: 8642.5, excluded: 320, own_first: 411.2,
  },
};

/** Categories, numbers in the order of a draft's cells. */
export const categoryColumns = ['service', 'level', 'status', 'group', 'place', 'referral'] as const;
export const amountColumns = ['income', 'expense', 'excluded', 'own_first'] as const;
export type CategoryColumn = (typeof categoryColumns)[number];
export type AmountColumn = (typeof amountColumns)[number];

/** The column of this id. @throws RangeError where there is none */
export function claimColumn(id: string): Column {
  const found = claimColumns.find((each) => each.id === id);
  if (!found) throw new RangeError(`claimColumn: a column of claims; got ${id}`);
  return found;
}
