import { projectEnding } from '../../../project/project-file.ts';
import { saveFile } from '../../ui/save-file.ts';

/** A file on the person's disk that may be written again; `permission` is not in every browser. */
export type Handle = FileSystemFileHandle & {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
};

interface Pickers {
  showSaveFilePicker?(options: object): Promise<Handle>;
  showOpenFilePicker?(options: object): Promise<readonly Handle[]>;
}

const pickers = (): Pickers => globalThis as unknown as Pickers;
const types = [{ description: 'Hengsuan', accept: { 'application/zip': [projectEnding] } }];

/** Where a file goes: in the place of one, or to the browser's downloads. */
export type Target = { readonly handle: Handle } | 'download';

export const canPick = (): boolean => pickers().showSaveFilePicker !== undefined;

/** The file to write, asked for where it is not known; undefined where the person thought better of it. */
export async function targetFor(name: string, known: Handle | undefined): Promise<Target | undefined> {
  if (known && (await mayWrite(known))) return { handle: known };
  const pick = pickers().showSaveFilePicker;
  if (!pick) return 'download';
  return unlessAborted(async () => ({ handle: await pick.call(globalThis, { suggestedName: name, types }) }));
}

async function mayWrite(handle: Handle): Promise<boolean> {
  if (!handle.queryPermission) return true;
  if ((await handle.queryPermission({ mode: 'readwrite' })) === 'granted') return true;
  return (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

/**
 * Writes a file whole: what is written stands beside until it is closed, and takes the file's place then, so that a crash in
 * the middle leaves what was there.
 *
 * @throws DOMException where the disk is full or the file may not be written
 */
export async function writeTo(target: Target, name: string, bytes: Uint8Array): Promise<void> {
  if (target === 'download') return saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
  const stream = await target.handle.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** A file the person chooses, with its handle where the browser gives one; `ask` asks the old way. */
export async function pickFile(ask: () => Promise<File | undefined>): Promise<{ readonly file: File; readonly handle?: Handle } | undefined> {
  const pick = pickers().showOpenFilePicker;
  if (!pick) {
    const file = await ask();
    return file && { file };
  }
  return unlessAborted(async () => {
    const [handle] = await pick.call(globalThis, { types: [{ description: 'Hengsuan', accept: { 'application/zip': [projectEnding], 'application/json': ['.json'] } }] });
    return handle && { file: await handle.getFile(), handle };
  });
}

async function unlessAborted<Value>(action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
