import type { Locale } from '../../i18n/locale.ts';
import { chanceText, leverLabelText, printedFigure, settingText } from '../simulate/printed-figure.ts';
import { roundedOut } from '../simulate/question-text.ts';
import { simulateWords, type SimulateWords } from '../simulate/simulate-words.ts';
import { numberStyle } from '../text/cell-text.ts';
import { plainNumber } from '../text/plain-number.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';
import type { SolvedProjection } from './projection-solve.ts';

/** A solved lever for reading. */
export function projectionSolutionText(solved: SolvedProjection, locale: Locale): string {
  const { session, lever, condition, plain, uncertain } = solved;
  const { model, run, opened } = session;
  const say: SimulateWords = simulateWords[locale];
  const figure = printedFigure(condition, model, numberStyle(run, opened.project?.money, locale));
  const setting = (value: number): string => settingText(value, lever.path, lever.from, model);
  const label = leverLabelText(lever.path, lever.from, model, locale);
  const asked = say.condition(figure.label, condition.is === 'atLeast' ? '≥' : '≤', figure.withUnit(condition.level), condition.every ? say.everyYear(condition.period) : say.inYear(condition.period));
  const answer = ({ value, holds }: Pick<typeof plain, 'value' | 'holds'>): string => {
    if (value === null) return holds === 'everywhere' ? say.everywhere : say.nowhere;
    const shown = setting(roundedOut(value, holds === 'above'));
    return holds === 'above' ? say.answerAbove(label, shown) : say.answerBelow(label, shown);
  };
  const head = [
    ...titleLines(session, locale),
    `${say.lever}  ${label}  ${setting(lever.least)}–${setting(lever.greatest)}  ${say.since(lever.from)}`,
    `${asked}${uncertain ? `${locale === 'zh' ? '，' : ', '}${say.chanceAsked(percent(uncertain.asked))}` : ''}`,
    '',
  ];
  const plainLine = `${say.plain}${locale === 'zh' ? '：' : ': '}${answer(plain)}${plain.value === null && plain.best ? `  ${say.bestMargin(setting(plain.best.value))}` : ''}`;
  if (!uncertain) return [...head, plainLine, '', say.curveMargin, ...aligned(plain.curve.map(({ value, margin }) => [`  ${setting(value)}`, figure.change(margin)]), 1), ''].join('\n');

  const { draws, found } = uncertain;
  const { value, chance, interval, again, best } = found;
  const end = (one: number | null): string => (one === null ? say.beyond : setting(one));
  return [
    ...head,
    answer(found),
    ...(value !== null && interval ? [say.answerRange(end(interval.least), end(interval.greatest))] : []),
    ...(chance ? [say.reached(chanceText(chance.value), chanceText(chance.least), chanceText(chance.greatest))] : []),
    ...(again ? [say.again(chanceText(again.value))] : []),
    ...(value === null && best ? [say.best(setting(best.value), chanceText(best.chance.value))] : []),
    plainLine,
    say.draws(plainNumber(draws.paths, 0), say[draws.method], draws.seed),
    '',
    say.curve,
    ...aligned(found.curve.map((each) => [`  ${setting(each.value)}`, chanceText(each.chance.value), `${chanceText(each.chance.least)}–${chanceText(each.chance.greatest)}`]), 1),
    '',
  ].join('\n');
}

function percent(chance: number): string {
  return `${Number((100 * chance).toPrecision(6))}%`;
}
