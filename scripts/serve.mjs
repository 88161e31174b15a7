import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { policyHeader } from './content-security-policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.yaml': 'text/yaml; charset=utf-8',
};

/**
 * The file under `root` that an address asks for, or undefined where there is none. Hidden files, links that lead out
 * of `root` and addresses that cannot be read have no file.
 * @param {string} root folder served, as a real path
 * @param {string} address path part of the request, still percent-encoded
 * @returns {Promise<{ file: string, size: number } | undefined>}
 */
export async function servedFile(root, address) {
  try {
    const pathname = decodeURIComponent(address.split('?', 1)[0] ?? '/');
    const segments = pathname.split(/[/\\]/).filter((segment) => segment !== '');
    if (segments.some((segment) => segment.startsWith('.') || segment.includes('\0'))) return undefined;
    const asked = path.join(root, ...segments);
    const file = await realpath((await stat(asked)).isDirectory() ? path.join(asked, 'index.html') : asked);
    const found = await stat(file);
    return file.startsWith(root + path.sep) && found.isFile() ? { file, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder on this machine only (127.0.0.1), under the strict content-security policy.
 * @param {{ root: string, port: number }} options port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with code `EADDRINUSE` where the port is taken, `ENOENT` without the folder
 */
export async function serveFolder({ root, port }) {
  const folder = await realpath(root);
  const server = createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', policyHeader);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await servedFile(folder, request.url ?? '/');
    if (found === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.setHeader('Content-Type', mediaTypes[path.extname(found.file)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', found.size);
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(found.file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('serveFolder: a TCP address; got ' + address);
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Keeps a server until the terminal (Ctrl-C) or the system asks the program to stop, then lets the program end with code 0.
 * @param {{ close: () => Promise<void> }} server
 */
export function closeOnSignal(server) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void server.close());
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true });
  try {
    const server = await serveFolder({ root: positionals[0] ?? 'dist', port: Number(values.port) });
    closeOnSignal(server);
    console.log(server.url);
  } catch (error) {
    console.error(`Cannot serve ${positionals[0] ?? 'dist'} on port ${values.port}: ${/** @type {Error} */ (error).message}`);
    process.exitCode = 1;
  }
}
