/** Whether the reader sees a link of the text as a mark: neither its kind nor all marks are switched off. */
export function isShown(link: Element): boolean {
  const isOn = (name: string) => document.querySelector<HTMLInputElement>(`#show-${name}`)?.checked !== false;
  return link.checkVisibility() && ['marks', ...link.classList].every(isOn);
}
