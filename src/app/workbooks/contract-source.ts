import { corridorWords } from '../../i18n/corridor.ts';
import { builtWorkbook } from '../../runner/built-workbook.ts';
import { version } from '../../../package.json';
import { headerRows } from '../papers/paper-source.ts';
import { contractTexts } from '../settlement/contract-files.ts';
import { settlementDigests, settlementHeader } from '../settlement/run-header.ts';
import { settlementDeskOf } from '../settlement/settlement-desk.svelte.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { WorkbookSource } from './workbook-source.ts';

/** The contract that is looked at, with its statement. */
export function contractSource(workbench: Workbench): WorkbookSource {
  const desk = settlementDeskOf(workbench);
  return {
    get title() {
      return desk.model ? workbench.say(desk.model.title) : '';
    },
    get changed() {
      return desk.isChanged;
    },
    get state() {
      return desk.run ? 'ready' : 'missing';
    },
    keep: () => undefined,
    build: async (choice) => {
      const { locale, numbers } = workbench;
      const shown = desk.isChanged ? choice : 'baseline';
      const run = shown === 'baseline' ? desk.unchanged : desk.run;
      const changes = shown === 'baseline' ? [] : desk.changes;
      if (!run) throw new TypeError('contractSource: a contract that can be run; got none');
      const text = contractTexts[desk.entry.id] ?? '';
      const context = { workbench, desk, words: corridorWords(locale), yuan: { ...numbers, money: 'yuan', persons: 'person' } } as const;
      const [digests, digest] = await Promise.all([settlementDigests({ entry: desk.entry, statement: desk.statement, changes }), fingerprint(text)]);
      return builtWorkbook(run, { locale, digest, run: shown, header: headerRows(settlementHeader(context, digests, changes), workbench, version) });
    },
  };
}
