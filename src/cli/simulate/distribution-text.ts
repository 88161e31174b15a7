import type { Locale } from '../../i18n/locale.ts';
import type { AssumptionEntry } from '../../scenario/simulation/assumption.ts';
import { familyLabels, parameterLabels, wordFor } from '../../scenario/simulation/distribution-words.ts';

/** 正态分布（均值 0，标准差 0.015）. */
export function distributionText(distribution: AssumptionEntry['distribution'], locale: Locale): string {
  return Object.entries(distribution)
    .map(([family, parameters]) => {
      const words = Object.entries(parameters).map(([name, value]) => `${wordFor(name, parameterLabels)[locale]} ${Array.isArray(value) ? '…' : String(value)}`);
      const called = wordFor(family, familyLabels)[locale];
      return locale === 'zh' ? `${called}（${words.join('，')}）` : `${called} (${words.join(', ')})`;
    })
    .join();
}
