import { messages } from '../../i18n/locale.ts';
import type { World } from '../world.ts';
import { digest } from './digest.ts';
import type { Session } from './session.ts';
import type { OpenedModel } from './model.ts';
import type { Json } from '../text/json-text.ts';
import type { DataSource } from './data-part.ts';

/** What every document says of where its numbers come from: program, model, data, changes, with digests. */
export function headerJson(format: string, session: Session, world: World): { readonly [name: string]: Json } {
  const { opened, sources, known, changes } = session;
  return {
    format,
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    project: opened.project?.id ?? null,
    data: dataJson(sources),
    known: known ?? null,
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map((change): Json => ({ ...change, value: change.value as Json })),
  };
}

export function modelJson({ model, text }: OpenedModel): Json {
  return { id: model.id, title: { ...model.title }, file: model.file, sha256: digest(text) };
}

export function dataJson(sources: readonly DataSource[]): Json {
  return sources.map(({ path, title, sha256 }) => ({ path, title: title && { ...title }, sha256 }));
}
