import { readsOf } from '../../language/check/reads.ts';
import type { Bracket, Label, Model } from '../../language/model.ts';
import { prefixOf } from '../../language/names.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import { partTerms } from '../../scenario/corridor/part-terms.ts';
import { sharedBand, sharedSpan, type SharedSpan } from '../../scenario/corridor/shared-span.ts';
import type { SettledPart, SettledSide, SettledYear } from '../../scenario/corridor/settlement.ts';
import { corridorWords, type CorridorWords } from '../../i18n/corridor.ts';
import { clauseText } from '../../language/clause-text.ts';
import { rateText, spanText } from './band-text.ts';

/** Words in both languages, since a row is kept longer than the language it is shown in. */
function bothCorridor(pick: (words: CorridorWords) => string): Label {
  return { zh: pick(corridorWords('zh')), en: pick(corridorWords('en')) };
}

/** A line of the settlement over the years; amounts in yuan, rates as fractions. */
export interface SettlementRow {
  readonly key: string;
  readonly label: Label;
  readonly level: 0 | 1 | 2;
  readonly unitText: string;
  /** By year; null where it is nothing. */
  readonly values: readonly (number | null)[];
  readonly clause: string;
  /** The number that explains it; absent for a band. */
  readonly quantity?: string;
  readonly strong?: boolean;
}

export interface SettlementBlock {
  readonly title: Label;
  readonly rows: readonly SettlementRow[];
}

/** The settlement as a statement: rates, surplus and loss by destination and band, stocks, money between the parties. */
export function settlementBlocks(run: EvaluatedRun, years: readonly SettledYear[]): readonly SettlementBlock[] {
  const { model } = run;
  const first = years[0];
  if (!first) return [];
  const clauseOf = (name: string): string => clauseText(model.quantities.get(name)?.source);
  const numbers = (of: (year: SettledYear) => { readonly name: string; readonly label: Label; readonly unitText: string; readonly value: number }, more: Partial<SettlementRow> = {}): SettlementRow => {
    const { name, label, unitText } = of(first);
    return { key: name, label, level: 0, unitText, values: years.map((year) => of(year).value), clause: clauseOf(name), quantity: name, ...more };
  };
  const stocks = new Set(first.stocks.flatMap(({ opening, closing }) => [opening.name, closing.name]));
  const results = new Set(Object.values(first.results).map(({ name }) => name));
  const flowing = new Set(model.corridor!.flows.map(({ amount }) => amount).concat(model.corridor!.calendar.map(({ amount }) => amount)));
  const told = new Set([...first.surplus.parts, ...first.loss.parts].map(({ name }) => name));
  const names = [...new Set(years.flatMap(({ figures }) => figures.map(({ name }) => name)))].filter((name) => !stocks.has(name) && !results.has(name) && !flowing.has(name) && !told.has(name));
  const isRate = (name: string): boolean => model.quantities.get(name)!.unitText === '1';
  const figure = (name: string): SettlementRow => {
    const quantity = model.quantities.get(name)!;
    return { key: name, label: quantity.label, level: 0, unitText: quantity.unitText, values: years.map(({ figures }) => figures.find((each) => each.name === name)?.value ?? null), clause: clauseOf(name), quantity: name };
  };
  /** What moves a stock from its opening to its closing. */
  const movements = (closing: string, opening: string): readonly SettlementRow[] => {
    const { formula } = model.quantities.get(closing)!;
    const read = formula ? readsOf(formula.tree, model, prefixOf(closing)).filter(({ lagged, quantity }) => !lagged && quantity.name !== opening && quantity.type === 'number') : [];
    return read.flatMap(({ quantity }): readonly SettlementRow[] => {
      const values = years.map(({ period }) => run.value(quantity.name, period) ?? null);
      return values.every((value) => value === null || value === 0) ? [] : [{ key: `${closing} ${quantity.name}`, label: quantity.label, level: 1, unitText: quantity.unitText, values, clause: clauseOf(quantity.name), quantity: quantity.name }];
    });
  };
  const moved = model.corridor!.stocks.map((_, at) => at).filter((at) => years.some(({ stocks: own }) => own[at]!.opening.value !== 0 || own[at]!.closing.value !== 0));
  return [
    { title: bothCorridor((w) => w.ratesTitle), rows: [numbers(({ base }) => base), ...names.filter(isRate).map(figure), ...names.filter((name) => !isRate(name) && /surplus|result/.test(name)).map(figure)] },
    { title: model.quantities.get(first.surplus.amount.name)!.label, rows: sideRows('surplus', run, years, numbers, bothCorridor((w) => w.insurerKeeps)) },
    { title: model.quantities.get(first.loss.amount.name)!.label, rows: sideRows('loss', run, years, numbers, bothCorridor((w) => w.insurerBears)) },
    { title: bothCorridor((w) => w.stocksTitle), rows: moved.flatMap((at) => {
      const { opening, closing } = first.stocks[at]!;
      return [numbers(({ stocks: own }) => own[at]!.opening), ...movements(closing.name, opening.name), numbers(({ stocks: own }) => own[at]!.closing)];
    }) },
    { title: bothCorridor((w) => w.moneyTitle), rows: flowRows(model, years) },
    { title: bothCorridor((w) => w.resultsTitle), rows: Object.keys(first.results).map((party) => numbers(({ results: own }) => own[party]!, { strong: true })) },
  ].filter(({ rows }) => rows.length > 0);
}

