import { projectionWords } from '../../i18n/projection.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { fanFigure } from '../../plots/fan-figure.ts';
import { toSvgText } from '../../plots/draw-figure.ts';
import { projectionReport, type ReportedFan, type ReportedSensitivity } from '../../reports/papers/projection-report.ts';
import { version } from '../../../package.json';
import { cellLabel } from '../explain/explanation-view.ts';
import { chanceNames, courseQuantities } from '../projection/asks.ts';
import type { ProjectionContext } from '../projection/context.ts';
import { courseFan } from '../projection/course-fans.ts';
import { projectionBenchOf, type ProjectionBench } from '../projection/projection-bench.svelte.ts';
import { projectionDigests, projectionHeader } from '../projection/run-header.ts';
import { spreadText } from '../projection/spread.ts';
import type { Workbench } from '../state/workbench.svelte.ts';
import { shown } from '../ui/shown.ts';
import { headerRows, type PaperSource } from './paper-source.ts';

/** Width of a figure on the page, in pixels. */
const width = 640;

/** The projection that is chosen, with its ranges and chances. */
export function projectionSource(workbench: Workbench): PaperSource {
  const bench = projectionBenchOf(workbench);
  const context = (): ProjectionContext => ({ workbench, bench, words: projectionWords(workbench.locale), numbers: workbench.numbers });
  const called = (path: string): string => {
    const placed = placeOverride({ path, from: '2000-01', value: 0 }, bench.model, []);
    return placed ? workbench.say(cellLabel(bench.model, placed.quantity.name, placed.element)) : path;
  };
  const quantityOf = (path: string) => placeOverride({ path, from: '2000-01', value: 0 }, bench.model, [])?.quantity;
  return {
    task: 'projection',
    get state() {
      if (bench.failure !== undefined || bench.reading.issues.length > 0) return 'missing';
      return bench.isOpen && bench.fan(courseQuantities[0]) && !bench.isDraft && !bench.isStale ? 'ready' : 'working';
    },
    keep: () => {
      bench.open();
      return bench.refresh();
    },
    header: async () => headerRows(projectionHeader(context(), await projectionDigests(bench)), workbench, version),
    get own() {
      return { paper: 'projection' as const, subject: bench.entry.id };
    },
    closed: false,
    report: (runHeader, own) => {
      const { model, study, entry, last } = bench;
      if (last === undefined) throw new TypeError('projectionSource: a projection with results; got none');
      const { words, numbers } = context();
      const fans = courseQuantities.flatMap((name): readonly ReportedFan[] => {
        const fan = bench.fan(name);
        const settings = courseFan(bench, [name], words);
        return fan ? [{ label: words.quantities[name], unitText: model.quantities.get(name)!.unitText, fan, ...(settings && { figure: (frame) => fanFigure(settings, { ...frame, height: 250 }) }) }] : [];
      });
      return projectionReport({
        projection: entry.title, model: model.title, numbers, last, to: bench.to, seed: study.seed, paths: bench.paths, draft: bench.isDraft, stale: bench.isStale, runHeader, own, fans,
        changes: study.set.map(({ path, from, value }) => {
          const quantity = quantityOf(path);
          const option = typeof value === 'string' ? quantity?.choices[value] : undefined;
          return `${called(path)} ${option ? workbench.say(option) : shown(Number(value), quantity?.unitText ?? '1', numbers)} (${from.slice(0, 4)}–)`;
        }),
        chances: chanceNames.flatMap((name) => {
          const crossing = bench.chance(name);
          return crossing ? [{ name, crossing }] : [];
        }),
        assumptions: study.assume.flatMap((assumed) => {
          const quantity = quantityOf(assumed.path);
          return quantity ? [{ label: called(assumed.path), spread: spreadText(assumed, quantity, words, numbers), note: assumed.note?.[workbench.locale] ?? '' }] : [];
        }),
        correlated: study.correlate.map(([a, b, value]) => ({ a: called(a), b: called(b), value })),
        sensitivity: sensitivityOf(bench, context()),
        draw: (make) => toSvgText(make({ locale: workbench.locale, money: workbench.money, width })),
      });
    },
  };
}

/** The tornado that the task has worked out last, where it has. */
function sensitivityOf({ tornado: { answer }, model }: ProjectionBench, { words, workbench, numbers }: ProjectionContext): ReportedSensitivity | undefined {
  if (!answer || answer.baseline === undefined) return undefined;
  const { quantity, period } = answer.target;
  const setting = (path: string, settings: readonly unknown[]): string => {
    const of = placeOverride({ path, from: '2000-01', value: 0 }, model, [])?.quantity;
    return settings.map((value) => (typeof value === 'number' ? shown(value, of?.unitText ?? '1', numbers) : String(value))).join(' → ');
  };
  return {
    target: words.quantities[quantity as keyof typeof words.quantities] ?? quantity, unitText: model.quantities.get(quantity)?.unitText ?? '1', period,
    bars: answer.bars.filter(({ idle }) => !idle).map(({ path, label, low, high }) => ({ label: workbench.say(label), lowSetting: setting(path, low.settings), highSetting: setting(path, high.settings), low: low.value, high: high.value })),
  };
}
