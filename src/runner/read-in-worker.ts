import type { FileReading, InputFile, OpenReading, Progress, ReadChoices } from './file-reading.ts';
import type { ReadAnswer, ReadRequest } from './read-worker.ts';

type Asked = ReadRequest extends infer Each ? (Each extends ReadRequest ? Omit<Each, 'id'> : never) : never;
type Ask = <T>(request: Asked) => Promise<T>;

/**
 * Opens and reads a file apart from the page, so that the page goes on answering. Where no worker can be had (tests, a
 * page opened from a disk) it is read on the page's own thread. Reads that fail for a fault of the program reject.
 */
export function readInWorker(file: InputFile, choices: ReadChoices = {}, progress?: Progress): OpenReading {
  let worker: Worker | undefined;
  let closed = false;
  const asking: Promise<Ask> = startWorker(progress).then(
    (started) => {
      worker = started;
      if (closed) worker.terminate();
      return inWorker(started, progress);
    },
    () => inline(file, progress),
  );
  const ask = async <T>(request: Asked): Promise<T> => {
    const to = await asking;
    return closed ? new Promise<T>(() => {}) : to<T>(request);
  };
  return {
    first: ask<FileReading>({ ask: 'open', file, choices }),
    again: (other) => ask<FileReading>({ ask: 'again', choices: other }),
    rows: (sheet, from, count) => ask({ ask: 'rows', sheet, from, count }),
    close: () => {
      closed = true;
      worker?.terminate();
    },
  };
}

/** A worker that has started; rejects where it cannot. */
async function startWorker(progress: Progress | undefined): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new TypeError('startWorker: a place with workers; got none');
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module', name: 'reader' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.tell === 'ready') resolve(worker);
      else if (data.tell === 'progress') progress?.(data.done, data.total);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new TypeError('startWorker: a worker that loads'));
    };
  });
}

function inWorker(worker: Worker, progress: Progress | undefined): Ask {
  const waiting = new Map<number, { readonly resolve: (value: never) => void; readonly reject: (failure: Error) => void }>();
  let last = 0;
  const fail = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  worker.onerror = ({ message }) => fail(message);
  worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
    if (data.tell === 'progress') return progress?.(data.done, data.total);
    if (data.tell === 'ready') return;
    const waits = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.tell === 'answer') waits?.resolve(data.value as never);
    else waits?.reject(new Error(data.message));
  };
  return (request) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id });
    });
}

async function inline(file: InputFile, progress: Progress | undefined): Promise<Ask> {
  const { ReadSession } = await import('./read-session.ts');
  const session = new ReadSession(file, progress);
  return async <T>(request: Asked) => {
    const value = request.ask === 'rows' ? session.rows(request.sheet, request.from, request.count) : await session.read(request.choices);
    return value as T;
  };
}
