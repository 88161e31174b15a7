import type { Label, Period } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { BenefitsEdits, LeverChange, Reform } from '../state/benefits-edits.ts';

const letters = ['A', 'B', 'C', 'D'];
/** More would not stand side by side. */
export const mostReforms = letters.length;

export const noBenefits: BenefitsEdits = { reforms: {} };

function emptyReform(id: string): Reform {
  return { id, name: { zh: `改革 ${id}`, en: `Reform ${id}` }, set: [] };
}

const firstReforms: readonly Reform[] = [emptyReform('A')];

export function reformsOf(edits: BenefitsEdits, plan: string): readonly Reform[] {
  return edits.reforms[plan] ?? firstReforms;
}

/** The reform that levers change: the one chosen, or the first. */
export function currentReform(edits: BenefitsEdits, plan: string): Reform {
  const reforms = reformsOf(edits, plan);
  return reforms.find(({ id }) => id === edits.current) ?? reforms[0]!;
}

export function withReforms(edits: BenefitsEdits, plan: string, reforms: readonly Reform[], current = edits.current): BenefitsEdits {
  return { ...edits, reforms: { ...edits.reforms, [plan]: reforms }, ...(current !== undefined && { current }) };
}

/** The reform with a lever set; a value that the plan has itself is no change. */
export function withLever(reform: Reform, path: string, value: LeverChange['value'], baseline: LeverChange['value']): Reform {
  const at = reform.set.findIndex((change) => change.path === path);
  if (sameValue(value, baseline)) return { ...reform, set: reform.set.filter((change) => change.path !== path) };
  return { ...reform, set: at < 0 ? [...reform.set, { path, value }] : reform.set.with(at, { path, value }) };
}

export function sameValue(a: LeverChange['value'], b: LeverChange['value']): boolean {
  return typeof a === 'object' || typeof b === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

/** Another reform, empty or as one that is there, under the first letter that is free. */
export function withAnother(edits: BenefitsEdits, plan: string, like?: Reform): BenefitsEdits {
  const reforms = reformsOf(edits, plan);
  const id = letters.find((letter) => !reforms.some((reform) => reform.id === letter));
  if (id === undefined) return edits;
  return withReforms(edits, plan, [...reforms, { ...emptyReform(id), set: like?.set ?? [] }], id);
}

export function withoutReform(edits: BenefitsEdits, plan: string, id: string): BenefitsEdits {
  const left = reformsOf(edits, plan).filter((reform) => reform.id !== id);
  return withReforms(edits, plan, left.length === 0 ? [emptyReform(id)] : left, left[0]?.id ?? id);
}

export function replaced(edits: BenefitsEdits, plan: string, reform: Reform): BenefitsEdits {
  return withReforms(edits, plan, reformsOf(edits, plan).map((other) => (other.id === reform.id ? reform : other)));
}

export function renamed(reform: Reform, name: string, locale: keyof Label): Reform {
  return { ...reform, name: { ...reform.name, [locale]: name } };
}

/** The changes as the engine lays them over a plan: in force through the whole period. */
export function overridesOf(reform: Pick<Reform, 'set'>, period: Period): readonly Override[] {
  return reform.set.map(({ path, value }) => ({ path, from: `${period}-01`, value }));
}
