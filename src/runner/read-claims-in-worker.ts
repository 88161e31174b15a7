import type { ClaimsReading } from '../tables/claims/index.ts';
import type { Progress } from './file-reading.ts';
import { cancelledReading, type ClaimsChoices, type ClaimsFile, type ClaimsSession } from './claims-session.ts';
import type { ClaimsAnswer, ClaimsRequest } from './claims-worker.ts';

/**
 * Reads a table of claims apart from the page, piece by piece from the disk. Where no worker can be had it is read on the
 * page's own thread, with a pause after each piece. A fault of the program rejects.
 */
export function readClaimsInWorker(file: ClaimsFile, choices: ClaimsChoices = {}, progress?: Progress): ClaimsSession {
  const signal = { aborted: false };
  let stop: () => void = () => undefined;
  const stopped = new Promise<ClaimsReading>((resolve) => (stop = () => resolve(cancelledReading)));
  let worker: Worker | undefined;
  const read = async (): Promise<ClaimsReading> => {
    try {
      worker = await startWorker();
    } catch {
      return signal.aborted ? cancelledReading : inline(file, choices, signal, progress);
    }
    return signal.aborted ? (worker.terminate(), cancelledReading) : inWorker(worker, { file, choices }, progress);
  };
  return {
    reading: Promise.race([stopped, read()]),
    cancel: () => {
      signal.aborted = true;
      worker?.terminate();
      stop();
    },
  };
}

async function startWorker(): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new TypeError('startWorker: a place with workers; got none');
  const worker = new Worker(new URL('./claims-worker.ts', import.meta.url), { type: 'module', name: 'claims' });
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => {
      worker.terminate();
      reject(new TypeError('startWorker: a worker that loads'));
    };
  });
}

function inWorker(worker: Worker, request: ClaimsRequest, progress: Progress | undefined): Promise<ClaimsReading> {
  return new Promise<ClaimsReading>((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<ClaimsAnswer>) => {
      if (data.tell === 'progress') progress?.(data.done, data.total);
      else if (data.tell === 'read') resolve(data.reading);
      else if (data.tell === 'failed') reject(new Error(data.message));
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

async function inline(file: ClaimsFile, choices: ClaimsChoices, signal: { readonly aborted: boolean }, progress: Progress | undefined): Promise<ClaimsReading> {
  const { readClaimsColumns, sourceOfBlob, sourceOfBytes } = await import('../tables/claims/index.ts');
  const source = 'blob' in file ? sourceOfBlob(file.name, file.blob) : sourceOfBytes(file);
  return readClaimsColumns(source, { ...choices, signal, ...(progress ? { progress } : {}) });
}
