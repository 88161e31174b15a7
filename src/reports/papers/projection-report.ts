import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import { papersWords, type PapersWords } from '../../i18n/papers.ts';
import { numberText, percentText } from '../../i18n/numbers.ts';
import { quantityText, type NumberStyle } from '../../i18n/quantity-text.ts';
import { scaleName } from '../../i18n/scales.ts';
import type { Label, Period } from '../../language/model.ts';
import type { Figure, FigureFrame } from '../../plots/figure.ts';
import type { Crossing } from '../../scenario/simulation/crossing.ts';
import type { Fan, FanPoint } from '../../scenario/simulation/fan.ts';
import type { Block, Inline, ReportDocument, ReportNumber, ReportTable } from '../document/report-document.ts';
import { ownParagraph, type OwnTexts } from '../document/own-text.ts';
import { filled, listed, say } from '../document/say.ts';
import { chanceText } from '../chance-text.ts';
import { madeNumber } from './made-number.ts';

/** A quantity's fan with what it is called. */
export interface ReportedFan {
  readonly label: string;
  readonly unitText: string;
  readonly fan: Fan;
  /** Draws it, where there is something to draw with. */
  readonly figure?: (frame: FigureFrame) => Figure;
}

export type ChanceName = 'deficit' | 'norm' | 'exhausted';

export interface ReportedAssumption {
  readonly label: string;
  /** Distribution and parameters in words. */
  readonly spread: string;
  /** Where the spread comes from; empty where nobody says. */
  readonly note: string;
}

export interface ReportedSensitivity {
  readonly target: string;
  readonly unitText: string;
  readonly period: Period;
  readonly bars: readonly { readonly label: string; readonly lowSetting: string; readonly highSetting: string; readonly low: number; readonly high: number }[];
}

export interface ProjectionReport {
  readonly projection: Label;
  readonly model: Label;
  readonly numbers: NumberStyle;
  /** Last published year, and the last projected. */
  readonly last: Period;
  readonly to: Period;
  readonly changes: readonly string[];
  readonly fans: readonly ReportedFan[];
  readonly chances: readonly { readonly name: ChanceName; readonly crossing: Crossing }[];
  readonly assumptions: readonly ReportedAssumption[];
  readonly correlated: readonly { readonly a: string; readonly b: string; readonly value: number }[];
  readonly sensitivity?: ReportedSensitivity | undefined;
  readonly seed: number;
  readonly paths: number;
  /** Whether only the few paths of a moving hand are there, and whether they are of what was set before. */
  readonly draft: boolean;
  readonly stale: boolean;
  readonly draw?: (figure: (frame: FigureFrame) => Figure) => string;
  readonly runHeader: readonly (readonly [string, string])[];
  /** A person's own text, by section. */
  readonly own?: OwnTexts;
}

/** A projection as a report: the years ahead with their ranges, chances in words, what is assumed and how sure it is, seed and paths. */
export function projectionReport(given: ProjectionReport): ReportDocument {
  const { numbers, projection, model, last, to, changes, seed, paths, fans, own = {} } = given;
  const { locale } = numbers;
  const { projection: words, colon, stop } = papersWords(locale);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const years = chosenYears(given);
  return {
    title: words.title, subtitle: filled(words.subtitle, { projection: projection[locale] }), locale, runHeader: given.runHeader,
    blocks: [
      { kind: 'facts', items: [[words.facts.model + colon, model[locale]], [words.facts.last + colon, last], [words.facts.horizon + colon, filled(words.horizonText, { year: to })], [words.facts.paths + colon, numberText(paths, 0)], [words.facts.seed + colon, String(seed)], [words.facts.changes + colon, changes.length === 0 ? words.none : changes.join(stop)]] },
      ...(given.stale ? [{ kind: 'remark', tone: 'warning', content: say(words.stale) } as const] : []),
      ...(given.draft ? [{ kind: 'remark', tone: 'warning', content: say(words.draft) } as const] : []),
      heading(words.summary),
      { kind: 'paragraph', content: summary(given) },
      ownParagraph('summary', own),
      heading(words.courses),
      ...fans.flatMap((fan) => courseBlocks(fan, years, given)),
      { kind: 'paragraph', content: say(words.ranges, { paths: madeNumber(paths, numberText(paths, 0), 'paths', 'ratio'), seed: String(seed) }) },
      ownParagraph('courses', own),
      heading(words.chances),
      ...chanceBlocks(given, years),
      ownParagraph('chances', own),
      heading(words.assumptions),
      ...assumptionBlocks(given),
      ownParagraph('assumptions', own),
      heading(words.sensitivity),
      ...sensitivityBlocks(given),
      ownParagraph('sensitivity', own),
    ],
  };
}

