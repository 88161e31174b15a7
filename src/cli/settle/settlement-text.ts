import type { Locale } from '../../i18n/locale.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Correction } from '../../scenario/corridor/corrections.ts';
import { partTerms } from '../../scenario/corridor/part-terms.ts';
import type { SettledNumber, SettledSide, SettledYear } from '../../scenario/corridor/settlement.ts';
import { sharedBand, sharedSpan } from '../../scenario/corridor/shared-span.ts';
import { displayWidth } from '../text/display-width.ts';
import { plainNumber, plainShare } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { clauseText } from '../../language/clause-text.ts';
import { changedTermsText } from './changed-terms.ts';
import { outlookLines } from './outlook-text.ts';
import { settleWords } from './settle-words.ts';
import type { SettledContract } from './settled-contract.ts';
import { lateLines, lossLines, periodLines } from './evidence-text.ts';

/** Label, amount and what stands behind it. */
type Row = readonly [label: string, amount: string, note?: string];

/** A settlement for reading: year by year, then corrections and the outlook. Amounts in yuan, to the fen. */
export function settlementText(settled: SettledContract, locale: Locale): string {
  const { contract, sources, changes, settlement, corrections, outlook } = settled;
  const say = settleWords[locale];
  const { model, corridor } = contract;
  const party = (name: string): string => corridor.parties[name]?.[locale] ?? name;
  return [
    `${model.title[locale]}  ${model.id}`,
    `${say.statement}  ${sources.map(({ path }) => path).join(locale === 'zh' ? '、' : ', ')}`,
    ...(changes.set.length === 0 ? [] : [`${say.changes}  ${changedTermsText(changes.set.map(({ change }) => change), model, locale)}`]),
    ...periodLines(settled, locale),
    say.unit,
    ...settlement.years.flatMap((year) => ['', ...yearLines(year, settled.run, party, locale)]),
    ...lossLines(settled, locale),
    ...lateLines(settled, locale),
    ...(corrections ? ['', ...correctionLines(corrections, party, locale)] : []),
    ...(outlook ? ['', ...outlookLines(outlook, party, locale)] : []),
    '',
  ].join('\n');
}

function yearLines(year: SettledYear, run: EvaluatedRun, party: (name: string) => string, locale: Locale): readonly string[] {
  const say = settleWords[locale];
  const plain = ({ label, value, unitText }: SettledNumber): Row => [
    `  ${label[locale]}`,
    unitText === '1' ? plainShare(value) : plainNumber(value, 2),
  ];
  const isRate = ({ unitText }: SettledNumber): boolean => unitText === '1';
  const sides = [
    { name: say.surplus, side: year.surplus },
    { name: say.loss, side: year.loss },
  ].filter(({ side }) => Math.abs(side.amount.value) >= 0.005);
  const owed: readonly Row[] = year.owed.map(({ from, to, month, amount, label }) => [
    `  ${say.owes(party(from), party(to), month)}`,
    plainNumber(amount, 2),
    label[locale],
  ]);
  const rows: readonly Row[] = [
    [`  ${say.base}`, plainNumber(year.base.value, 2), year.base.label[locale]],
    ...[year.surplus.rate, year.loss.rate, ...year.figures.filter(isRate)].map(plain),
    ...(sides.length === 0
      ? [[`  ${say.even}`, plainNumber(0, 2)] as const]
      : sides.flatMap(({ name, side }) => sideRows(name, side, run, year.period, locale))),
    ...year.figures
      .filter((figure) => !isRate(figure) && !year.owed.some(({ name }) => name === figure.name) && Math.abs(figure.value) >= 0.005)
      .map(plain),
    ...(owed.length === 0 ? [[`  ${say.nothingOwed}`, plainNumber(0, 2)] as const] : owed),
  ];
  const stocks = year.stocks.filter(({ opening, closing }) => Math.max(Math.abs(opening.value), Math.abs(closing.value)) >= 0.005);
  const balances = Object.entries(year.balances).map(([name, amount]) => [`    ${party(name)}`, plainNumber(amount, 2)]);
  const sum = Object.values(year.balances).reduce((all, amount) => all + Math.round(amount * 100), 0) / 100;
  const calendar = year.calendar.map(({ month, from, to, amount, label, instalmentLabel }) => [
    `    ${month}`,
    `${party(from)} → ${party(to)}`,
    [label[locale], instalmentLabel?.[locale]].filter(Boolean).join(' '),
    plainNumber(amount, 2),
  ]);
  return [
    say.year(year.period),
    ...withNotes(rows),
    ...(stocks.length === 0
      ? []
      : aligned(
          [
            [`  ${say.stocks[0]}`, say.stocks[1], say.stocks[2]],
            ...stocks.map(({ opening, closing }) => [
              `    ${closing.label[locale]}`,
              plainNumber(opening.value, 2),
              plainNumber(closing.value, 2),
            ]),
          ],
          1,
        )),
    ...(calendar.length === 0 ? [] : [`  ${say.calendar}`, ...aligned(calendar, 3)]),
    `  ${say.balances}`,
    ...aligned([...balances, [`    ${say.balancesSum}`, plainNumber(sum, 2)]], 1),
  ];
}

function sideRows(name: string, { amount, parts, rest }: SettledSide, run: EvaluatedRun, period: string, locale: Locale): readonly Row[] {
  const say = settleWords[locale];
  const shown = parts.filter(({ value }) => Math.abs(value) >= 0.005);
  return [
    [`  ${name}`, plainNumber(amount.value, 2)],
    ...shown.flatMap(({ name: part, destination, value, bands }): readonly Row[] => [
      [`    ${destination[locale]}`, plainNumber(value, 2)],
      ...partTerms(run, part, period).map(({ label, value: rate, source }): Row => [
        `      ${label[locale]}`,
        plainShare(rate),
        clauseText(source),
      ]),
      ...bands.map((band) => sharedBand(band, sharedSpan(run, part, period)) ?? band).map(({ from, to, value: share, amount: own, source }): Row => [
        `      ${to === undefined ? say.bandAbove(plainShare(from), plainShare(share)) : say.band(plainShare(from), plainShare(to), plainShare(share))}`,
        plainNumber(own, 2),
        clauseText(source),
      ]),
    ]),
    [`    ${rest.label[locale]}`, plainNumber(rest.value, 2)],
  ];
}

/** Amounts under each other, what stands behind them after. */
function withNotes(rows: readonly Row[]): readonly string[] {
  const lines = aligned(
    rows.map(([label, amount]) => [label, amount]),
    1,
  );
  const width = Math.max(...lines.map(displayWidth));
  return lines.map((line, at) => (rows[at]![2] ? `${line}${' '.repeat(width - displayWidth(line))}  ${rows[at]![2]}` : line));
}

function correctionLines(corrections: readonly Correction[], party: (name: string) => string, locale: Locale): readonly string[] {
  const say = settleWords[locale];
  if (corrections.length === 0) return [say.noCorrections];
  const rows = corrections.flatMap(({ period, due, stocks }) => [
    ...due.map(({ from, to, amount, label }) => [
      `  ${period}`,
      say.due(party(from), party(to)),
      label[locale],
      '',
      plainNumber(amount, 2),
    ]),
    ...stocks.map(({ before, after }) => [
      `  ${period}`,
      say.stockMoved(after.closing.label[locale]),
      '',
      plainNumber(before.closing.value, 2),
      plainNumber(after.closing.value, 2),
    ]),
  ]);
  return [say.corrections, ...aligned(rows, 3)];
}
