import { numberText } from '../../../i18n/numbers.ts';
import type { ProjectionPastWords } from '../../../i18n/projection-past.ts';
import { shortFingerprint } from '../../state/fingerprint.ts';
import type { TaskHeader, Workbench } from '../../state/workbench.svelte.ts';
import type { TriangleAmounts } from './amounts.ts';
import { simulations } from './shown-triangle.ts';
import { syntheticSeed } from './synthetic-triangle.ts';
import { taylorAsheSource } from './taylor-ashe.ts';
import type { TriangleDesk } from './triangle-desk.svelte.ts';

/** What every output of the view says: which triangle, that it is made up where it is, the prior and the draws. */
export function triangleHeader(workbench: Workbench, { triangle: words }: ProjectionPastWords, desk: TriangleDesk, amounts: TriangleAmounts, digest: string): TaskHeader {
  const { shown, question } = desk;
  const name = shown.of === 'file' ? words.sources.file(shown.file ?? '', shown.part?.name ?? '') : words.sources[shown.of];
  const about = shown.of === 'taylor-ashe' ? taylorAsheSource : shown.of === 'file' ? '' : words.syntheticSaid(String(syntheticSeed));
  const prior = desk.answer?.worked?.prior;
  return {
    name: shown.of === 'file' ? workbench.words.program.name : name,
    rows: [
      [words.header.triangle, [name, about].filter(Boolean).join(' · ')],
      [words.header.form, words.forms[shown.form]],
      [words.header.prior, prior ? `${numberText(prior.value, 2)} (${prior.origins === 0 ? words.priorOwn : words.priorFrom(prior.origins)})` : '—'],
      [words.header.draws, words.drawsSaid(numberText(simulations, 0), String(question.seed))],
      [workbench.words.workbench.printedUnit, amounts.unitName],
    ],
    fingerprints: [workbench.words.program.dataHash(shortFingerprint(digest))],
  };
}
