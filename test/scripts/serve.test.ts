import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policyHeader } from '../../scripts/content-security-policy.mjs';
import { serveFolder } from '../../scripts/serve.mjs';

let folder = '';
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'serve-')));
  mkdirSync(path.join(folder, 'dist', '.vite'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'outside');
  writeFileSync(path.join(folder, 'dist', '.vite', 'manifest.json'), '{}');
  writeFileSync(path.join(folder, 'dist', 'index.html'), '<title>衡算</title>');
  writeFileSync(path.join(folder, 'dist', 'engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  writeFileSync(path.join(folder, 'dist', '收支 预算.csv'), 'year\n');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'dist', 'link.txt'));
  server = await serveFolder({ root: path.join(folder, 'dist'), port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the address as written: `fetch` would tidy `..` away. */
function answer(address: string, method = 'GET'): Promise<{ status: number; type: string; policy: string; body: string }> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: address, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  test('listens on this machine only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('answers a folder with its page, under the policy', async () => {
    expect(await answer('/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', policy: policyHeader, body: '<title>衡算</title>' });
  });

  test('names the type browsers ask for, WebAssembly included', async () => {
    expect((await answer('/engine.wasm')).type).toBe('application/wasm');
    expect((await answer('/%E6%94%B6%E6%94%AF%20%E9%A2%84%E7%AE%97.csv?v=1')).type).toBe('text/csv; charset=utf-8');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/%',
    '/%00',
    '/absent.js',
  ])('has nothing at %s', async (address) => {
    expect((await answer(address)).status).toBe(404);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    expect(await answer('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await answer('/', 'POST')).status).toBe(405);
  });

  test('says when its port is taken or its folder is missing', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serveFolder({ root: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(serveFolder({ root: path.join(folder, 'absent'), port: 0 })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
