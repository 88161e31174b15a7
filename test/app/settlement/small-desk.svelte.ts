import { flushSync } from 'svelte';
import { settlementDeskOf, type SettlementDesk } from '../../../src/app/settlement/settlement-desk.svelte.ts';
import { untouched, type Edits } from '../../../src/app/state/edits.ts';
import { History } from '../../../src/app/state/history.svelte.ts';
import type { Workbench } from '../../../src/app/state/workbench.svelte.ts';

/** As much of an open project as the desk of a settlement works with: edits that can be taken back. */
class SmallProject {
  readonly history = new History<Edits>(untouched);

  get edits(): Edits {
    return this.history.value;
  }
}

interface SmallDesk<More> {
  readonly desk: SettlementDesk;
  readonly project: SmallProject;
  readonly more: More;
  readonly close: () => void;
}

/** A desk on the example statement under the first contract, and what else is made for its workbench. */
export function smallDesk<More = undefined>(make: (workbench: Workbench) => More = () => undefined as More): SmallDesk<More> {
  const project = new SmallProject();
  const workbench = { project, locale: 'zh' } as unknown as Workbench;
  let made: { readonly desk: SettlementDesk; readonly more: More } | undefined;
  const close = $effect.root(() => {
    made = { desk: settlementDeskOf(workbench), more: make(workbench) };
  });
  flushSync();
  return { ...made!, project, close };
}
