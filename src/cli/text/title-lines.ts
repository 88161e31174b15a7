import { messages, type Locale } from '../../i18n/locale.ts';
import type { Session } from '../open/session.ts';

/** What a text table is of: model, data, and the changes laid over the baseline. */
export function titleLines({ model, sources, known, changes }: Session, locale: Locale): readonly string[] {
  const { tasks, compare } = messages(locale);
  const cut = known === undefined ? '' : locale === 'zh' ? `（截至 ${known}）` : ` (up to ${known})`;
  const data = sources.map(({ path }) => path).join(locale === 'zh' ? '、' : ', ');
  const named = changes.scenario ? [changes.scenario.name[locale]] : [];
  const set = changes.set.map(
    ({ path, from, until, value }) =>
      `${path} = ${typeof value === 'object' ? '…' : value} @ ${from}${until === undefined ? '' : `..${until}`}`,
  );
  return [
    `${model.title[locale]}  ${model.id}`,
    ...(data === '' ? [] : [`${tasks.data}  ${data}${cut}`]),
    ...(set.length === 0 ? [] : [`${compare.scenario}  ${[...named, ...set].join('; ')}`]),
  ];
}
