import type { Issue } from '../../i18n/issue.ts';
import { shownPath, type World } from '../world.ts';

/** Writes a project file; the issue that says why not. The file that was there stays as it is then. */
export function writeProject(path: string, bytes: Uint8Array, world: World): Issue | undefined {
  try {
    world.write(path, [bytes]);
    return undefined;
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    const part = shownPath(world, path);
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return { code: isFull ? 'project-file/disk-full' : 'project-file/not-written', severity: 'error', place: { file: part }, values: { part, detail: code ?? message ?? String(error) } };
  }
}
