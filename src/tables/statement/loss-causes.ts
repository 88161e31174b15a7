import type { Label } from '../../language/model.ts';
import { comparableText, splitBrackets } from '../text/plain-text.ts';

/** What a policy loss may come from. */
export type LossCause = 'pricing' | 'catalogue' | 'policy' | 'other';

interface CauseWords {
  readonly label: Label;
  /** Item of the article. */
  readonly article: string;
  readonly words: readonly string[];
}

/**
 * Causes of a policy loss.
 *
 * Source: 保险公司城乡居民大病保险风险调节管理暂行办法 (保监发〔2016〕86号), Article 6: (一) a price set too low by the tendering side alone, (二) changes
 * of basic medical insurance, its lists of drugs, treatments and facilities. What follows (二) was not seen and stands under `other`.
 */
export const lossCauses: Readonly<Record<LossCause, CauseWords>> = {
  pricing: { label: { zh: '定价不准', en: 'inaccurate pricing' }, article: '第六条（一）', words: ['定价', '定价偏低', '价格过低', '定价原因', '筹资标准偏低', 'price'] },
  catalogue: { label: { zh: '目录调整', en: 'change of a list' }, article: '第六条（二）', words: ['目录', '药品目录', '药品目录调整', '诊疗项目目录调整', '服务设施目录调整', '医保目录调整', 'list', 'catalog'] },
  policy: { label: { zh: '基本医保政策调整', en: 'change of basic medical insurance' }, article: '第六条（二）', words: ['政策', '政策调整', '政策变化', '医保政策调整', '待遇政策调整', 'policychange'] },
  other: { label: { zh: '其他政策因素', en: 'another policy factor' }, article: '第六条', words: ['其他', '其他因素', '其他政策性因素', '其它'] },
};

/** The cause a cell names, by id, label or common word. */
export function lossCauseOf(text: string): LossCause | undefined {
  const word = comparableText(splitBrackets(text).words);
  return (Object.keys(lossCauses) as LossCause[]).find((id) => {
    const { label, words } = lossCauses[id];
    return [id, label.zh, label.en, ...words].some((each) => comparableText(each) === word);
  });
}
