import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Crossing } from '../../scenario/simulation/crossing.ts';
import { numberStyle } from '../text/cell-text.ts';
import { plainNumber } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';
import { distributionText } from './distribution-text.ts';
import { gridLines, indicesLines, tornadoLines } from './question-text.ts';
import { bridgeLines } from './bridge-text.ts';
import { closingLines } from './closing-text.ts';
import { chanceText, printedFigure } from './printed-figure.ts';
import { simulateWords, type SimulateWords } from './simulate-words.ts';
import type { PrintedFan, Simulated } from './simulated.ts';

/** Percentiles that a text table shows; `--csv` and `--json` hold all. */
const shown = [0.025, 0.1, 0.5, 0.9, 0.975];

/** A simulation for reading. */
export function simulationText(found: Simulated, locale: Locale): string {
  const { session, draws, given, crossings } = found;
  const { model, run } = session;
  const say: SimulateWords = simulateWords[locale];
  const style = numberStyle(run, session.opened.project?.money, locale);
  const names = given.uncertainty.risks.map(({ entry, label }) => [`  ${label[locale]}`, distributionText(entry.distribution, locale), entry.note?.[locale] ?? '']);
  const labelOf = (path: string): string => given.uncertainty.risks.find(({ entry }) => entry.path === path)?.label[locale] ?? path;
  const pairs = given.correlate.map(([one, other, value]) => `  ${say.correlated(labelOf(one), labelOf(other), String(value))}`);
  return [
    ...titleLines(session, locale),
    say.draws(plainNumber(draws.paths, 0), say[draws.method], draws.seed),
    '',
    say.assumed,
    ...aligned(names),
    ...pairs,
    ...found.fans.flatMap((fan) => ['', ...fanLines(fan, found, style, say)]),
    ...(crossings.length === 0 ? [] : ['', say.chances, ...crossings.flatMap((crossing) => crossingLines(crossing, found, style, say))]),
    ...(found.tornado ? ['', ...tornadoLines(found.tornado, found, style, say)] : []),
    ...(found.indices ? ['', ...indicesLines(found.indices, model, say, locale)] : []),
    ...(found.grid ? ['', ...gridLines(found.grid, model, style, say)] : []),
    ...(found.bridge ? ['', ...bridgeLines(found.bridge, found.request.bridge?.since, model, style, say)] : []),
    ...(found.closing ? ['', ...closingLines(found.closing, model, style, say)] : []),
    '',
  ].join('\n');
}

function fanLines({ fan, errors }: PrintedFan, { session }: Simulated, style: NumberStyle, say: SimulateWords): readonly string[] {
  const { heading, value } = printedFigure(fan, session.model, style);
  const head = [say.year, say.plain, say.mean, ...shown.map((p) => (p === 0.5 ? say.median : `${Number((p * 100).toPrecision(3))}%`)), say.error];
  const rows = fan.points.map(({ period, plain, mean, percentiles }, at) => {
    const { least, greatest } = errors[at]!.median;
    return [
      period, value(plain), value(mean),
      ...shown.map((p) => value(percentiles[fan.probabilities.indexOf(p)])),
      least === null || greatest === null ? '—' : value((greatest - least) / 2),
    ];
  });
  return [heading, ...aligned([head, ...rows], 1)];
}

/** In words up to the last year, then year by year. */
function crossingLines(crossing: Crossing, { session, periods }: Simulated, style: NumberStyle, say: SimulateWords): readonly string[] {
  const figure = printedFigure(crossing, session.model, style);
  const last = crossing.points.at(-1);
  if (!last) return [];
  const { value, least, greatest } = last.by;
  const words = [say.by(last.period, chanceText(value), chanceText(least), chanceText(greatest)), crossing.median === null ? say.noMedian : say.medianYear(crossing.median)];
  const rows = crossing.points
    .filter(({ period }) => periods.includes(period))
    .map(({ period, here, by, first }) => [`  ${period}`, chanceText(here.value), chanceText(by.value), `${chanceText(by.least)}–${chanceText(by.greatest)}`, chanceText(first.value)]);
  const separator = style.locale === 'zh' ? '：' : ': ';
  return [`${say.below(figure.label, figure.withUnit(crossing.level))}${separator}${words.join(style.locale === 'zh' ? '；' : '; ')}`, ...aligned([[`  ${say.chanceHead[0]}`, ...say.chanceHead.slice(1)], ...rows], 1)];
}
