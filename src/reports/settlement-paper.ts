import { corridorWords } from '../i18n/corridor.ts';
import { languageTag, type Locale } from '../i18n/locale.ts';
import { numberText, percentText } from '../i18n/numbers.ts';
import type { CaseStatus } from '../review/case/case-file.ts';

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
}

/** The settlement paper as one HTML page that needs nothing else: to be read, kept and printed. */
export function settlementPaper(paper: SettlementPaper, locale: Locale): string {
  const { title, body } = settlementPage(paper, locale);
  return `<!doctype html>
<html lang="${languageTag(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${paperStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** What the page is called, and the markup of its body, in which everything written is text. */
export function settlementPage(paper: SettlementPaper, locale: Locale): { readonly title: string; readonly body: string } {
  const words = corridorWords(locale);
  const own = words.review;
  const { status } = paper;
  const signed = status?.state === 'final' ? status.reviews.at(-1) : undefined;
  const findings = [...(status?.findings.values() ?? [])];
  const body = `<h1>${text(own.paper.title)}</h1>
<p class="subject">${text(paper.title)}</p>
<p class="state">${text(signed ? own.paper.signedOn(signed.time) : own.paper.unsigned)}</p>
${paper.madeUp ? `<p class="made">${text(own.paper.madeUp)}</p>` : ''}
<dl><div><dt>${text(own.paper.contract)}</dt><dd>${text(paper.contract)}</dd></div><div><dt>${text(own.paper.statement)}</dt><dd>${text(paper.statement)}</dd></div></dl>
<h2>${text(own.paper.settlement)}</h2>
${table([own.paper.item, ...paper.years, own.paper.clause], paper.blocks.map(({ title, rows }) => `<tbody><tr class="head"><th colspan="${paper.years.length + 2}">${text(title)}</th></tr>${rows.map(settledRow).join('')}</tbody>`).join(''))}
<h2>${text(own.paper.calendar)}</h2>
${table([own.paper.month, own.paper.payment, own.paper.way, own.paper.amount], `<tbody>${paper.calendar.map(({ month, name, way, amount }) => row([month, name, way, numberText(amount, 2)])).join('')}</tbody>`)}
<h2>${text(own.paper.findings)}</h2>
${findings.length === 0 ? `<p>${text(own.paper.noFindings)}</p>` : table([own.findingTitle, own.evidence, own.findingAmount, own.findingState], `<tbody>${findings.map(({ id, title, amount, state }) => row([title, paper.evidence?.[id] ?? '', numberText(amount, 2), own.findingStates[state]], 1)).join('')}</tbody>`)}
${section(own.paper.tieOut, (paper.tieOut ?? []).map((sentence) => `<p>${text(sentence)}</p>`).join(''))}
${section(own.paper.corrections, paper.corrections && paper.corrections.rows.length > 0 ? table(paper.corrections.columns, `<tbody>${paper.corrections.rows.map((cells) => row(cells, 1)).join('')}</tbody>`) : '')}
${section(own.paper.sample, paper.sample.map((sentence) => `<p>${text(sentence)}</p>`).join(''))}
<h2>${text(own.paper.signatures)}</h2>
<div class="signatures">
${signature(own.handlers, status?.handlers.join(locale === 'zh' ? '、' : ', ') ?? '', '')}
${(['first', 'second', 'final'] as const).map((state) => {
    const review = status?.reviews.find(({ to }) => to === state);
    return signature(own.states[state], review?.person ?? '', [review?.time, review?.note].filter(Boolean).join(' · '));
  }).join('\n')}
</div>
<footer>
<p>${text(`${own.paper.log}${locale === 'zh' ? '：' : ': '}${own.paper.logEnd(paper.log.entries, paper.log.head || '—')}`)}</p>
${paper.runHeader.map(([name, value]) => `<p>${text([name, value].filter((part) => part !== '').join(' '))}</p>`).join('\n')}
</footer>`;
  return { title: `${own.paper.title} ${paper.title}`, body };
}

function settledRow({ label, level, unitText, values, clause, strong }: PaperRow): string {
  const shown = (value: number | null): string => (value === null ? '—' : unitText === '1' ? percentText(value, 3) : numberText(value, 2));
  return `<tr class="level-${level}${strong ? ' strong' : ''}"><th scope="row">${text(label)}</th>${values.map((value) => `<td>${text(shown(value))}</td>`).join('')}<td class="clause">${text(clause)}</td></tr>`;
}

function table(heads: readonly string[], body: string): string {
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>${body}</table>`;
}

/** @param wordy column of words, beside the first */
function row(cells: readonly string[], wordy?: number): string {
  return `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${text(cell)}</th>` : `<td${at === wordy ? ' class="clause"' : ''}>${text(cell)}</td>`)).join('')}</tr>`;
}

/** A heading with what stands below; nothing where nothing does. */
function section(title: string, body: string): string {
  return body === '' ? '' : `<h2>${text(title)}</h2>${body}`;
}

function signature(title: string, person: string, note: string): string {
  return `<div><p class="role">${text(title)}</p><p class="person">${text(person) || '&nbsp;'}</p><p class="note">${text(note)}</p></div>`;
}

function text(written: string): string {
  return written.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
}

/** The style sheet of the paper, on the screen and on A4. */
export const paperStyle = `
@page { size: A4 portrait; margin: 16mm 14mm; }
body { max-width: 190mm; margin: 12mm auto; color: #1b2430; background: #fff; font: 10.5pt/1.5 "Noto Serif CJK SC", "Songti SC", "SimSun", "Noto Serif", Georgia, serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0; text-align: center; font-size: 17pt; letter-spacing: .2em; }
h2 { margin: 7mm 0 1.5mm; font-size: 11.5pt; break-after: avoid; }
.subject, .state { margin: 1mm 0; text-align: center; }
.made { padding: 1.5mm 3mm; border: .4pt solid #8a4f06; color: #8a4f06; text-align: center; }
dl { margin: 4mm 0 0; } dl div { display: flex; gap: 3mm; } dt { color: #55616f; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; border-top: 1pt solid #1b2430; border-bottom: 1pt solid #1b2430; font-size: 9pt; }
th, td { padding: 1mm 1.5mm; border-bottom: .3pt solid #cfd6de; text-align: right; vertical-align: top; }
thead th { border-bottom: .6pt solid #1b2430; font-weight: 600; } thead { display: table-header-group; } tr { break-inside: avoid; }
th:first-child, .clause { text-align: left; font-weight: 400; } .clause { color: #55616f; font-size: 8pt; }
.head th { padding-top: 2.5mm; font-weight: 600; } .level-1 th { padding-left: 5mm; } .level-2 th { padding-left: 10mm; } .level-2 th, .level-2 td { color: #55616f; }
.strong th, .strong td { font-weight: 600; }
.signatures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; break-inside: avoid; } .signatures p { margin: 0; }
.role { color: #55616f; } .person { min-height: 9mm; border-bottom: .6pt solid #1b2430; font-size: 12pt; } .note { font-size: 8pt; color: #55616f; overflow-wrap: anywhere; }
footer { margin-top: 8mm; padding-top: 2mm; border-top: .3pt solid #cfd6de; font-size: 7.5pt; color: #55616f; } footer p { margin: 0; overflow-wrap: anywhere; }
@media screen and (max-width: 700px) { body { margin: 6mm; } table { display: block; overflow-x: auto; } .signatures { grid-template-columns: 1fr 1fr; } }
`;
