import { issueText } from '../../i18n/issue-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import { fenText } from '../../review/fen.ts';
import type { ComparedItem, OwnFigure } from '../../review/tie-out/items.ts';
import type { CauseSet } from '../../review/tie-out/tie-out.ts';
import { plainNumber, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { lateLines, lossLines, periodLines } from '../settle/evidence-text.ts';
import { claimsLines } from './claims-text.ts';
import type { ContractTieOut } from './tie-out.ts';
import { tieOutWords } from './tie-out-words.ts';
import type { OtherFigure, YearTieOut } from './year-tie-out.ts';

/** A tie-out for reading. Amounts in yuan, to the fen. */
export function tieOutText(found: ContractTieOut, locale: Locale): string {
  const { model } = found.contract;
  return [
    `${model.title[locale]}  ${model.id}`,
    found.sources.map(({ path }) => path).join(locale === 'zh' ? '、' : ', '),
    ...periodLines(found, locale),
    tieOutWords[locale].unit,
    ...found.years.flatMap((year) => ['', ...yearLines(year, locale)]),
    ...bySide((side) => lossLines({ lossItems: found.lossItems[side] }, locale), locale),
    ...(found.claims ? ['', ...claimsLines(found.claims, locale)] : []),
    ...bySide((side) => lateLines({ late: found.late[side] }, locale), locale),
    '',
  ].join('\n');
}

/** Lines of the insurer and of ours, each headed by whose they are. */
function bySide(linesOf: (side: 'theirs' | 'ours') => readonly string[], locale: Locale): readonly string[] {
  return (['theirs', 'ours'] as const).flatMap((side) => {
    const [blank, head, ...lines] = linesOf(side);
    return head === undefined ? [] : [blank!, `${head} (${tieOutWords[locale].head[side === 'theirs' ? 1 : 2]})`, ...lines];
  });
}

function yearLines(year: YearTieOut, locale: Locale): readonly string[] {
  const say = tieOutWords[locale];
  const { items, total, addition } = year.tied;
  const fen = (amount: number | undefined): string => (amount === undefined ? '—' : fenText(amount));
  const row = (compared: ComparedItem): readonly string[] => {
    const { item, status, theirs, ours, difference } = compared;
    const sign = item.sign === 1 ? '+' : '-';
    return [`  ${sign} ${item.label[locale]}`, status === 'not-stated' ? '—' : fen(theirs), fen(ours), fen(difference)];
  };
  const notes = items.map(({ item, status }) =>
    [say.status[status], year.implied.has(item.id) ? say.implied : '', missingText(item.ours, locale)]
      .filter((text) => text !== '')
      .join(locale === 'zh' ? '；' : '; '),
  );
  const rows = [
    say.head.slice(0, 4),
    ...items.map(row),
    ...(addition === 0 ? [] : [[`  ${say.addition}`, fenText(addition), '', '']]),
    [`  = ${year.total.label[locale]}`, fen(total.theirs), fen(total.ours), fen(total.difference)],
  ];
  const lines = aligned(rows, 1);
  return [
    say.year(year.period),
    ...lines.map((line, at) => (at > 0 && at <= notes.length ? `${line}  ${notes[at - 1]}` : line)),
    ...answerLines(year, locale),
    ...(year.hypotheses.length === 0
      ? []
      : [`  ${say.hypotheses}`, ...year.hypotheses.map(({ note }) => `    ${issueText(note, locale).message}`)]),
    ...(year.others.length === 0 ? [] : [`  ${say.others}`, ...otherLines(year.others, locale)]),
  ];
}

function answerLines({ tied: { answer, total } }: YearTieOut, locale: Locale): readonly string[] {
  const say = tieOutWords[locale];
  switch (answer.kind) {
    case 'agrees':
      return [
        `  ${answer.cancelling.length === 0 ? say.agrees : say.cancelling(answer.cancelling.map(({ item }) => item.label[locale]).join(locale === 'zh' ? '、' : ', '))}`,
      ];
    case 'explained':
      return [
        `  ${say.explained(answer.size, answer.count, fenText(total.difference!))}`,
        ...answer.sets.map((set, at) => `    ${at + 1}. ${setText(set, locale)}`),
      ];
    case 'unexplained':
      return [`  ${say.unexplained(fenText(answer.nearest.leaves))}`, `    ${setText(answer.nearest, locale)}`];
    case 'not-recomputable':
      return [`  ${say.notRecomputable}`];
  }
}

function setText({ causes, leaves }: CauseSet, locale: Locale): string {
  const say = tieOutWords[locale];
  const parts = causes.map(
    ({ cause, effect }) => `${cause.kind === 'item' ? cause.compared.item.label[locale] : say.addition} ${fenText(effect)}`,
  );
  return [...parts, ...(leaves === 0 ? [] : [say.leaves(fenText(leaves))])].join(locale === 'zh' ? '；' : '; ');
}

function otherLines(others: readonly OtherFigure[], locale: Locale): readonly string[] {
  const say = tieOutWords[locale];
  const text = (value: number, unit: string): string => (unit === '1' ? plainShare(value) : plainNumber(value, 2));
  const rows = others.map(({ quantity: { label, unitText }, theirs, ours, agrees }) => [
    `    ${label[locale]}`,
    text(theirs, unitText),
    'amount' in ours ? text(ours.amount, unitText) : '—',
    'amount' in ours ? text(theirs - ours.amount, unitText) : '—',
    agrees === undefined ? '' : agrees ? say.status.agrees : say.status.differs,
  ]);
  return aligned(rows, 1).map((line, at) => [line, missingText(others[at]!.ours, locale)].filter((part) => part !== '').join('  '));
}

function missingText(ours: OwnFigure, locale: Locale): string {
  if ('amount' in ours) return '';
  return tieOutWords[locale].missing(
    ours.missing.map(({ label, reference }) => `${label[locale]} ${reference.period}`).join(locale === 'zh' ? '、' : ', ') || '–',
  );
}
