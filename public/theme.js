// Before the first paint; src/layouts/Page.astro says why.
try {
  document.documentElement.dataset.theme = localStorage.getItem('sidelight:theme') ?? '';
} catch {
  // storage can be forbidden
}
if (performance.navigation?.type) document.documentElement.style.setProperty('--far', 'visible');
