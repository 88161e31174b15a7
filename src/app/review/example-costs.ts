import type { CostEdits } from '../state/review-edits.ts';
import { exampleFigures, exampleYears } from '../settlement/example-statement.ts';
import { figureOf } from '../settlement/statement.ts';
import { hereProject, otherProjects } from './cost-edits.ts';

/** Clauses of an agreement that does not exist. */
const clause = (article: string) => ({ title: '编造的示例协议', article });

/** Made-up costs of the made-up insurer: together what the example statement has as own and shared cost of 2024. */
export function exampleCosts(): CostEdits {
  const premium = figureOf(exampleFigures, exampleYears.at(-1)!, 'premium')!;
  return {
    example: true,
    items: [
      { id: 'staff', label: { zh: '承办人员薪酬', en: 'Staff of the project' }, kind: '人员', amount: 812_400, scope: 'own' },
      { id: 'office', label: { zh: '专属办公场地', en: 'Office of the project' }, kind: '场地', amount: 236_000, scope: 'own' },
      { id: 'system', label: { zh: '结算系统运维', en: 'Settlement system' }, kind: '系统', amount: 181_200, scope: 'own' },
      { id: 'training', label: { zh: '业务培训', en: 'Training' }, kind: '人员', amount: 100_000, scope: 'own' },
      { id: 'brand', label: { zh: '品牌宣传', en: 'Brand advertising' }, kind: '宣传', amount: 73_000, scope: 'own' },
      { id: 'hotline', label: { zh: '客服热线', en: 'Hotline' }, kind: '服务', amount: 1_040_000, charged: 260_000, scope: 'shared', key: 'persons' },
      // The insurer lays 18% of it on the project, the key of the agreement 14%.
      { id: 'management', label: { zh: '后台管理', en: 'Management' }, kind: '管理', amount: 950_000, charged: 171_000, scope: 'shared', key: 'premium' },
    ],
    rules: {
      project: hereProject,
      keys: [
        { id: 'persons', label: { zh: '参保人数', en: 'Insured persons' }, by: 'insured-persons', shares: { [hereProject]: 0.25, [otherProjects]: 0.75 }, clause: clause('第九条第一款') },
        { id: 'premium', label: { zh: '保费', en: 'Premium' }, by: 'premium', shares: { [hereProject]: 0.14, [otherProjects]: 0.86 }, clause: clause('第九条第二款') },
      ],
      disallowed: [{ kind: '宣传', clause: clause('第十条') }],
      caps: [{ label: { zh: '管理费上限', en: 'Most management cost' }, rate: 0.0012, base: premium, kinds: ['管理'], clause: clause('第十一条') }],
    },
  };
}
