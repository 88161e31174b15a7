import type { InputFile, ReadChoices } from './file-reading.ts';
import { buffersOf } from './packed-table.ts';
import { ReadSession } from './read-session.ts';

/** What the page asks; each is answered under its `id`. */
export type ReadRequest =
  | { readonly id: number; readonly ask: 'open'; readonly file: InputFile; readonly choices: ReadChoices }
  | { readonly id: number; readonly ask: 'again'; readonly choices: ReadChoices }
  | { readonly id: number; readonly ask: 'rows'; readonly sheet: string; readonly from: number; readonly count: number };

export type ReadAnswer =
  | { readonly tell: 'ready' }
  | { readonly tell: 'progress'; readonly done: number; readonly total: number }
  | { readonly tell: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly tell: 'failed'; readonly id: number; readonly message: string };

interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(answer: ReadAnswer, transfer?: readonly ArrayBufferLike[]): void;
}

const scope = self as unknown as WorkerScope;
let session: ReadSession | undefined;

async function answer(request: ReadRequest): Promise<void> {
  if (request.ask === 'rows') {
    scope.postMessage({ tell: 'answer', id: request.id, value: session?.rows(request.sheet, request.from, request.count) ?? [] });
    return;
  }
  if (request.ask === 'open') session = new ReadSession(request.file, (done, total) => scope.postMessage({ tell: 'progress', done, total }));
  const reading = await session!.read(request.choices);
  scope.postMessage({ tell: 'answer', id: request.id, value: reading }, reading.tables.flatMap(buffersOf));
}

scope.onmessage = ({ data }) => {
  answer(data).catch((failure: unknown) => scope.postMessage({ tell: 'failed', id: data.id, message: failure instanceof Error ? failure.message : String(failure) }));
};
scope.postMessage({ tell: 'ready' });
