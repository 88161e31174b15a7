import { corridorWords } from '../../../i18n/corridor.ts';
import { settlementDocument } from '../../../reports/papers/settlement-paper.ts';
import { settlementBlocks } from '../../../reports/papers/settlement-rows.ts';
import { openContract } from '../../open/contract.ts';
import { hasErrors } from '../../open/has-errors.ts';
import { clausedLinesText, contractRefusal } from '../../settle/contract-refusal.ts';
import { settledContract } from '../../settle/settled-contract.ts';
import { usage } from '../../wrong-usage.ts';
import { runHeader } from '../export-words.ts';
import type { ReportWriter } from './report-writer.ts';

/** The settlement paper of the last year of a statement; who reviews and signs stays open. */
export const settlementReport: ReportWriter = async (line, world) => {
  const { locale } = line;
  const statement = line.value('statement');
  if (statement === undefined) throw usage.argumentMissing('--statement FILE');
  const contract = openContract(line.arguments[0]!, world);
  if (!('opened' in contract)) return { refused: contractRefusal(contract.issues, undefined, locale) };
  const { model, opened } = contract;
  const settled = await settledContract(contract, { statement, before: undefined, predecessor: undefined, claims: undefined, columns: {}, outlook: undefined }, line, world);
  if (!('settlement' in settled) || hasErrors(settled.issues)) return { refused: contractRefusal(settled.issues, model, locale) };
  const { settlement: { years }, run, sources, changes } = settled;
  const last = years.at(-1)!;
  const { parties } = contract.corridor;
  const title = model.title[locale];
  const report = settlementDocument({
    title: corridorWords(locale).review.subject(title, last.period), contract: title, statement: sources.map(({ path }) => path).join(' '), madeUp: false, years: years.map(({ period }) => period),
    blocks: settlementBlocks(run, years).map((block) => ({ title: block.title[locale], rows: block.rows.map((row) => ({ ...row, label: row.label[locale] })) })),
    calendar: last.calendar.map(({ month, label, instalmentLabel, from, to, amount }) => ({ month, name: [label[locale], instalmentLabel?.[locale]].filter(Boolean).join(' · '), way: `${parties[from]![locale]} → ${parties[to]![locale]}`, amount })),
    sample: [], log: { entries: 0, head: '' },
    runHeader: runHeader({ opened, sources, changes: { scenario: changes.scenario, set: changes.set.map(({ change }) => change) } }, world, locale),
  }, locale);
  return { report, stderr: clausedLinesText(settled.issues.filter(({ severity }) => severity !== 'note'), model, locale) };
};
