import { corridorWords, type CorridorWords } from '../../i18n/corridor.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Label } from '../../language/model.ts';
import { useWorkbench } from '../state/context.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { settlementDeskOf, type SettlementDesk } from './settlement-desk.svelte.ts';

/** What every part of the corridor and review tasks works with. */
export interface SettlementContext {
  readonly workbench: Workbench;
  readonly desk: SettlementDesk;
  readonly words: CorridorWords;
  /** A settlement is to the cent: amounts are in yuan. */
  readonly yuan: NumberStyle;
}

export function useSettlement(): SettlementContext {
  const workbench = useWorkbench();
  return {
    workbench, desk: settlementDeskOf(workbench),
    get words() {
      return corridorWords(workbench.locale);
    },
    get yuan() {
      return { ...workbench.numbers, money: 'yuan' as const, persons: 'person' as const };
    },
  };
}

/** Words in both languages, for what is kept longer than the language of the screen. */
export function bothCorridor(pick: (words: CorridorWords) => string): Label {
  return { zh: pick(corridorWords('zh')), en: pick(corridorWords('en')) };
}
