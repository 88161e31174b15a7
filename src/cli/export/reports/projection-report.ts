import { quantityText } from '../../../i18n/quantity-text.ts';
import { projectionWords } from '../../../i18n/projection.ts';
import { placeOverride } from '../../../language/run/parameter-values.ts';
import { projectionReport } from '../../../reports/papers/projection-report.ts';
import { messagesOf } from '../../open/messages-of.ts';
import { distributionText } from '../../simulate/distribution-text.ts';
import { runHeader } from '../export-words.ts';
import { drawnProjection } from './drawn-projection.ts';
import { reportNumbers } from './report-numbers.ts';
import type { ReportWriter } from './report-writer.ts';

/** A projection with its ranges and chances. */
export const projectionReportOf: ReportWriter = async (line, world) => {
  const drawn = await drawnProjection(line, world);
  if ('refused' in drawn) return drawn;
  const { session, entry, found, chances } = drawn;
  const { locale } = line;
  const { model, run, changes } = session;
  const numbers = reportNumbers(run, entry?.money ?? session.opened.project?.money, locale);
  const words = projectionWords(locale);
  const named = (quantity: string): string => (quantity in words.quantities ? words.quantities[quantity as keyof typeof words.quantities] : model.quantities.get(quantity)!.label[locale]);
  const shown = (value: unknown, unitText: string): string => {
    if (typeof value !== 'number') return String(value);
    const { number, unit } = quantityText(value, unitText, numbers);
    return number + unit;
  };
  const unitOf = (path: string): string => placeOverride({ path, from: '2000-01', value: 0 }, model, [])?.quantity.unitText ?? '1';
  const labelOf = (path: string): string => found.given.uncertainty.risks.find(({ entry: own }) => own.path === path)?.label[locale] ?? path;
  // Tables may tell of prices or people beyond the last year that is booked.
  const isBooked = (period: string): boolean => ['income', 'expenditure'].every((name) => !model.quantities.has(name) || run.mark(name, period) === 'observed');
  const last = run.periods.findLast(isBooked) ?? run.periods[0]!;
  const { tornado } = found;
  const report = projectionReport({
    projection: entry?.title ?? model.title, model: model.title, numbers, last, to: session.last, seed: found.draws.seed, paths: found.draws.paths, draft: false, stale: false,
    changes: changes.set.map(({ path, from, value }) => `${path} ${typeof value === 'object' ? '…' : shown(value, unitOf(path))} (${from.slice(0, 4)}–)`),
    fans: found.fans.map(({ fan }) => ({ label: named(fan.quantity), unitText: model.quantities.get(fan.quantity)!.unitText, fan })),
    chances: chances.flatMap(({ name }, at) => (found.crossings[at] ? [{ name, crossing: found.crossings[at] }] : [])),
    assumptions: found.given.uncertainty.risks.map(({ entry: own, label }) => ({ label: label[locale], spread: distributionText(own.distribution, locale), note: own.note?.[locale] ?? '' })),
    correlated: found.given.correlate.map(([a, b, value]) => ({ a: labelOf(a), b: labelOf(b), value })),
    sensitivity: tornado?.baseline === undefined ? undefined : {
      target: named(tornado.target.quantity), unitText: model.quantities.get(tornado.target.quantity)!.unitText, period: tornado.target.period,
      bars: tornado.bars.filter(({ idle }) => !idle).map(({ path, label, low, high }) => ({ label: label[locale], lowSetting: low.settings.map((value) => shown(value, unitOf(path))).join(' → '), highSetting: high.settings.map((value) => shown(value, unitOf(path))).join(' → '), low: low.value, high: high.value })),
    },
    runHeader: runHeader(session, world, locale),
  });
  return { report, stderr: messagesOf({ ...session, issues: [...session.issues, ...found.issues] }, locale) };
};
