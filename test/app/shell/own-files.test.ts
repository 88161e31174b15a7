import { describe, expect, test } from 'vitest';
import type { Handle } from '../../../src/app/shell/project-file/file-access.ts';
import { OwnFiles } from '../../../src/app/shell/project-file/own-files.ts';
import type { Issue } from '../../../src/i18n/issue.ts';

/** A file on a disk that others write to as well. */
class FileOnDisk {
  text: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get handle(): Handle {
    const entry = { disk: this, isSameEntry: (other: { readonly disk?: unknown }) => Promise.resolve(other.disk === this), getFile: () => (this.text === undefined ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve(new File([this.text], 'a.hengsuan'))) };
    return entry as unknown as Handle;
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function ownFiles(): OwnFiles {
  const kept = new Map<string, unknown>();
  const store = { setting: <Value>(key: string) => Promise.resolve(kept.get(key) as Value | undefined), set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)) };
  return new OwnFiles(store, (content) => Promise.resolve(new TextDecoder().decode(content)));
}

describe('the file a project is saved to', () => {
  test('is told to be changed when somebody else saved after it was opened', async () => {
    // Two officers open one file; the second to save replaced what the first had saved.
    const [files, disk] = [ownFiles(), new FileOnDisk('opened')];
    await files.opened('p', disk.handle, bytes('opened'), []);
    const own = (await files.of('p'))!;
    expect(await files.isChanged(own)).toBe(false);
    disk.text = 'another’s';
    expect(await files.isChanged(own)).toBe(true);
  });

  test('may be written again after it was written here, or merged in', async () => {
    const [files, disk] = [ownFiles(), new FileOnDisk('another’s')];
    await files.keep('p', disk.handle, bytes('mine'));
    expect(await files.isChanged((await files.of('p'))!)).toBe(true);
    await files.merged('p', new FileOnDisk('another’s').handle, bytes('another’s'));
    expect(await files.isChanged((await files.of('p'))!)).toBe(true);
    await files.merged('p', disk.handle, bytes('another’s'));
    expect(await files.isChanged((await files.of('p'))!)).toBe(false);
  });

  test('that is gone may be written', async () => {
    const [files, disk] = [ownFiles(), new FileOnDisk('opened')];
    await files.keep('p', disk.handle, bytes('opened'));
    disk.text = undefined;
    expect(await files.isChanged((await files.of('p'))!)).toBe(false);
  });

  test('is asked for again after a damaged file, one of an old format, or one without a handle was opened', async () => {
    const issue = (code: string, severity: Issue['severity']): Issue => ({ code: `project-file/${code}`, severity, place: {}, values: {} });
    const { handle } = new FileOnDisk('opened');
    for (const [opened, issues] of [[handle, [issue('part-damaged', 'error')]], [handle, [issue('old-version', 'note')]], [undefined, []]] as const) {
      const files = ownFiles();
      await files.keep('p', handle, bytes('before'));
      await files.opened('p', opened, bytes('opened'), issues);
      expect(await files.of('p')).toBeUndefined();
    }
  });

  test('is kept where another program packed the file again', async () => {
    const [files, { handle }] = [ownFiles(), new FileOnDisk('opened')];
    await files.opened('p', handle, bytes('opened'), [{ code: 'project-file/part-repacked', severity: 'warning', place: {}, values: {} }]);
    expect((await files.of('p'))?.handle).toBe(handle);
  });
});
