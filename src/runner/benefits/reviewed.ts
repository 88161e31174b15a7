import type { Issue } from '../../i18n/issue.ts';
import type { Model } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { reviewPlan } from '../../scenario/benefits/review-plan.ts';
import type { ReviewAsk } from './questions.ts';

let last: { readonly plan: string; readonly model: Model | undefined } | undefined;

/** Reviews a plan under changes; the plan read last is kept. */
export function reviewed({ plan, texts, period, overrides }: ReviewAsk): readonly Issue[] {
  if (last?.plan !== plan) last = { plan, model: readModel(texts[plan] ?? '', `${plan}.yaml`, (id) => texts[id]).model };
  const executor = wasmExecutor();
  return last.model ? reviewPlan(last.model, period, overrides, executor ? { executor } : {}) : [];
}
