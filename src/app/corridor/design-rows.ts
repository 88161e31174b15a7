import { evaluator } from '../../language/run/evaluate.ts';
import { readModel } from '../../language/read/read-model.ts';
import type { Label } from '../../language/model.ts';
import { settle } from '../../scenario/corridor/settle.ts';
import { contracts, contractTexts } from '../settlement/contract-files.ts';
import type { SettlementDesk } from '../settlement/settlement-desk.svelte.ts';
import { statementTable } from '../settlement/statement.ts';

/** One contract on the statement of the screen, with the terms a person gave it. */
export interface DesignRow {
  readonly id: string;
  readonly title: Label;
  /** By year; empty where it cannot be settled. */
  readonly insurer: readonly number[];
  readonly fund: readonly number[];
  /** Labels of terms that are not given. */
  readonly missing: readonly Label[];
}

export function designRows({ statement, years, edits }: Pick<SettlementDesk, 'statement' | 'years' | 'edits'>): readonly DesignRow[] {
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined) return [];
  const table = statementTable(statement.figures, statement.name);
  return contracts.flatMap(({ id, title }): readonly DesignRow[] => {
    const { model } = readModel(contractTexts[id]!, `models/${id}.yaml`, (other) => contractTexts[other]);
    if (!model?.corridor) return [];
    const overrides = (edits.terms[id] ?? []).map((change) => ({ path: change.path, from: change.from, value: change.value }));
    const { years: settled, issues } = settle(evaluator(model, { statement: table }).run({ from, to, overrides }));
    const notGiven = issues.filter(({ code }) => code === 'contract/term-not-given').map(({ values }): Label => ({ zh: String(values['labelZh']), en: String(values['labelEn']) }));
    const of = (party: string): readonly number[] => settled.flatMap(({ results }) => results[party]?.value ?? []);
    return [{ id, title, insurer: of('insurer'), fund: of('fund'), missing: [...new Map(notGiven.map((label) => [label.en, label])).values()] }];
  });
}
