/**
 * The service worker of a site that can be read offline: keeps what a reader has opened, of this site alone, and gives it
 * where the network does not answer.
 */
import type { Lasting, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** The most files that are kept; the oldest go first. */
const most = 400;
const name = `sidelight ${self.registration.scope}`;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A page that was loaded before the worker ran names all that it loaded.
self.addEventListener('message', (event) => {
  const urls = (event.data as readonly string[]).filter(isOwn); // register-worker.ts sends addresses
  event.waitUntil(Promise.all(urls.map((url) => takeKept(new Request(url), event).catch(() => undefined))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOwn(request.url)) return;
  event.respondWith(isLasting(request.url) ? takeKept(request, event) : takeNew(request, event));
});

function isOwn(url: string): boolean {
  return url.startsWith(self.registration.scope);
}

/** Whether a file bears a hash of its bytes in its name, so that what was kept is what there is. */
function isLasting(url: string): boolean {
  return url.startsWith(`${self.registration.scope}_astro/`);
}

/** What an answer is kept under: whatever is asked of it behind a `?`, a static site answers the same. */
function toKey({ url }: Request): string {
  return url.split('?', 1)[0] ?? url;
}

/** Hosts may say that an answer varies with the asker’s origin, which a font tells and this worker does not. */
function match(request: Request): Promise<Response | undefined> {
  return caches.match(toKey(request), { ignoreVary: true });
}

async function takeKept(request: Request, event: Lasting): Promise<Response> {
  return (await match(request)) ?? takeNew(request, event);
}

/** Does not wait for what it keeps: a page that comes slowly is read as it comes. */
async function takeNew(request: Request, event: Lasting): Promise<Response> {
  try {
    const answer = await fetch(request);
    const isWhole = answer.ok && answer.status === 200 && !answer.redirected;
    // Where there is no room, it is read all the same.
    if (isWhole) event.waitUntil(keep(toKey(request), answer.clone()).catch(() => undefined));
    return answer;
  } catch (error) {
    const kept = await match(request);
    if (kept) return kept;
    throw error;
  }
}

async function keep(key: string, answer: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.delete(key);
  await cache.put(key, answer);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((old) => cache.delete(old)));
}
