import { amountParts } from '../../i18n/amount-parts.ts';
import { roundHalfAway } from '../../i18n/decimal-text.ts';
import type { Locale } from '../../i18n/locale.ts';
import { numberText, percentText, unitSpace, changeText } from '../../i18n/numbers.ts';
import { papersWords, type PapersWords } from '../../i18n/papers.ts';
import { messages } from '../../i18n/locale.ts';
import { scaleDigits, scaleName, scaleSize, scaleSuffix, type MoneyScale } from '../../i18n/scales.ts';
import type { Movement } from '../../scenario/benefits/movements.ts';
import type { PlanAmounts } from '../../scenario/benefits/plan-result.ts';
import type { Block, Inline, ReportDocument, ReportNumber, ReportTable } from '../document/report-document.ts';
import { ownParagraph, type OwnTexts } from '../document/own-text.ts';
import { filled, listed, say } from '../document/say.ts';
import { rateText } from './band-text.ts';
import { madeNumber, printedWay } from './made-number.ts';

/** The plan as it stands, or with a reform. */
export interface ComparedPlan {
  readonly name: string;
  /** What it changes, in words; none of the plan as it stands. */
  readonly changes: readonly string[];
  readonly amounts: PlanAmounts;
  /** Persons whose own payment is above the threshold share of income; undefined where no income is known. */
  readonly catastrophic?: number | undefined;
  /** How persons fare against the plan as it stands; undefined until it is worked out. */
  readonly moved?: Movement | undefined;
}

export interface BenefitComparison {
  readonly locale: Locale;
  readonly plan: string;
  readonly period: string;
  readonly people: string;
  readonly synthetic: boolean;
  readonly money: MoneyScale;
  /** Share of income that own payment must exceed to be counted in `catastrophic`, as the results were worked out with. */
  readonly catastrophicShare: number;
  readonly baseline: ComparedPlan;
  readonly reforms: readonly ComparedPlan[];
  /** Documents that the plan cites. */
  readonly sources: readonly string[];
  readonly runHeader: readonly (readonly [string, string])[];
  /** A person's own text, by section. */
  readonly own?: OwnTexts;
}

/** What reforms of a plan cost each payer and who gains and loses by them, in figures and in sentences that are true of them. */
export function benefitComparison(given: BenefitComparison): ReportDocument {
  const { locale, plan, period, people, synthetic, money, reforms, sources, runHeader, own = {} } = given;
  const { benefits: words, colon } = papersWords(locale);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const paragraphs = (contents: readonly (readonly Inline[])[]): readonly Block[] => contents.map((content) => ({ kind: 'paragraph', content }));
  return {
    title: words.title, subtitle: filled(words.subtitle, { plan, period }), locale, runHeader,
    blocks: [
      { kind: 'remark', tone: synthetic ? 'warning' : 'plain', content: synthetic ? say(words.synthetic) : say(words.own, { people }) },
      { kind: 'facts', items: [[words.facts.plan + colon, plan], [words.facts.period + colon, period], [words.facts.people + colon, people], [words.facts.unit + colon, scaleName(money, locale)]] },
      heading(words.changes),
      ...paragraphs(reforms.map(({ name, changes }) => (changes.length === 0 ? say(words.noChanges, { name }) : say(words.changed, { name, changes: changes.join(papersWords(locale).stop) })))),
      ownParagraph('changes', own),
      heading(words.payers),
      ...paragraphs(reforms.map((reform) => payersText(reform, given))),
      payersTable(given),
      ownParagraph('payers', own),
      heading(words.movements),
      ...paragraphs(reforms.map((reform) => movedText(reform, given))),
      ...(reforms.some(({ catastrophic }) => catastrophic !== undefined) ? paragraphs([say(words.threshold, { share: shareText(given) })]) : []),
      ownParagraph('movements', own),
      heading(words.sources),
      ...(sources.length === 0 ? paragraphs([say(words.noSource)]) : [{ kind: 'list', ordered: true, items: sources.map((title) => say(words.source, { title })) } as const]),
      ownParagraph('sources', own),
    ],
  };
}

/** The column of a plan as printed, in the unit shown: layers and own payment add up to the expense. */
interface PrintedColumn {
  readonly expense: number;
  readonly layers: readonly number[];
  readonly funds: number;
  readonly own: number;
}

export function printedColumn({ expense, layers, own }: PlanAmounts, money: MoneyScale): PrintedColumn {
  const [size, digits] = [scaleSize(money), scaleDigits(money)];
  const parts = amountParts([...layers.map(({ amount }) => amount / size), own / size], expense / size, digits);
  const printed = parts.slice(0, -1);
  return { expense: roundHalfAway(expense / size, digits), layers: printed, funds: roundHalfAway(printed.reduce((sum, part) => sum + part, 0), digits), own: parts.at(-1)! };
}

function printing({ money, locale }: BenefitComparison): (value: number, made: string) => ReportNumber {
  return (value, made) => madeNumber(value * scaleSize(money), numberText(value, scaleDigits(money)) + scaleSuffix(money, locale), made, 'yuan');
}

