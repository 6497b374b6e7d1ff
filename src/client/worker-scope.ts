/** What a service worker sees of itself; the types of the browser's pages know nothing of it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', listen: (event: Lasting) => void): void;
  addEventListener(kind: 'message', listen: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(kind: 'fetch', listen: (event: Lasting & Asked) => void): void;
}

/** What a worker has been woken for. */
export interface Lasting {
  /** Keeps the worker alive until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
