import type { ReviewEdits } from '../state/review-edits.ts';
import { fingerprint } from '../state/fingerprint.ts';
import { contractTexts, generalTerms } from '../settlement/contract-files.ts';
import type { SettlementDesk } from '../settlement/settlement-desk.svelte.ts';

/** Something a case covers as it stands now; `content` is kept with the case. */
export interface PresentPart {
  readonly digest: string;
  readonly content?: string;
}

/** What decides the case of one year, and what was made of it: figures and terms of later years are not part of it. */
export async function presentParts(
  { entry, changes, statement, insurer, settlement }: Pick<SettlementDesk, 'entry' | 'changes' | 'statement' | 'insurer' | 'settlement'>,
  edits: ReviewEdits,
  key: string,
  year: string,
): Promise<ReadonlyMap<string, PresentPart>> {
  const terms = [...changes].filter(({ from }) => from <= `${year}-12`).sort((a, b) => (`${a.path} ${a.from}` < `${b.path} ${b.from}` ? -1 : 1));
  const figures = statement.figures.filter((figure) => figure.year <= year).sort((a, b) => (`${a.year} ${a.item}` < `${b.year} ${b.item}` ? -1 : 1)).map(({ year: of, item, amount }) => [of, item, amount]);
  const settled = settlement.years.find(({ period }) => period === year);
  const contents: readonly (readonly [string, unknown])[] = [
    ['statement', figures],
    ['insurer', insurer[year] && Object.entries(insurer[year]).sort(([a], [b]) => (a < b ? -1 : 1))],
    ['settlement', settled],
    ['claims', edits.claims?.[key]],
    ['costs', edits.costs?.[key]],
    ['recomputed', edits.recomputed?.[key]],
    ['sample', edits.samples[key]],
  ];
  const kept = await Promise.all(
    contents.filter(([, value]) => value !== undefined).map(async ([part, value]): Promise<readonly [string, PresentPart]> => {
      const content = JSON.stringify(value);
      return [part, { digest: await fingerprint(content), content }];
    }),
  );
  const contract = await fingerprint(`${contractTexts[entry.id]!}\n${contractTexts[generalTerms] ?? ''}\n${JSON.stringify(terms)}`);
  // A year that cannot be settled has no settlement to be put in, but still differs from what was signed.
  return new Map([['contract', { digest: contract }], ...kept, ...(settled ? [] : [['settlement', { digest: '' }] as const])]);
}