function payersText({ name, amounts }: ComparedPlan, given: BenefitComparison): readonly Inline[] {
  const { benefits: words, and } = papersWords(given.locale);
  const { baseline, money, locale } = given;
  const digits = scaleDigits(money);
  const amount = printing(given);
  const [now, old] = [printedColumn(amounts, money), printedColumn(baseline.amounts, money)];
  const change = (a: number, b: number): number => roundHalfAway(Math.abs(a - b), digits);
  const rate = old.funds > 0 ? Math.abs(now.funds - old.funds) / old.funds : undefined;
  const rateText = rate === undefined ? '' : percentText(rate, 1);
  const layers = amounts.layers.flatMap(({ fund, label, payment }, at): readonly (readonly Inline[])[] => {
    const [after, before] = [now.layers[at]!, old.layers[at] ?? 0];
    if (after === before) return [];
    return [say(after > before ? words.layerUp : words.layerDown, { fund: `${fund[locale]}${locale === 'zh' ? `（${label.zh}）` : ` (${label.en})`}`, size: amount(change(after, before), `layer ${payment}`) })];
  });
  return [
    ...say(words.funds[printedWay(now.funds, old.funds)], { name, amount: amount(now.funds, 'funds'), size: amount(change(now.funds, old.funds), 'funds change'), rate: /[1-9]/.test(rateText) ? say(words.rate, { rate: madeNumber(rate!, rateText, 'funds rate') }) : '' }),
    ...say(words.ownPays[printedWay(now.own, old.own)], { amount: amount(now.own, 'own'), size: amount(change(now.own, old.own), 'own change') }),
    ...ratioText(amounts.ratio, baseline.amounts.ratio, words, locale),
    ...(layers.length > 0 ? say(words.layers, { layers: listed(layers, and) }) : []),
  ];
}

function ratioText(now: number | undefined, old: number | undefined, words: PapersWords['benefits'], locale: Locale): readonly Inline[] {
  if (now === undefined) return say(words.ratio.none);
  const printed = (ratio: number): number => roundHalfAway(ratio * 100, 2);
  const points = old === undefined ? 0 : roundHalfAway(Math.abs(printed(now) - printed(old)), 2);
  const ratio = madeNumber(now, percentText(now, 2), 'ratio');
  const way = old === undefined ? 'same' : printedWay(printed(now), printed(old));
  return say(words.ratio[way], { ratio, points: madeNumber(points / 100, numberText(points, 2) + unitSpace + messages(locale).units.percentagePoints, 'ratio change') });
}

function payersTable({ baseline, reforms, money, locale }: BenefitComparison): ReportTable {
  const { benefits: words } = papersWords(locale);
  const plans = [baseline, ...reforms];
  const [size, digits] = [scaleSize(money), scaleDigits(money)];
  const columns = plans.map(({ amounts }) => printedColumn(amounts, money));
  const cells = (pick: (column: PrintedColumn) => number) => columns.map((column, at) => {
    const text = numberText(pick(column), digits);
    const moved = roundHalfAway(pick(column) - pick(columns[0]!), digits);
    return { text: at === 0 || moved === 0 ? text : `${text} (${changeText(moved, digits)})`, value: pick(column) * size };
  });
  return {
    kind: 'table', columns: [words.item, words.baseline, ...reforms.map(({ name }) => name)],
    rows: [
      { cells: [{ text: words.rows.expense }, ...cells(({ expense }) => expense)] },
      ...baseline.amounts.layers.map(({ label, fund }, at) => ({ level: 1 as const, cells: [{ text: locale === 'zh' ? `${fund.zh}：${label.zh}` : `${fund.en}: ${label.en}` }, ...cells(({ layers }) => layers[at]!)] })),
      { strong: true, cells: [{ text: words.rows.funds }, ...cells(({ funds }) => funds)] },
      { strong: true, cells: [{ text: words.rows.own }, ...cells(({ own }) => own)] },
      { cells: [{ text: words.rows.ratio }, ...plans.map(({ amounts: { ratio } }) => ({ text: percentText(ratio, 2), value: ratio ?? null }))] },
    ],
    note: filled(words.unit, { unit: scaleName(money, locale) }),
  };
}

/** A share of income without needless zeros. */
function shareText({ catastrophicShare }: BenefitComparison): string {
  return rateText(catastrophicShare);
}

function movedText({ name, moved, catastrophic }: ComparedPlan, given: BenefitComparison): readonly Inline[] {
  const { benefits: words } = papersWords(given.locale);
  if (!moved) return say(words.noMovements, { name });
  const count = (value: number, made: string): ReportNumber => madeNumber(value, numberText(value, 0), made, 'person');
  const amount = (value: number, made: string): ReportNumber => ({ ...printing(given)(value / scaleSize(given.money), made), value });
  const stated = moved.gainers === 0 && moved.losers === 0 ? say(words.nobody, { name })
    : say(words.moved, { name, gainers: count(moved.gainers, 'gainers'), gained: amount(moved.gained, 'gained'), losers: count(moved.losers, 'losers'), lost: amount(moved.lost, 'lost'), unchanged: count(moved.unchanged, 'unchanged') });
  const before = given.baseline.catastrophic;
  if (catastrophic === undefined || before === undefined) return stated;
  return [...stated, ...say(words.catastrophic[printedWay(catastrophic, before)], { share: shareText(given), count: count(catastrophic, 'catastrophic'), size: count(Math.abs(catastrophic - before), 'catastrophic change') })];
}
