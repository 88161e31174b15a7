import { flushSync } from 'svelte';
import { ReviewDesk } from '../../../src/app/review/review-desk.svelte.ts';
import { untouched, type Cases, type Edits } from '../../../src/app/state/edits.ts';
import type { Workbench } from '../../../src/app/state/workbench.svelte.ts';
import type { Label } from '../../../src/language/model.ts';
import type { Role } from '../../../src/review/case/person.ts';

/** As much of an open project as the desk of a review works with: edits, and logs that are not undone. */
class SmallProject {
  edits: Edits = $state.raw(untouched);
  cases: Cases = $state.raw({});
  readonly history = {
    change: (edits: Edits, _what: Label): void => {
      this.edits = edits;
    },
    seal: (): void => undefined,
  };
}

export const title: Label = { zh: '清算', en: 'Settlement' };

/** A desk on the example statement under the first contract. */
export function reviewDesk(): { readonly desk: ReviewDesk; readonly project: SmallProject; readonly close: () => void } {
  const project = new SmallProject();
  let desk: ReviewDesk | undefined;
  const close = $effect.root(() => {
    desk = new ReviewDesk({ project, locale: 'zh' } as unknown as Workbench);
  });
  flushSync();
  return { desk: desk!, project, close };
}

/** Opens the case of a year, puts everything in and has it reviewed and signed. */
export async function signed(desk: ReviewDesk, year: string, reason = ''): Promise<void> {
  desk.settlement.lookAt(year);
  flushSync();
  as(desk, '张三', 'handler');
  await desk.refresh();
  await desk.open(title);
  await desk.sendParts();
  as(desk, '李四', 'first-reviewer');
  await desk.pass('first');
  as(desk, '王五', 'second-reviewer');
  await desk.pass('second');
  as(desk, '王五', 'signer');
  desk.note = reason;
  await desk.pass('final');
  flushSync();
}

export function as(desk: ReviewDesk, person: string, role: Role): void {
  desk.person = person;
  desk.role = role;
}
