/** Moves the focus through a field and the links below it: arrows go on and back, Home and End to the ends. */
export function moveFocus(event: KeyboardEvent, field: HTMLInputElement, links: readonly HTMLElement[]): void {
  const stops = [field, ...links];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const inField = at === 0;
  const next = {
    ArrowDown: Math.min(at + 1, stops.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: inField ? undefined : 1,
    End: inField ? undefined : stops.length - 1,
  }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    stops[next]?.focus();
  } else if (!inField && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') {
    field.focus(); // what is typed on a result goes on in the field
  }
}
