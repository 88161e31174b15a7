import type { Issue } from '../../i18n/issue.ts';
import { shownPath, type World } from '../world.ts';

/** A file's bytes, or the issue that says why not. */
export function fileBytes(world: World, path: string): Uint8Array | Issue {
  const file = shownPath(world, path);
  if (world.kind(path) === undefined) return missing('cli/file-missing', file);
  try {
    return world.bytes(path);
  } catch (error) {
    return { code: 'cli/file-unreadable', severity: 'error', place: { file }, values: { file, detail: errorCode(error) } };
  }
}

export function isIssue(value: Uint8Array | Issue): value is Issue {
  return !(value instanceof Uint8Array);
}

/** Bytes as text where they are UTF-8; undefined where they are not. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function missing(code: 'cli/file-missing' | 'cli/no-datapackage', file: string): Issue {
  return { code, severity: 'error', place: { file }, values: { file } };
}

function errorCode(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? String(error);
}
