/** Runs behind `theme.js` where the site is to be read offline: begins the service worker and tells it what this page loaded. */
const worker = new URL('sw.js', (document.currentScript as HTMLScriptElement).src); // no module, so it stands in a tag

addEventListener('load', () => {
  // There is none where a page is not served over HTTPS; a browser may also forbid it.
  void navigator.serviceWorker
    ?.register(worker)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      active?.postMessage([location.href.split('#', 1)[0]]);
      // A font may still be on its way; what the worker brought it has kept itself.
      const watch = (list: PerformanceObserverEntryList) => {
        const entries = list.getEntries() as PerformanceResourceTiming[]; // of the one type that is watched
        active?.postMessage(entries.filter(({ workerStart }) => workerStart === 0).map(({ name }) => name));
      };
      new PerformanceObserver(watch).observe({ type: 'resource', buffered: true });
    })
    .catch(() => undefined);
});
