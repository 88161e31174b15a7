import { messages } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import { cellJson } from '../run/run-json.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { PeriodComparison } from './period-comparison.ts';

/** A model over years or months and its scenarios as `hengsuan.compare/1`: what any scenario moves. */
export function periodsJson({ session, scenarios, moved }: PeriodComparison, issues: readonly Issue[], world: World): Json {
  const { opened, sources, known, periods, baseline } = session;
  return {
    format: 'hengsuan.compare/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    project: opened.project?.id ?? null,
    data: dataJson(sources),
    known: known ?? null,
    scenarios: scenarios.map(({ read }) => ({
      id: read.id,
      name: { ...read.name },
      file: read.file ?? null,
      set: read.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    })),
    periods,
    quantities: moved.map(({ quantity, element }) => ({
      name: quantity.name,
      element: element === '' ? null : element,
      label: { ...quantity.label },
      unit: quantity.unitText,
      baseline: periods.map((period) => cellJson(baseline, quantity, period, element)),
      scenarios: scenarios.map(({ read, run }) => ({
        id: read.id,
        values: periods.map((period) => cellJson(run, quantity, period, element)),
      })),
    })),
    issues: issuesJson(issues),
  };
}

/** The same as rows, one a cell that a scenario has another figure in or not. */
export function periodCells({ session, scenarios, moved }: PeriodComparison, locale: Locale): FigureTable {
  const { periods, baseline } = session;
  return {
    columns: ['scenario', 'quantity', 'element', 'label', 'unit', 'period', 'baseline', 'value', 'change'],
    rows: scenarios.flatMap(({ read, run }) =>
      moved.flatMap(({ quantity, element }) =>
        periods.map((period) => {
          const [before, after] = [baseline, run].map((one) => cellJson(one, quantity, period, element));
          const change = typeof before === 'number' && typeof after === 'number' ? after - before : null;
          return [
            read.id,
            quantity.name,
            element,
            quantity.label[locale],
            quantity.unitText,
            period,
            before ?? null,
            after ?? null,
            change,
          ];
        }),
      ),
    ),
  };
}
