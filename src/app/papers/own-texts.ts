import { corridorWords } from '../../i18n/corridor.ts';
import { papersWords } from '../../i18n/papers.ts';
import type { Label } from '../../language/model.ts';
import type { OwnTexts } from '../../reports/document/own-text.ts';

/** A paper as its own texts are kept: those of one contract's year stand on no other's. */
export interface OwnPaper {
  readonly paper: 'settlement' | 'benefits' | 'projection';
  /** What it is of: the contract and its year, the plan, the projection. */
  readonly subject: string;
}

/** The name under which a section's own text is kept. */
export function ownName({ paper, subject }: OwnPaper, section: string): string {
  return `${paper}/${subject}/${section}`;
}

/** A paper's own texts by section, out of all that are kept. */
export function ownTexts(kept: OwnTexts | undefined, own: OwnPaper): OwnTexts {
  const prefix = ownName(own, '');
  return Object.fromEntries(Object.entries(kept ?? {}).flatMap(([name, text]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [])));
}

/** What a section of a paper is called in its heading. */
export function sectionTitle({ paper }: Pick<OwnPaper, 'paper'>, section: string): Label {
  const title = (locale: keyof Label): string => {
    const words: Readonly<Record<string, unknown>> = paper === 'settlement' ? corridorWords(locale).review.paper : papersWords(locale)[paper];
    const found = Object.hasOwn(words, section) ? words[section] : undefined;
    return typeof found === 'string' ? found : section;
  };
  return { zh: title('zh'), en: title('en') };
}
