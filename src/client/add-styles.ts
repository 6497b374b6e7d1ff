/** Gives the page the styles of what only script shows; `src/styles/site.css` says how much their layers count. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
