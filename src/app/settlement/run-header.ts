import { fingerprint, shortFingerprint } from '../state/fingerprint.ts';
import type { TaskHeader } from '../state/workbench.svelte.ts';
import type { SettlementContext } from './context.ts';
import { contractTexts, generalTerms } from './contract-files.ts';
import type { SettlementDesk } from './settlement-desk.svelte.ts';
import { termText } from './term-text.ts';

/** Digests of what decides every number of a settlement. */
export interface SettlementDigests {
  /** The contract's text, that of the general terms, and the terms changed. */
  readonly contract: string;
  readonly statement: string;
}

export async function settlementDigests({ entry, changes, statement }: Pick<SettlementDesk, 'entry' | 'changes' | 'statement'>): Promise<SettlementDigests> {
  const figures = [...statement.figures].sort((a, b) => (`${a.year} ${a.item}` < `${b.year} ${b.item}` ? -1 : 1)).map(({ year, item, amount }): readonly unknown[] => [year, item, amount]).concat((statement.lossItems ?? []).map(({ year, amount, cause, evidence }) => [year, amount, cause, evidence]));
  const terms = [...changes].sort((a, b) => (`${a.path} ${a.from}` < `${b.path} ${b.from}` ? -1 : 1));
  const [contract, ofStatement] = await Promise.all([fingerprint(`${contractTexts[entry.id]!}\n${contractTexts[generalTerms] ?? ''}\n${JSON.stringify(terms)}`), fingerprint(JSON.stringify(figures))]);
  return { contract, statement: ofStatement };
}

/** What every output of the task says about how it came about. @param changes of the run it shows: none of the contract as it stands */
export function settlementHeader(context: SettlementContext, digests: SettlementDigests, changes: SettlementDesk['changes'] = context.desk.changes): TaskHeader {
  const { workbench, desk, words, yuan } = context;
  const title = workbench.say(desk.entry.title);
  const cells = [...desk.terms.values()].flat().flatMap(({ quantity, cells: own }) => own.map((cell) => ({ quantity, cell })));
  return {
    name: title,
    compared: { baseline: title, changes: changes.length },
    rows: [
      [words.contract, title],
      [words.statement, statementName(context)],
      ...changes.map(({ path, from, value }): readonly [string, string] => {
        const found = cells.find(({ cell }) => cell.path === path);
        return [found ? workbench.say(found.quantity.label) : path, `${from === '1999-01' ? words.sinceWhole : words.sinceYear(from.slice(0, 4))} ${found ? termText(value, found.quantity, yuan) : JSON.stringify(value)}`];
      }),
    ],
    fingerprints: [words.contractHash(shortFingerprint(digests.contract)), words.statementHash(shortFingerprint(digests.statement))],
  };
}

/** 编造的示例, the name of a file, or that it was typed in. */
export function statementName({ desk, words }: Pick<SettlementContext, 'desk' | 'words'>): string {
  const { from, name } = desk.statement;
  return from === 'example' ? words.exampleMark : from === 'file' ? name : words.typedMark;
}
