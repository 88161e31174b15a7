import type { Source } from './model.ts';

/** A clause as a line shows it: number or title of the text, and the article; empty where nobody is cited. */
export function clauseText(source: Source | undefined): string {
  return source === undefined || source === 'none'
    ? ''
    : [source.number ?? source.title, source.article].filter((part) => part !== undefined && part !== '').join(' ');
}
