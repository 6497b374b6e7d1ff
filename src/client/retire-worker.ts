/** The service worker of a site that is not kept for reading offline: ends one that an earlier build had, and what it kept. */
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.registration.unregister(), caches.delete(`sidelight ${self.registration.scope}`)])),
);
