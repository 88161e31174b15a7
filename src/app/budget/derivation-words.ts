import { explain } from '../../language/run/explain.ts';
import { prefixOf } from '../../language/names.ts';
import { formulaText, segmentsText } from '../../language/text/formula-text.ts';
import { modelNames } from '../../language/text/model-names.ts';
import type { Project } from '../state/project.svelte.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import type { Assumption } from './assumption-list.ts';

/** Where an assumption's baseline comes from: the years it was worked back from, the figure it keeps, its source, or that it has none. */
export function derivationWords({ quantity, element, source, note, derivedIn, keptFrom }: Assumption, project: Project, workbench: Workbench): string {
  const { words, locale } = workbench;
  if (derivedIn !== undefined) {
    const { formula } = explain(project.baseline, { quantity: quantity.name, period: derivedIn, ...(element !== '' && { element }) });
    if (formula) {
      const names = modelNames(project.model, prefixOf(quantity.name));
      return words.workbench.derivedFrom(derivedIn, segmentsText(formulaText(formula.tree, names, locale)));
    }
  }
  const said = note ? note[locale] : '';
  if (keptFrom !== undefined) return [words.workbench.keptFrom(keptFrom), said].filter(Boolean).join(locale === 'zh' ? '。' : '. ');
  if (source === undefined || source === 'none') return [words.models.noSource, said].filter(Boolean).join(locale === 'zh' ? '。' : '. ');
  return [source.title, said].filter(Boolean).join(' · ');
}
