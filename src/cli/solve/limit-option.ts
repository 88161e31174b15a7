import type { Issue } from '../../i18n/issue.ts';
import type { Override } from '../../language/override.ts';
import { ordersOfBaseline, type Order } from '../../scenario/benefits/lever-limits.ts';
import type { Spared } from '../../scenario/benefits/lever-trials.ts';
import { baselineValue, type Lever } from '../../scenario/benefits/levers.ts';
import type { OpenedPlan } from '../open/plan.ts';
import { usage } from '../wrong-usage.ts';
import { keyOfName, leverName, readNumber } from './lever-option.ts';

const form = 'fall:PATH=0.02, rise:PATH=0.05, order, order:A>=B, spare:group=PART,…';

/** A limit as the line writes it. */
export type LimitOption =
  | { readonly kind: 'move'; readonly limit: 'greatestFall' | 'greatestRise'; readonly lever: string; readonly most: number }
  | { readonly kind: 'order'; readonly names: readonly string[] | undefined }
  | { readonly kind: 'spare'; readonly division: string; readonly parts: readonly string[] };

/** @throws WrongUsage */
export function readLimitOption(text: string): LimitOption {
  if (text === 'order') return { kind: 'order', names: undefined };
  const [, kind, rest = ''] = /^(fall|rise|order|spare):(.+)$/.exec(text) ?? [];
  const [, name = '', value = ''] = /^([^=<>\s]+)=([^=\s]+)$/.exec(rest) ?? [];
  const names = rest.split('>=').map((one) => one.trim());
  if ((kind === 'fall' || kind === 'rise') && /^(\d+(\.\d+)?|\.\d+)%?$/.test(value))
    return { kind: 'move', limit: kind === 'fall' ? 'greatestFall' : 'greatestRise', lever: name, most: readNumber(value) };
  if (kind === 'order' && names.length > 1 && names.every((one) => one !== '')) return { kind, names };
  if (kind === 'spare' && value !== '') return { kind, division: name, parts: value.split(',') };
  throw usage.valueWrong('--limit', text, form);
}

export interface Limits {
  readonly levers: readonly Lever[];
  readonly orders: readonly Order[];
  readonly spared: readonly Spared[];
  readonly issues: readonly Issue[];
}

/** Lays limits over the levers and finds their places in the plan; what has none is an issue. */
export function placeLimits(
  options: readonly LimitOption[],
  levers: readonly Lever[],
  baseline: readonly Override[],
  { model, divisions }: OpenedPlan,
): Limits {
  const issues: Issue[] = [];
  const fail = (code: string, values: Issue['values']): readonly never[] => {
    issues.push({ code, severity: 'error', place: {}, values });
    return [];
  };
  const known = levers.map(leverName);
  const moves = options.filter((option) => option.kind === 'move');
  for (const { lever } of moves) if (!known.includes(lever)) fail('cli/lever-unknown', { found: lever, known: known.join(', ') });
  const isKnown = (name: string): boolean => {
    const [path = '', band] = name.split('#');
    const value = baselineValue(model, baseline, path, levers[0]!.from);
    return typeof value === 'number' ? band === undefined : value?.[Number(band) - 1] !== undefined;
  };
  const orders = options.flatMap((option): readonly Order[] => {
    if (option.kind !== 'order') return [];
    if (option.names === undefined) return ordersOfBaseline(model, baseline, levers);
    const unknown = option.names.find((name) => !isKnown(name));
    return unknown === undefined ? [option.names.map(keyOfName)] : fail('cli/order-unknown', { found: unknown });
  });
  const spared = options.flatMap((option): readonly Spared[] => {
    if (option.kind !== 'spare') return [];
    const division = divisions.find(({ id }) => id === option.division);
    if (!division) return fail('cli/division-unknown', { found: option.division, known: divisions.map(({ id }) => id).join(', ') });
    const unknown = option.parts.find((part) => !division.parts.includes(part));
    if (unknown === undefined) return [{ division, parts: option.parts }];
    return fail('cli/part-unknown', { division: division.id, found: unknown, known: division.parts.join(', ') });
  });
  const limited = levers.map((lever) => {
    const own = moves.filter((move) => move.lever === leverName(lever));
    return own.reduce((all, { limit, most }): Lever => ({ ...all, [limit]: most }), lever);
  });
  return { levers: limited, orders, spared, issues };
}
