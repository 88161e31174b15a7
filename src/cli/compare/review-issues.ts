import type { Issue } from '../../i18n/issue.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import type { Override } from '../../language/override.ts';
import { reviewPlan } from '../../scenario/benefits/review-plan.ts';
import type { ReadReform } from '../open/changes.ts';
import type { OpenedPlan } from '../open/plan.ts';
import type { World } from '../world.ts';

/** What is wrong with a plan as it stands, and with each reform beyond that; it stops nothing. */
export function reviewIssues({ model, question }: OpenedPlan, reforms: readonly ReadReform[], world: World): readonly Issue[] {
  // The review asks a plan about made expenses, which one that works its expense out does not take.
  if (model.quantities.get(model.settlement!.expense)!.kind !== 'input') return [];
  const executor = wasmExecutor();
  const review = (id: string, overrides: readonly Override[]): readonly Issue[] => {
    world.progress(id);
    return reviewPlan(model, question.period, overrides, executor ? { executor } : {});
  };
  const own = review(model.id, []);
  const known = new Set(own.map(wordsOf));
  const placed = (issues: readonly Issue[], file: string): readonly Issue[] =>
    issues.map((issue) => ({ ...issue, place: { file, ...issue.place } }));
  return [
    ...placed(own, model.file),
    ...reforms.flatMap(({ id, file, set }) => {
      const found = review(
        id,
        set.map(({ change }) => change),
      );
      return placed(
        found.filter((issue) => !known.has(wordsOf(issue))),
        file ?? id,
      );
    }),
  ];
}

function wordsOf({ code, values }: Issue): string {
  return JSON.stringify([code, values]);
}
