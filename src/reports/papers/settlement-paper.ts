import { corridorWords } from '../../i18n/corridor.ts';
import type { Locale } from '../../i18n/locale.ts';
import { numberText, percentText } from '../../i18n/numbers.ts';
import type { CaseStatus } from '../../review/case/case-file.ts';
import type { Block, ReportDocument, ReportRow, ReportTable } from '../document/report-document.ts';
import { ownParagraph, type OwnTexts } from '../document/own-text.ts';
import { words as plain } from '../document/say.ts';

/** A line of the paper: a number for each year, or null where there is none. */
export interface PaperRow {
  readonly label: string;
  readonly level: 0 | 1 | 2;
  readonly unitText: string;
  readonly values: readonly (number | null)[];
  readonly clause: string;
  readonly strong?: boolean;
}

export interface PaperPayment {
  readonly month: string;
  readonly name: string;
  readonly way: string;
  /** Yuan. */
  readonly amount: number;
}

/** Everything a settlement paper says; numbers as they were settled. */
export interface SettlementPaper {
  readonly title: string;
  readonly contract: string;
  readonly statement: string;
  /** Whether the statement is a made-up example. */
  readonly madeUp: boolean;
  readonly years: readonly string[];
  readonly blocks: readonly { readonly title: string; readonly rows: readonly PaperRow[] }[];
  readonly calendar: readonly PaperPayment[];
  /** Sentences of how the insurer's figures, claims and costs tie out; none where nothing was tied out. */
  readonly tieOut?: readonly string[];
  /** What findings rest on, in words, by their id. */
  readonly evidence?: Readonly<Record<string, string>>;
  /** What a later change makes of years that were signed, as a table with its head. */
  readonly corrections?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Sentences of what a sample lets one say. */
  readonly sample: readonly string[];
  readonly status?: CaseStatus;
  readonly log: { readonly entries: number; readonly head: string };
  readonly runHeader: readonly (readonly [string, string])[];
  /** A person's own text, by section. */
  readonly own?: OwnTexts;
}

type SettlementSection = 'settlement' | 'calendar' | 'findings' | 'tieOut' | 'corrections' | 'sample';

/** The settlement paper: what was settled by which clause, what is due when, what was found, and who signed. */
export function settlementDocument(paper: SettlementPaper, locale: Locale): ReportDocument {
  const own = corridorWords(locale).review;
  const { status } = paper;
  const signed = status?.state === 'final' ? status.reviews.at(-1) : undefined;
  /** A heading with what stands below and text of one's own; nothing where nothing does. The signatures come last: nothing is said after them. */
  const section = (name: SettlementSection | 'signatures', blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: own.paper[name] }, ...blocks, ...(name === 'signatures' ? [] : [ownParagraph(name, paper.own ?? {})])];
  return {
    title: own.paper.title, subtitle: paper.title, standing: signed ? own.paper.signedOn(signed.time) : own.paper.unsigned, locale,
    blocks: [
      ...(paper.madeUp ? [{ kind: 'remark', tone: 'warning', content: [plain(own.paper.madeUp)] } as const] : []),
      { kind: 'facts', items: [[own.paper.contract, paper.contract], [own.paper.statement, paper.statement]] },
      ...section('settlement', [settledTable(paper, own.paper)]),
      ...section('calendar', [calendarTable(paper, own.paper)]),
      ...section('findings', [findingsBlock(paper, own)]),
      ...section('tieOut', sentences(paper.tieOut ?? [])),
      ...section('corrections', paper.corrections && paper.corrections.rows.length > 0 ? [{ kind: 'table', columns: paper.corrections.columns, wordColumns: 2, rows: paper.corrections.rows.map((cells) => ({ cells: cells.map((text) => ({ text })) })) }] : []),
      ...section('sample', sentences(paper.sample)),
      ...section('signatures', [{ kind: 'signatures', fields: signatureFields(status, own, locale) }]),
      { kind: 'paragraph', content: [plain(`${own.paper.log}${locale === 'zh' ? '：' : ': '}${own.paper.logEnd(paper.log.entries, paper.log.head || '—')}`)] },
    ],
    runHeader: paper.runHeader,
  };
}

type Words = ReturnType<typeof corridorWords>['review'];

function settledTable({ years, blocks }: SettlementPaper, words: Words['paper']): ReportTable {
  return {
    kind: 'table', columns: [words.item, ...years, words.clause], lastWords: 1,
    rows: blocks.flatMap(({ title, rows }): readonly ReportRow[] => [{ heading: true, cells: [{ text: title }] }, ...rows.map(settledRow)]),
  };
}

function settledRow({ label, level, unitText, values, clause, strong }: PaperRow): ReportRow {
  const shown = (value: number | null): string => (value === null ? '—' : unitText === '1' ? percentText(value, 3) : numberText(value, 2));
  return { level, ...(strong && { strong }), cells: [{ text: label }, ...values.map((value) => ({ text: shown(value), value })), { text: clause }] };
}

function calendarTable({ calendar }: SettlementPaper, words: Words['paper']): ReportTable {
  return {
    kind: 'table', columns: [words.month, words.payment, words.way, words.amount], wordColumns: 3,
    rows: calendar.map(({ month, name, way, amount }) => ({ cells: [{ text: month }, { text: name }, { text: way }, { text: numberText(amount, 2), value: amount }] })),
  };
}

function findingsBlock({ status, evidence }: SettlementPaper, own: Words): Block {
  const findings = [...(status?.findings.values() ?? [])];
  if (findings.length === 0) return { kind: 'paragraph', content: [plain(own.paper.noFindings)] };
  return {
    kind: 'table', columns: [own.findingTitle, own.evidence, own.findingAmount, own.findingState], wordColumns: 2, lastWords: 1,
    rows: findings.map(({ id, title, amount, state }) => ({ cells: [{ text: title }, { text: evidence?.[id] ?? '' }, { text: numberText(amount, 2), value: amount }, { text: own.findingStates[state] }] })),
  };
}

function signatureFields(status: CaseStatus | undefined, own: Words, locale: Locale): readonly { readonly role: string; readonly person: string; readonly note: string }[] {
  return [
    { role: own.handlers, person: status?.handlers.join(locale === 'zh' ? '、' : ', ') ?? '', note: '' },
    ...(['first', 'second', 'final'] as const).map((state) => {
      const review = status?.reviews.find(({ to }) => to === state);
      return { role: own.states[state], person: review?.person ?? '', note: [review?.time, review?.note].filter(Boolean).join(' · ') };
    }),
  ];
}

function sentences(said: readonly string[]): readonly Block[] {
  return said.map((sentence) => ({ kind: 'paragraph', content: [plain(sentence)] }));
}

