import type { Label } from '../../language/model.ts';
import type { Measure } from '../../scenario/benefits/effect-by-measure.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';

/** The measures of a reform: each change is one; changes with one reason are made together, at the place of the first. */
export function measuresOf(set: readonly ScenarioChange[]): readonly Measure[] {
  const measures = new Map<string, { readonly name: Label; readonly overrides: ScenarioChange[] }>();
  set.forEach((change, index) => {
    const words = change.reason ?? changeWords(change);
    const id = change.reason ?? `${index + 1} ${words}`;
    const own = measures.get(id) ?? { name: { zh: words, en: words }, overrides: [] };
    own.overrides.push(change);
    measures.set(id, own);
  });
  return [...measures.values()].map((measure, index) => ({ id: String(index + 1), ...measure }));
}

/** `ratio.tertiary = 0.65`, as `--set` writes it. */
export function changeWords({ path, value }: ScenarioChange): string {
  return `${path} = ${typeof value === 'object' ? '…' : value}`;
}
