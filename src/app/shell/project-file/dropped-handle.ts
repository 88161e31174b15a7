import type { Handle } from './file-access.ts';

/** The handle of a dropped file, where the browser gives one. */
export async function handleOf(item: DataTransferItem): Promise<Handle | undefined> {
  const withHandle = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };
  const handle = await withHandle.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === 'file' ? (handle as Handle) : undefined;
}
