import type { Estimate } from '../../actuarial/simulation/simulation-error.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { Figure } from '../../scenario/questions/target.ts';
import type { Simulated } from './simulated.ts';

const columns = ['section', 'scenario', 'quantity', 'element', 'label', 'unit', 'period', 'lever', 'setting', 'statistic', 'value', 'standard_error', 'least', 'greatest'] as const;
type Cells = Partial<Record<(typeof columns)[number], string | number | null>>;

/** A simulation as rows, one a number: plain and drawn figures, chances, and what was asked beside. */
export function simulationCells(found: Simulated, locale: Locale): FigureTable {
  const { session: { model }, fans, crossings, tornado, indices, grid, closing, bridge } = found;
  const figure = ({ quantity, element = '' }: Figure): Cells => {
    const own = model.quantities.get(quantity)!;
    return { quantity, element, label: own.label[locale], unit: own.unitText };
  };
  const estimate = ({ value, standardError, least, greatest }: Estimate): Cells => ({ value, standard_error: standardError, least, greatest });
  const ofFans = fans.flatMap(({ fan, errors }) =>
    fan.points.flatMap(({ period, plain, mean, percentiles }, at): readonly Cells[] => [
      { statistic: 'plain', value: plain ?? null },
      { statistic: 'mean', ...estimate({ ...errors[at]!.mean, value: mean }) },
      ...percentiles.map((value, k): Cells => {
        const p = fan.probabilities[k]!;
        return { statistic: `p${Number((p * 100).toPrecision(4))}`, ...(p === 0.5 ? estimate({ ...errors[at]!.median, value }) : { value }) };
      }),
    ].map((cells) => ({ section: 'fan', ...figure(fan), period, ...cells }))),
  );
  const ofCrossings = crossings.flatMap((crossing) =>
    crossing.points.flatMap(({ period, here, by, first }) =>
      [['below', here], ['below_by', by], ['first_below', first]].map(([statistic, own]): Cells => ({ section: 'chance', ...figure(crossing), period, setting: crossing.level, statistic: statistic as string, ...estimate(own as Estimate) })),
    ),
  );
  const ofTornado = (tornado?.bars ?? []).flatMap(({ path, low, high }) =>
    [['low', low], ['high', high]].map(([statistic, end]): Cells => {
      const own = end as typeof low;
      return { section: 'tornado', ...figure(tornado!.target), period: tornado!.target.period, lever: path, setting: own.settings.map(String).join('…'), statistic: statistic as string, value: own.value };
    }),
  );
  const ofIndices = (indices?.blocks ?? []).flatMap(({ risks, alone, total }) =>
    [['alone', alone], ['total', total]].map(([statistic, own]): Cells => ({ section: 'index', ...figure(indices!.target), unit: '1', period: indices!.target.period, lever: risks.map(({ path }) => path).join(' + '), statistic: statistic as string, ...estimate(own as Estimate) })),
  );
  const ofGrid = (grid?.found.rows ?? []).flatMap(({ scenario, cells, breakEven }): readonly Cells[] => {
    const { lever, shown } = grid!;
    return [
      ...cells.flatMap(({ value, firstDeficit, shown: own, uncertain }): readonly Cells[] =>
        [
          { statistic: 'first_deficit', value: firstDeficit },
          { ...figure(shown), period: shown.period, statistic: 'plain', value: own ?? null },
          ...(uncertain ? [{ statistic: 'chance', ...estimate(uncertain.chance) }, { statistic: 'median_first_deficit', value: uncertain.median }] : []),
          ...(uncertain?.shown ? [{ ...figure(shown), period: shown.period, statistic: 'median', value: uncertain.shown.median, least: uncertain.shown.low, greatest: uncertain.shown.high }] : []),
        ].map((cell): Cells => ({ setting: value, ...cell })),
      ),
      ...(breakEven ? [{ statistic: 'break_even', value: breakEven.value, setting: breakEven.holds ?? null }] : []),
    ].map((cell): Cells => ({ section: 'grid', scenario: scenario.id, lever: lever.path, ...cell }));
  });
  const ofClosing = (closing?.plans ?? []).flatMap(({ plan, years }) =>
    years.flatMap(({ period, gap, borne, uncovered, closing: balance, monthsPayable }): readonly Cells[] =>
      [
        { statistic: 'gap', value: gap },
        ...borne.map(({ quantity, amount }): Cells => ({ ...figure({ quantity }), statistic: 'borne', value: amount })),
        { statistic: 'uncovered', value: uncovered },
        { statistic: 'closing_balance', value: balance },
        { statistic: 'months_payable', value: monthsPayable },
      ].map((cell): Cells => ({ section: 'closing', scenario: plan.id, period, ...cell, value: cell.value ?? null })),
    ),
  );
  const ofBridge = bridge
    ? [{ statistic: 'before', value: bridge.before }, ...bridge.steps.map(({ name, amount }): Cells => ({ lever: name, statistic: 'step', value: amount })), { statistic: 'unnamed', value: bridge.unnamed }, { statistic: 'after', value: bridge.after }].map(
        (cell): Cells => ({ section: 'bridge', ...figure(bridge.target), period: bridge.target.period, ...cell }),
      )
    : [];
  const rows = [...ofFans, ...ofCrossings, ...ofTornado, ...ofIndices, ...ofGrid, ...ofClosing, ...ofBridge];
  return { columns, rows: rows.map((cells) => columns.map((column) => cells[column] ?? null)) };
}
