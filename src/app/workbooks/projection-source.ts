import { projectionWords } from '../../i18n/projection.ts';
import { version } from '../../../package.json';
import { headerRows } from '../papers/paper-source.ts';
import { projectionBenchOf } from '../projection/projection-bench.svelte.ts';
import { projectionDigests, projectionHeader } from '../projection/run-header.ts';
import { fingerprint } from '../state/fingerprint.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { WorkbookSource } from './workbook-source.ts';

/** The projection that is chosen, without draws; its worker writes the sheets. */
export function projectionSource(workbench: Workbench): WorkbookSource {
  const bench = projectionBenchOf(workbench);
  return {
    get title() {
      return workbench.say(bench.entry.title);
    },
    get changed() {
      return bench.study.set.length > 0;
    },
    get state() {
      return bench.failure !== undefined ? 'missing' : bench.isOpen ? 'ready' : 'working';
    },
    keep: () => bench.open(),
    build: async (choice) => {
      const { locale, numbers } = workbench;
      const { files } = bench;
      const shown = bench.study.set.length > 0 ? choice : 'baseline';
      const study = shown === 'baseline' ? { ...bench.study, set: [] } : bench.study;
      if (!files) throw new TypeError('projectionSource: a projection that is open; got none');
      const context = { workbench, bench, words: projectionWords(locale), numbers };
      const [digests, digest] = await Promise.all([projectionDigests({ files, study }), fingerprint(files.texts[files.entry.model] ?? '')]);
      const header = headerRows(projectionHeader(context, digests, study), workbench, version);
      return bench.runner.ask('workbook', { to: study.to, overrides: study.set, locale, header, digest, run: shown }, { slow: true }).answer;
    },
  };
}
