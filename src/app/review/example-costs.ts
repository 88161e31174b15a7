import type { Locale } from '../../i18n/locale.ts';
import type { CostEdits } from '../state/review-edits.ts';
import { exampleFigures, exampleYears } from '../settlement/example-statement.ts';
import { figureOf } from '../settlement/statement.ts';
import { hereProject, otherProjects } from './cost-edits.ts';

/** Kinds of cost and clauses of an agreement that does not exist. */
const texts = {
  zh: { agreement: '编造的示例协议', articles: ['第九条第一款', '第九条第二款', '第十条', '第十一条'], kinds: ['人员', '场地', '系统', '宣传', '服务', '管理'] },
  en: { agreement: 'made-up agreement', articles: ['art. 9(1)', 'art. 9(2)', 'art. 10', 'art. 11'], kinds: ['staff', 'rent', 'system', 'publicity', 'service', 'management'] },
} as const;

/** Made-up costs of the made-up insurer: together what the example statement has as own and shared cost of 2024. */
export function exampleCosts(locale: Locale): CostEdits {
  const { agreement, articles, kinds: [staff, rent, system, publicity, service, management] } = texts[locale];
  const clause = (at: number) => ({ title: agreement, article: articles[at]! });
  const premium = figureOf(exampleFigures, exampleYears.at(-1)!, 'premium')!;
  return {
    example: true,
    items: [
      { id: 'staff', label: { zh: '承办人员薪酬', en: 'Staff of the project' }, kind: staff, amount: 812_400, scope: 'own' },
      { id: 'office', label: { zh: '专属办公场地', en: 'Office of the project' }, kind: rent, amount: 236_000, scope: 'own' },
      { id: 'system', label: { zh: '结算系统运维', en: 'Settlement system' }, kind: system, amount: 181_200, scope: 'own' },
      { id: 'training', label: { zh: '业务培训', en: 'Training' }, kind: staff, amount: 100_000, scope: 'own' },
      { id: 'brand', label: { zh: '品牌宣传', en: 'Brand advertising' }, kind: publicity, amount: 73_000, scope: 'own' },
      { id: 'hotline', label: { zh: '客服热线', en: 'Hotline' }, kind: service, amount: 1_040_000, charged: 260_000, scope: 'shared', key: 'persons' },
      // The insurer lays 18% of it on the project, the key of the agreement 14%.
      { id: 'management', label: { zh: '后台管理', en: 'Management' }, kind: management, amount: 950_000, charged: 171_000, scope: 'shared', key: 'premium' },
    ],
    rules: {
      project: hereProject,
      keys: [
        { id: 'persons', label: { zh: '参保人数', en: 'Insured persons' }, by: 'insured-persons', shares: { [hereProject]: 0.25, [otherProjects]: 0.75 }, clause: clause(0) },
        { id: 'premium', label: { zh: '保费', en: 'Premium' }, by: 'premium', shares: { [hereProject]: 0.14, [otherProjects]: 0.86 }, clause: clause(1) },
      ],
      disallowed: [{ kind: publicity, clause: clause(2) }],
      caps: [{ label: { zh: '管理费上限', en: 'Most management cost' }, rate: 0.0012, base: premium, kinds: [management], clause: clause(3) }],
    },
  };
}
