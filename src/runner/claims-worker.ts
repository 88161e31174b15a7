import { readClaimsColumns, sourceOfBlob, sourceOfBytes, type ClaimsReading } from '../tables/claims/index.ts';
import { claimsBuffers, type ClaimsChoices, type ClaimsFile } from './claims-session.ts';

export interface ClaimsRequest {
  readonly file: ClaimsFile;
  readonly choices: ClaimsChoices;
}

export type ClaimsAnswer =
  | { readonly tell: 'ready' }
  | { readonly tell: 'progress'; readonly done: number; readonly total: number }
  | { readonly tell: 'read'; readonly reading: ClaimsReading }
  | { readonly tell: 'failed'; readonly message: string };

interface WorkerScope {
  onmessage: ((event: MessageEvent<ClaimsRequest>) => void) | null;
  postMessage(answer: ClaimsAnswer, transfer?: readonly ArrayBufferLike[]): void;
}

const scope = self as unknown as WorkerScope;

async function answer({ file, choices }: ClaimsRequest): Promise<void> {
  const source = 'blob' in file ? sourceOfBlob(file.name, file.blob) : sourceOfBytes(file);
  const reading = await readClaimsColumns(source, { ...choices, progress: (done, total) => scope.postMessage({ tell: 'progress', done, total }) });
  scope.postMessage({ tell: 'read', reading }, reading.claims ? claimsBuffers(reading.claims) : []);
}

scope.onmessage = ({ data }) => {
  answer(data).catch((failure: unknown) => scope.postMessage({ tell: 'failed', message: failure instanceof Error ? failure.message : String(failure) }));
};
scope.postMessage({ tell: 'ready' });
