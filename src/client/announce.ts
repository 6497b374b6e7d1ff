/** Has a screen reader say a text once it has finished what it is saying. */
export function announce(text: string): void {
  const region = document.querySelector('arrival-notice');
  if (region) region.textContent = text;
}
