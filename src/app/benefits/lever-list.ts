import { readersOf } from '../../language/check/reads.ts';
import type { Bracket, Label, Model, Period, Quantity, Source, ValueStatus } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import { stretchesOf } from '../../language/run/parameter-values.ts';
import type { LeverChange } from '../state/benefits-edits.ts';

/** One value of a parameter that a reform may set. */
export interface LeverCell {
  /** As an override writes it: `ratio.tertiary`. */
  readonly path: string;
  readonly element: string;
  /** Of the element; the parameter's own where it has no dimensions. */
  readonly label: Label;
  readonly baseline: LeverChange['value'];
  readonly status: ValueStatus;
  readonly source: Source;
  readonly note: Label | undefined;
  readonly from: string;
  /** Where the slider may go; numbers only. */
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

export interface Lever {
  readonly quantity: Quantity;
  readonly cells: readonly LeverCell[];
}

export interface LeverGroup {
  /** Payment of the layer, or `other`. */
  readonly layer: string;
  readonly label: Label | undefined;
  readonly fund: Label | undefined;
  readonly levers: readonly Lever[];
}

/** Parameters of a plan by the first layer they reach, in the order of the model file. */
export function leverGroups(model: Model, period: Period): readonly LeverGroup[] {
  const layers = model.settlement?.layers ?? [];
  const readers = readersOf(model);
  const reaches = (name: string): ReadonlySet<string> => {
    const found = new Set([name]);
    for (const each of found) for (const { quantity } of readers.get(each) ?? []) found.add(quantity.name);
    return found;
  };
  const levers = new Map<string, Lever[]>();
  for (const quantity of model.quantities.values()) {
    if (quantity.kind !== 'parameter' || quantity.informational) continue;
    const cells = elementKeys(quantity.dimensions, model.dimensions).flatMap((element) => leverCell(model, quantity, element, period) ?? []);
    if (cells.length === 0) continue;
    const reached = reaches(quantity.name);
    const layer = layers.find(({ payment }) => reached.has(payment))?.payment ?? 'other';
    levers.set(layer, [...(levers.get(layer) ?? []), { quantity, cells }]);
  }
  const groups = layers.map(({ payment, fund }) => ({ layer: payment, label: model.quantities.get(payment)!.label, fund, levers: levers.get(payment) ?? [] }));
  return [...groups, { layer: 'other', label: undefined, fund: undefined, levers: levers.get('other') ?? [] }].filter((group) => group.levers.length > 0);
}

function leverCell(model: Model, quantity: Quantity, element: string, period: Period): LeverCell | undefined {
  const stretch = stretchesOf(quantity, element, period, [])[0];
  if (!stretch?.dated) return undefined;
  const baseline = stretch.value as LeverChange['value'];
  const { status, source, note, from } = stretch.dated;
  return {
    path: element === '' ? quantity.name : `${quantity.name}.${element}`,
    element, label: elementLabel(model, quantity, element), baseline, status, source, note, from,
    ...range(quantity, typeof baseline === 'number' ? baseline : 0),
  };
}

export function elementLabel(model: Model, quantity: Quantity, element: string): Label {
  if (element === '') return quantity.label;
  const words = element.split('.').map((name, at) => model.dimensions.get(quantity.dimensions[at] ?? '')?.labels[name] ?? { zh: name, en: name });
  return { zh: words.map(({ zh }) => zh).join(' · '), en: words.map(({ en }) => en).join(' · ') };
}

/** Amounts from here on mean that there is no cap. */
const endless = 1e7;

/** Where a slider may go: all that the parameter allows, or from nothing to twice the plan's value. */
function range({ minimum, maximum, unitText }: Quantity, baseline: number): Pick<LeverCell, 'minimum' | 'maximum' | 'step'> {
  const isFraction = unitText === '1' || unitText === 'ratio';
  const low = minimum ?? Math.min(0, 2 * baseline);
  const usual = isFraction ? Math.max(1, 2 * baseline) : baseline >= endless ? 1_000_000 : baseline > 0 ? 2 * baseline : 10_000;
  const high = maximum ?? usual;
  const step = isFraction ? 0.005 : 10 ** Math.max(0, Math.floor(Math.log10((high - low) / 50)));
  return { minimum: low, maximum: high, step };
}

/** Every lever's cells by their paths. */
export function cellsByPath(groups: readonly LeverGroup[]): ReadonlyMap<string, LeverCell> {
  return new Map(groups.flatMap(({ levers }) => levers.flatMap(({ cells }) => cells.map((cell) => [cell.path, cell] as const))));
}

/** Rows of a value that is a bracket table; none for others. */
export function bracketsOf(value: LeverChange['value']): readonly Bracket[] {
  return typeof value === 'object' ? value : [];
}
