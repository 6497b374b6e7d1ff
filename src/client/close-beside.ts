/** Closes an open dialog by a press beside it, but not by one that begins in it, as to select words, and ends outside. */
export function closeBeside(dialog: HTMLDialogElement): void {
  let began = false;
  dialog.addEventListener('pointerdown', (event) => (began = isBeside(dialog, event)));
  dialog.addEventListener('click', (event) => began && isBeside(dialog, event) && dialog.close());
}

/** Whether it happened on what shades the page, which belongs to the dialog; its padding does too, and is within. */
function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}
