import type { Issue } from '../../i18n/issue.ts';
import type { Model, Period } from '../../language/model.ts';
import { figureIssue, type Figure, type Target } from '../../scenario/questions/target.ts';
import type { LeverEnds } from '../../scenario/questions/tornado.ts';
import type { Lever } from '../../scenario/questions/lever.ts';
import type { CommandLine } from '../command-line.ts';
import { usage } from '../wrong-usage.ts';
import { figureOf, readEnds, readLevel, readTarget, readValues } from './figure-option.ts';

export type Level = Figure & { readonly level: number };

/** What a line asks of a projection, in the names of its model. */
export interface Request {
  readonly figures: readonly Figure[];
  readonly levels: readonly Level[];
  readonly tornado: { readonly target: Target; readonly levers: readonly LeverEnds[] } | undefined;
  readonly indices: Target | undefined;
  readonly grid: { readonly lever: Lever; readonly values: readonly number[] } | undefined;
  readonly closing: boolean;
  /** `since`: last period of the figures that the earlier projection knew. */
  readonly bridge?: { readonly target: Target; readonly since: Period | undefined } | undefined;
}

/** Names that a fund's model has by convention, in the order they are shown. */
const usualFigures = ['income', 'expenditure', 'current_balance', 'closing_balance', 'months_payable'];
const usualLevels = ['current_balance', 'closing_balance'];
/** Outputs shown of a model that has none of them. */
const mostOutputs = 6;

/** @param start month of a lever that is written without one @throws WrongUsage */
export function readRequest(line: CommandLine, model: Model, start: string): Request {
  const asked = line.values('quantity').map((text) => figureOf(text, model));
  const levels = line.values('level').map((text) => readLevel(text, model));
  const [tornado, indices, grid, bridge, since] = ['tornado', 'indices', 'grid', 'bridge', 'since'].map((option) => line.value(option));
  if (since !== undefined && bridge === undefined) throw usage.argumentMissing('--bridge QUANTITY@YEAR');
  if (since !== undefined && !/^\d{4}(-\d{2})?$/.test(since)) throw usage.valueWrong('--since', since, 'YEAR', undefined);
  if (line.has('lever') && tornado === undefined) throw usage.argumentMissing('--tornado QUANTITY@YEAR');
  if (line.values('scenario').length > 1 && grid === undefined) throw usage.argumentMissing('--grid PATH=VALUE,…');
  return {
    figures: asked.length > 0 ? asked : usual(model),
    levels: levels.length > 0 ? levels : named(usualLevels, model).map((quantity) => ({ quantity, element: '', level: 0 })),
    tornado: tornado === undefined ? undefined : { target: readTarget('--tornado', tornado, model), levers: line.values('lever').map((text) => readEnds(text, start)) },
    indices: indices === undefined ? undefined : readTarget('--indices', indices, model),
    grid: grid === undefined ? undefined : readValues(grid, start),
    closing: line.has('closing'),
    bridge: bridge === undefined ? undefined : { target: readTarget('--bridge', bridge, model), since },
  };
}

/** Quantities that are asked for and none of the model's. */
export function requestIssues({ figures, levels }: Request, model: Model): readonly Issue[] {
  return [...figures, ...levels].flatMap((figure) => figureIssue(figure, model) ?? []);
}

/** What a grid shows of its horizon: months payable, or what the first level is about. */
export function shownOf({ levels, figures }: Request, model: Model, to: Period): Target {
  const figure = model.quantities.has('months_payable') ? { quantity: 'months_payable', element: '' } : (levels[0] ?? figures[0]!);
  return { quantity: figure.quantity, element: figure.element ?? '', period: to };
}

function usual(model: Model): readonly Figure[] {
  const own = named(usualFigures, model);
  const outputs = [...model.quantities.values()].filter(({ kind, output, type, dimensions }) => kind === 'variable' && output && type === 'number' && dimensions.length === 0).map(({ name }) => name);
  return (own.length > 0 ? own : outputs.slice(0, mostOutputs)).map((quantity) => ({ quantity, element: '' }));
}

function named(names: readonly string[], model: Model): readonly string[] {
  return names.filter((name) => model.quantities.get(name)?.type === 'number' && model.quantities.get(name)!.dimensions.length === 0);
}
