import { periodText } from '../../../i18n/periods.ts';
import { stretchesOf } from '../../../language/run/parameter-values.ts';
import type { Quantity } from '../../../language/model.ts';
import type { ScenarioChange } from '../../../scenario/scenario.ts';
import { placeOverride } from '../../../language/run/parameter-values.ts';
import type { Block, Inline, ReportTable } from '../../document/report-document.ts';
import { filled, listed, say } from '../../document/say.ts';
import type { Explained } from '../context.ts';
import { cellOf } from '../explained-runs.ts';
import { movement } from '../movement.ts';
import { signOf } from '../sign.ts';

const compared = ['income', 'expenditure', 'current_balance', 'closing_balance', 'months_payable'] as const;

/** What the scenario changes, and what that makes of the year against the baseline. */
export function comparisonBlocks(context: Explained): readonly Block[] {
  const { words, label, input: { changes, expected, scenarioName, baselineName, years }, runs, period } = context;
  const said = [
    ...changes.map((change) => changeText(context, change)).filter((text) => text.length > 0),
    ...(expected ? [say(words.comparison.expected, { year: years.estimate, what: label(expected) })] : []),
  ];
  if (said.length === 0) return [{ kind: 'paragraph', content: say(words.comparison.none) }];
  const effects = compared.filter((name) => runs.has(name)).map((name): readonly Inline[] => {
    const { way, size } = movement(runs, cellOf('scenario', name, period), cellOf('baseline', name, period));
    if (way === 'unknown') return [];
    return way === 'rise' || way === 'fall' ? say(words.comparison.effect[way], { label: label(runs.label({ quantity: name, period })), size: size! }) : say(words.comparison.effect[way], { label: label(runs.label({ quantity: name, period })) });
  }).filter((text) => text.length > 0);
  const isKnown = compared.some((name) => (['scenario', 'baseline'] as const).every((side) => runs.value(cellOf(side, name, period)) !== undefined));
  const isMoved = compared.some((name) => runs.has(name) && runs.value(cellOf('scenario', name, period)) !== runs.value(cellOf('baseline', name, period)));
  const [sign, was] = [signOf(context, cellOf('scenario', 'current_balance', period)), signOf(context, cellOf('baseline', 'current_balance', period))];
  const turned = was === 'deficit' && sign === 'surplus' ? say(words.comparison.turnedGood) : was === 'surplus' && sign === 'deficit' ? say(words.comparison.turnedBad) : [];
  return [
    { kind: 'paragraph', content: say(words.comparison.lead, { scenario: label(scenarioName), baseline: label(baselineName), count: String(said.length) }) },
    { kind: 'list', ordered: true, items: said },
    { kind: 'paragraph', content: isMoved ? [...say(words.comparison.effects, { year: period, effects: listed(effects, words.comma) }), ...turned] : say(isKnown ? words.comparison.noEffect : words.comparison.effectUnknown, { year: period }) },
    ...(isMoved ? [table(context)] : []),
  ];
}

/** One change as a sentence: from what to what, since when, why. */
export function changeText(context: Explained, change: ScenarioChange): readonly Inline[] {
  const { words, runs, label, input: { locale } } = context;
  const placed = placeOverride(change, runs.baseline.model, []);
  if (!placed) return say(words.comparison.unplaced, { path: change.path });
  const { quantity, element } = placed;
  const period = change.from.slice(0, 4);
  const pieces = {
    label: label(runs.label({ quantity: quantity.name, period, element })), new: valueText(context, change.value, quantity), from: periodText(change.from, locale),
    until: change.until === undefined ? '' : filled(words.comparison.until, { month: periodText(change.until, locale) }),
    reason: change.reason ? filled(words.comparison.reason, { reason: change.reason! }) : '',
  };
  const old = oldText(context, quantity, element, period);
  return old === undefined ? say(words.comparison.changeNoOld, pieces) : say(words.comparison.change, { ...pieces, old });
}

function oldText(context: Explained, quantity: Quantity, element: string, period: string): string | undefined {
  const { baseline } = context.runs;
  if (quantity.type !== 'number') {
    const stretch = quantity.kind === 'parameter' ? stretchesOf(quantity, element, period, baseline.overrides)[0] : undefined;
    return stretch === undefined ? undefined : valueText(context, stretch.value as ScenarioChange['value'], quantity);
  }
  if (!baseline.periods.includes(period)) return undefined;
  // A change of the whole quantity is one of all its elements.
  const values = (element === '' ? baseline.elements(quantity.name) : [element]).map((each) => baseline.value(quantity.name, period, each));
  if (values.some((value) => value === undefined)) return undefined;
  return [...new Set(values.map((value) => context.runs.text(value!, quantity.unitText)))].join(context.words.and);
}

function valueText({ runs, label, words }: Explained, value: ScenarioChange['value'], quantity: Quantity): string {
  if (typeof value === 'string') return quantity.choices[value] ? label(quantity.choices[value]) : value;
  if (typeof value === 'number') return runs.text(value, quantity.unitText);
  return value.map((band) => `${band.from}–${band.to ?? ''} ${runs.text(band.value, quantity.unitText)}`).join(words.between);
}

function table({ words, runs, label, period }: Explained): ReportTable {
  const sides = ['baseline', 'scenario'] as const;
  return {
    kind: 'table', title: words.comparison.table,
    columns: [words.table.item, words.comparison.baseline, words.comparison.scenario, words.table.change],
    rows: compared.filter((name) => runs.has(name)).map((name) => {
      const cells = sides.map((side) => cellOf(side, name, period));
      const [old, now] = cells.map((cell) => runs.value(cell));
      const unitText = runs.unitOf(cells[0]!);
      const isThere = old !== undefined && now !== undefined;
      return {
        cells: [
          { text: label(runs.label({ quantity: name, period })) },
          ...cells.map((cell) => ({ text: runs.figure(cell)?.text ?? '—', value: runs.value(cell) ?? null, of: { run: cell.run, reference: cell.reference } })),
          isThere ? { text: runs.changeText(now - old, unitText), value: now - old, of: { run: 'scenario' as const, made: 'difference', inputs: [cells[1]!, cells[0]!], unitText } } : { text: '—', value: null },
        ],
      };
    }),
  };
}