function sideRows(side: 'surplus' | 'loss', run: EvaluatedRun, years: readonly SettledYear[], numbers: (of: (year: SettledYear) => SettledSide['amount'], more?: Partial<SettlementRow>) => SettlementRow, restLabel: Label): readonly SettlementRow[] {
  const of = (year: SettledYear): SettledSide => year[side];
  if (years.every((year) => of(year).amount.value === 0)) return [];
  const parts = of(years[0]!).parts.flatMap((part, at): readonly SettlementRow[] => {
    if (years.every((year) => of(year).parts[at]!.value === 0)) return [];
    return [numbers((year) => of(year).parts[at]!, { label: part.destination, level: 1 }), ...termRows(run, part.name, years), ...bandRows(years.map((year) => ({ part: of(year).parts[at]!, span: sharedSpan(run, part.name, year.period) })))];
  });
  return [
    numbers((year) => of(year).rate), numbers((year) => of(year).amount, { strong: true }), ...parts,
    numbers((year) => of(year).rest, { label: restLabel, level: 1 }),
  ];
}

/** Rates that cut a part, each with its clause, where anything is shared. */
function termRows(run: EvaluatedRun, part: string, years: readonly SettledYear[]): readonly SettlementRow[] {
  const terms = years.map(({ period }) => partTerms(run, part, period));
  const named = new Map(terms.flat().map((term) => [term.name, term]));
  return [...named.values()].map(({ name, label, source }): SettlementRow => ({
    key: `${part} ${name}`, label, level: 2, unitText: '1', clause: clauseText(source), quantity: name,
    values: terms.map((own) => own.find((each) => each.name === name)?.value ?? null),
  }));
}

/** Bands of one destination as far as they are shared: those of every year, each with its clause. */
function bandRows(parts: readonly { readonly part: SettledPart; readonly span: SharedSpan }[]): readonly SettlementRow[] {
  const shared = parts.map(({ part, span }) => part.bands.map((band) => sharedBand(band, span) ?? band));
  const keyOf = ({ from, to, value }: Bracket): string => `${from} ${to} ${value}`;
  const bands = new Map(shared.flat().map((band) => [keyOf(band), band] as const));
  return [...bands].sort(([, a], [, b]) => a.from - b.from).map(([key, band]): SettlementRow => {
    const text = (locale: keyof Label): string => {
      const words = corridorWords(locale);
      return words.band(spanText(band, undefined, locale), rateText(band.value));
    };
    return {
      key: `${parts[0]!.part.name} ${key}`, label: { zh: text('zh'), en: text('en') }, level: 2, unitText: 'yuan', clause: clauseText(band.source),
      values: shared.map((own) => own.find((each) => keyOf(each) === key)?.amount ?? null),
    };
  });
}

function flowRows(model: Model, years: readonly SettledYear[]): readonly SettlementRow[] {
  const { flows, parties } = model.corridor!;
  return flows.flatMap(({ amount: name, from, to }): readonly SettlementRow[] => {
    const values = years.map(({ flows: own }) => {
      const flow = own.find((each) => each.name === name);
      return flow === undefined ? null : flow.from === from ? flow.amount : -flow.amount;
    });
    if (values.every((value) => value === null)) return [];
    const label = (locale: keyof Label): string => `${model.quantities.get(name)!.label[locale]}${locale === 'zh' ? '（' : ' ('}${corridorWords(locale).paysTo(parties[from]![locale], parties[to]![locale])}${locale === 'zh' ? '）' : ')'}`;
    return [{ key: `flow ${name}`, label: { zh: label('zh'), en: label('en') }, level: 0, unitText: 'yuan', values, clause: clauseText(model.quantities.get(name)!.source), quantity: name }];
  });
}
