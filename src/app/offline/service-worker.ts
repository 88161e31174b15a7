/**
 * Keeps the files of one build in the browser, so that the workbench opens without a network. Which files, and a digest of
 * them all, the build writes in.
 */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Scope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
}

export {};

const scope = self as unknown as Scope;
const { digest, files } = JSON.parse('__KEPT_FILES__') as { readonly digest: string; readonly files: readonly string[] };
const ownCaches = 'hengsuan ';
const name = ownCaches + digest;
const addresses = new Set(files.map((file) => new URL(file, scope.registration.scope).href));

/** A file whose name carries its digest need not be fetched again where an older build left it. */
async function keep(cache: Cache, address: string): Promise<void> {
  const known = /-[\w-]{8}\.\w+$/.test(address) ? await caches.match(address) : undefined;
  const answer = known ?? (await fetch(new Request(address, { cache: 'reload' })));
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await cache.put(address, answer);
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all([...addresses].map((address) => keep(cache, address)));
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((other) => other.startsWith(ownCaches) && other !== name);
  await Promise.all(older.map((other) => caches.delete(other)));
  await scope.clients.claim();
}

/** The kept file that an address asks for; a folder is asked for by its page. */
function keptAddress({ method, url }: Request): string | undefined {
  const asked = new URL(url);
  asked.search = asked.hash = '';
  const address = asked.href.endsWith('/') ? `${asked.href}index.html` : asked.href;
  return method === 'GET' && addresses.has(address) ? address : undefined;
}

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const address = keptAddress(event.request);
  if (address !== undefined) event.respondWith(caches.open(name).then(async (cache) => (await cache.match(address)) ?? fetch(event.request)));
});
