import type { SettlementPaper } from '../../reports/papers/settlement-paper.ts';
import { ownTexts, type OwnPaper } from '../papers/own-texts.ts';
import { caseOf } from '../../review/case/act.ts';
import type { SettlementContext } from './context.ts';
import { statementName } from './run-header.ts';
import { settlementBlocks } from '../../reports/papers/settlement-rows.ts';

/** Under which names the paper's own texts are kept. */
export function settlementOwn({ entry, year }: Pick<SettlementContext['desk'], 'entry' | 'year'>): OwnPaper {
  return { paper: 'settlement', subject: `${entry.id}/${year ?? ''}` };
}

/** The settlement paper of the year looked at, with the case there is of it. @throws TypeError where the year is not settled */
export function settledPaper({ workbench, desk, words }: Pick<SettlementContext, 'workbench' | 'desk' | 'words'>): SettlementPaper {
  const { settled, model, run, settlement: { years }, entry, statement } = desk;
  if (!settled || !model?.corridor || !run) throw new TypeError('settledPaper: a settled year; got none');
  const say = workbench.say.bind(workbench);
  const upTo = years.filter(({ period }) => period <= settled.period);
  const { parties } = model.corridor;
  const log = workbench.project?.cases[`${entry.id} ${settled.period}`] ?? [];
  const { status } = caseOf(log);
  return {
    title: words.review.subject(say(entry.title), settled.period),
    contract: say(entry.title), statement: statementName({ desk, words }), madeUp: statement.from === 'example',
    years: upTo.map(({ period }) => period),
    blocks: settlementBlocks(run, upTo).map(({ title, rows }) => ({ title: say(title), rows: rows.map((row) => ({ ...row, label: say(row.label) })) })),
    calendar: settled.calendar.map(({ month, label, instalmentLabel, from, to, amount }) => ({
      month, name: [say(label), instalmentLabel && say(instalmentLabel)].filter(Boolean).join(' · '), way: `${say(parties[from]!)} → ${say(parties[to]!)}`, amount,
    })),
    sample: [],
    ...(status && { status }),
    log: { entries: log.length, head: log.at(-1)?.hash ?? '' },
    own: ownTexts(workbench.project?.edits.report?.own, settlementOwn(desk)),
    runHeader: workbench.runHeader,
  };
}
