import type { Locale } from '../../i18n/locale.ts';
import { rowFactLines } from '../text/row-facts.ts';
import { changeWords } from './measures-of.ts';
import { benefitsWords } from './part-words.ts';
import { divisionTable } from './division-table.ts';
import { measureTable } from './measure-table.ts';
import type { PlanComparison } from './plan-comparison.ts';
import { planTable } from './plan-table.ts';

/** A plan and its reforms for reading: who pays what, gainers and losers, by division, by measure. */
export function planText(comparison: PlanComparison, locale: Locale): string {
  const { plan, baseline, reforms } = comparison;
  const { model, data, question, session } = plan;
  const words = benefitsWords(locale);
  const facts = {
    period: question.period,
    rows: baseline.claims,
    persons: baseline.persons,
    leftOut: session.inputs.leftOut,
    claims: data.claims,
  };
  const changes = reforms.map(
    ({ read, set }) =>
      `${read.name[locale]}  ${set.map((change) => `${changeWords(change)} @ ${change.from}${change.until === undefined ? '' : `..${change.until}`}`).join('; ')}`,
  );
  const measures = reforms.flatMap((reform) => {
    const table = measureTable(comparison, reform, locale);
    return table.length === 0 ? [] : ['', `${words.measuresTitle}  ${reform.read.name[locale]}`, words.measuresHelp, ...table];
  });
  return [
    `${model.title[locale]}  ${model.id}`,
    data.source.title?.[locale] ?? data.source.path,
    ...changes,
    '',
    ...rowFactLines(facts, locale),
    '',
    ...planTable(comparison, locale),
    ...baseline.divisions.flatMap((_, at) => ['', ...divisionTable(comparison, at, locale)]),
    ...measures,
    '',
  ].join('\n');
}
