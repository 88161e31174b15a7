import type { AllocationKey, CostCap, CostItem, CostRules, DisallowedKind } from '../../review/costs/cost-rules.ts';
import type { CostEdits } from '../state/review-edits.ts';

/** Names under which shares stand on the screen: this project, and all others together. */
export const hereProject = 'here';
export const otherProjects = 'others';

export const noCosts: CostEdits = { example: false, items: [], rules: { project: hereProject, keys: [], disallowed: [], caps: [] } };

export function withItem(costs: CostEdits, id: string, change: Partial<CostItem>): CostEdits {
  return { ...costs, example: false, items: costs.items.map((item) => (item.id === id ? { ...item, ...change } : item)) };
}

/** Own, or shared by a key; an own cost is charged as a whole. */
export function borneBy({ charged: _charged, key: _key, ...item }: CostItem, key: string): CostItem {
  return key === '' ? { ...item, scope: 'own' } : { ...item, ...(_charged !== undefined && { charged: _charged }), scope: 'shared', key };
}

export function replaced<T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] {
  return list.map((each, index) => (index === at ? { ...each, ...change } : each));
}

export function withRules(costs: CostEdits, rules: Partial<CostRules>): CostEdits {
  return { ...costs, example: false, rules: { ...costs.rules, ...rules } };
}

/** Shares of a key whose part of this project is given. */
export function sharesWith(here: number): NonNullable<AllocationKey['shares']> {
  return { [hereProject]: here, [otherProjects]: Number((1 - here).toPrecision(12)) };
}

/** An id that none of the others has. */
export function freeId(prefix: string, known: readonly { readonly id: string }[]): string {
  let number = known.length + 1;
  while (known.some(({ id }) => id === `${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

export function newItem(costs: CostEdits, label: CostItem['label']): CostItem {
  return { id: freeId('c', costs.items), label, kind: '', amount: 0, scope: 'own' };
}

const noClause = { title: '' };

export function newKey(costs: CostEdits, label: AllocationKey['label']): AllocationKey {
  return { id: freeId('k', costs.rules.keys), label, by: 'premium', shares: sharesWith(1), clause: noClause };
}

export const newDisallowed: DisallowedKind = { kind: '', clause: noClause };

export function newCap(label: CostCap['label'], base: number): CostCap {
  return { label, rate: 0, base, clause: noClause };
}
