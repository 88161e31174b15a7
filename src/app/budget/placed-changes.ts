import type { Label } from '../../language/model.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import type { ScenarioChange } from '../../scenario/scenario.ts';
import { cellLabel } from '../explain/explanation-view.ts';
import type { Project } from '../state/project.svelte.ts';

/** A change of the scenario with what it changes. */
export interface PlacedChange {
  readonly change: ScenarioChange;
  readonly quantity: string;
  readonly element: string;
  readonly label: Label;
  readonly unitText: string;
  readonly choices: Readonly<Record<string, Label>>;
  /** The baseline's value in the period the change begins, or its option. */
  readonly baseline: number | string | undefined;
}

/** The scenario's changes that name something of the model. */
export function placedChanges(project: Project): readonly PlacedChange[] {
  return project.scenario.set.flatMap((change): PlacedChange[] => {
    const placed = placeOverride(change, project.model, []);
    if (!placed) return [];
    const { quantity, element } = placed;
    const period = change.from.slice(0, 4);
    const value = project.baseline.periods.includes(period) && (element !== '' || quantity.dimensions.length === 0) ? project.baseline.value(quantity.name, period, element) : undefined;
    const option = quantity.type === 'choice' ? Object.keys(quantity.choices)[value ?? -1] : undefined;
    return [
      {
        change,
        quantity: quantity.name,
        element: element || (project.baseline.elements(quantity.name)[0] ?? ''),
        label: cellLabel(project.model, quantity.name, element),
        unitText: quantity.unitText,
        choices: quantity.choices,
        baseline: option ?? value,
      },
    ];
  });
}
