import type { Block } from './report-document.ts';
import { words } from './say.ts';

/** A person's own text, by the name of the section at whose end it stands. */
export type OwnTexts = Readonly<Record<string, string>>;

/** The place of a section where text of one's own stands as it was written; without content while there is none. */
export function ownParagraph(section: string, own: OwnTexts): Block {
  const text = Object.hasOwn(own, section) ? own[section]! : '';
  return { kind: 'paragraph', own: section, content: text.trim() === '' ? [] : [words(text)] };
}
