import { firstScreenIssues } from './issues/first-screen.ts';
import type { CatalogueEntry, Issue, IssueText, Place } from './issue.ts';
import { messages, type Locale } from './locale.ts';

const catalogue = new Map<string, CatalogueEntry>(Object.entries(firstScreenIssues));

/** Adds the sentences of what is loaded after the first screen: a task, the command line. */
export function addIssueWords(entries: Readonly<Record<string, CatalogueEntry>>): void {
  for (const [code, entry] of Object.entries(entries)) catalogue.set(code, entry);
}

/** An issue's sentences with its values in place. A code without an entry is said to be one, never hidden. */
export function issueText(issue: Issue, locale: Locale): IssueText {
  const entry = catalogue.get(issue.code);
  if (!entry) {
    const { errors } = messages(locale);
    return { message: errors.unknownIssue(issue.code), remedy: errors.unknownIssueRemedy };
  }
  const { message, remedy } = entry[locale];
  return { message: filled(message, issue.values), remedy: filled(remedy, issue.values) };
}

/** Where it stands, from the file down to the cell: `预算.xlsx › 工作表“2024” › B7`. Empty for a place that names nothing. */
export function placeText(place: Place, locale: Locale): string {
  const { places } = messages(locale);
  const inTable =
    place.cell ??
    [place.row && places.row(place.row), place.column && places.column(place.column)].filter(Boolean).join(locale === 'zh' ? '' : ', ');
  const inText =
    place.line === undefined
      ? ''
      : place.character === undefined
        ? places.line(place.line)
        : places.lineCharacter(place.line, place.character);
  return [place.file, place.sheet && places.sheet(place.sheet), inTable, inText, place.path].filter(Boolean).join(' › ');
}

function filled(sentence: string, values: Issue['values']): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    return value === undefined ? slot : String(value).replace(/^-(?=\d)/, '−');
  });
}