/** The first year ahead, the fifth, the tenth and so on, and the last. */
export function chosenYears({ fans, last, to }: Pick<ProjectionReport, 'fans' | 'last' | 'to'>): readonly Period[] {
  const ahead = (fans[0]?.fan.points ?? []).map(({ period }) => period).filter((period) => period > last && period <= to);
  return ahead.filter((_, at) => at === 0 || (at + 1) % 5 === 0 || at === ahead.length - 1);
}

function shown(value: number, unitText: string, numbers: NumberStyle): string {
  const { number, unit } = quantityText(value, unitText, numbers);
  return number + unit;
}

/** The percentile of a probability; the nearest the fan has. */
export function percentileAt({ probabilities }: Pick<Fan, 'probabilities'>, { percentiles }: FanPoint, probability: number): number {
  const nearest = probabilities.reduce((best, each, at) => (Math.abs(each - probability) < Math.abs(probabilities[best]! - probability) ? at : best), 0);
  return percentiles[nearest]!;
}

function summary(given: ProjectionReport): readonly Inline[] {
  const { numbers, chances, last } = given;
  const { projection: words } = papersWords(numbers.locale);
  const balance = given.fans.find(({ fan }) => fan.quantity === 'closing_balance');
  const ahead = balance?.fan.points.filter(({ period }) => period > last) ?? [];
  const deficit = chances.find(({ name }) => name === 'deficit')?.crossing;
  const said: Inline[] = [];
  if (balance && ahead.length > 0) {
    const middle = (point: FanPoint): number => percentileAt(balance.fan, point, 0.5);
    const amount = (value: number, made: string): ReportNumber => madeNumber(value, shown(value, 'yuan', numbers), made, 'yuan');
    const [first, end] = [ahead[0]!, ahead.at(-1)!];
    const [old, now] = [middle(first), middle(end)];
    const peak = ahead.reduce((most, point) => (middle(point) > middle(most) ? point : most));
    const same = shown(old, 'yuan', numbers) === shown(now, 'yuan', numbers);
    const way = now <= 0 && old > 0 ? 'exhausted' : same ? 'same' : now > old ? 'rise' : 'fall';
    said.push(...say(words.balance[way], { first: first.period, last: end.period, old: amount(old, `closing_balance ${first.period} 0.5`), new: amount(now, `closing_balance ${end.period} 0.5`) }));
    if (peak !== first && peak !== end) said.push(...say(words.balance.peak, { year: peak.period, amount: amount(middle(peak), `closing_balance ${peak.period} 0.5`) }));
    const [low, high] = [percentileAt(balance.fan, end, 0.1), percentileAt(balance.fan, end, 0.9)];
    if (low !== high) said.push(...say(words.band, { year: end.period, low: amount(low, `closing_balance ${end.period} 0.1`), high: amount(high, `closing_balance ${end.period} 0.9`) }));
  }
  const until = deficit?.points.at(-1)?.period;
  if (deficit && until !== undefined) said.push(...(deficit.median === null ? say(words.deficitNever, { year: until }) : say(words.deficitMedian, { year: deficit.median })));
  return said;
}

function courseBlocks({ label, unitText, fan, figure }: ReportedFan, years: readonly Period[], given: ProjectionReport): readonly Block[] {
  const { numbers, draw } = given;
  const { projection: words } = papersWords(numbers.locale);
  const text = (value: number): { readonly text: string; readonly value: number } => ({ text: quantityText(value, unitText, numbers).number, value });
  const points = fan.points.filter(({ period }) => years.includes(period));
  const unit = unitText.startsWith('yuan') ? scaleName(numbers.money, numbers.locale) : quantityText(0, unitText, numbers).unit.trim();
  const table: ReportTable = {
    kind: 'table', title: label, columns: [words.year, words.plain, words.low, words.median, words.high],
    rows: points.map((point) => ({ cells: [{ text: point.period }, point.plain === undefined ? { text: '—', value: null } : text(point.plain), ...[0.1, 0.5, 0.9].map((probability) => text(percentileAt(fan, point, probability)))] })),
    ...(unit !== '' && { note: filled(words.unit, { unit }) }),
  };
  if (!draw || !figure) return [table];
  const { title, description } = figure({ locale: numbers.locale, money: numbers.money });
  return [{ kind: 'figure', title, description, svg: draw(figure), table }, table];
}

