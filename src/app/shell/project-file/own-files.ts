import type { Issue } from '../../../i18n/issue.ts';
import type { BytesDigest } from '../../../project/digest.ts';
import type { Handle } from './file-access.ts';
import type { StatesStore } from './states-store.ts';

/** The file a project is written over, and the digest of what it held when it was opened or written here last. */
export interface OwnFile {
  readonly handle: Handle;
  readonly digest: string;
}

/** Which file on the person's disk each project is saved to. */
export class OwnFiles {
  private readonly store: Pick<StatesStore, 'setting' | 'set'>;
  private readonly digest: BytesDigest;

  constructor(store: Pick<StatesStore, 'setting' | 'set'>, digest: BytesDigest) {
    this.store = store;
    this.digest = digest;
  }

  /** Undefined where the person has to say which. */
  async of(project: string): Promise<OwnFile | undefined> {
    const kept = await this.store.setting<Partial<OwnFile>>(`file ${project}`);
    return kept?.handle && kept.digest !== undefined ? { handle: kept.handle, digest: kept.digest } : undefined;
  }

  async keep(project: string, handle: Handle, bytes: Uint8Array): Promise<void> {
    await this.store.set(`file ${project}`, { handle, digest: await this.digest(bytes) } satisfies OwnFile);
  }

  /** A file that was opened takes the place of the one before; a damaged one or one of an old format is never written over. */
  async opened(project: string, handle: Handle | undefined, bytes: Uint8Array, issues: readonly Issue[]): Promise<void> {
    const isSound = !issues.some(({ severity, code }) => severity === 'error' || code === 'project-file/old-version');
    if (handle && isSound) await this.keep(project, handle, bytes);
    else await this.store.set(`file ${project}`, undefined);
  }

  /** Another's file that was merged in may be written over where it is the project's own. */
  async merged(project: string, handle: Handle | undefined, bytes: Uint8Array): Promise<void> {
    const own = await this.of(project);
    if (own && handle && (await own.handle.isSameEntry(handle))) await this.keep(project, handle, bytes);
  }

  /** Whether somebody else wrote the file since; one that is gone can lose nothing. */
  async isChanged({ handle, digest }: OwnFile): Promise<boolean> {
    try {
      return (await this.digest(new Uint8Array(await (await handle.getFile()).arrayBuffer()))) !== digest;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return false;
      throw error;
    }
  }
}
