/** Runs behind `theme.js` where the site is to be read offline: begins the service worker and tells it what this page loaded. */
const worker = new URL('sw.js', (document.currentScript as HTMLScriptElement).src); // no module, so it stands in a tag

addEventListener('load', () => {
  // There is none where a page is not served over HTTPS; a browser may also forbid it.
  void navigator.serviceWorker
    ?.register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      active?.postMessage([location.href.split('#', 1)[0], ...loaded]);
    })
    .catch(() => undefined);
});
