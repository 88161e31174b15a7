import { corridorWords } from '../../i18n/corridor.ts';
import { settlementDocument } from '../../reports/papers/settlement-paper.ts';
import { version } from '../../../package.json';
import type { SettlementContext } from '../settlement/context.ts';
import { settlementDigests, settlementHeader } from '../settlement/run-header.ts';
import { settledPaper } from '../settlement/settled-paper.ts';
import { settlementDeskOf } from '../settlement/settlement-desk.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { headerRows, type PaperSource } from './paper-source.ts';

/** The settlement of the year that is looked at, with the case there is of it. */
export function settlementSource(workbench: Workbench): PaperSource {
  const desk = settlementDeskOf(workbench);
  const context = (): SettlementContext => ({ workbench, desk, words: corridorWords(workbench.locale), yuan: { ...workbench.numbers, money: 'yuan', persons: 'person' } });
  return {
    task: 'corridor',
    get state() {
      return desk.settled ? 'ready' : 'missing';
    },
    keep: () => undefined,
    header: async () => headerRows(settlementHeader(context(), await settlementDigests(desk)), workbench, version),
    report: (header) => settlementDocument({ ...settledPaper(context()), runHeader: header }, workbench.locale),
  };
}
