/**
 * The service worker of a site that can be read offline: keeps what a reader has opened, of this site alone, and gives it
 * where the network does not answer.
 */
import type { Lasting, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** The most files that are kept, besides those that bear a hash; beyond it so many of the oldest go at once. */
const [most, mostGone] = [400, 100];
/**
 * How long the network may be silent, in milliseconds, before what was kept is given. On the slowest that is in use, a way
 * there and back takes a second, and a first answer three or four of them.
 */
const longest = 4000;
/** How long it is waited for now: once it was silent for so long, not at all until something comes of it. */
let patience = longest;
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
  return caches.match(toKey(request), { ignoreVary: true }).catch(() => undefined);
}

async function takeKept(request: Request, event: Lasting): Promise<Response> {
  return (await match(request)) ?? takeNew(request, event);
}

/** Gives what was kept where the network fails or is silent. */
async function takeNew(request: Request, event: Lasting): Promise<Response> {
  const answer = ask(request, event);
  event.waitUntil(answer.catch(() => undefined)); // kept when it comes, also where nobody waits for it any more
  const kept = await match(request);
  if (!kept) return answer;
  const silence = new Promise<Response>((resolve) => void setTimeout(resolve, patience, kept));
  return Promise.race([answer, silence]).catch(() => kept);
}

/** Does not wait for what it keeps: a page that comes slowly is read as it comes. */
async function ask(request: Request, event: Lasting): Promise<Response> {
  const silence = setTimeout(() => (patience = 0), longest);
  try {
    const answer = await fetch(request);
    patience = longest;
    const isWhole = answer.ok && answer.status === 200 && !answer.redirected;
    // Where there is no room, it is read all the same.
    if (isWhole) event.waitUntil(keep(toKey(request), answer.clone()).catch(() => undefined));
    return answer;
  } finally {
    clearTimeout(silence);
  }
}

async function keep(key: string, answer: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(key, answer); // takes the place of what was kept only once it is whole, and counts as new
  const kept = await cache.keys();
  const others = kept.filter(({ url }) => !isLasting(url));
  if (others.length <= most) return;
  await Promise.all(others.slice(0, mostGone).map((old) => cache.delete(old)));
  const oldest = kept.findIndex((one) => one === others[mostGone]); // what came after it may be of a page still on its way
  await dropNeedless(cache, kept.slice(0, oldest));
}

/** Drops those of the files, style sheets and scripts among them, that bear a hash and that nothing kept names. */
async function dropNeedless(cache: Cache, files: readonly Request[]): Promise<void> {
  let needless = files.filter(({ url }) => isLasting(url));
  for (const answer of await cache.matchAll()) {
    const text = await answer.text();
    needless = needless.filter(({ url }) => !text.includes(url.slice(url.lastIndexOf('/'))));
  }
  await Promise.all(needless.map((file) => cache.delete(file)));
}