function chanceBlocks(given: ProjectionReport, years: readonly Period[]): readonly Block[] {
  const { numbers, chances } = given;
  const { projection: words } = papersWords(numbers.locale);
  const items = chances.flatMap(({ name, crossing }) => {
    const end = crossing.points.at(-1);
    const middle = crossing.points[9];
    return [...(middle && middle !== end ? [middle] : []), ...(end ? [end] : [])].map(({ period, by }) => chanceSentence(name, period, by, crossing.level, words));
  });
  const table: ReportTable = {
    kind: 'table', title: words.chanceTable, columns: [words.year, ...chances.map(({ name, crossing }) => filled(words.chanceHeads[name], { level: numberText(crossing.level, 0) }))],
    rows: years.map((year) => ({ cells: [{ text: year }, ...chances.map(({ crossing }) => { const value = crossing.points.find(({ period }) => period === year)?.by.value; return value === undefined ? { text: '—', value: null } : { text: chanceText(value), value }; })] })),
  };
  return [{ kind: 'list', ordered: true, items }, ...(chances.length > 0 ? [table] : [])];
}

function chanceSentence(name: ChanceName, period: Period, { value, least, greatest }: Estimate, level: number, words: PapersWords['projection']): readonly Inline[] {
  const sentence = say(words.chance[name], { year: period, chance: madeNumber(value, chanceText(value), `${name} ${period}`), level: madeNumber(level, numberText(level, 0), 'level', 'month') });
  const half = least === null || greatest === null ? 0 : (greatest - least) / 2;
  const error = half > 0 && /[1-9]/.test(percentText(half, 1)) ? say(words.error, { error: madeNumber(half, percentText(half, 1), `${name} ${period} error`) }) : [];
  return [...say(words.inWords, { sentence, words: words.likely[likelihood(value)] }), ...error];
}

/** A chance as a word; the bounds are those of everyday speech and no norm. */
export function likelihood(chance: number): keyof PapersWords['projection']['likely'] {
  if (chance === 0) return 'none';
  if (chance === 1) return 'all';
  if (chance < 0.05) return 'rare';
  if (chance < 0.4) return 'unlikely';
  if (chance <= 0.6) return 'even';
  return chance <= 0.95 ? 'likely' : 'almost';
}

function assumptionBlocks({ numbers, assumptions, correlated }: ProjectionReport): readonly Block[] {
  const { projection: words, stop } = papersWords(numbers.locale);
  const table: ReportTable = {
    kind: 'table', columns: [words.assumption, words.spread, words.basis], wordColumns: 2, lastWords: 1,
    rows: assumptions.map(({ label, spread, note }) => ({ cells: [{ text: label }, { text: spread }, { text: note === '' ? words.noNote : note }] })),
    note: words.assumedNote,
  };
  const pairs = correlated.map(({ a, b, value }) => say(words.pair, { a, b, value: numberText(value, 2) }));
  return [table, ...(pairs.length > 0 ? [{ kind: 'paragraph', content: say(words.correlated, { pairs: listed(pairs, stop) }) } as const] : [])];
}

function sensitivityBlocks({ numbers, sensitivity }: ProjectionReport): readonly Block[] {
  const { projection: words } = papersWords(numbers.locale);
  if (!sensitivity) return [{ kind: 'paragraph', content: say(words.noTornado) }];
  const { target, unitText, period, bars } = sensitivity;
  const figure = (value: number, made: string): ReportNumber => madeNumber(value, shown(value, unitText, numbers), made, unitText);
  return [
    { kind: 'paragraph', content: say(words.tornado, { year: period, target }) },
    { kind: 'list', ordered: true, items: bars.map(({ label, lowSetting, highSetting, low, high }) => say(words.bar, { label, lowSetting, highSetting, target, low: figure(low, `tornado ${label} low`), high: figure(high, `tornado ${label} high`) })) },
  ];
}
