import { parse } from 'yaml';
import type { Label } from '../language/model.ts';

const files = import.meta.glob<string>('/models/{benefits,population}/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Texts of all plans and of the assumptions about people, by id. */
export const planTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice('/models/'.length, -'.yaml'.length), text]),
);

export const assumptionsText = planTexts['population/synthetic-claims'] ?? '';

/** A plan as the chooser shows it. */
export interface PlanEntry {
  readonly id: string;
  readonly title: Label;
  readonly description: Label | undefined;
}

/** The plan that opens by itself for each scheme. */
export const firstPlan = { employee: 'benefits/employee-layered', resident: 'benefits/resident-layered' } as const;

/** Plans on claims that say who pays what; those that open by themselves come first. */
export const plans: readonly PlanEntry[] = Object.entries(planTexts)
  .filter(([, text]) => /^settlement:/m.test(text) && /^axis:.*table: claims\b/m.test(text))
  .map(([id, text]): PlanEntry => {
    // What stands before the axis is enough to choose by, and the rest is read when the plan is opened.
    const { title, description } = parse(text.slice(0, text.search(/^axis:/m))) as { readonly title: Label; readonly description?: Label };
    return { id, title, description };
  })
  .toSorted((a, b) => rank(a.id) - rank(b.id));

function rank(id: string): number {
  const at = (Object.values(firstPlan) as string[]).indexOf(id);
  return at < 0 ? 9 : at;
}

/** Years that the assumptions about people reach, in order. */
export const populationYears: readonly string[] = (() => {
  const { parameters } = parse(assumptionsText) as { readonly parameters: { readonly insured: { readonly values: readonly { readonly from: string }[] } } };
  return parameters.insured.values.map(({ from }) => String(from).slice(0, 4)).sort();
})();
