/** The buttons below a chart: what the handles do, for whom a handle is too small or out of reach, and its pictures. */

/** What a button asks for. */
export type ViewAction = 'earlier' | 'later' | 'closer' | 'wider' | 'reset' | 'svg' | 'png';

const groups = [
  ['Years', [['earlier', 'Earlier'], ['later', 'Later'], ['closer', 'Closer'], ['wider', 'Wider'], ['reset', 'Reset']]],
  ['Picture of this view', [['svg', 'SVG'], ['png', 'PNG']]],
] as const satisfies readonly (readonly [string, readonly (readonly [ViewAction, string])[]])[]; // prettier-ignore

/** Fills a place of the page with the buttons; gives back what says, and has a screen reader say, what a reader has done. */
export function addTools(
  place: HTMLElement,
  onAsk: (action: ViewAction, time: number) => void,
  signal: AbortSignal,
): (text: string) => void {
  for (const [label, buttons] of groups) {
    const group = document.createElement('div');
    group.role = 'group';
    group.ariaLabel = label;
    group.append(label, ...buttons.map(([action, text]) => toButton(action, text)));
    place.append(group);
  }
  const said = document.createElement('output');
  place.append(said);
  const onClick = ({ target, timeStamp }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) onAsk(button.value as ViewAction, timeStamp); // `toButton` gave it
  };
  place.addEventListener('click', onClick, { signal });
  return (text) => (said.textContent = text);
}

function toButton(action: ViewAction, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', value: action, textContent: text });
  return button;
}
