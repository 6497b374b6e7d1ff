// Runs before the first paint, so that a chosen theme never flashes; src/client/theme-switch.ts makes the choice.
try {
  document.documentElement.dataset.theme = localStorage.getItem('sidelight:theme') ?? '';
} catch {
  // storage can be forbidden; then the system's theme holds
}
