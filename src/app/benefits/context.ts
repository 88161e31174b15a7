import { benefitsWords, type BenefitsWords } from '../../i18n/benefits.ts';
import { chooseMoneyScale, type MoneyScale } from '../../i18n/scales.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import { useWorkbench } from '../state/context.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { benefitsDeskOf, type BenefitsDesk } from './benefits-desk.svelte.ts';

/** What every part of the task works with. */
export interface BenefitsContext {
  readonly workbench: Workbench;
  readonly desk: BenefitsDesk;
  /** Words of the task in the language of the screen. */
  readonly words: BenefitsWords;
  /** Unit of totals: a town's claims are no hundred millions. */
  readonly money: MoneyScale;
  readonly totals: NumberStyle;
  /** Levers and one person's amounts are in yuan. */
  readonly yuan: NumberStyle;
}

export function useBenefits(): BenefitsContext {
  const workbench = useWorkbench();
  const desk = benefitsDeskOf(workbench);
  return {
    workbench, desk,
    get words() {
      return benefitsWords(workbench.locale);
    },
    get money() {
      return chooseMoneyScale([desk.amountsOf('baseline')?.expense ?? 0]);
    },
    get totals() {
      return { ...workbench.numbers, money: chooseMoneyScale([desk.amountsOf('baseline')?.expense ?? 0]), persons: 'person' as const };
    },
    get yuan() {
      return { ...workbench.numbers, money: 'yuan' as const, persons: 'person' as const };
    },
  };
}
