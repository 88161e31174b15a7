import { forecastNames } from '../../i18n/forecast-names.ts';
import type { SeriesBreak } from '../../scenario/forecast/series-break.ts';
import type { Verdict } from '../../scenario/forecast/contest.ts';

interface Words {
  readonly sign: string;
  readonly method: string;
  readonly ahead: string;
  readonly cases: string;
  readonly stoodIn: string;
  readonly meanError: string;
  readonly absolute: string;
  readonly rmse: string;
  readonly spread: string;
  readonly own: (level: number) => string;
  readonly calibrated: (level: number) => string;
  readonly crps: string;
  readonly breaks: string;
  readonly budgets: (knowledge: string) => string;
  readonly opponent: string;
  readonly errors: string;
  readonly nearer: string;
  readonly verdict: string;
  readonly skill: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly months: string;
  readonly month: string;
  readonly year: string;
  readonly years: string;
  readonly error: string;
  readonly yardstick: (horizon: number, absolute: number, spread: number, count: number) => string;
  readonly names: Readonly<Record<string, string>>;
  readonly breakKinds: Readonly<Record<SeriesBreak['kind'], string>>;
}

/** Words of the text table of `backtest`. */
export const backtestWords: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    sign: '误差 = 实际 ÷ 预测 − 1：正数表示预测偏低。覆盖为落在区间内的次数／预测次数；校准只用站在当时已经知道的误差。',
    method: '方法',
    ahead: '提前年数',
    cases: '次数',
    stoodIn: '代用',
    meanError: '平均误差',
    absolute: '平均绝对误差',
    rmse: '均方根误差',
    spread: '中间三分之二',
    own: (level) => `${level}% 自报覆盖`,
    calibrated: (level) => `${level}% 校准后`,
    crps: '分布误差（CRPS）',
    breaks: '断点',
    budgets: (knowledge) => (knowledge === 'drafting' ? '与官方预算相比（只用编制时已知的数）' : '与官方预算相比（已知上年决算）'),
    opponent: '对手',
    errors: '平均绝对误差（对手）',
    nearer: '更近／更远',
    verdict: '结论',
    skill: '胜过纠偏后的官方预算才算有预测能力；胜过未纠偏的官方预算只说明预算留有余地。',
    verdicts: { better: '更准', worse: '更差', ahead: '略准，可能是偶然', behind: '略差，可能是偶然', level: '相同', 'too-few': '次数太少，不下结论' },
    months: '由前几个月推算全年',
    month: '已知月份',
    year: '年度',
    years: '用了几年',
    error: '误差',
    yardstick: (horizon, absolute, spread, count) => `参照：美国国会预算办公室对 Medicare 支出提前 ${horizon} 年的预测，平均绝对误差 ${absolute}%，误差的中间三分之二宽 ${spread} 个百分点（${count} 次）。制度不同，只供了解误差的大小。`,
    names: forecastNames('zh'),
    breakKinds: { definition: '口径', level: '水平', shock: '冲击' },
  },
  en: {
    sign: 'Error = actual ÷ forecast − 1: plus means the forecast was too low. Coverage: forecasts whose band held what came / forecasts; calibrated by errors known at the time alone.',
    method: 'method',
    ahead: 'years ahead',
    cases: 'cases',
    stoodIn: 'stood in',
    meanError: 'mean error',
    absolute: 'mean absolute',
    rmse: 'RMSE',
    spread: 'middle 2/3',
    own: (level) => `own ${level}%`,
    calibrated: (level) => `calibrated ${level}%`,
    crps: 'CRPS',
    breaks: 'Breaks',
    budgets: (knowledge) => (knowledge === 'drafting' ? 'Against official budgets (knowing what was known when drafting)' : 'Against official budgets (knowing last year’s outturn)'),
    opponent: 'against',
    errors: 'mean absolute (other)',
    nearer: 'nearer/farther',
    verdict: 'verdict',
    skill: 'Only to beat the budget corrected for its own bias shows skill; to beat the raw budget shows that budgets are prudent.',
    verdicts: { better: 'better', worse: 'worse', ahead: 'ahead, perhaps by chance', behind: 'behind, perhaps by chance', level: 'level', 'too-few': 'too few to say' },
    months: 'Whole years from their first months',
    month: 'months',
    year: 'year',
    years: 'years used',
    error: 'error',
    yardstick: (horizon, absolute, spread, count) => `For comparison: the US Congressional Budget Office’s projections of Medicare outlays ${horizon} years ahead miss by ${absolute}% on average, the middle two thirds of errors spanning ${spread} points (${count} cases). Another system: a sense of size, no judgement.`,
    names: forecastNames('en'),
    breakKinds: { definition: 'definition', level: 'level', shock: 'shock' },
  },
};
